/* A formula being typed: completion of codes, what is wrong with it and where, what it reads, and a trial on real figures. */
"use strict";

(() => {
  const delay = 350;
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className || "";
    element.textContent = text === undefined || text === null ? "" : text;
    return element;
  };

  document.querySelectorAll("[data-workbench]").forEach((bench) => {
    const input = document.getElementById(bench.dataset.input);
    const words = (key) => bench.dataset[`words${key[0].toUpperCase()}${key.slice(1)}`];
    const valueOf = (id) => (id && document.getElementById(id) ? document.getElementById(id).value : "");
    const part = (selector) => bench.querySelector(selector);
    let waiting;
    let asked = 0;

    /* ---- live check ---- */

    async function check() {
      const text = input.value.trim();
      const mine = ++asked;
      if (text === "") {
        tell({ problems: [], nodes: [] }, "");
        return;
      }
      try {
        const { data } = await Chitieuso.call("POST", "/api/v1/formulas:check", {
          [bench.dataset.workbench]: text, code: valueOf(bench.dataset.codeInput), unit: valueOf(bench.dataset.unitInput),
        });
        if (mine === asked) {
          tell(data, text);
        }
      } catch (failure) {
        part(".verdict").textContent = failure.message;
      }
    }

    function tell(review, text) {
      const verdict = part(".verdict");
      verdict.className = `verdict ${text === "" ? "" : review.valid ? "ok" : "bad"}`;
      verdict.textContent = text === "" ? "" : review.valid
        ? `✓ ${words("fine")} ${review.text}${review.measure ? ` · ${words("measure")} ${review.measure}` : ""}` : mark(text, review.position);
      part(".problems").replaceChildren(...review.problems.map((problem) =>
        make("li", problem.severity === "ERROR" ? "bad" : "warn", problem.message)));
      part(".reading").replaceChildren(...drawn(review.nodes));
    }

    /** The text up to the first wrong character, and a sign there. */
    const around = 40;
    const mark = (text, position) => position > 0 && position <= text.length + 1
      ? `${position - 1 > around ? "…" : ""}${text.slice(Math.max(0, position - 1 - around), position - 1)} ▸ ${text.slice(position - 1, position - 1 + around)}${text.length > position - 1 + around ? "…" : ""}`
      : text.slice(0, 2 * around);

    /* ---- what reads what: a tree, each code opened once ---- */

    function drawn(nodes) {
      if (nodes.length === 0) {
        return [];
      }
      const byCode = new Map(nodes.map((node) => [node.code, node]));
      const shown = new Set();
      const item = (code) => {
        const node = byCode.get(code);
        const line = make("li");
        line.append(make("b", "code", code), make("span", "", ` ${node.name || words("unknown")}`));
        if (node.unit) {
          line.append(make("small", "dim", ` (${node.unit}${node.kind === "INPUT" ? `, ${words("input").toLowerCase()}` : ""})`));
        }
        if (node.reads.length > 0 && !shown.has(code)) {
          shown.add(code);
          const list = make("ul", "tree");
          list.append(...node.reads.filter((read) => byCode.has(read)).map(item));
          line.append(list);
        }
        return line;
      };
      const tree = make("ul", "tree");
      tree.append(...nodes.filter((node) => node.depth === 1).map((node) => item(node.code)));
      return [make("p", "dim", words("reads")), tree];
    }

    /* ---- completion of codes ---- */

    const list = make("ul", "completion");
    list.id = `${bench.dataset.input.replace(/\W/g, "-")}-completion`;
    list.setAttribute("role", "listbox");
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    let chosen = -1;

    const begun = () => /([\p{L}][\p{L}\d-]*)$/u.exec(input.value.slice(0, input.selectionStart));

    async function complete() {
      const word = begun();
      if (!word || word[1].length < 2) {
        close();
        return;
      }
      try {
        const { data } = await Chitieuso.call("GET", `/api/v1/indicators?size=8&q=${encodeURIComponent(word[1])}`);
        const found = begun();
        if (found && found[1] === word[1]) {
          open(data.items.filter((item) => item.code !== word[1]));
        }
      } catch {
        close();
      }
    }

    function open(items) {
      list.replaceChildren(...items.map((item, index) => {
        const option = make("li", "", "");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.dataset.code = item.code;
        option.append(make("b", "code", item.code), make("span", "", ` ${item.name}`), make("small", "dim", ` (${item.unit})`));
        return option;
      }));
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      choose(-1);
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    }

    function choose(index) {
      chosen = index;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
      if (index >= 0) {
        input.setAttribute("aria-activedescendant", list.children[index].id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    function take(code) {
      const word = begun();
      const at = input.selectionStart - (word ? word[1].length : 0);
      input.setRangeText(code, at, input.selectionStart, "end");
      close();
      input.focus();
      later();
    }

    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[data-code]");
      if (option) {
        event.preventDefault();
        take(option.dataset.code);
      }
    });
    input.addEventListener("keydown", (event) => {
      const size = list.children.length;
      if (list.hidden || size === 0) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose((chosen + (event.key === "ArrowDown" ? 1 : size - 1) + (chosen < 0 && event.key === "ArrowUp" ? 1 : 0)) % size);
      } else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen].dataset.code);
      } else if (event.key === "Escape") {
        close();
      }
    });
    input.addEventListener("blur", () => setTimeout(close, 150));

    function later() {
      clearTimeout(waiting);
      waiting = setTimeout(check, delay);
    }

    input.addEventListener("input", () => {
      later();
      complete();
    });
    [bench.dataset.codeInput, bench.dataset.unitInput].forEach((id) => {
      if (id && document.getElementById(id)) {
        document.getElementById(id).addEventListener("change", later);
      }
    });

    /* ---- trial ---- */

    const tried = (name) => part(`[data-try=${name}]`).value.trim();

    async function attempt() {
      const trials = part(".trials");
      trials.replaceChildren();
      try {
        const { data } = await Chitieuso.call("POST", "/api/v1/formulas:try", {
          formula: input.value.trim(), unit: tried("unit"), period: tried("period"), by: tried("by") || null,
        });
        trials.append(table(data));
      } catch (failure) {
        trials.append(make("p", "error", failure.errors.length > 0 ? failure.errors.map((error) => error.message).join(" ") : failure.message));
      }
    }

    function table(rows) {
      const result = make("table", "table");
      const head = make("tr");
      const codes = rows.length > 0 ? rows[0].figures.map((figure) => figure.code) : [];
      head.append(make("th", "", ""), ...codes.map((code) => make("th", "num", code)), make("th", "num", "="));
      head.querySelectorAll("th").forEach((cell) => cell.setAttribute("scope", "col"));
      const thead = make("thead");
      thead.append(head);
      const body = make("tbody");
      rows.forEach((row) => {
        const line = make("tr");
        const name = make("th", "", row.unitName);
        name.setAttribute("scope", "row");
        line.append(name, ...row.figures.map((figure) => make("td", "num", figure.value === null ? "–" : Chitieuso.formatNumber(figure.value, 6))));
        const value = make("td", "num", row.value === null ? "" : Chitieuso.formatNumber(row.value, 4));
        if (row.message) {
          value.append(make("small", "dim block", row.message));
        }
        line.append(value);
        body.append(line);
      });
      result.append(thead, body);
      return result;
    }

    const go = bench.querySelector("[data-tries]");
    if (go) {
      go.addEventListener("click", attempt);
    }
    check();
  });
})();
