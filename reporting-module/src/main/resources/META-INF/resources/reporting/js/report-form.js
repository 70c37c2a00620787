/* Saving a report: every cell by itself, in order and once. Without a line what was typed waits in the browser; what somebody
   else changed meanwhile is asked about, never overwritten without a word. */
"use strict";

window.ReportForm = (() => {
  const root = document.querySelector("[data-report]");
  const address = root.dataset.report;
  const fillable = root.dataset.fillable === "true";
  const figures = ReportFigures;
  const { words } = figures;
  const keepsake = `${root.dataset.me}:${address}`;
  const RETRY_MILLIS = 4000;
  const parts = ["values", "notes", "narratives", "lines"];
  const empty = () => Object.fromEntries(parts.map((part) => [part, {}]));
  const isEmpty = (batch) => parts.every((part) => Object.keys(batch[part]).length === 0);

  /** What waits to be sent: values {code: {value, seen}}, notes and narratives {key: {text, seen}}, lines {key: line}. */
  let pending = empty();
  let inFlight = null;
  let sending = null;
  let retry = null;
  // cells whose text cannot be saved as it stands: they keep text and message, and the report is not handed on
  const refused = new Set();
  // what somebody else's change came before, until one of the two is chosen
  const disputed = empty();
  // figures sent without an answer: they may have arrived all the same
  const unanswered = {};
  // text as it is being typed, not yet read as a figure
  const typing = {};
  const listeners = [];
  const told = (report) => listeners.forEach((listener) => listener(report));

  /* ---- keeping ---- */

  let keeping = Promise.resolve();

  /** Whatever is not known to be stored, what is on its way included, survives the page; one writing after the other. */
  function keep() {
    const unsaved = empty();
    parts.forEach((part) => Object.assign(unsaved[part], disputed[part], (inFlight || {})[part], pending[part]));
    const typed = { ...typing };
    refused.forEach((code) => {
      const input = figures.inputOf(code);
      if (input && !(code in typed) && !(code in disputed.values)) {
        typed[code] = input.value;
      }
    });
    const nothing = isEmpty(unsaved) && Object.keys(typed).length === 0;
    keeping = keeping
      .then(() => (nothing ? Chitieuso.keeping.remove(keepsake) : Chitieuso.keeping.save(keepsake, { ...unsaved, typed })))
      .catch(() => figures.status(words.notKept, true));
  }

  const busy = () => new Set([
    ...Object.keys(pending.values), ...Object.keys((inFlight || empty()).values), ...Object.keys(typing), ...refused,
    ...Object.keys(pending.narratives).map((key) => `text-${key}`), ...Object.keys(pending.lines).map((key) => `line-${key}`),
    ...[...refused].filter((place) => place.startsWith("text-")),
    ...Object.keys(disputed.notes).map((code) => `note-${code}`),
  ]);

  /* ---- sending ---- */

  function take() {
    inFlight = pending;
    pending = empty();
    return inFlight;
  }

  function giveBack(batch) {
    inFlight = null;
    parts.forEach((part) => { pending[part] = { ...batch[part], ...pending[part] }; });
  }

  function bodyOf(batch) {
    const codes = [...new Set([...Object.keys(batch.values), ...Object.keys(batch.notes)])];
    const texts = Object.entries(batch.narratives);
    return {
      source: "ENTERED",
      values: codes.map((indicator) => ({
        indicator,
        ...(indicator in batch.values ? batch.values[indicator] : {}),
        ...(indicator in batch.notes ? { note: batch.notes[indicator].text, noteSeen: batch.notes[indicator].seen } : {}),
      })),
      narratives: Object.fromEntries(texts.map(([key, text]) => [key, text.text])),
      narrativesSeen: Object.fromEntries(texts.filter(([, text]) => text.seen !== undefined).map(([key, text]) => [key, text.seen])),
      lines: Object.values(batch.lines),
    };
  }

  function send() {
    if (!sending) {
      sending = sendAll().finally(() => { sending = null; });
    }
    return sending;
  }

  async function sendAll() {
    while (!isEmpty(pending)) {
      const batch = take();
      const body = bodyOf(batch);
      figures.status(words.saving, true);
      try {
        const { data } = await Chitieuso.call("PATCH", address + (root.dataset.fill || ""), body, { "ChiTieuSo-User": root.dataset.me });
        inFlight = null;
        follow(batch, data);
        keep();
        settle(batch);
        show(data);
        tellWhetherSaved();
      } catch (failure) {
        if (!recover(failure, batch, body)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What was typed while the batch was on its way has the batch as its forerunner, not what stood before. */
  function follow(batch, report) {
    const each = (part, work) => Object.keys(batch[part]).filter((key) => key in pending[part]).forEach((key) => work(pending[part][key], key));
    each("values", (cell, code) => { cell.seen = batch.values[code].value; });
    each("notes", (note, code) => { note.seen = batch.notes[code].text.trim(); });
    each("narratives", (text, key) => { text.seen = report.narrativeVersions[key] || 0; });
    each("lines", (line) => { line.seen = report.lines.find(({ kind, key }) => kind === line.kind && key === line.key)?.version || 0; });
  }

  function settle(batch) {
    Object.entries(batch.values).forEach(([code, { value }]) => {
      delete unanswered[code];
      const input = figures.inputOf(code);
      input.dataset.saved = value === null ? "" : figures.shownIn(input, value);
      // a refusal that came back late is over, unless something unreadable was typed since
      if (input.value.trim() === input.dataset.saved) {
        refused.delete(code);
      }
      figures.mark(code, value === null ? "" : "saved just");
    });
    Object.entries(batch.notes).forEach(([code, { text }]) => ReportPanel.noted(code, text.trim()));
  }

  /** Shows a report's answer; texts and lines not being written in follow it. */
  function show(report) {
    figures.show(report, busy());
    document.querySelectorAll("[data-narrative]").forEach((area) => {
      const key = area.dataset.narrative;
      const place = `text-${key}`;
      if (key in pending.narratives || (inFlight && key in inFlight.narratives) || refused.has(place)) {
        return;
      }
      const version = report.narrativeVersions[key] || 0;
      if (Number(area.dataset.version) !== version) {
        area.dataset.version = version;
        if (area !== document.activeElement) {
          area.value = report.narratives[key] || "";
        }
      }
    });
    told(report);
  }

  function tellWhetherSaved() {
    if (refused.size > 0) {
      figures.status(words.refused, true);
    } else {
      figures.savedNow();
    }
  }

  /** @returns whether the rest may go on being sent */
  function recover(failure, batch, body) {
    if (failure.kind === "invalid" && failure.errors.length > 0) {
      const before = JSON.stringify(batch);
      failure.errors.forEach((error) => refuse(error, batch, body));
      if (JSON.stringify(batch) !== before) {
        giveBack(batch);
        keep();
        tellWhetherSaved();
        return true;
      }
    }
    Object.entries(batch.values).forEach(([code, { value }]) => { (unanswered[code] = unanswered[code] || []).push(value); });
    giveBack(batch);
    keep();
    Object.keys(pending.values).forEach((code) => figures.mark(code, "offline"));
    figures.status(failure.keepTrying ? words.waiting : `${words.waiting}. ${failure.message}`, true);
    if (failure.keepTrying || failure.kind === "signedOut" || failure.kind === "failure") {
      clearTimeout(retry);
      retry = setTimeout(send, RETRY_MILLIS);
    }
    if (failure.kind === "conflict") {
      // somebody else took a step: the page looks where the report stands now
      document.dispatchEvent(new CustomEvent("report-conflict"));
    }
    if (!failure.keepTrying) {
      Chitieuso.say(failure.message, "bad");
    }
    return false;
  }

  /** A refused cell is told so and not sent again until it is typed anew; the others go on. */
  function refuse(error, batch, body) {
    const [, part, place, field] = error.pointer.split("/");
    if (part === "values") {
      refuseCell(body.values[Number(place)].indicator, field, error, batch);
    } else if (part === "lines") {
      const { kind, key } = body.lines[Number(place)];
      const line = batch.lines[`${kind}-${key}`];
      delete batch.lines[`${kind}-${key}`];
      ReportLines.refuse(kind, key, field, error, line);
    } else {
      const text = batch.narratives[place];
      delete batch.narratives[place];
      if (error.code === "textChangedMeanwhile") {
        disputed.narratives[place] = text;
        askAboutText(place, text.text, error.message);
      } else {
        figures.tell(`text-${place}`, error.message, "bad");
      }
    }
  }

  function refuseCell(code, field, error, batch) {
    if (field === "note") {
      const note = batch.notes[code];
      delete batch.notes[code];
      disputed.notes[code] = note;
      ReportPanel.refuseNote(code, note.text, error.message);
      return;
    }
    const mine = batch.values[code];
    delete batch.values[code];
    refused.add(code);
    figures.mark(code, "");
    figures.tell(code, error.message, "bad");
    if (error.code === "changedMeanwhile" && mine) {
      disputed.values[code] = mine;
      askAboutCell(code, mine.value, error.message);
    }
  }

  /* ---- what somebody else changed meanwhile ---- */

  async function current() {
    return (await Chitieuso.call("GET", address)).data;
  }

  /** Both figures are shown; Enter in the cell, or the first choice, overwrites the other's. */
  async function askAboutCell(code, mine, message) {
    const input = figures.inputOf(code);
    const standing = (await current()).values.find((each) => each.indicator === code);
    const value = standing?.value ?? null;
    if (standing?.updatedBy === root.dataset.me && (unanswered[code] || []).includes(value)) {
      // one's own figure, whose answer was lost
      delete unanswered[code];
      put("values", code, { value: mine, seen: value });
      return;
    }
    const theirs = value === null ? "" : figures.shownIn(input, value);
    input.dataset.saved = theirs;
    const shown = (number) => (number === null ? words.nothing : Chitieuso.formatNumber(number));
    figures.ask(code, message, [
      {
        label: words.keepMine.replace("{0}", shown(mine)),
        choose: () => {
          input.value = mine === null ? "" : figures.shownIn(input, mine);
          put("values", code, { value: mine, seen: value });
        },
      },
      {
        label: words.takeTheirs.replace("{0}", shown(value)),
        choose: () => {
          refused.delete(code);
          delete disputed.values[code];
          input.value = theirs;
          figures.tell(code, "", "");
          figures.mark(code, value === null ? "" : "saved");
          keep();
          tellWhetherSaved();
        },
      },
    ]);
  }

  async function askAboutText(key, mine, message) {
    const place = `text-${key}`;
    const area = document.querySelector(`[data-narrative="${key}"]`);
    refused.add(place);
    const report = await current();
    const theirs = report.narratives[key] || "";
    area.dataset.version = report.narrativeVersions[key] || 0;
    const done = (text) => {
      refused.delete(place);
      delete disputed.narratives[key];
      area.value = text;
      figures.tell(place, "", "");
    };
    figures.ask(place, `${message} “${theirs}”`, [
      { label: words.keepMyText, choose: () => { done(mine); put("narratives", key, { text: mine, seen: Number(area.dataset.version) }); } },
      { label: words.takeTheirText, choose: () => { done(theirs); keep(); tellWhetherSaved(); } },
    ]);
  }

  /* ---- what the other scripts put here ---- */

  /** Something is to be saved; of several the last counts. */
  function put(part, key, entry) {
    delete disputed[part][key];
    if (part === "values") {
      if (inFlight && key in inFlight.values && inFlight.values[key].value === entry.value && !(key in pending.values)) {
        release(key);
        return sending;
      }
      refused.delete(key);
      delete typing[key];
      figures.tell(key, "", "");
      figures.mark(key, "saving");
    }
    pending[part][key] = entry;
    keep();
    figures.progress();
    return send();
  }

  /** What is typed, letter by letter, is kept before it is read. */
  function note(code, text) {
    typing[code] = text;
    keep();
  }

  function hold(code) {
    delete pending.values[code];
    delete disputed.values[code];
    delete typing[code];
    refused.add(code);
    figures.mark(code, "");
    figures.status(words.refused, true);
    keep();
  }

  function release(code) {
    delete typing[code];
    delete disputed.values[code];
    const was = refused.delete(code);
    keep();
    if (was) {
      figures.tell(code, "", "");
      tellWhetherSaved();
    }
  }

  /* ---- coming back ---- */

  /** A figure kept from an earlier visit is sent only onto the figure that was seen then. */
  function restoreCell(code, cell) {
    const input = figures.inputOf(code);
    if (!input) {
      delete pending.values[code];
      return;
    }
    // an empty attribute is not written into the page
    const seen = Chitieuso.parseNumber(input.dataset.saved || "").value;
    input.value = cell.value === null ? "" : figures.shownIn(input, cell.value);
    if (seen !== cell.seen && seen !== cell.value) {
      delete pending.values[code];
      refused.add(code);
      disputed.values[code] = cell;
      askAboutCell(code, cell.value, words.conflict.replace("{0}", input.dataset.saved || words.nothing));
    }
  }

  /** What an earlier visit could not send. */
  async function restore(readTyped) {
    const kept = await Chitieuso.keeping.load(keepsake);
    if (!kept) {
      return;
    }
    const { typed = {}, ...batch } = kept;
    giveBack({ ...empty(), ...batch });
    Object.entries(pending.values).forEach(([code, cell]) => restoreCell(code, cell));
    Object.entries(pending.narratives).forEach(([key, { text }]) => {
      const area = document.querySelector(`[data-narrative="${key}"]`);
      if (area) {
        area.value = text;
      }
    });
    ReportLines.restore(pending.lines);
    Object.entries(typed).forEach(([code, text]) => readTyped(code, text));
    Chitieuso.say(words.restored);
    send();
  }

  if (fillable) {
    window.addEventListener("online", send);
    window.addEventListener("beforeunload", (event) => {
      if (!isEmpty(pending) || inFlight || Object.keys(typing).length > 0 || refused.size > 0) {
        event.preventDefault();
      }
    });
  }

  return {
    address, fillable, busy, put, note, hold, release, restore, send, show,
    /** The first cell that cannot be saved as it stands, or nothing. */
    firstRefused: () => [...refused][0],
    isHolding: (code) => refused.has(code),
    isPending: (code) => code in pending.values || Boolean(inFlight && code in inFlight.values),
    /** A note that waits, or nothing. */
    noteOf: (code) => (pending.notes[code] || disputed.notes[code])?.text,
    /** The note another wrote meanwhile is the one that shall stand. */
    yieldNote: (code) => { delete disputed.notes[code]; keep(); },
    hasUnsent: () => !isEmpty(pending) || inFlight !== null,
    settled: async () => { await sending; },
    onReport: (listener) => listeners.push(listener),
  };
})();
