/* Passing a report on: everything typed is saved first, warnings are answered, and a click pressed twice is one step. */
"use strict";

(() => {
  const form = ReportForm;
  const figures = ReportFigures;
  const { words } = figures;
  const dialog = document.getElementById("hold-back");

  const keyOf = () => (crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`);

  async function saved() {
    if (!form.fillable) {
      return true;
    }
    ReportTyping.flush();
    await form.settled();
    if (form.hasUnsent() && !(await form.send())) {
      Chitieuso.say(words.pending, "bad");
      return false;
    }
    const refused = form.firstRefused();
    if (refused) {
      Chitieuso.say(words.refused, "bad");
      goTo(refused);
      return false;
    }
    return true;
  }

  function reasonOf(button) {
    const area = button.dataset.reason && document.getElementById(button.dataset.reason);
    if (area && !area.value.trim()) {
      area.setAttribute("aria-invalid", "true");
      area.focus();
      Chitieuso.say(words.reason, "bad");
      return null;
    }
    return area ? area.value : "";
  }

  async function act(button) {
    if (!(await saved())) {
      return;
    }
    const reason = reasonOf(button);
    if (reason === null) {
      return;
    }
    button.dataset.request = button.dataset.request || keyOf();
    try {
      if (dialog && form.fillable && (await holdBack(button))) {
        button.closest("dialog")?.close();
        return;
      }
      await Chitieuso.call(
        "POST",
        `${form.address}/${button.dataset.action}`,
        { ...(reason ? { reason } : {}), comments: window.ReportReview ? ReportReview.written() : [] },
        { "Idempotency-Key": button.dataset.request },
      );
      Chitieuso.say(words.done);
      if (button.dataset.after) {
        location.assign((document.documentElement.dataset.base || "") + button.dataset.after);
      } else {
        location.reload();
      }
    } catch (failure) {
      if (!failure.keepTrying) {
        delete button.dataset.request;
      }
      button.closest("dialog")?.close();
      Chitieuso.say(failure.message, "bad");
      if (failure.kind === "invalid" && failure.errors.length > 0) {
        await holdBack(button);
      }
    }
  }

  /* ---- what stands in the way ---- */

  function fieldAt(place) {
    const [, prefix, key] = /^(?:(text|line)-)?(.*)$/s.exec(place);
    if (prefix === "line") {
      const row = document.querySelector(`tr[data-line="${CSS.escape(key)}"]`);
      return row?.querySelector("[aria-invalid=true]") || row?.querySelector("[data-field]");
    }
    return prefix ? document.getElementById(place) : figures.inputOf(key) || document.querySelector(`[data-derived="${key}"]`);
  }

  /** Where something is to be done: a cell, computed or not, a text, a note, a line. */
  function goTo(place) {
    if (place.startsWith("note-")) {
      ReportPanel.openNote(place.slice("note-".length));
      return;
    }
    const field = fieldAt(place) || document.querySelector("[data-unplaced]:not([hidden])");
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }

  /** The cell whose note answers a warning: its own, or of a computed one an input of its formula. */
  function answeredAt(code, passed = []) {
    const row = figures.rowOf(code);
    if (!row || !row.dataset.formula) {
      return row ? code : null;
    }
    return [...document.querySelectorAll("[data-row]")]
      .map((other) => other.dataset.row)
      .filter((other) => !passed.includes(other) && figures.reads(code, other))
      .reduce((found, other) => found || answeredAt(other, [...passed, code]), null);
  }

  function placeOf(finding) {
    return finding.indicator || `text-${finding.narrative}`;
  }

  function nameOf(finding) {
    const name = finding.indicator
      ? document.getElementById(`name-${finding.indicator}`)
      : document.querySelector(`label[for="text-${finding.narrative}"], [data-attachment-title="${finding.narrative}"]`);
    return name ? name.textContent.trim() : finding.indicator || finding.narrative || "";
  }

  function linkTo(finding) {
    const link = document.createElement("button");
    link.type = "button";
    link.className = "link";
    link.textContent = nameOf(finding);
    link.addEventListener("click", () => {
      dialog.close();
      goTo(placeOf(finding));
    });
    return link;
  }

  /** @param asking whether warnings may be answered here: with errors beside them there is nothing to go on with */
  function itemOf(finding, asking) {
    const item = document.createElement("li");
    const message = Object.assign(document.createElement("span"), { className: `msg ${finding.severity === "ERROR" ? "bad" : "warn"}`, textContent: finding.message });
    item.append(linkTo(finding), message);
    const code = finding.indicator && (finding.answerAt || answeredAt(finding.indicator));
    if (asking && finding.severity !== "ERROR" && code) {
      const area = Object.assign(document.createElement("textarea"), { className: "input", rows: 2, maxLength: 2000 });
      area.dataset.answer = code;
      area.setAttribute("aria-label", `${words.answer}: ${nameOf(finding)}`);
      area.placeholder = words.answer;
      item.append(area);
    }
    return item;
  }

  /** Shows what keeps the report from being handed on. @returns whether anything does */
  async function holdBack(button) {
    const { data } = await Chitieuso.call("GET", form.address);
    const open = data.findings.filter((finding) => finding.severity === "ERROR" || !finding.answered);
    figures.findings(data.findings, true, form.busy());
    if (open.length === 0 || !dialog) {
      return false;
    }
    open.sort((a, b) => (b.severity === "ERROR") - (a.severity === "ERROR"));
    const seen = new Set();
    const told = open.filter((finding) => {
      const key = finding.severity + placeOf(finding) + finding.message;
      return !seen.has(key) && seen.add(key);
    });
    const errors = told.some((finding) => finding.severity === "ERROR");
    const asking = form.fillable && !errors;
    dialog.querySelector("ul").replaceChildren(...told.map((finding) => itemOf(finding, asking)));
    dialog.querySelectorAll("[data-answer]").forEach((area, i, all) => {
      // one note answers every warning of its cell
      if ([...all].findIndex((other) => other.dataset.answer === area.dataset.answer) < i) {
        area.remove();
      }
    });
    const go = dialog.querySelector("[data-answers]");
    go.hidden = !dialog.querySelector("[data-answer]");
    go.onclick = () => answer(button);
    dialog.showModal();
    return true;
  }

  async function answer(button) {
    const areas = [...dialog.querySelectorAll("[data-answer]")];
    const empty = areas.find((area) => !area.value.trim());
    if (empty) {
      empty.setAttribute("aria-invalid", "true");
      empty.focus();
      return;
    }
    dialog.close();
    areas.forEach((area) => form.put("notes", area.dataset.answer, { text: area.value.trim(), seen: "" }));
    await act(button);
  }

  let acting = false;
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-action]");
    if (button && !acting) {
      acting = true;
      button.disabled = true;
      try {
        await act(button);
      } finally {
        button.disabled = false;
        acting = false;
      }
    }
  });
})();
