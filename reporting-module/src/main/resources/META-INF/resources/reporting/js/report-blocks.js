/* Pasting a block of cells into the form, and taking it back. */
"use strict";

window.ReportBlocks = (() => {
  const figures = ReportFigures;
  const { words } = figures;
  const SHOWN_OF_A_COLUMN = 5;
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
      ReportTyping.changed(input, true);
    });
    told(words.undone, false);
    ReportTyping.go(before[0]?.[0]);
    before = null;
  }

  /** Where each pasted cell goes; what has no place is counted. */
  function placesOf(cells, byCode, start) {
    if (byCode) {
      return cells.map((cell) => [figures.inputOf(cell.code), cell.text]);
    }
    const all = ReportTyping.cells();
    const first = all.indexOf(start);
    return cells.map((cell, i) => [all[first + i], cell.text]);
  }

  function pasteInto(cells, byCode, start) {
    if (cells.every((cell) => cell.text === "")) {
      told(words.emptyColumn, false);
      return;
    }
    const places = placesOf(cells, byCode, start);
    const found = places.filter(([input]) => input);
    before = found.map(([input]) => [input, input.value]);
    found.forEach(([input, value]) => {
      if (put(input, value)) {
        ReportTyping.changed(input, true);
      }
    });
    const left = places.length - found.length;
    told(words.pasted.replace("{0}", found.length) + (left > 0 ? ` ${words.left.replace("{0}", left)}` : ""), true);
  }

  /** Which column is meant is asked where more than one may be. */
  function chooseColumn(block, start) {
    const dialog = document.getElementById("paste-columns");
    dialog.querySelector("[data-columns]").replaceChildren(...block.columns.map((column) => {
      const item = document.createElement("li");
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn" });
      const some = column.cells.map(({ text }) => text).filter(Boolean).slice(0, SHOWN_OF_A_COLUMN).join("; ");
      button.append(
        Object.assign(document.createElement("b"), { textContent: `${column.heading || words.column.replace("{0}", column.number)}:` }),
        Object.assign(document.createElement("span"), { textContent: `${some}${column.cells.length > SHOWN_OF_A_COLUMN ? " …" : ""}` }),
      );
      button.addEventListener("click", () => {
        dialog.close();
        pasteInto(column.cells, block.byCode, start);
        ReportTyping.go(start);
      });
      item.append(button);
      return item;
    }));
    dialog.showModal();
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
    } else if (block.single !== undefined) {
      pasteInto([{ text: block.single }], false, event.target);
    } else if (block.columns.length > 1) {
      chooseColumn(block, event.target);
    } else {
      pasteInto(block.columns[0]?.cells || [], block.byCode, event.target);
    }
  }

  return { paste };
})();
