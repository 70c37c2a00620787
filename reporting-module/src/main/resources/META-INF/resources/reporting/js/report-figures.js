/* What a report's answer changes on the page: computed cells, findings, sections, progress, the line that says all is safe. */
"use strict";

window.ReportFigures = (() => {
  const words = Object.assign({}, ...[...document.querySelectorAll("#report-words, #form-words")].map((element) => element.dataset));
  const line = document.querySelector("[data-saved=line]");

  function rowOf(code) {
    return document.querySelector(`[data-row="${code}"]`);
  }

  function inputOf(code) {
    return document.querySelector(`[data-indicator="${code}"]`);
  }

  function decimalsOf(code) {
    return Number(rowOf(code)?.dataset.decimals || 0);
  }

  function placeOf(code) {
    return document.querySelector(`[data-message="${code}"]`);
  }

  function paint(code, tone) {
    const input = inputOf(code);
    if (input) {
      const cell = input.parentElement;
      cell.classList.toggle("err", tone === "bad");
      cell.classList.toggle("ask", tone === "warn");
      input.setAttribute("aria-invalid", String(tone === "bad"));
    }
  }

  /** Shows a message at a cell; tone bad, warn or done (a warning that was answered), none clears it. */
  function tell(code, message, tone) {
    const place = placeOf(code);
    if (place) {
      place.textContent = message || "";
      place.className = `msg ${tone || ""}`;
    }
    paint(code, tone);
  }

  /** Asks at a cell which of two contents shall stand; options are [{label, choose}]. @returns whether there is such a place */
  function ask(code, message, options) {
    const place = placeOf(code);
    if (!place) {
      return false;
    }
    place.className = "msg bad";
    place.replaceChildren(message, " ", ...options.map(({ label, choose }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.textContent = label;
      button.addEventListener("click", choose);
      return button;
    }));
    paint(code, "bad");
    return true;
  }

  function mark(code, state) {
    const cell = inputOf(code)?.parentElement;
    if (cell) {
      cell.classList.remove("saved", "just", "saving", "offline");
      state.split(" ").filter(Boolean).forEach((name) => cell.classList.add(name));
    }
  }

  /** Whether a cell is computed from another by its formula. */
  function reads(code, other) {
    const formula = rowOf(code)?.dataset.formula || "";
    return new RegExp(`(?<![\\w.])${other.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`).test(formula);
  }

  /** What was computed or found without the figures that have not reached the server says so. */
  function awaitLine(codes, busy) {
    const changed = new Set(codes);
    const derived = [...document.querySelectorAll("[data-derived]")];
    let grown;
    do {
      const found = derived.filter((cell) => !changed.has(cell.dataset.derived) && [...changed].some((code) => reads(cell.dataset.derived, code)));
      grown = found.length > 0;
      found.forEach((cell) => changed.add(cell.dataset.derived));
    } while (grown);
    const told = [...document.querySelectorAll("[data-message]")]
      .filter((place) => place.textContent && !busy.has(place.dataset.message) && /\b(bad|warn)\b/.test(place.className));
    [...derived.filter((cell) => changed.has(cell.dataset.derived)), ...told].forEach((place) => {
      if (!place.querySelector(".stale")) {
        place.append(" ", Object.assign(document.createElement("small"), { className: "stale", textContent: words.awaitsLine }));
      }
    });
  }

  function status(text, waiting) {
    line.textContent = text;
    line.classList.toggle("waiting", Boolean(waiting));
  }

  function savedNow() {
    status(`✓ ${words.saved} ${new Date().toLocaleTimeString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" })}`, false);
  }

  function toneOf(finding) {
    if (finding.severity === "ERROR") {
      return "bad";
    }
    return finding.answered ? "done" : "warn";
  }

  const weight = { bad: 2, warn: 1, done: 0 };

  /** Findings at their cells; what is merely missing is told only when asked for, and cells being typed in keep quiet. */
  function findings(list, withMissing, busy) {
    document.querySelectorAll("[data-message]").forEach((place) => {
      const code = place.dataset.message;
      if (!busy.has(code)) {
        tell(code, "", "");
      }
    });
    list
      .filter((finding) => withMissing || finding.code !== "missing")
      .map((finding) => ({ ...finding, place: finding.indicator || `text-${finding.narrative}`, tone: toneOf(finding) }))
      .filter((finding) => !busy.has(finding.place))
      .sort((a, b) => weight[a.tone] - weight[b.tone])
      .forEach((finding) => tell(finding.place, finding.tone === "done" ? `${finding.message} ${words.answered}` : finding.message, finding.tone));
  }

  function derived(values) {
    const byCode = new Map(values.map((value) => [value.indicator, value.value]));
    document.querySelectorAll("[data-derived]").forEach((cell) => {
      const code = cell.dataset.derived;
      cell.textContent = byCode.has(code) ? Chitieuso.formatNumber(byCode.get(code), decimalsOf(code)) : words.awaits;
    });
  }

  function isAsked(field) {
    return !field.closest("[hidden]");
  }

  const tellsHowFar = (row) => [...row.querySelectorAll("[data-field=workState], [data-field=percent]")].some((field) => field.value.trim() !== "");

  /** How much of each section is filled: cells, texts, lines that say how far they are, places with a file. */
  function progress() {
    document.querySelectorAll("progress[data-progress]").forEach((bar) => {
      const section = document.getElementById(bar.dataset.progress);
      const fields = [...section.querySelectorAll("[data-indicator], [data-narrative]")];
      const lines = [...section.querySelectorAll("tr[data-line]:not([hidden])")];
      const tables = [...section.querySelectorAll("table[data-lines]")];
      const files = [...section.querySelectorAll("[data-attachments]")];
      const emptyTables = tables.filter((table) => !table.querySelector("tr[data-line]:not([hidden])"));
      bar.max = fields.length + lines.length + emptyTables.length + files.length;
      bar.value = fields.filter((field) => field.value.trim() !== "").length
        + lines.filter(tellsHowFar).length
        + files.filter((place) => place.dataset.files > 0).length;
      bar.classList.toggle("ok", bar.value >= bar.max);
    });
  }

  /** Files are counted where they are asked for, once they are known. */
  async function countFiles() {
    const places = [...document.querySelectorAll("section[id^=section-] [data-attachments]")];
    if (places.length === 0 || !document.querySelector("[data-progress]")) {
      return;
    }
    try {
      const counts = await ReportAttachments.counts();
      places.forEach((place) => { place.dataset.files = counts[place.dataset.place] || 0; });
      progress();
    } catch {
      // the list of files itself says that it cannot be read
    }
  }

  document.addEventListener("attachments-changed", countFiles);
  countFiles();

  /** A section whose condition does not hold is not asked. */
  function sections(notAsked) {
    document.querySelectorAll("[data-section]").forEach((part) => {
      part.hidden = notAsked.includes(Number(part.dataset.section));
    });
  }

  /** Another officer's figures arrive with the answer to one's own; a cell being typed in is left alone. */
  function adopt(values, busy) {
    const byCode = new Map(values.map((value) => [value.indicator, value]));
    const notes = new Map(values.map((value) => [value.indicator, value.note]));
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      const code = input.dataset.indicator;
      rowOf(code).dataset.knownNote = notes.get(code) || "";
      const isActive = input === document.activeElement;
      if (busy.has(code) || (isActive && input.value.trim() !== (input.dataset.saved || ""))) {
        return;
      }
      const figure = byCode.get(code);
      const value = figure?.value ?? null;
      const shown = shownIn(input, value, figure?.qualifier);
      if ((input.dataset.saved || "") !== shown) {
        input.value = shown;
        input.dataset.saved = shown;
        mark(code, value === null ? "" : "saved");
        if (isActive) {
          input.select?.();
        }
      }
    });
  }

  /** A figure as its field shows it: a select holds plain numbers, an empty field nothing. */
  function shownIn(input, value, qualifier) {
    if (value === null) {
      return "";
    }
    return input.tagName === "SELECT" ? String(value) : ReportReading.shown(value, qualifier);
  }

  /** The first figure saved begins the report. */
  function begun() {
    const badge = document.querySelector("[data-state=NOT_BEGUN]");
    if (badge) {
      badge.dataset.state = "DRAFT";
      document.querySelector("[data-report]").dataset.state = "DRAFT";
      badge.querySelector(".tag").textContent = words.draft;
    }
  }

  function show(report, busy) {
    if (report.version > 0 || report.values.length > 0) {
      begun();
    }
    derived(report.values);
    adopt(report.values, busy);
    sections(report.sectionsNotAsked);
    findings(report.findings, false, busy);
    progress();
  }

  return { words, rowOf, inputOf, decimalsOf, tell, ask, mark, awaitLine, status, savedNow, findings, shownIn, isAsked, show, progress };
})();
