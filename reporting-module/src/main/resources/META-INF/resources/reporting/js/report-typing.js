/* Typing into the form as into a spreadsheet: keys, pasted blocks and their undoing. */
"use strict";

window.ReportTyping = (() => {
  const root = document.querySelector("[data-report]");
  const form = ReportForm;
  const figures = ReportFigures;
  const { words } = figures;
  const timers = new Map();
  const savedIn = (input) => input.dataset.saved || "";
  const seenIn = (input) => Chitieuso.parseNumber(savedIn(input)).value;

  function stop(key) {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  function soon(key, work, delay) {
    stop(key);
    timers.set(key, setTimeout(() => { timers.delete(key); work(); }, delay));
  }

  /** A number as an English spreadsheet writes it, where it can be meant in no other way. */
  function meantInEnglish(text) {
    const typed = text.trim();
    if (!/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(typed) && !/^\d{1,3}(,\d{3})+\.\d+$/.test(typed)) {
      return null;
    }
    return typed.replace(/,/g, "");
  }

  /** @param done whether the reader has left the cell or pressed Enter: only then may its text be written anew */
  function changed(input, done) {
    const code = input.dataset.indicator;
    stop(code);
    if (input.value.trim() === savedIn(input) && !form.isPending(code)) {
      form.release(code);
      return;
    }
    const read = Chitieuso.parseNumber(input.value);
    if (read.error) {
      form.hold(code);
      const meant = meantInEnglish(input.value);
      if (meant === null) {
        figures.tell(code, read.error, "bad");
      } else {
        figures.ask(code, read.error, [{
          label: words.meant.replace("{0}", Chitieuso.formatNumber(meant)),
          choose: () => { input.value = Chitieuso.formatNumber(meant); changed(input, true); },
        }]);
      }
      return;
    }
    if (done && read.value !== null && input.tagName !== "SELECT") {
      input.value = Chitieuso.formatNumber(read.value);
    }
    if (read.value === seenIn(input) && !form.isHolding(code) && !form.isPending(code)) {
      form.release(code);
      return;
    }
    form.put("values", code, { value: read.value, seen: seenIn(input) });
  }

  function textChanged(area) {
    stop(`text-${area.dataset.narrative || area.dataset.note}`);
    if (area.dataset.note) {
      form.put("notes", area.dataset.note, { text: area.value, seen: area.dataset.seen || "" });
    } else {
      form.put("narratives", area.dataset.narrative, { text: area.value, seen: Number(area.dataset.version) });
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

  /* ---- blocks ---- */

  let before = null;

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
      figures.tell(input.dataset.indicator, words.noChoice.replace("{0}", text), "bad");
    }
    return Boolean(option);
  }

  function told(text, undo) {
    const bar = document.querySelector("[data-paste=line]");
    bar.replaceChildren(text);
    if (undo) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.textContent = words.undo;
      button.addEventListener("click", undoPaste);
      bar.append(" ", button);
    }
    bar.hidden = false;
  }

  function undoPaste() {
    before.forEach(([input, text]) => {
      input.value = text;
      changed(input, true);
    });
    told(words.undone, false);
    go(before[0]?.[0]);
    before = null;
  }

  /** Where each pasted cell goes; what has no place is counted. */
  function placesOf(block, start) {
    if (block.byCode) {
      return block.cells.map((cell) => [figures.inputOf(cell.code), cell.text]);
    }
    const all = cells();
    const first = all.indexOf(start);
    return block.cells.map((cell, i) => [all[first + i], cell.text]);
  }

  function paste(event) {
    const text = event.clipboardData.getData("text");
    const known = new Set([...document.querySelectorAll("[data-indicator]")].map((input) => input.dataset.indicator));
    const block = ReportPaste.read(text, known);
    if (block.single !== undefined && event.target.tagName !== "SELECT") {
      return;
    }
    event.preventDefault();
    if (block.tooWide || block.tooLong) {
      told((block.tooWide ? words.tooWide : words.tooLong).replace("{0}", block.tooWide || block.tooLong), false);
      return;
    }
    const places = placesOf(block.single !== undefined ? { cells: [{ text: block.single }] } : block, event.target);
    const found = places.filter(([input]) => input);
    before = found.map(([input]) => [input, input.value]);
    found.forEach(([input, value]) => {
      if (put(input, value)) {
        changed(input, true);
      }
    });
    const left = places.length - found.length;
    told(words.pasted.replace("{0}", found.length) + (left > 0 ? ` ${words.left.replace("{0}", left)}` : ""), true);
  }

  /** What was typed and not yet taken over is taken over now. */
  function flush() {
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      if (timers.has(input.dataset.indicator)) {
        changed(input, true);
      }
    });
    document.querySelectorAll("[data-narrative], [data-note]").forEach((area) => {
      if (timers.has(`text-${area.dataset.narrative || area.dataset.note}`)) {
        textChanged(area);
      }
    });
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
        textChanged(field);
      }
    });
  }

  if (form.fillable) {
    window.addEventListener("pagehide", flush);
    root.addEventListener("input", (event) => {
      const field = event.target;
      if (field.matches("[data-indicator]")) {
        form.note(field.dataset.indicator, field.value);
        soon(field.dataset.indicator, () => changed(field, false), 700);
      } else if (field.matches("[data-narrative], [data-note]")) {
        soon(`text-${field.dataset.narrative || field.dataset.note}`, () => textChanged(field), 700);
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
        paste(event);
      }
    });
    const early = typedEarly();
    form.restore((code, text) => {
      const input = figures.inputOf(code);
      if (input) {
        input.value = text;
        changed(input, false);
      }
    }).then(() => takeEarly(early));
  } else {
    document.querySelectorAll("[data-indicator], [data-narrative]").forEach((field) => {
      field[field.tagName === "SELECT" ? "disabled" : "readOnly"] = true;
    });
  }

  return { flush };
})();
