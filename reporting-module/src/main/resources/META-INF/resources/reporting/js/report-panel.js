/* The panel beside the form: where the number one is at comes from, what stood there before, its note, evidence and thread. */
"use strict";

window.ReportPanel = (() => {
  const panel = document.querySelector("[data-panel]");
  const root = document.querySelector("[data-report]");
  const words = ReportFigures.words;
  let shown = null;

  function part(list, term, ...contents) {
    const dt = document.createElement("dt");
    dt.textContent = term;
    list.append(dt);
    contents.forEach((content) => {
      const dd = document.createElement("dd");
      dd.append(content);
      list.append(dd);
    });
  }

  function spark(series) {
    const values = series.map((point) => Number(point.value));
    const low = Math.min(...values);
    const span = Math.max(...values) - low || 1;
    const points = values.map((value, i) => `${4 + (i * 232) / Math.max(1, values.length - 1)},${38 - ((value - low) * 32) / span}`);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "spark");
    svg.setAttribute("viewBox", "0 0 240 44");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", series.map((point) => `${point.period}: ${point.value}`).join(", "));
    const line = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
    line.setAttribute("points", points.join(" "));
    svg.append(line);
    return svg;
  }

  function moment(entry, decimals) {
    const time = entry.updatedAt ? new Date(entry.updatedAt).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" }) : "";
    const value = entry.value === null ? words.cleared : entry.word || Chitieuso.formatNumber(entry.value, decimals);
    return `${value} – ${entry.updatedBy || ""} ${time}${entry.illustrative ? ` · ${words.illustrative}` : ""}`;
  }

  function noteField(code, note) {
    const area = document.createElement("textarea");
    area.className = "input";
    area.rows = 3;
    area.maxLength = 2000;
    area.value = ReportForm.noteOf(code) ?? (note || "");
    area.dataset.note = code;
    area.dataset.seen = note || "";
    area.setAttribute("aria-label", words.note);
    return area;
  }

  /** Goes to a cell's note, wherever the panel is. */
  async function openNote(code) {
    await show(code, true);
    panel.querySelector(`[data-note="${code}"]`)?.focus();
  }

  /** Where a longer period's figure comes from: its months, each leading to its report. */
  function periodParts(parts) {
    const list = document.createElement("ul");
    parts.forEach((each) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const unit = root.dataset.report.split("/").pop();
      link.href = `${document.documentElement.dataset.base || ""}/reporting/report/show.xhtml?regime=${encodeURIComponent(each.regime)}&period=${each.period}&unit=${unit}`;
      link.textContent = /^\d{6}$/.test(each.period) ? `${each.period.slice(4)}/${each.period.slice(0, 4)}` : each.period;
      item.append(link, `: ${each.value === null ? words.nothing : Chitieuso.formatNumber(each.value)}${each.sent ? "" : ` (${words.notSent})`}`);
      list.append(item);
    });
    return list;
  }

  function verifiedPart(verified) {
    const time = new Date(verified.verifiedAt).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" });
    return `${Chitieuso.formatNumber(verified.value)} – ${verified.reason} (${verified.verifiedBy}, ${time})`;
  }

  function draw(story) {
    const heading = document.createElement("h2");
    heading.textContent = `${story.indicator} · ${story.name}`;
    const list = document.createElement("dl");
    part(list, words.how, story.formula || story.formulaText || "–");
    part(list, words.source, (story.source || "–") + (story.unsourced ? ` (${words.unsourced})` : ""));
    if (story.series.length > 1) {
      part(list, words.series, spark(story.series));
    }
    if (story.history.length > 0) {
      part(list, words.history, ...story.history.map((entry) => moment(entry, story.decimals)));
    }
    if (story.fromPeriods) {
      part(list, words.fromPeriods, periodParts(story.fromPeriods));
    }
    if (story.verified) {
      part(list, words.verified, verifiedPart(story.verified));
    }
    const note = story.history[0]?.note;
    if (root.dataset.fillable === "true" && !story.formula) {
      part(list, words.note, noteField(story.indicator, note));
    } else if (note) {
      part(list, words.note, note);
    }
    const evidence = document.createElement("div");
    const thread = document.createElement("div");
    panel.replaceChildren(heading, list, evidence, thread);
    if (window.ReportAttachments && !story.formula) {
      ReportAttachments.show(evidence, story.indicator);
    }
    if (window.ReportThread) {
      ReportThread.show(thread, story.indicator);
    }
  }

  /** Without a line one can still write a note: onto the one known here. */
  function drawWithoutLine(code) {
    const row = ReportFigures.rowOf(code);
    if (root.dataset.fillable !== "true" || !row || row.dataset.formula) {
      return;
    }
    const heading = document.createElement("h2");
    heading.textContent = `${code} · ${document.getElementById(`name-${code}`).textContent.trim()}`;
    const list = document.createElement("dl");
    part(list, words.note, noteField(code, row.dataset.knownNote));
    panel.replaceChildren(heading, list);
  }

  /** Shows a cell's story; a cell already shown is left as it is, for its note may be half written. */
  async function show(code, again) {
    if (shown === code && !again) {
      return;
    }
    shown = code;
    try {
      const { data } = await Chitieuso.call("GET", `${root.dataset.report}/cells/${code}`);
      if (shown === code && (!panel.contains(document.activeElement) || again)) {
        draw(data);
      }
    } catch {
      if (shown === code && !panel.contains(document.activeElement)) {
        shown = null;
        drawWithoutLine(code);
      }
    }
  }

  /** A note is stored; whoever is still writing is not disturbed, whoever has gone on to another cell stays there. */
  function noted(code, text) {
    const area = panel.querySelector(`[data-note="${code}"]`);
    if (area) {
      area.dataset.seen = text;
    }
    if (shown === code && !panel.contains(document.activeElement)) {
      show(code, true);
    }
  }

  function showAt(element) {
    const cell = element.closest("[data-indicator], [data-story]");
    if (cell) {
      show(cell.dataset.indicator || cell.dataset.story);
    }
  }

  document.addEventListener("focusin", (event) => showAt(event.target));
  // whoever was quicker than the scripts stands in a cell already
  document.addEventListener("DOMContentLoaded", () => showAt(document.activeElement));
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-story]");
    if (row) {
      show(row.dataset.story);
    }
  });

  return { show, noted, openNote };
})();
