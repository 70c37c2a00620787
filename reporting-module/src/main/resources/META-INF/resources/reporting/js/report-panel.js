/* The panel beside the form: where the number one is at comes from, what stood there before, and its note. */
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
    area.value = note || "";
    area.dataset.note = code;
    area.setAttribute("aria-label", words.note);
    return area;
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
    const note = story.history[0]?.note;
    if (root.dataset.fillable === "true" && !story.formula) {
      part(list, words.note, noteField(story.indicator, note));
    } else if (note) {
      part(list, words.note, note);
    }
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
      if (shown === code && !panel.contains(document.activeElement)) {
        draw(data);
      }
    } catch {
      // the panel is an extra: without a line it keeps what it shows
    }
  }

  document.addEventListener("focusin", (event) => {
    const cell = event.target.closest("[data-indicator], [data-story]");
    if (cell) {
      show(cell.dataset.indicator || cell.dataset.story);
    }
  });
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-story]");
    if (row) {
      show(row.dataset.story);
    }
  });

  return { show };
})();
