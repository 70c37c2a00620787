/* The grid of targets: arrows and Enter move as in a spreadsheet, a block is pasted from Excel, all changes are saved together. */
"use strict";

(() => {
  const grid = document.querySelector("[data-targets=true]");
  if (!grid) {
    return;
  }
  const go = document.getElementById("target-go");
  const status = document.getElementById("target-status");
  const problems = document.getElementById("target-problems");
  const inputs = [...grid.querySelectorAll("input")];
  const rows = [...grid.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.querySelector("input")));

  // an empty attribute is left out of the page
  const seenIn = (input) => input.dataset.seen || "";
  const isChanged = (input) => input.value.trim() !== seenIn(input);
  const changed = () => inputs.filter(isChanged);

  function placeOf(input) {
    for (let row = 0; row < rows.length; row += 1) {
      const column = rows[row].indexOf(input);
      if (column >= 0) {
        return { row, column };
      }
    }
    return null;
  }

  function mark() {
    const count = changed().length;
    inputs.forEach((input) => input.closest("td").classList.toggle("changed", isChanged(input)));
    go.disabled = count === 0;
    status.textContent = count === 0 ? "" : grid.dataset.wordsChanged.replace("{0}", count);
  }

  function clearProblems() {
    problems.replaceChildren();
    grid.querySelectorAll("td.bad").forEach((cell) => cell.classList.remove("bad"));
    inputs.forEach((input) => input.removeAttribute("aria-invalid"));
  }

  /* ---- moving ---- */

  function move(from, down, right) {
    let { row, column } = placeOf(from);
    do {
      row += down;
      column += right;
    } while (rows[row] && column < rows[row].length && column >= 0 && !rows[row][column]);
    if (rows[row] && rows[row][column]) {
      rows[row][column].focus();
      rows[row][column].select();
    }
  }

  grid.addEventListener("keydown", (event) => {
    const input = event.target;
    if (input.tagName !== "INPUT" || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const steps = { Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
    if (whole || input.value === "") {
      steps.ArrowLeft = [0, -1];
      steps.ArrowRight = [0, 1];
    }
    if (steps[event.key]) {
      event.preventDefault();
      move(input, ...steps[event.key]);
    } else if (event.key === "Escape") {
      input.value = seenIn(input);
      mark();
    }
  });

  /* ---- pasting a block: cells that cannot be filled are left out and told ---- */

  grid.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (event.target.tagName !== "INPUT" || !/[\t\n]/.test(text.trim())) {
      return;
    }
    event.preventDefault();
    const start = placeOf(event.target);
    let lost = 0;
    text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").forEach((line, down) => {
      line.split("\t").forEach((value, right) => {
        const input = rows[start.row + down] && rows[start.row + down][start.column + right];
        if (input) {
          input.value = value.trim().slice(0, 60);
        } else if (value.trim() !== "") {
          lost += 1;
        }
      });
    });
    mark();
    if (lost > 0) {
      status.textContent += ` (−${lost})`;
    }
  });

  grid.addEventListener("input", mark);

  /* ---- saving ---- */

  function bodyOf(input, decision, path) {
    const data = input.dataset;
    const text = input.value.trim();
    return {
      indicator: data.indicator, unit: data.unit || null, group: data.group || null, year: Number(data.year),
      text: text || null, seen: seenIn(input), path: path || data.path, decision: decision || null,
      remark: data.remark || null,
    };
  }

  async function save() {
    const sent = changed();
    const decision = document.getElementById("target-decision").value.trim();
    const path = document.getElementById("target-path").value;
    clearProblems();
    // a new value is set by a document of its own, never by the one that set the old
    if (decision === "" && sent.some((input) => input.value.trim() !== "")) {
      status.textContent = grid.dataset.wordsDecision;
      document.getElementById("target-decision").setAttribute("aria-invalid", "true");
      document.getElementById("target-decision").focus();
      return;
    }
    go.disabled = true;
    try {
      await Chitieuso.call("POST", "/api/v1/targets", { targets: sent.map((input) => bodyOf(input, decision, path)) });
      sent.forEach((input) => { input.dataset.seen = input.value.trim(); });
      sessionStorage.setItem("targets-saved", grid.dataset.wordsSaved.replace("{0}", sent.length));
      location.reload();
    } catch (failure) {
      go.disabled = false;
      status.textContent = failure.message;
      failure.errors.forEach((error) => tell(error, sent));
    }
  }

  function tell(error, sent) {
    const place = /^\/targets\/(\d+)/.exec(error.pointer);
    const input = place && sent[Number(place[1])];
    const line = document.createElement("li");
    line.className = "bad";
    line.textContent = input ? `${input.getAttribute("aria-label")}: ${error.message}` : error.message;
    problems.append(line);
    if (input) {
      input.closest("td").classList.add("bad");
      input.setAttribute("aria-invalid", "true");
    }
  }

  go.addEventListener("click", save);
  window.addEventListener("beforeunload", (event) => {
    if (changed().length > 0) {
      event.preventDefault();
    }
  });
  mark();
  // what was saved is shown with its sums, so the page was read anew
  const saved = sessionStorage.getItem("targets-saved");
  if (saved) {
    sessionStorage.removeItem("targets-saved");
    status.textContent = saved;
  }
})();
