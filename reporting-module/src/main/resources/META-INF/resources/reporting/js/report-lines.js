/* The tables of tasks and projects: a line saves itself like a cell; new ones are added below, none is taken away unasked. */
"use strict";

window.ReportLines = (() => {
  const form = ReportForm;
  const figures = ReportFigures;
  const { words } = figures;
  const timers = new Map();
  const numbers = ["percent", "planned", "paid"];

  const rowOf = (kind, key) => document.querySelector(`tr[data-line="${kind}-${CSS.escape(key)}"]`);

  function tell(row, message) {
    row.querySelector("[data-line-message]").replaceChildren(message || "");
    row.classList.toggle("err", Boolean(message));
  }

  /** The line as its fields say it, or nothing where one of them cannot be read. */
  function read(row) {
    const line = { kind: row.dataset.kind, key: row.dataset.key, seen: Number(row.dataset.version) };
    let error = null;
    row.querySelectorAll("[data-field]").forEach((field) => {
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

  function changed(row) {
    clearTimeout(timers.get(row));
    timers.delete(row);
    const { line, error } = read(row);
    if (error) {
      tell(row, error);
      return;
    }
    if (line.title.trim() === "") {
      if (Number(row.dataset.version) > 0 || [...row.querySelectorAll("[data-field]")].some((field) => field.value.trim() !== "")) {
        tell(row, words.lineWithoutTitle);
      }
      return;
    }
    tell(row, "");
    form.put("lines", `${line.kind}-${line.key}`, line);
  }

  function add(kind) {
    const table = document.querySelector(`table[data-lines="${kind}"]`);
    const row = table.querySelector("template").content.firstElementChild.cloneNode(true);
    const key = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2, 10)}`;
    row.dataset.key = key;
    row.dataset.line = `${kind}-${key}`;
    table.tBodies[0].append(row);
    table.closest("section").querySelector("[data-no-lines]").hidden = true;
    return row;
  }

  function remove(row) {
    if (Number(row.dataset.version) > 0) {
      // a line the others know is gone only once they are told
      row.hidden = true;
      form.put("lines", row.dataset.line, {
        kind: row.dataset.kind, key: row.dataset.key, seen: Number(row.dataset.version), removed: true,
      });
    } else {
      row.remove();
    }
  }

  function fill(row, line) {
    row.dataset.version = line.version;
    row.querySelectorAll("[data-field]").forEach((field) => {
      const value = line[field.dataset.field];
      if (numbers.includes(field.dataset.field)) {
        field.value = value === null || value === undefined ? "" : Chitieuso.formatNumber(value);
      } else if (field.dataset.field === "due") {
        field.value = value ? value.split("-").reverse().join("/") : "";
      } else {
        field.value = value || "";
      }
    });
  }

  /** Lines as the server has them; one being written in is left alone, though its version follows. */
  function show(report) {
    const busy = form.busy();
    const known = new Set();
    report.lines.forEach((line) => {
      const name = `${line.kind}-${line.key}`;
      known.add(name);
      if (busy.has(`line-${name}`) || !document.querySelector(`table[data-lines="${line.kind}"]`)) {
        return;
      }
      let row = rowOf(line.kind, line.key);
      if (!row) {
        row = add(line.kind);
        row.dataset.key = line.key;
        row.dataset.line = name;
      }
      const writing = row.contains(document.activeElement) || row.classList.contains("err");
      if (Number(row.dataset.version) !== line.version) {
        if (writing) {
          row.dataset.version = line.version;
        } else {
          fill(row, line);
        }
      }
    });
    document.querySelectorAll("tr[data-line]").forEach((row) => {
      if (Number(row.dataset.version) > 0 && !known.has(row.dataset.line) && !busy.has(`line-${row.dataset.line}`)) {
        row.remove();
      }
    });
  }

  function refuse(kind, key, field, error, line) {
    const row = rowOf(kind, key);
    if (!row) {
      return;
    }
    row.hidden = false;
    tell(row, error.message);
    row.querySelector(`[data-field="${field}"]`)?.setAttribute("aria-invalid", "true");
    if (error.code === "changedMeanwhile" || error.code === "removedMeanwhile") {
      askWhichStands(row, error, line);
    }
  }

  async function askWhichStands(row, error, mine) {
    const { data } = await Chitieuso.call("GET", form.address);
    const theirs = data.lines.find((line) => `${line.kind}-${line.key}` === row.dataset.line);
    const place = row.querySelector("[data-line-message]");
    const button = (label, choose) => {
      const made = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label });
      made.addEventListener("click", choose);
      return made;
    };
    place.replaceChildren(
      error.message, " ",
      button(words.keepMyLine, () => {
        tell(row, "");
        row.dataset.version = theirs ? theirs.version : 0;
        form.put("lines", row.dataset.line, { ...mine, seen: Number(row.dataset.version) });
      }), " ",
      button(words.takeTheirLine, () => {
        tell(row, "");
        if (theirs) {
          fill(row, theirs);
        } else {
          row.remove();
        }
      }),
    );
  }

  /** What an earlier visit could not send. */
  function restore(lines) {
    Object.values(lines).forEach((line) => {
      if (line.removed || !document.querySelector(`table[data-lines="${line.kind}"]`)) {
        return;
      }
      let row = rowOf(line.kind, line.key);
      if (!row) {
        row = add(line.kind);
        row.dataset.key = line.key;
        row.dataset.line = `${line.kind}-${line.key}`;
      }
      fill(row, { ...line, version: row.dataset.version });
    });
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
    document.addEventListener("input", (event) => {
      const row = event.target.closest("tr[data-line]");
      if (row && event.target.matches("[data-field]")) {
        clearTimeout(timers.get(row));
        timers.set(row, setTimeout(() => changed(row), 900));
      }
    });
    document.addEventListener("change", (event) => {
      const row = event.target.closest("tr[data-line]");
      if (row && event.target.matches("[data-field]")) {
        changed(row);
      }
    });
    form.onReport(show);
  }

  return { restore, refuse, flush: () => [...timers.keys()].forEach(changed) };
})();
