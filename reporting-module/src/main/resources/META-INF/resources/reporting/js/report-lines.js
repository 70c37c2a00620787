/* The tables of tasks and projects: a line saves itself like a cell; new ones are added below, none is taken away unasked. */
"use strict";

window.ReportLines = (() => {
  const form = ReportForm;
  const unsent = ReportUnsent;
  const figures = ReportFigures;
  const root = document.querySelector("[data-report]");
  const { words } = figures;
  const timers = new Map();
  const numbers = ["percent", "planned", "paid"];
  const SAVE_MILLIS = 900;

  const nameOf = (line) => `${line.kind}-${line.key}`;
  const tableOf = (line) => document.querySelector(`table[data-lines="${line.kind}"]`);
  const rowOf = (line) => document.querySelector(`tr[data-line="${CSS.escape(nameOf(line))}"]`);
  const fieldsOf = (row) => [...row.querySelectorAll("[data-field]")];

  function tell(row, ...message) {
    row.querySelector("[data-line-message]").replaceChildren(...message);
    row.classList.toggle("err", message.some(Boolean));
  }

  /* ---- a line and its fields ---- */

  /** The line as its fields say it, or why one of them cannot be read. */
  function read(row) {
    const line = { kind: row.dataset.kind, key: row.dataset.key, seen: Number(row.dataset.version) };
    let error = null;
    fieldsOf(row).forEach((field) => {
      const name = field.dataset.field;
      field.setAttribute("aria-invalid", "false");
      if (numbers.includes(name)) {
        const number = Chitieuso.parseNumber(field.value);
        if (number.error) {
          field.setAttribute("aria-invalid", "true");
          error = error || number.error;
        }
        line[name] = number.error ? null : number.value;
      } else if (name === "due") {
        line[name] = field.value.trim() === "" ? null : field.value.trim().split("/").reverse().map((part) => part.padStart(2, "0")).join("-");
      } else {
        line[name] = field.value === "" && name === "workState" ? null : field.value;
      }
    });
    return error ? { error } : { line };
  }

  function shown(name, value) {
    if (value === null || value === undefined) {
      return "";
    }
    if (numbers.includes(name)) {
      return Chitieuso.formatNumber(value);
    }
    return name === "due" ? value.split("-").reverse().join("/") : value;
  }

  function fill(row, line) {
    row.dataset.version = line.version;
    fieldsOf(row).forEach((field) => {
      const value = shown(field.dataset.field, line[field.dataset.field]);
      if (field.value !== value) {
        field.value = value;
      }
    });
  }

  /** What stands in a row's fields, readable or not. */
  const typedIn = (row) => ({
    kind: row.dataset.kind, key: row.dataset.key, seen: Number(row.dataset.version),
    fields: Object.fromEntries(fieldsOf(row).map((field) => [field.dataset.field, field.value])),
  });

  const isBlank = (row) => fieldsOf(row).every((field) => field.value.trim() === "");

  /* ---- writing ---- */

  function stop(row) {
    clearTimeout(timers.get(row));
    timers.delete(row);
  }

  function typing(row) {
    unsent.type(`line-${row.dataset.line}`, typedIn(row));
    stop(row);
    timers.set(row, setTimeout(() => changed(row), SAVE_MILLIS));
  }

  function changed(row) {
    stop(row);
    const { line, error } = read(row);
    if (!error && line.title.trim() !== "") {
      tell(row, "");
      form.put("lines", row.dataset.line, line);
    } else if (Number(row.dataset.version) === 0 && isBlank(row)) {
      tell(row, "");
      unsent.forget("lines", row.dataset.line);
    } else {
      tell(row, error || words.lineWithoutTitle);
      form.hold("lines", row.dataset.line, typedIn(row));
    }
  }

  function add(kind, key) {
    const table = tableOf({ kind });
    const row = table.querySelector("template").content.firstElementChild.cloneNode(true);
    row.dataset.key = key || (crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2, 10)}`);
    row.dataset.line = `${kind}-${row.dataset.key}`;
    table.tBodies[0].append(row);
    table.closest("section").querySelector("[data-no-lines]").hidden = true;
    figures.progress();
    return row;
  }

  function remove(row) {
    stop(row);
    const name = row.dataset.line;
    if (Number(row.dataset.version) > 0 || name in unsent.inFlightIn("lines")) {
      // a line the others know, or are about to know, is gone only once they are told
      row.hidden = true;
      form.put("lines", name, { kind: row.dataset.kind, key: row.dataset.key, seen: Number(row.dataset.version), removed: true });
    } else {
      unsent.forget("lines", name);
      row.remove();
      form.tellWhetherSaved();
    }
    figures.progress();
  }

  /** A line has arrived: its row knows the version that is one's own. */
  function stored(line, report) {
    const row = rowOf(line);
    const standing = report.lines.find((each) => nameOf(each) === nameOf(line));
    if (row && line.removed) {
      row.remove();
    } else if (row && standing?.updatedBy === root.dataset.me) {
      row.dataset.version = standing.version;
    }
  }

  /** Lines as the server has them; one being written in is left alone. */
  function show(report) {
    const busy = form.busy();
    const known = new Set();
    report.lines.filter(tableOf).forEach((line) => {
      known.add(nameOf(line));
      if (!busy.has(`line-${nameOf(line)}`)) {
        const row = rowOf(line) || add(line.kind, line.key);
        if (Number(row.dataset.version) !== line.version) {
          fill(row, line);
        }
      }
    });
    document.querySelectorAll("tr[data-line]").forEach((row) => {
      if (Number(row.dataset.version) > 0 && !known.has(row.dataset.line) && !busy.has(`line-${row.dataset.line}`)) {
        row.remove();
      }
    });
    figures.progress();
  }

  /* ---- refused ---- */

  function choice(label, choose) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label });
    made.addEventListener("click", choose);
    return made;
  }

  function refuse(line, field, error) {
    if (!tableOf(line)) {
      ReportDisputes.withoutPlace("lines", nameOf(line), line.title || "", error.message);
      return;
    }
    const row = rowOf(line) || restored(line);
    row.hidden = false;
    tell(row, error.message);
    row.querySelector(`[data-field="${field}"]`)?.setAttribute("aria-invalid", "true");
    if (error.code === "changedMeanwhile" || error.code === "removedMeanwhile") {
      askWhichStands(row, line, error.message);
    }
  }

  /** What differs in the other's line, field by field. */
  function differences(row, theirs) {
    return fieldsOf(row)
      .map((field) => [field, shown(field.dataset.field, theirs[field.dataset.field])])
      .filter(([field, value]) => field.value !== value)
      .map(([field, value]) => {
        const choice = field.tagName === "SELECT" ? [...field.options].find((option) => option.value === value)?.text : value;
        return `${field.getAttribute("aria-label")}: “${choice || words.nothing}”`;
      })
      .join("; ");
  }

  /** Both lines are there to choose from, with a line or without one: the other's is read when it is wanted. */
  async function askWhichStands(row, mine, message) {
    const readTheirs = async () => (await Chitieuso.call("GET", form.address)).data.lines.find((line) => nameOf(line) === nameOf(mine));
    const choosing = (stand) => async () => {
      try {
        stand(await readTheirs());
      } catch (failure) {
        Chitieuso.say(failure.message, "bad");
      }
    };
    const keepMine = choosing((theirs) => {
      row.dataset.version = theirs ? theirs.version : 0;
      row.hidden = Boolean(mine.removed);
      tell(row, "");
      form.put("lines", nameOf(mine), { ...mine, seen: Number(row.dataset.version) });
    });
    const takeTheirs = choosing((theirs) => {
      tell(row, "");
      unsent.forget("lines", nameOf(mine));
      form.tellWhetherSaved();
      if (theirs) {
        fill(row, theirs);
      } else {
        row.remove();
      }
    });
    const draw = (told) => tell(row, told, " ", choice(words.keepMyLine, keepMine), " ", choice(words.takeTheirLine, takeTheirs));
    draw(message);
    const theirs = await readTheirs().catch(() => null);
    if (theirs && unsent.disputed.lines[nameOf(mine)] === mine) {
      draw(`${message} ${differences(row, theirs)}`);
    }
  }

  /* ---- coming back ---- */

  /** The row of a line that an earlier visit wrote. */
  function restored(line) {
    const row = rowOf(line) || add(line.kind, line.key);
    row.dataset.version = line.seen;
    return row;
  }

  /** A line that an earlier visit could not send. */
  function restore(line) {
    if (tableOf(line)) {
      const row = restored(line);
      row.hidden = Boolean(line.removed);
      if (!line.removed) {
        fill(row, { ...line, version: line.seen });
      }
      unsent.put("lines", nameOf(line), line);
    } else {
      unsent.dispute("lines", nameOf(line), line);
      ReportDisputes.withoutPlace("lines", nameOf(line), line.title || "", words.noLongerTyped);
    }
  }

  /** What an earlier visit left half written, or unreadable. */
  function restoreTyped(typed) {
    if (tableOf(typed)) {
      const row = restored(typed);
      fieldsOf(row).forEach((field) => { field.value = typed.fields[field.dataset.field] ?? ""; });
      changed(row);
    } else {
      unsent.hold("lines", nameOf(typed), typed);
      ReportDisputes.withoutPlace("lines", nameOf(typed), typed.fields.title, words.noLongerTyped);
    }
  }

  if (form.fillable) {
    document.addEventListener("click", (event) => {
      const adds = event.target.closest("[data-adds-line]");
      const removes = event.target.closest("[data-removes-line]");
      if (adds) {
        add(adds.dataset.addsLine).querySelector("[data-field]").focus();
      } else if (removes) {
        remove(removes.closest("tr"));
      }
    });
    const rowAt = (event) => (event.target.matches("[data-field]") ? event.target.closest("tr[data-line]") : null);
    document.addEventListener("input", (event) => {
      if (rowAt(event)) {
        typing(rowAt(event));
      }
    });
    document.addEventListener("change", (event) => {
      const row = rowAt(event);
      if (timers.has(row)) {
        changed(row);
      }
    });
    form.onReport(show);
  }

  return { restore, restoreTyped, refuse, stored, flush: () => [...timers.keys()].forEach(changed) };
})();
