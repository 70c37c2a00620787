/* Filling a report: every cell saves itself, in order and once; without a line what was typed waits in the browser. */
"use strict";

(() => {
  const root = document.querySelector("[data-report]");
  const address = root.dataset.report;
  const fillable = root.dataset.fillable === "true";
  const figures = ReportFigures;
  const store = `chitieuso:${address}:${document.querySelector(".who summary span")?.textContent.trim() || ""}`;
  const pending = { values: {}, notes: {}, narratives: {} };
  const timers = new Map();
  let sending = null;
  let retry = null;

  const isEmpty = () => Object.values(pending).every((part) => Object.keys(part).length === 0);

  function keep() {
    if (isEmpty()) {
      localStorage.removeItem(store);
    } else {
      localStorage.setItem(store, JSON.stringify(pending));
    }
  }

  const busy = () => new Set([...Object.keys(pending.values), ...timers.keys()]);

  /* ---- sending ---- */

  function take() {
    const batch = { values: pending.values, notes: pending.notes, narratives: pending.narratives };
    pending.values = {};
    pending.notes = {};
    pending.narratives = {};
    return batch;
  }

  function giveBack(batch) {
    Object.keys(batch).forEach((part) => { pending[part] = { ...batch[part], ...pending[part] }; });
  }

  function bodyOf(batch) {
    const codes = [...new Set([...Object.keys(batch.values), ...Object.keys(batch.notes)])];
    return {
      source: "ENTERED",
      values: codes.map((indicator) => ({
        indicator,
        ...(indicator in batch.values ? { value: batch.values[indicator] } : {}),
        ...(indicator in batch.notes ? { note: batch.notes[indicator] } : {}),
      })),
      narratives: batch.narratives,
    };
  }

  function send() {
    if (!sending) {
      sending = sendAll().finally(() => { sending = null; });
    }
    return sending;
  }

  async function sendAll() {
    while (!isEmpty()) {
      const batch = take();
      const body = bodyOf(batch);
      figures.status(figures.words.saving, true);
      try {
        const { data } = await Chitieuso.call("PATCH", address, body);
        keep();
        Object.keys(batch.values).forEach((code) => {
          const input = document.querySelector(`[data-indicator="${code}"]`);
          input.dataset.saved = input.value;
          figures.mark(code, batch.values[code] === null ? "" : "saved just");
        });
        figures.show(data, busy());
        figures.savedNow();
        if (Object.keys(batch.notes).length > 0) {
          ReportPanel.show(Object.keys(batch.notes)[0], true);
        }
      } catch (failure) {
        if (!recover(failure, batch, body)) {
          return false;
        }
      }
    }
    return true;
  }

  /** @returns whether the rest may go on being sent */
  function recover(failure, batch, body) {
    if (failure.kind === "invalid" && failure.errors.length > 0) {
      failure.errors.forEach((error) => refuse(error, batch, body));
      giveBack(batch);
      keep();
      return true;
    }
    giveBack(batch);
    keep();
    Object.keys(pending.values).forEach((code) => figures.mark(code, "offline"));
    figures.status(figures.words.waiting, true);
    if (failure.keepTrying) {
      clearTimeout(retry);
      retry = setTimeout(send, 5000);
    } else {
      Chitieuso.say(failure.message, "bad");
    }
    return false;
  }

  /** A refused cell is told so and not sent again until it is typed anew; the others go on. */
  function refuse(error, batch, body) {
    const [, part, place] = error.pointer.split("/");
    if (part === "values") {
      const code = body.values[Number(place)].indicator;
      delete batch.values[code];
      delete batch.notes[code];
      figures.mark(code, "");
      figures.tell(code, error.message, "bad");
    } else {
      delete batch.narratives[place];
      figures.tell(`text-${place}`, error.message, "bad");
    }
  }

  /* ---- typing ---- */

  function changed(input) {
    clearTimeout(timers.get(input.dataset.indicator));
    timers.delete(input.dataset.indicator);
    const code = input.dataset.indicator;
    if (input.value.trim() === input.dataset.saved && !(code in pending.values)) {
      return;
    }
    const read = Chitieuso.parseNumber(input.value);
    if (read.error) {
      figures.mark(code, "");
      figures.tell(code, read.error, "bad");
      return;
    }
    if (read.value !== null) {
      input.value = Chitieuso.formatNumber(read.value);
    }
    figures.tell(code, "", "");
    figures.mark(code, "saving");
    pending.values[code] = read.value;
    keep();
    figures.progress();
    send();
  }

  function soon(key, work, delay) {
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => { timers.delete(key); work(); }, delay));
  }

  function textChanged(area) {
    const part = area.dataset.note ? pending.notes : pending.narratives;
    part[area.dataset.note || area.dataset.narrative] = area.value;
    keep();
    figures.progress();
    send();
  }

  function neighbour(input, step) {
    const inputs = [...document.querySelectorAll("[data-indicator]")];
    return inputs[inputs.indexOf(input) + step];
  }

  function go(input) {
    if (input) {
      input.focus();
      input.select();
    }
  }

  /** A column copied from a spreadsheet fills the cells downwards; of several columns the last is taken. */
  function paste(event) {
    const lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/);
    if (lines.length < 2) {
      return;
    }
    event.preventDefault();
    let input = event.target;
    lines.forEach((line) => {
      if (input) {
        input.value = line.split("\t").pop().trim();
        changed(input);
        input = neighbour(input, 1);
      }
    });
  }

  if (fillable) {
    root.addEventListener("input", (event) => {
      if (event.target.matches("[data-indicator]")) {
        soon(event.target.dataset.indicator, () => changed(event.target), 900);
      } else if (event.target.matches("[data-narrative], [data-note]")) {
        soon(`text-${event.target.dataset.narrative || event.target.dataset.note}`, () => textChanged(event.target), 900);
      }
    });
    root.addEventListener("change", (event) => {
      if (event.target.matches("[data-indicator]")) {
        changed(event.target);
      } else if (event.target.matches("[data-narrative], [data-note]")) {
        textChanged(event.target);
      }
    });
    root.addEventListener("keydown", (event) => {
      if (event.target.matches("[data-indicator]") && ["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) {
        event.preventDefault();
        go(neighbour(event.target, event.key === "ArrowUp" ? -1 : 1) || event.target);
      }
    });
    root.addEventListener("paste", (event) => {
      if (event.target.matches("[data-indicator]")) {
        paste(event);
      }
    });
    window.addEventListener("online", send);
    window.addEventListener("beforeunload", (event) => {
      if (!isEmpty() || timers.size > 0) {
        event.preventDefault();
      }
    });
    restore();
  } else {
    document.querySelectorAll("[data-indicator], [data-narrative]").forEach((field) => { field.readOnly = true; });
  }

  /** What an earlier visit could not send. */
  function restore() {
    const kept = JSON.parse(localStorage.getItem(store) || "null");
    if (!kept) {
      return;
    }
    giveBack(kept);
    Object.entries(pending.values).forEach(([code, value]) => {
      const input = document.querySelector(`[data-indicator="${code}"]`);
      if (input) {
        input.value = value === null ? "" : Chitieuso.formatNumber(value);
      } else {
        delete pending.values[code];
      }
    });
    Object.entries(pending.narratives).forEach(([key, text]) => {
      const area = document.querySelector(`[data-narrative="${key}"]`);
      if (area) {
        area.value = text;
      }
    });
    Chitieuso.say(figures.words.restored);
    send();
  }

  /* ---- passing on ---- */

  async function act(button) {
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      if (fillable && timers.has(input.dataset.indicator)) {
        changed(input);
      }
    });
    document.querySelectorAll("[data-narrative], [data-note]").forEach((area) => {
      const key = `text-${area.dataset.narrative || area.dataset.note}`;
      if (timers.has(key)) {
        clearTimeout(timers.get(key));
        timers.delete(key);
        textChanged(area);
      }
    });
    if (!isEmpty() && !(await send())) {
      Chitieuso.say(figures.words.pending, "bad");
      return;
    }
    await sending;
    const reason = button.dataset.reason && document.getElementById(button.dataset.reason);
    if (reason && !reason.value.trim()) {
      reason.setAttribute("aria-invalid", "true");
      reason.focus();
      return;
    }
    try {
      await Chitieuso.call("POST", `${address}/${button.dataset.action}`, reason ? { reason: reason.value } : {});
      Chitieuso.say(figures.words.done);
      if (button.dataset.after) {
        location.assign((document.documentElement.dataset.base || "") + button.dataset.after);
      } else {
        location.reload();
      }
    } catch (failure) {
      button.closest("dialog")?.close();
      Chitieuso.say(failure.message, "bad");
      if (failure.kind === "invalid") {
        showRefusal(failure.errors);
      }
    }
  }

  function showRefusal(errors) {
    errors.forEach((error) => {
      const [, part, place] = error.pointer.split("/");
      figures.tell(part === "narratives" ? `text-${place}` : place, error.message, "bad");
    });
    document.querySelector(".msg.bad:not(:empty)")?.scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-action]");
    if (button && !button.disabled) {
      button.disabled = true;
      await act(button);
      button.disabled = false;
    }
  });
})();
