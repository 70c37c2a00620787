/* The board: arrows move from cell to cell, the line below says what the cell is; on a period's page one tick ticks all. */
"use strict";

(() => {
  const scroll = document.querySelector("[data-heat]");
  if (scroll) {
    const line = document.getElementById("heat-line");
    const rows = [...scroll.querySelectorAll("tbody tr:not(.group)")];
    let entrance = scroll.querySelector("td a:not([tabindex])");

    const place = (cell) => {
      const row = cell.closest("tr");
      return { row: rows.indexOf(row), column: [...row.children].indexOf(cell.closest("td")) };
    };
    const at = (row, column) => rows[row] && rows[row].children[column] && rows[row].children[column].querySelector("a");

    /* the next cell in a direction: a unit that is not asked is stepped over */
    const next = (cell, down, right) => {
      let { row, column } = place(cell);
      for (;;) {
        row += down;
        column += right;
        if (!rows[row] || column < 1 || column >= rows[row].children.length) {
          return null;
        }
        if (at(row, column)) {
          return at(row, column);
        }
      }
    };

    const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    scroll.addEventListener("keydown", (event) => {
      const cell = event.target.closest("td a");
      if (!cell || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      let wanted = steps[event.key] && next(cell, ...steps[event.key]);
      if (event.key === "Home" || event.key === "End") {
        const links = cell.closest("tr").querySelectorAll("td a");
        wanted = links[event.key === "Home" ? 0 : links.length - 1];
      }
      if (wanted) {
        event.preventDefault();
        wanted.focus();
      } else if (steps[event.key]) {
        event.preventDefault();
      }
    });

    const tell = (cell) => {
      const row = cell.closest("tr");
      const head = scroll.querySelector("thead tr").children[[...row.children].indexOf(cell.closest("td"))];
      line.textContent = `${row.querySelector("th").textContent} · ${head.textContent}: ${cell.getAttribute("aria-label")}`;
    };
    scroll.addEventListener("focusin", (event) => {
      const cell = event.target.closest("td a");
      if (cell) {
        entrance.tabIndex = -1;
        cell.tabIndex = 0;
        entrance = cell;
        tell(cell);
      }
    });
    scroll.addEventListener("mouseover", (event) => {
      const cell = event.target.closest("td a");
      if (cell) {
        tell(cell);
      }
    });
    scroll.addEventListener("mouseleave", () => {
      line.textContent = scroll.dataset.heat;
    });
    scroll.scrollLeft = scroll.scrollWidth;
  }

  const all = document.querySelector("[data-choose]");
  if (all) {
    const ticks = () => [...document.querySelectorAll(`input[name=${all.dataset.choose}]`)];
    all.addEventListener("change", () => ticks().forEach((tick) => { tick.checked = all.checked; }));
  }

  /* what was refused is shown where it was typed */
  const more = document.querySelector("details.more-time");
  if (more && more.querySelector("[aria-invalid=true], .error")) {
    more.open = true;
  }
})();
