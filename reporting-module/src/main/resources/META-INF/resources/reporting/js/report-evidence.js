/* A mark at every row that has evidence, with the number of its files; pressed, it shows them in the panel. */
"use strict";

(() => {
  const words = document.getElementById("files-of-the-whole").dataset;
  const root = document.querySelector("[data-report]");

  function markAt(row) {
    let mark = row.querySelector("[data-evidence-at]");
    if (!mark) {
      mark = Object.assign(document.createElement("button"), { type: "button", className: "thread-mark evidence" });
      mark.dataset.evidenceAt = row.dataset.row;
      mark.addEventListener("click", async () => {
        await ReportPanel.show(row.dataset.row);
        document.querySelector("[data-panel]").scrollIntoView({ block: "nearest" });
      });
      row.querySelector(".name").append(mark);
    }
    return mark;
  }

  async function mark() {
    let counts;
    try {
      counts = await ReportAttachments.counts();
    } catch {
      // the files' own list tells that they cannot be read
      return;
    }
    document.querySelectorAll("[data-row]").forEach((row) => {
      const count = counts[row.dataset.row] || 0;
      if (count > 0) {
        const told = words.evidence.replace("{0}", count);
        markAt(row).textContent = told;
        markAt(row).setAttribute("aria-label", `${row.dataset.row}: ${told}`);
      } else {
        row.querySelector("[data-evidence-at]")?.remove();
      }
    });
  }

  if (root.querySelector("[data-row]")) {
    document.addEventListener("attachments-changed", mark);
    mark();
  }
})();
