/* What a reviewer puts beside what was reported: the verified figure with its reason. And beginning a report in the unit's place. */
"use strict";

(() => {
  const root = document.querySelector("[data-report]");
  const { words } = ReportFigures;
  const dialog = document.getElementById("verify-dialog");

  function open(button) {
    dialog.dataset.code = button.dataset.verifies;
    dialog.querySelector("[data-verified-name]").textContent = button.dataset.name;
    dialog.querySelector("[data-verified-reported]").textContent = button.dataset.reported;
    dialog.querySelector("#verified-value").value = button.dataset.verified || "";
    dialog.querySelector("#verified-reason").value = button.dataset.verifiedReason || "";
    dialog.querySelector("[data-verified-removes]").hidden = !button.dataset.verified;
    dialog.querySelector("[data-verified-error]").textContent = "";
    dialog.showModal();
  }

  async function store(value, reason) {
    try {
      await Chitieuso.call("PUT", `${root.dataset.report}/cells/${dialog.dataset.code}/verified`, { value, reason });
      location.reload();
    } catch (failure) {
      const told = failure.errors[0]?.message || failure.message;
      dialog.querySelector("[data-verified-error]").textContent = told;
      dialog.querySelector(failure.errors[0]?.pointer === "/reason" ? "#verified-reason" : "#verified-value").focus();
    }
  }

  /** Begins the report in the unit's place; the form opens then. */
  async function begin(button) {
    try {
      await Chitieuso.call("PATCH", `${root.dataset.report}?onBehalf=true`, {});
      location.assign((document.documentElement.dataset.base || "") + button.dataset.after);
    } catch (failure) {
      Chitieuso.say(failure.message, "bad");
    }
  }

  document.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest(selector);
    if (on("[data-begins]")) {
      begin(on("[data-begins]"));
    } else if (on("[data-verifies]")) {
      event.stopPropagation();
      open(on("[data-verifies]"));
    } else if (on("[data-verified-stores]")) {
      const read = Chitieuso.parseNumber(dialog.querySelector("#verified-value").value);
      if (read.error || read.value === null) {
        dialog.querySelector("[data-verified-error]").textContent = read.error || words.nothing;
        dialog.querySelector("#verified-value").focus();
      } else {
        store(read.value, dialog.querySelector("#verified-reason").value);
      }
    } else if (on("[data-verified-removes]")) {
      store(null, null);
    }
  });
})();
