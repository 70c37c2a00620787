/* What a report's answer changes on the page: computed cells, findings, sections, progress, the line that says all is safe. */
"use strict";

window.ReportFigures = (() => {
  const words = document.getElementById("report-words").dataset;
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

  /** Asks at a cell which of two contents shall stand; options are [{label, choose}]. */
  function ask(code, message, options) {
    const place = placeOf(code);
    if (!place) {
      return;
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
  }

  function mark(code, state) {
    const cell = inputOf(code)?.parentElement;
    if (cell) {
      cell.classList.remove("saved", "just", "saving", "offline");
      state.split(" ").filter(Boolean).forEach((name) => cell.classList.add(name));
    }
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

  function progress() {
    document.querySelectorAll("progress[data-progress]").forEach((bar) => {
      const section = document.getElementById(bar.dataset.progress);
      const fields = [...section.querySelectorAll("[data-indicator], [data-narrative]")];
      bar.max = fields.length;
      bar.value = fields.filter((field) => field.value.trim() !== "").length;
      bar.classList.toggle("ok", bar.value >= bar.max);
    });
  }

  /** A section whose condition does not hold is not asked. */
  function sections(notAsked) {
    document.querySelectorAll("[data-section]").forEach((part) => {
      part.hidden = notAsked.includes(Number(part.dataset.section));
    });
  }

  /** Another officer's figures arrive with the answer to one's own; a cell being typed in is left alone. */
  function adopt(values, busy) {
    const byCode = new Map(values.map((value) => [value.indicator, value.value]));
    const notes = new Map(values.map((value) => [value.indicator, value.note]));
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      const code = input.dataset.indicator;
      rowOf(code).dataset.knownNote = notes.get(code) || "";
      const isActive = input === document.activeElement;
      if (busy.has(code) || (isActive && input.value.trim() !== (input.dataset.saved || ""))) {
        return;
      }
      const value = byCode.get(code) ?? null;
      const shown = value === null ? "" : shownIn(input, value);
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

  /** A figure as its field shows it: a select holds plain numbers. */
  function shownIn(input, value) {
    return input.tagName === "SELECT" ? String(value) : Chitieuso.formatNumber(value);
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

  return { words, rowOf, inputOf, decimalsOf, tell, ask, mark, status, savedNow, findings, shownIn, isAsked, show, progress };
})();
