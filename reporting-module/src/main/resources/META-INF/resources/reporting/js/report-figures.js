/* What a report's answer changes on the page: derived cells, findings, progress, the line that says all is safe. */
"use strict";

window.ReportFigures = (() => {
  const words = document.getElementById("report-words").dataset;
  const line = document.querySelector("[data-saved=line]");

  function rowOf(code) {
    return document.querySelector(`[data-row="${code}"]`);
  }

  function decimalsOf(code) {
    return Number(rowOf(code)?.dataset.decimals || 0);
  }

  /** Shows a message at a cell; tone bad or warn, none clears it. */
  function tell(code, message, tone) {
    const place = document.querySelector(`[data-message="${code}"]`);
    if (place) {
      place.textContent = message || "";
      place.className = `msg ${tone || ""}`;
    }
    const input = document.querySelector(`[data-indicator="${code}"]`);
    if (input) {
      const cell = input.parentElement;
      cell.classList.toggle("err", tone === "bad");
      cell.classList.toggle("ask", tone === "warn");
      input.setAttribute("aria-invalid", String(tone === "bad"));
    }
  }

  function mark(code, state) {
    const cell = document.querySelector(`[data-indicator="${code}"]`)?.parentElement;
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

  /** Findings at their cells; what is merely missing is told only when asked for, and cells being typed in keep quiet. */
  function findings(list, withMissing, busy) {
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      if (!busy.has(input.dataset.indicator)) {
        tell(input.dataset.indicator, "", "");
      }
    });
    document.querySelectorAll("[data-derived]").forEach((cell) => tell(cell.dataset.derived, "", ""));
    document.querySelectorAll("[data-narrative]").forEach((area) => tell(`text-${area.dataset.narrative}`, "", ""));
    list
      .filter((finding) => withMissing || finding.code !== "missing")
      .filter((finding) => !busy.has(finding.indicator))
      .sort((a, b) => (a.severity === "ERROR") - (b.severity === "ERROR"))
      .forEach((finding) => {
        const place = finding.indicator || `text-${finding.narrative}`;
        tell(place, finding.message, finding.severity === "ERROR" ? "bad" : "warn");
      });
  }

  function derived(values) {
    const byCode = new Map(values.map((value) => [value.indicator, value.value]));
    document.querySelectorAll("[data-derived]").forEach((cell) => {
      const code = cell.dataset.derived;
      cell.textContent = byCode.has(code) ? Chitieuso.formatNumber(byCode.get(code), decimalsOf(code)) : words.awaits;
    });
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

  /** Another officer's figures arrive with the answer to one's own; a cell being typed in is left alone. */
  function adopt(values, busy) {
    const byCode = new Map(values.map((value) => [value.indicator, value.value]));
    document.querySelectorAll("[data-indicator]").forEach((input) => {
      const code = input.dataset.indicator;
      if (busy.has(code) || input === document.activeElement) {
        return;
      }
      const value = byCode.get(code) ?? null;
      const shown = value === null ? "" : Chitieuso.formatNumber(value, decimalsOf(code));
      if ((input.dataset.saved || "") !== shown) {
        input.value = shown;
        input.dataset.saved = shown;
        mark(code, value === null ? "" : "saved");
      }
    });
  }

  /** The first figure saved begins the report. */
  function begun() {
    const badge = document.querySelector("[data-state=NOT_BEGUN]");
    if (badge) {
      badge.dataset.state = "DRAFT";
      badge.querySelector(".tag").textContent = words.draft;
    }
  }

  function show(report, busy) {
    begun();
    derived(report.values);
    adopt(report.values, busy);
    findings(report.findings, false, busy);
    progress();
  }

  return { words, decimalsOf, tell, mark, status, savedNow, findings, show, progress };
})();
