/* Draws what ct:chart tells in data-chart, in the colours of tokens.css; what draws is fetched once, when the first chart is there. */
"use strict";

window.Chitieuso.charts ||= (() => {
  const { formatNumber } = window.Chitieuso;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const dashes = ["solid", "dashed", "dotted"];
  const signs = ["circle", "rect", "triangle"];
  const sums = 12;
  let engine;

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  function colours() {
    return ["info", "brand", "ok", "warn-edge", "late", "ink-3"].map(token);
  }

  function fetchEngine(address) {
    engine ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => resolve(window.echarts));
      script.addEventListener("error", reject);
      document.head.append(script);
    });
    return engine;
  }

  /* lines differ in dashes and signs as well: colour alone tells nothing to some */
  function look(kind, index) {
    const palette = colours();
    return {
      colour: kind === "MARK" ? token("ink") : palette[index % palette.length],
      dash: dashes[index % dashes.length],
      sign: kind === "MARK" ? "diamond" : signs[index % signs.length],
    };
  }

  function series({ kind, name, values }, index) {
    const { colour, dash, sign } = look(kind, index);
    const data = values.map((value) => (value === null ? "-" : Number(value)));
    if (kind === "BAR") {
      // even zero is to be seen: only what is missing leaves nothing
      return { type: "bar", name, data, barMaxWidth: 36, barMinHeight: 2, itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] } };
    }
    return {
      type: "line",
      name,
      data,
      connectNulls: false,
      showAllSymbol: true,
      symbol: sign,
      symbolSize: kind === "MARK" ? 12 : 7,
      itemStyle: { color: colour, borderColor: token("card"), borderWidth: 1 },
      lineStyle: kind === "MARK" ? { width: 0, opacity: 0 } : { color: colour, width: 2, type: dash },
      z: kind === "MARK" ? 4 : 3,
    };
  }

  function axisNumber(value) {
    return formatNumber(value.toFixed(sums).replace(/0+$/, "").replace(/\.$/, ""));
  }

  function option(chart) {
    const words = { color: token("ink-2"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
    const line = { lineStyle: { color: token("edge") } };
    return {
      animation: !calm.matches,
      animationDuration: 250,
      textStyle: words,
      grid: { left: 4, right: 16, top: 14, bottom: 4, outerBoundsMode: "same" },
      xAxis: { type: "category", data: chart.labels, axisLine: line, axisTick: line, axisLabel: { ...words, hideOverlap: true } },
      yAxis: {
        type: "value",
        scale: !chart.series.some(({ kind }) => kind === "BAR"),
        axisLabel: { ...words, formatter: axisNumber },
        splitLine: { lineStyle: { color: token("line") } },
      },
      series: chart.series.map(series),
    };
  }

  function legend(list, chart) {
    list.replaceChildren(...chart.series.map(({ name, kind }, index) => {
      const { colour, dash } = look(kind, index);
      const item = document.createElement("li");
      const swatch = document.createElement("i");
      swatch.className = kind.toLowerCase();
      swatch.style.color = colour;
      swatch.style.borderTopStyle = kind === "LINE" ? dash : "none";
      item.append(swatch, name);
      return item;
    }));
  }

  /** What stands at one label, beside the pointer. */
  function tip(box, chart, index) {
    const head = document.createElement("b");
    head.textContent = chart.labels[index];
    const lines = chart.series.map(({ name, values }) => {
      const line = document.createElement("span");
      const unit = values[index] === null ? "" : chart.unit;
      line.textContent = `${name}: ${formatNumber(values[index])}${unit === "%" ? unit : ` ${unit}`}`;
      return line;
    });
    box.replaceChildren(head, ...lines);
  }

  function follow(plot, drawn, chart) {
    const box = document.createElement("div");
    box.className = "tip";
    box.hidden = true;
    plot.append(box);
    drawn.getZr().on("mousemove", ({ offsetX, offsetY }) => {
      const index = drawn.convertFromPixel({ xAxisIndex: 0 }, offsetX);
      box.hidden = !drawn.containPixel({ gridIndex: 0 }, [offsetX, offsetY]) || !(index in chart.labels);
      if (!box.hidden) {
        tip(box, chart, index);
        const right = offsetX < plot.clientWidth / 2;
        box.style.left = right ? `${offsetX + 14}px` : "";
        box.style.right = right ? "" : `${plot.clientWidth - offsetX + 14}px`;
        box.style.top = `${Math.min(offsetY, Math.max(0, plot.clientHeight - box.offsetHeight))}px`;
      }
    });
    drawn.getZr().on("globalout", () => { box.hidden = true; });
  }

  /** Lines across, between the labels where something changed; the engine's simple build has none. */
  function turn(plot, drawn, turns) {
    plot.querySelectorAll(".turn").forEach((old) => old.remove());
    turns.forEach(({ before, text }) => {
      const line = document.createElement("span");
      line.className = "turn";
      const here = drawn.convertToPixel({ xAxisIndex: 0 }, before);
      const there = before > 0 ? drawn.convertToPixel({ xAxisIndex: 0 }, before - 1) : here;
      line.style.left = `${(here + there) / 2}px`;
      line.textContent = text;
      plot.append(line);
      line.classList.toggle("left", line.offsetLeft + line.offsetWidth > plot.clientWidth);
    });
  }

  async function draw(figure) {
    const plot = figure.querySelector(".plot");
    try {
      const chart = JSON.parse(figure.dataset.chart);
      const echarts = await fetchEngine(figure.dataset.engine);
      const drawn = echarts.init(plot);
      drawn.setOption(option(chart));
      legend(figure.querySelector(".legend"), chart);
      follow(plot, drawn, chart);
      const turns = chart.turns ?? [];
      turn(plot, drawn, turns);
      new ResizeObserver(() => {
        drawn.resize();
        turn(plot, drawn, turns);
      }).observe(plot);
      figure.dataset.drawn = "yes";
    } catch {
      figure.dataset.drawn = "no";
      figure.querySelector("details").open = true;
    }
  }

  function drawAll() {
    document.querySelectorAll("figure[data-chart]:not([data-drawn])").forEach((figure) => {
      figure.dataset.drawn = "soon";
      draw(figure);
    });
  }

  return { drawAll };
})();

window.Chitieuso.charts.drawAll();
