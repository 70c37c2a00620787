/* Prints the page as it stands; what is chosen stands in the address, so nothing is lost by it. */
"use strict";

document.querySelectorAll("[data-prints]").forEach((button) => {
  button.addEventListener("click", () => window.print());
});
