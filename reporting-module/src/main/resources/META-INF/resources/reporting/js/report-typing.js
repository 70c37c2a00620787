/* Typing into the form as into a spreadsheet: a cell is taken over when one leaves it, or pauses; keys move. */
"use strict";

window.ReportTyping = (() => {
  const root = document.querySelector("[data-report]");
  const form = ReportForm;
  const figures = ReportFigures;
  const { words } = figures;
  const timers = new Map();
  const SAVE_MILLIS = 700;
  const savedIn = (input) => input.dataset.saved || "";
  const seenIn = (input) => ReportReading.read(savedIn(input));

  function stop(key) {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  function soon(key, work, delay) {
    stop(key);
    timers.set(key, setTimeout(() => { timers.delete(key); work(); }, delay));
  }

  /** @param done whether the reader has left the cell or pressed Enter: only then may its text be written anew */
  function changed(input, done) {
    const code = input.dataset.indicator;
    stop(code);
    if (input.value.trim() === savedIn(input) && !form.isPending(code)) {
      form.release(code);
      return;
    }
    const read = ReportReading.read(input.value);
    if (read.error) {
      form.hold("values", code, input.value);
      const meant = ReportReading.meantInEnglish(input.value);
      if (meant === null) {
        figures.tell(code, read.error, "bad");
      } else {
        const shown = ReportReading.shown(meant.value, meant.qualifier);
        figures.ask(code, read.error, [{
          label: words.meant.replace("{0}", shown),
          choose: () => { input.value = shown; changed(input, true); },
        }]);
      }
      return;
    }
    if (done && read.value !== null && input.tagName !== "SELECT") {
      input.value = figures.shownIn(input, read.value, read.qualifier);
    }
    const seen = seenIn(input);
    if (ReportReading.same(read, seen) && !form.isHolding(code) && !form.isPending(code)) {
      form.release(code);
      return;
    }
    // nothing is not bounded
    form.put("values", code, { value: read.value, ...(read.value === null ? {} : { qualifier: read.qualifier }), seen: seen.value });
  }

  /* ---- texts and notes ---- */

  const placeOf = (area) => (area.dataset.note ? `note-${area.dataset.note}` : `text-${area.dataset.narrative}`);
  const entryOf = (area) => ({ text: area.value, seen: area.dataset.note ? area.dataset.seen || "" : Number(area.dataset.version) });

  /** What was sent as it stands is not sent again when one leaves it. */
  function textChanged(area) {
    const place = placeOf(area);
    stop(place);
    if (place in ReportUnsent.typed) {
      figures.tell(place, "", "");
      form.put(area.dataset.note ? "notes" : "narratives", area.dataset.note || area.dataset.narrative, entryOf(area));
    }
  }

  /* ---- keys ---- */

  function cells() {
    return [...document.querySelectorAll("[data-indicator]")].filter(figures.isAsked);
  }

  function go(input) {
    if (input) {
      input.focus();
      input.select?.();
    }
  }

  /** A select that shows its choices, or is asked to, keeps its keys. */
  function isChoosing(field, event) {
    return field.tagName === "SELECT" && (event.altKey || (CSS.supports("selector(:open)") && field.matches(":open")));
  }

  function onKey(event) {
    const moves = ["Enter", "ArrowDown", "ArrowUp"].includes(event.key);
    if (!moves || !event.target.matches("[data-indicator]") || isChoosing(event.target, event)) {
      return;
    }
    event.preventDefault();
    // passing by is no answer to the question whose figure shall stand
    if (event.key === "Enter" || !form.isHolding(event.target.dataset.indicator)) {
      changed(event.target, true);
    }
    const all = cells();
    const back = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    go(all[all.indexOf(event.target) + (back ? -1 : 1)] || event.target);
  }

  /** What was typed and not yet taken over is taken over now. */
  function flush() {
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      if (timers.has(input.dataset.indicator)) {
        changed(input, true);
      }
    });
    document.querySelectorAll("[data-narrative], [data-note]").forEach((area) => {
      if (timers.has(placeOf(area))) {
        textChanged(area);
      }
    });
    ReportLines.flush();
  }

  /** What was typed while this script was still on its way over a slow line. */
  function typedEarly() {
    return [...document.querySelectorAll("[data-indicator], [data-narrative]")]
      .map((field) => [field, field.value])
      .filter(([field, text]) => (field.matches("[data-indicator]") ? text.trim() !== savedIn(field) : text !== field.defaultValue));
  }

  function takeEarly(early) {
    early.forEach(([field, text]) => {
      if (field.matches("[data-indicator]")) {
        field.value = text;
        changed(field, false);
      } else if (field.value === text) {
        ReportUnsent.type(placeOf(field), entryOf(field));
        textChanged(field);
      }
    });
  }

  if (form.fillable) {
    window.addEventListener("pagehide", flush);
    // the session is about to end: what stands in the fields is sent while it still may be
    document.addEventListener("chitieuso:saving", flush);
    root.addEventListener("input", (event) => {
      const field = event.target;
      if (field.matches("[data-indicator]")) {
        ReportUnsent.type(field.dataset.indicator, field.value);
        soon(field.dataset.indicator, () => changed(field, false), SAVE_MILLIS);
      } else if (field.matches("[data-narrative], [data-note]")) {
        ReportUnsent.type(placeOf(field), entryOf(field));
        soon(placeOf(field), () => textChanged(field), SAVE_MILLIS);
      }
    });
    root.addEventListener("change", (event) => {
      if (event.target.matches("[data-indicator]")) {
        changed(event.target, true);
      } else if (event.target.matches("[data-narrative], [data-note]")) {
        textChanged(event.target);
      }
    });
    root.addEventListener("keydown", onKey);
    root.addEventListener("paste", (event) => {
      if (event.target.matches("[data-indicator]")) {
        ReportBlocks.paste(event);
      }
    });
    const early = typedEarly();
    ReportDisputes.restore((code, text) => {
      const input = figures.inputOf(code);
      input.value = text;
      changed(input, false);
    }).then(() => takeEarly(early));
  } else {
    document.querySelectorAll("[data-indicator], [data-narrative]").forEach((field) => {
      field[field.tagName === "SELECT" ? "disabled" : "readOnly"] = true;
    });
  }

  return { flush, changed, go, cells };
})();
