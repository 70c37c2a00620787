/* What the server refused, told at its place: what somebody else changed meanwhile is asked about, never overwritten without a
   word, and what an earlier visit could not send is put back where it was typed. */
"use strict";

window.ReportDisputes = (() => {
  const form = ReportForm;
  const unsent = ReportUnsent;
  const figures = ReportFigures;
  const { words } = figures;
  const AGAIN_MILLIS = 4000;

  const current = async () => (await Chitieuso.call("GET", form.address)).data;
  const quoted = (text) => `“${text === "" ? words.nothing : text}”`;
  const areaOf = (part, key) => document.querySelector(part === "notes" ? `[data-panel] [data-note="${key}"]` : `[data-narrative="${key}"]`);

  /** The place stands as one chose. */
  function settle(part, key) {
    unsent.forget(part, key);
    figures.tell(unsent.placeOf(part, key), "", "");
    form.tellWhetherSaved();
  }

  /** Asks about what both wrote once the other's is known; without a line it is tried again. */
  async function ask(part, key, entry, message, read, draw) {
    const isOpen = () => unsent.disputed[part][key] === entry;
    try {
      const theirs = await read();
      if (isOpen()) {
        draw(theirs);
      }
    } catch (failure) {
      const again = () => { if (isOpen()) { ask(part, key, entry, message, read, draw); } };
      figures.ask(unsent.placeOf(part, key), message, [{ label: words.askAgain, choose: again }]);
      if (failure.keepTrying) {
        setTimeout(again, AGAIN_MILLIS);
      }
    }
  }

  /** Both figures are shown; Enter in the cell, or the first choice, overwrites the other's. */
  function askAboutCell(code, mine, message) {
    return ask("values", code, mine, message, current, (report) => {
      const input = figures.inputOf(code);
      const standing = report.values.find((each) => each.indicator === code);
      const value = standing?.value ?? null;
      if (form.wasOwn(code, standing)) {
        form.put("values", code, { ...mine, seen: value });
        return;
      }
      const theirs = figures.shownIn(input, value, standing?.qualifier);
      input.dataset.saved = theirs;
      const shown = (number, qualifier) => (number === null ? words.nothing : ReportReading.shown(number, qualifier));
      figures.ask(code, message, [
        {
          label: words.keepMine.replace("{0}", shown(mine.value, mine.qualifier)),
          choose: () => {
            input.value = figures.shownIn(input, mine.value, mine.qualifier);
            form.put("values", code, { ...mine, seen: value });
          },
        },
        {
          label: words.takeTheirs.replace("{0}", shown(value, standing?.qualifier)),
          choose: () => {
            input.value = theirs;
            settle("values", code);
            figures.mark(code, value === null ? "" : "saved");
          },
        },
      ]);
    });
  }

  function choices(part, key, mine, theirs, done) {
    return [
      { label: words.keepMyText, choose: () => { done(mine.text); form.put(part, key, { text: mine.text, seen: theirs.seen }); } },
      { label: words.takeTheirText, choose: () => { done(theirs.text); settle(part, key); } },
    ];
  }

  function askAboutText(key, mine, message) {
    return ask("narratives", key, mine, message, current, (report) => {
      const area = areaOf("narratives", key);
      const theirs = { text: report.narratives[key] || "", seen: report.narrativeVersions[key] || 0 };
      area.dataset.version = theirs.seen;
      const done = (text) => { area.value = text; figures.tell(`text-${key}`, "", ""); };
      figures.ask(`text-${key}`, `${message} ${quoted(theirs.text)}`, choices("narratives", key, mine, theirs, done));
    });
  }

  function askAboutNote(code, mine, message) {
    const read = async () => (await Chitieuso.call("GET", `${form.address}/cells/${code}`)).data;
    return ask("notes", code, mine, message, read, ({ history }) => {
      const text = history[0]?.note || "";
      const done = (chosen) => {
        const area = areaOf("notes", code);
        if (area) {
          Object.assign(area, { value: chosen });
          area.dataset.seen = text;
        }
        figures.tell(`note-${code}`, "", "");
      };
      figures.ask(`note-${code}`, `${words.note}: ${message}`, choices("notes", code, mine, { text, seen: text }, done));
    });
  }

  /** Without a place on the page it is told above the form, and can be copied from there. */
  function withoutPlace(part, key, text, message) {
    const list = document.querySelector("[data-unplaced]");
    const item = document.createElement("p");
    const drop = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: words.dropMine });
    drop.addEventListener("click", () => {
      item.remove();
      list.hidden = list.childElementCount === 0;
      settle(part, key);
    });
    item.append(`${key}: ${quoted(text)} – ${message} `, drop);
    list.append(item);
    list.hidden = false;
  }

  /** A figure for a cell that nobody types into any more. */
  function noLongerTyped(code, shown, message) {
    const mine = `${message} ${words.yours.replace("{0}", shown)}`;
    const drop = { label: words.dropMine, choose: () => settle("values", code) };
    if (!figures.ask(code, mine, [drop])) {
      withoutPlace("values", code, shown, message);
    }
  }

  /** Tells at its place why something was refused; what two people wrote is asked about. */
  function tell(part, key, entry, error, field) {
    const place = unsent.placeOf(part, key);
    if (part === "lines") {
      ReportLines.refuse(entry, field, error);
    } else if (part === "values" && !figures.inputOf(key)) {
      noLongerTyped(key, ReportReading.shown(entry.value, entry.qualifier), error.message);
    } else if (part === "values") {
      figures.mark(key, "");
      figures.tell(key, error.message, "bad");
      if (error.code === "changedMeanwhile") {
        askAboutCell(key, entry, error.message);
      }
    } else if (part === "notes" && error.code === "noteChangedMeanwhile") {
      askAboutNote(key, entry, error.message);
    } else if (part === "notes") {
      const open = { label: words.openNote, choose: () => ReportPanel.openNote(key) };
      if (!figures.ask(place, `${words.note}: ${error.message}`, [open])) {
        withoutPlace(part, key, entry.text, error.message);
      }
    } else if (!areaOf(part, key)) {
      withoutPlace(part, key, entry.text, error.message);
    } else if (error.code === "textChangedMeanwhile") {
      askAboutText(key, entry, error.message);
    } else {
      figures.tell(place, error.message, "bad");
    }
  }

  /* ---- coming back ---- */

  /** A figure kept from an earlier visit is sent only onto the figure that was seen then. */
  function restoreCell(code, cell) {
    const input = figures.inputOf(code);
    if (!input) {
      unsent.dispute("values", code, cell);
      noLongerTyped(code, ReportReading.shown(cell.value, cell.qualifier), words.noLongerTyped);
      return;
    }
    // an empty attribute is not written into the page
    const saved = input.dataset.saved || "";
    const seen = ReportReading.read(saved);
    input.value = figures.shownIn(input, cell.value, cell.qualifier);
    if (seen.value !== cell.seen && !ReportReading.same(seen, cell)) {
      unsent.dispute("values", code, cell);
      askAboutCell(code, cell, words.conflict.replace("{0}", saved || words.nothing));
    } else {
      unsent.put("values", code, cell);
      figures.mark(code, "saving");
    }
  }

  function restoreText(key, text) {
    const area = areaOf("narratives", key);
    if (area) {
      area.value = text.text;
      unsent.put("narratives", key, text);
    } else {
      unsent.dispute("narratives", key, text);
      withoutPlace("narratives", key, text.text, words.noLongerTyped);
    }
  }

  function restoreTyped(place, what, readTyped) {
    const [, prefix, key] = /^(?:(text|note|line)-)?(.*)$/s.exec(place);
    if (prefix === "text") {
      restoreText(key, what);
    } else if (prefix === "note") {
      unsent.put("notes", key, what);
    } else if (prefix === "line") {
      ReportLines.restoreTyped(what);
    } else if (figures.inputOf(key)) {
      readTyped(key, what);
    } else {
      unsent.hold("values", key, what);
      noLongerTyped(key, what, words.noLongerTyped);
    }
  }

  function putBack(kept, readTyped) {
    Object.entries(kept.values).forEach(([code, cell]) => restoreCell(code, cell));
    Object.entries(kept.notes).forEach(([code, note]) => unsent.put("notes", code, note));
    Object.entries(kept.narratives).forEach(([key, text]) => restoreText(key, text));
    Object.values(kept.lines).forEach((line) => ReportLines.restore(line));
    Object.entries(kept.typed).forEach(([place, what]) => restoreTyped(place, what, readTyped));
    Chitieuso.say(words.restored);
    form.send();
  }

  const allSent = () => new Promise((resolve) => {
    const look = () => (form.hasUnsent() ? setTimeout(look, 500) : resolve());
    look();
  });

  /** What earlier visits could not send; resolves once the first of it is back on the page. */
  function restore(readTyped) {
    return new Promise((resolve) => {
      unsent.inherit(async (kept) => {
        await allSent();
        putBack(kept, readTyped);
        resolve();
      }).catch(() => figures.status(words.notKept, true)).then(resolve);
    });
  }

  return { tell, restore, withoutPlace };
})();
