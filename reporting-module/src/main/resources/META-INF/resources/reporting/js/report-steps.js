/* Passing a report on: everything typed is saved first, warnings are answered, and a click pressed twice is one step. */
"use strict";

(() => {
  const form = ReportForm;
  const figures = ReportFigures;
  const { words } = figures;
  const dialog = document.getElementById("hold-back");

  /** Nobody decides about what they have not seen: the version read goes along, where the page tells one. */
  const { version } = document.querySelector("[data-report]").dataset;
  const asRead = version ? { "If-Match": `"${version}"` } : {};

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
    const comments = window.ReportMarks ? ReportMarks.readyFor(button.dataset.action) : [];
    if (comments === null) {
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
        { ...(reason ? { reason } : {}), comments },
        { ...asRead, "Idempotency-Key": button.dataset.request },
      );
      await window.ReportMarks?.taken(button.dataset.action);
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
      if (failure.errors[0]?.pointer === "/reason" && asksWhy(button, failure.errors[0].message)) {
        return;
      }
      button.closest("dialog")?.close();
      if (failure.kind === "stale" && version) {
        tellChanged();
        return;
      }
      Chitieuso.say(failure.message, "bad");
      if (failure.kind === "conflict") {
        document.dispatchEvent(new CustomEvent("report-conflict"));
      } else if (failure.kind === "invalid" && failure.errors.length > 0) {
        await holdBack(button);
      }
    }
  }

  /** What is unusual is done with a reason: asked for where the step has a dialog for it. @returns whether it has */
  function asksWhy(button, message) {
    const asking = document.getElementById(`${button.dataset.action}-dialog`);
    if (!asking) {
      return false;
    }
    asking.querySelector("[data-step-error]").textContent = message;
    if (!asking.open) {
      asking.showModal();
    }
    asking.querySelector("textarea").focus();
    return true;
  }

  /** The report is another one than the page shows: nothing was done, and one looks again first. */
  function tellChanged() {
    const note = document.querySelector("[data-changed=note]");
    note.hidden = false;
    Chitieuso.say(note.dataset.notDone, "bad");
    note.scrollIntoView({ block: "center" });
    note.querySelector("a").focus({ preventScroll: true });
  }

  /* ---- what stands in the way ---- */

  function fieldAt(place) {
    const [, prefix, key] = /^(?:(text|line)-)?(.*)$/s.exec(place);
    if (prefix === "line") {
      const row = document.querySelector(`tr[data-line="${CSS.escape(key)}"]`);
      return row?.querySelector("[aria-invalid=true]") || row?.querySelector("[data-field]");
    }
    if (prefix) {
      // what is found of a file is answered at the file
      return document.querySelector(`[data-attachments][data-place="${CSS.escape(key)}"] [data-file-note]`) || document.getElementById(place);
    }
    return figures.inputOf(key) || document.querySelector(`[data-derived="${key}"]`);
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

  function placeOf(finding) {
    return finding.indicator || `text-${finding.narrative}`;
  }

  function nameOf(finding) {
    const name = finding.indicator
      ? document.getElementById(`name-${finding.indicator}`)
      : document.querySelector(`label[for="text-${finding.narrative}"], #attachments-${CSS.escape(finding.narrative)} > h3`);
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
    if (asking && finding.severity !== "ERROR" && finding.answerAt) {
      const area = Object.assign(document.createElement("textarea"), { className: "input", rows: 2, maxLength: 2000 });
      area.dataset.answer = finding.answerAt;
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

  // until here nobody would have heard the click
  document.querySelectorAll("button[data-action]").forEach((button) => { button.disabled = false; });
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
