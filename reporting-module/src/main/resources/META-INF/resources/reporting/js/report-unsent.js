/* What is typed and not known to be stored. Each tab keeps its own in the browser, from the first letter on; what a tab that
   is gone has left behind is taken over, one tab's after the other's. */
"use strict";

window.ReportUnsent = (() => {
  const root = document.querySelector("[data-report]");
  const figures = ReportFigures;
  const parts = ["values", "notes", "narratives", "lines"];
  const prefixes = { values: "", notes: "note-", narratives: "text-", lines: "line-" };
  const placeOf = (part, key) => prefixes[part] + key;
  const empty = () => Object.fromEntries(parts.map((part) => [part, {}]));
  const entries = (batch) => parts.flatMap((part) => Object.keys(batch[part]).map((key) => [part, key]));

  const beginning = `${root.dataset.me}:${root.dataset.report}`;
  const keepsake = `${beginning}:${crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`}`;

  // what waits to be sent: values {code: {value, qualifier, seen}}, notes and narratives {key: {text, seen}}, lines {key: line}
  let pending = empty();
  let inFlight = empty();
  // what was refused, until it is typed anew or one of two contents is chosen
  const disputed = empty();
  // what is being typed or cannot be read, by its place: text of a cell, {text, seen}, or a line's fields
  const typed = {};
  // places that cannot be saved as they stand: they keep content and message, and the report is not handed on
  const held = new Set();

  /* ---- keeping ---- */

  let keeping = Promise.resolve();
  let waiting = false;

  function content() {
    const unsaved = empty();
    parts.forEach((part) => Object.assign(unsaved[part], disputed[part], inFlight[part], pending[part]));
    return { ...unsaved, typed: { ...typed }, at: Date.now() };
  }

  const isNothing = () => entries(pending).length + entries(inFlight).length + entries(disputed).length + Object.keys(typed).length === 0;

  /** Whatever is not known to be stored survives the page; one writing after the other, each of what stands then. */
  function keep() {
    if (!waiting) {
      waiting = true;
      keeping = keeping
        .then(() => {
          waiting = false;
          return isNothing() ? Chitieuso.keeping.remove(keepsake) : Chitieuso.keeping.save(keepsake, content());
        })
        .catch(() => figures.status(figures.words.notKept, true));
    }
    return keeping;
  }

  /* ---- what changes it ---- */

  /** Of several entries for one place the last counts. */
  function put(part, key, entry) {
    forget(part, key);
    pending[part][key] = entry;
    keep();
  }

  /** Typed, not yet to be sent. */
  function type(place, what) {
    typed[place] = what;
    keep();
  }

  /** What is typed cannot be sent as it stands. */
  function hold(part, key, what) {
    const place = placeOf(part, key);
    delete pending[part][key];
    delete disputed[part][key];
    typed[place] = what;
    held.add(place);
    keep();
  }

  function dispute(part, key, entry) {
    disputed[part][key] = entry;
    held.add(placeOf(part, key));
    keep();
  }

  /** The place stands as it is stored. @returns whether it was held */
  function forget(part, key) {
    const place = placeOf(part, key);
    delete pending[part][key];
    delete disputed[part][key];
    delete typed[place];
    keep();
    return held.delete(place);
  }

  /** Everything that waits goes on its way, or only the first of it. */
  function take(alone) {
    inFlight = empty();
    (alone ? entries(pending).slice(0, 1) : entries(pending)).forEach(([part, key]) => {
      inFlight[part][key] = pending[part][key];
      delete pending[part][key];
    });
    return inFlight;
  }

  function arrived() {
    inFlight = empty();
    keep();
  }

  /** What did not arrive waits again, before what was typed since. */
  function giveBack() {
    parts.forEach((part) => { pending[part] = { ...inFlight[part], ...pending[part] }; });
    arrived();
  }

  /** Places that no answer may write into. */
  const busy = () => new Set([
    ...entries(pending).map(([part, key]) => placeOf(part, key)),
    ...entries(inFlight).map(([part, key]) => placeOf(part, key)),
    ...Object.keys(typed), ...held,
  ]);

  /* ---- coming back ---- */

  /** Takes over what tabs that are gone have kept, the oldest first, and what those still open leave when they go. */
  async function inherit(adopt) {
    Chitieuso.keeping.hold(keepsake);
    const names = (await Chitieuso.keeping.names(beginning)).filter((name) => name !== keepsake);
    const known = await Promise.all(names.map(async (name) => ({ name, at: (await Chitieuso.keeping.load(name))?.at || 0 })));
    known.sort((one, other) => one.at - other.at);
    const takeOver = async (kept) => {
      await adopt({ ...empty(), typed: {}, ...kept });
      await keep();
    };
    for (const { name } of known) {
      const isFree = await Chitieuso.keeping.inherit(name, takeOver, false);
      if (!isFree) {
        Chitieuso.keeping.inherit(name, takeOver, true);
      }
    }
  }

  return {
    placeOf, empty, entries, keep, put, type, hold, dispute, forget, take, arrived, giveBack, busy, inherit, held, disputed, typed,
    waits: () => entries(pending).length > 0,
    isOnItsWay: () => entries(inFlight).length > 0,
    isAllSafe: () => isNothing() && held.size === 0,
    pendingIn: (part) => pending[part],
    inFlightIn: (part) => inFlight[part],
    /** What stands at a place and is not stored yet, or nothing. */
    entryOf: (part, key) => pending[part][key] || inFlight[part][key] || disputed[part][key],
  };
})();
