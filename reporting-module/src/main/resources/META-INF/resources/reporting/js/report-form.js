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
  // cells whose text cannot be saved as it stands: they keep text and message, and the report is not handed on
  const refused = new Set();
  let inFlight = null;
  let sending = null;
  let retry = null;

  const isEmpty = () => Object.values(pending).every((part) => Object.keys(part).length === 0);

  /** Whatever is not known to be stored, what is on its way included, survives the page. */
  function keep() {
    const unsaved = {};
    Object.keys(pending).forEach((part) => { unsaved[part] = { ...(inFlight || {})[part], ...pending[part] }; });
    if (Object.values(unsaved).every((part) => Object.keys(part).length === 0)) {
      localStorage.removeItem(store);
    } else {
      localStorage.setItem(store, JSON.stringify(unsaved));
    }
  }

  const busy = () => new Set([...Object.keys(pending.values), ...timers.keys(), ...refused]);
  const savedIn = (input) => input.dataset.saved || "";
  const seenIn = (input) => Chitieuso.parseNumber(savedIn(input)).value;

  /* ---- sending ---- */

  function take() {
    const batch = { values: pending.values, notes: pending.notes, narratives: pending.narratives };
    pending.values = {};
    pending.notes = {};
    pending.narratives = {};
    inFlight = batch;
    return batch;
  }

  function giveBack(batch) {
    inFlight = null;
    Object.keys(batch).forEach((part) => { pending[part] = { ...batch[part], ...pending[part] }; });
  }

  function bodyOf(batch) {
    const codes = [...new Set([...Object.keys(batch.values), ...Object.keys(batch.notes)])];
    return {
      source: "ENTERED",
      values: codes.map((indicator) => ({
        indicator,
        ...(indicator in batch.values ? batch.values[indicator] : {}),
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
        inFlight = null;
        keep();
        Object.keys(batch.values).forEach((code) => {
          const input = document.querySelector(`[data-indicator="${code}"]`);
          const { value } = batch.values[code];
          input.dataset.saved = value === null ? "" : Chitieuso.formatNumber(value);
          // a refusal that came back late is over, unless something unreadable was typed since
          if (input.value.trim() === savedIn(input)) {
            refused.delete(code);
          }
          figures.mark(code, value === null ? "" : "saved just");
        });
        figures.show(data, busy());
        tellWhetherSaved();
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

  function tellWhetherSaved() {
    if (refused.size > 0) {
      figures.status(figures.words.refused, true);
    } else {
      figures.savedNow();
    }
  }

  /** @returns whether the rest may go on being sent */
  function recover(failure, batch, body) {
    if (failure.kind === "invalid" && failure.errors.length > 0) {
      failure.errors.forEach((error) => refuse(error, batch, body));
      giveBack(batch);
      keep();
      tellWhetherSaved();
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
      refused.add(code);
      figures.mark(code, "");
      figures.tell(code, error.message, "bad");
      if (error.code === "changedMeanwhile") {
        lookAgain(code);
      }
    } else {
      delete batch.narratives[place];
      figures.tell(`text-${place}`, error.message, "bad");
    }
  }

  /** After somebody else's figure was told, the next Enter means to overwrite it. */
  async function lookAgain(code) {
    const { data } = await Chitieuso.call("GET", address);
    const current = data.values.find((value) => value.indicator === code)?.value ?? null;
    document.querySelector(`[data-indicator="${code}"]`).dataset.saved = current === null ? "" : Chitieuso.formatNumber(current);
  }

  /* ---- typing ---- */

  /** @param done whether the reader has left the cell or pressed Enter: only then may its text be written anew */
  function changed(input, done) {
    clearTimeout(timers.get(input.dataset.indicator));
    timers.delete(input.dataset.indicator);
    const code = input.dataset.indicator;
    if (input.value.trim() === savedIn(input) && !(code in pending.values)) {
      if (refused.delete(code)) {
        figures.tell(code, "", "");
        tellWhetherSaved();
      }
      return;
    }
    const read = Chitieuso.parseNumber(input.value);
    if (read.error) {
      delete pending.values[code];
      keep();
      refused.add(code);
      figures.mark(code, "");
      figures.tell(code, read.error, "bad");
      figures.status(figures.words.refused, true);
      return;
    }
    if (done && read.value !== null) {
      input.value = Chitieuso.formatNumber(read.value);
    }
    if (read.value === seenIn(input) && !refused.has(code) && !(code in pending.values)) {
      return;
    }
    refused.delete(code);
    figures.tell(code, "", "");
    figures.mark(code, "saving");
    pending.values[code] = { value: read.value, seen: seenIn(input) };
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
      input.select?.();
    }
  }

  /** A select that shows its choices, or is asked to, keeps its keys. */
  function isChoosing(field, event) {
    return field.tagName === "SELECT" && (event.altKey || (CSS.supports("selector(:open)") && field.matches(":open")));
  }

  /** A pasted text goes into the cell as if typed; where one chooses, as the choice it names by word or number. */
  function put(input, text) {
    if (input.tagName !== "SELECT") {
      input.value = text;
      return true;
    }
    const said = text.toLocaleLowerCase("vi");
    const option = [...input.options].find((each) => each.value === text || each.text.toLocaleLowerCase("vi") === said);
    if (option) {
      input.value = option.value;
    } else {
      figures.tell(input.dataset.indicator, figures.words.noChoice.replace("{0}", text), "bad");
    }
    return Boolean(option);
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
        if (put(input, line.split("\t").pop().trim())) {
          changed(input, true);
        }
        input = neighbour(input, 1);
      }
    });
  }

  if (fillable) {
    root.addEventListener("input", (event) => {
      if (event.target.matches("[data-indicator]")) {
        soon(event.target.dataset.indicator, () => changed(event.target, false), 900);
      } else if (event.target.matches("[data-narrative], [data-note]")) {
        soon(`text-${event.target.dataset.narrative || event.target.dataset.note}`, () => textChanged(event.target), 900);
      }
    });
    root.addEventListener("change", (event) => {
      if (event.target.matches("[data-indicator]")) {
        changed(event.target, true);
      } else if (event.target.matches("[data-narrative], [data-note]")) {
        textChanged(event.target);
      }
    });
    root.addEventListener("keydown", (event) => {
      const moves = ["Enter", "ArrowDown", "ArrowUp"].includes(event.key);
      if (moves && event.target.matches("[data-indicator]") && !isChoosing(event.target, event)) {
        event.preventDefault();
        changed(event.target, true);
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
      if (!isEmpty() || inFlight || timers.size > 0 || refused.size > 0) {
        event.preventDefault();
      }
    });
  } else {
    document.querySelectorAll("[data-indicator], [data-narrative]").forEach((field) => {
      field[field.tagName === "SELECT" ? "disabled" : "readOnly"] = true;
    });
  }

  /** A figure kept from an earlier visit is sent only onto the figure that was seen then. */
  function restoreCell(code, cell) {
    const input = document.querySelector(`[data-indicator="${code}"]`);
    if (!input) {
      delete pending.values[code];
      return;
    }
    input.value = cell.value === null ? "" : Chitieuso.formatNumber(cell.value);
    if (seenIn(input) !== cell.seen && seenIn(input) !== cell.value) {
      delete pending.values[code];
      refused.add(code);
      figures.tell(code, figures.words.conflict.replace("{0}", savedIn(input) || "–"), "bad");
    }
  }

  /** What an earlier visit could not send. */
  function restore() {
    const kept = JSON.parse(localStorage.getItem(store) || "null");
    if (!kept) {
      return;
    }
    giveBack(kept);
    Object.entries(pending.values).forEach(([code, cell]) => restoreCell(code, cell));
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
        changed(input, true);
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
    if (refused.size > 0) {
      Chitieuso.say(figures.words.refused, "bad");
      document.querySelector(`[data-indicator="${[...refused][0]}"]`).focus();
      return;
    }
    const reason = button.dataset.reason && document.getElementById(button.dataset.reason);
    if (reason && !reason.value.trim()) {
      reason.setAttribute("aria-invalid", "true");
      reason.focus();
      Chitieuso.say(figures.words.reason, "bad");
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
    const first = document.querySelector(".grid td.err :is(input, select)") || document.querySelector("[data-narrative]");
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-action]");
    if (button && !button.disabled) {
      button.disabled = true;
      await act(button);
      button.disabled = false;
    }
  });

  if (fillable) {
    restore();
  }
})();
