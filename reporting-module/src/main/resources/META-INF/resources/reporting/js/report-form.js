/* Saving a report: every cell by itself, in order and once. Without a line what was typed waits; what the server refuses is
   told at its place and waits for its writer, while everything else goes on being saved. */
"use strict";

window.ReportForm = (() => {
  const root = document.querySelector("[data-report]");
  const address = root.dataset.report;
  const fillable = root.dataset.fillable === "true";
  const figures = ReportFigures;
  const unsent = ReportUnsent;
  const { words } = figures;
  const RETRY_MILLIS = 4000;
  const TOO_LARGE = 413;

  let sending = null;
  let retry = null;
  // how many of the next entries are sent one by one, to find the one that is refused without a word where
  let alone = 0;
  // figures sent without an answer: they may have arrived all the same
  const unanswered = {};
  const listeners = [];

  /* ---- sending ---- */

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

  /** @returns whether everything that could be sent was */
  async function sendAll() {
    while (unsent.waits()) {
      const batch = unsent.take(alone > 0);
      alone = Math.max(0, alone - 1);
      const body = bodyOf(batch);
      figures.status(words.saving, true);
      let goesOn = true;
      try {
        const { data } = await Chitieuso.call("PATCH", address + (root.dataset.fill || ""), body, { "ChiTieuSo-User": root.dataset.me });
        follow(batch, data);
        unsent.arrived();
        settle(batch, data);
        show(data);
        tellWhetherSaved();
      } catch (failure) {
        if (!(failure instanceof Chitieuso.CallFailure)) {
          figures.status(words.waiting, true);
          throw failure;
        }
        goesOn = isRefusal(failure) && setAside(failure, batch, body);
        if (!goesOn) {
          wait(failure, batch);
        }
      } finally {
        // whatever went wrong, nothing is lost of what neither arrived nor was set aside
        if (unsent.isOnItsWay()) {
          unsent.giveBack();
        }
      }
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  /** What was typed while the batch was on its way has the batch as its forerunner, not what stood before. */
  function follow(batch, report) {
    const each = (part, work) => Object.keys(batch[part])
      .flatMap((key) => [unsent.pendingIn(part)[key], unsent.typed[unsent.placeOf(part, key)]].map((later) => [later, key]))
      .filter(([later]) => later && typeof later === "object")
      .forEach(([later, key]) => work(later, key));
    each("values", (cell, code) => { cell.seen = batch.values[code].value; });
    each("notes", (note, code) => { note.seen = batch.notes[code].text.trim(); });
    each("narratives", (text, key) => { text.seen = report.narrativeVersions[key] || 0; });
    each("lines", (line) => { line.seen = report.lines.find(({ kind, key }) => kind === line.kind && key === line.key)?.version || 0; });
  }

  function settle(batch, report) {
    Object.entries(batch.values).forEach(([code, { value, qualifier }]) => {
      delete unanswered[code];
      const input = figures.inputOf(code);
      if (!input) {
        return;
      }
      input.dataset.saved = figures.shownIn(input, value, qualifier);
      // a refusal that came back late is over, unless something unreadable was typed since
      if (input.value.trim() === input.dataset.saved && unsent.held.has(code)) {
        unsent.forget("values", code);
      }
      figures.mark(code, value === null ? "" : "saved just");
    });
    Object.entries(batch.notes).forEach(([code, { text }]) => ReportPanel.noted(code, text.trim()));
    Object.keys(batch.narratives).forEach((key) => {
      const area = document.querySelector(`[data-narrative="${key}"]`);
      if (area) {
        area.dataset.version = report.narrativeVersions[key] || 0;
      }
    });
    Object.values(batch.lines).forEach((line) => ReportLines.stored(line, report));
  }

  /** Shows a report's answer; texts not being written in follow it, the one in which the reader stands too. */
  function show(report) {
    const busy = unsent.busy();
    figures.show(report, busy);
    document.querySelectorAll("[data-narrative]").forEach((area) => {
      const key = area.dataset.narrative;
      const text = report.narratives[key] || "";
      if (!busy.has(`text-${key}`)) {
        area.dataset.version = report.narrativeVersions[key] || 0;
        if (area.value !== text) {
          area.value = text;
        }
      }
    });
    listeners.forEach((listener) => listener(report));
  }

  function tellWhetherSaved() {
    if (unsent.held.size > 0) {
      figures.status(words.refused, true);
    } else {
      figures.savedNow();
    }
  }

  /* ---- what does not arrive ---- */

  const isRefusal = (failure) => failure.kind === "invalid" || failure.status === TOO_LARGE;

  /** What is refused leaves the batch; the rest goes on. @returns true */
  function setAside(failure, batch, body) {
    const named = failure.errors.filter((error) => refuse(error, batch, body));
    const left = unsent.entries(batch);
    if (named.length === 0 && left.length === 1) {
      refuseEntry(...left[0], undefined, failure.errors[0] || { code: "", message: failure.message }, batch);
    } else if (named.length === 0) {
      alone = left.length;
    }
    unsent.giveBack();
    tellWhetherSaved();
    return true;
  }

  /** @returns whether the error named something of the batch */
  function refuse(error, batch, body) {
    const [, part, place, field] = (error.pointer || "").split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    let named = [];
    if (part === "values" && body.values[place]) {
      const code = body.values[place].indicator;
      const isNote = field === "note" || field === "noteSeen" || !(code in batch.values);
      named = field === "indicator" ? [["values", code], ["notes", code]] : [[isNote ? "notes" : "values", code]];
    } else if (part === "lines" && body.lines[place]) {
      named = [["lines", `${body.lines[place].kind}-${body.lines[place].key}`]];
    } else if (part === "narratives" || part === "narrativesSeen") {
      named = [["narratives", place]];
    }
    named = named.filter(([kind, key]) => key in batch[kind]);
    named.forEach(([kind, key]) => refuseEntry(kind, key, field, error, batch));
    return named.length > 0;
  }

  function refuseEntry(part, key, field, error, batch) {
    const entry = batch[part][key];
    delete batch[part][key];
    if (key in unsent.pendingIn(part)) {
      // typed anew meanwhile: that is sent, and answered by itself
      return;
    }
    unsent.dispute(part, key, entry);
    ReportDisputes.tell(part, key, entry, error, field);
  }

  function wait(failure, batch) {
    Object.entries(batch.values).forEach(([code, { value }]) => { (unanswered[code] = unanswered[code] || []).push(value); });
    unsent.giveBack();
    const codes = Object.keys(unsent.pendingIn("values"));
    codes.forEach((code) => figures.mark(code, "offline"));
    figures.awaitLine(codes, unsent.busy());
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
  }

  /* ---- what the other scripts put here ---- */

  /** Something is to be saved. */
  function put(part, key, entry) {
    if (part === "values") {
      const onItsWay = unsent.inFlightIn("values")[key];
      if (onItsWay && ReportReading.same(onItsWay, entry) && !(key in unsent.pendingIn("values"))) {
        release(key);
        return sending;
      }
      figures.tell(key, "", "");
      figures.mark(key, "saving");
    }
    unsent.put(part, key, entry);
    figures.progress();
    return send();
  }

  /** A cell whose text cannot be read. */
  function hold(part, key, what) {
    unsent.hold(part, key, what);
    if (part === "values") {
      figures.mark(key, "");
    }
    figures.status(words.refused, true);
  }

  /** A cell that stands as it is stored. */
  function release(code) {
    if (unsent.forget("values", code)) {
      figures.tell(code, "", "");
      tellWhetherSaved();
    }
  }

  /** Whether one's own figure stands there, whose answer was lost. */
  function wasOwn(code, standing) {
    const own = standing?.updatedBy === root.dataset.me && (unanswered[code] || []).includes(standing.value ?? null);
    if (own) {
      delete unanswered[code];
    }
    return own;
  }

  if (fillable) {
    window.addEventListener("online", send);
    window.addEventListener("beforeunload", (event) => {
      if (!unsent.isAllSafe()) {
        event.preventDefault();
      }
    });
  }

  return {
    address, fillable, put, hold, release, send, show, tellWhetherSaved, wasOwn,
    busy: unsent.busy,
    /** The first place that cannot be saved as it stands, or nothing. */
    firstRefused: () => [...unsent.held][0],
    isHolding: (code) => unsent.held.has(code),
    isPending: (code) => code in unsent.pendingIn("values") || code in unsent.inFlightIn("values"),
    /** A note that is not stored yet, or nothing. */
    noteOf: (code) => unsent.typed[`note-${code}`]?.text ?? unsent.entryOf("notes", code)?.text,
    hasUnsent: () => unsent.waits() || unsent.isOnItsWay(),
    settled: async () => { await sending; },
    onReport: (listener) => listeners.push(listener),
  };
})();
