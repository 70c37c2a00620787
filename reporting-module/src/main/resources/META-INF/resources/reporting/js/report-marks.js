/* Places a reviewer marks as to be corrected: each says what is wrong there, all are listed where the report is returned and go
   along with the return in one step. Until then they are kept, with the reason, as what is typed into a form is. */
"use strict";

window.ReportMarks = (() => {
  const root = document.querySelector("[data-report]");
  const list = document.querySelector("[data-marked=list]");
  const reason = document.getElementById("return-reason");
  const words = list.dataset;
  const keepsake = `${root.dataset.me}:return:${root.dataset.report}`;
  const PLACE = "comment";
  const LENGTH_MAX = 2000;
  // what is wrong, by place, in the order of marking
  const marks = new Map();
  let keeping = Promise.resolve();

  const buttonOf = (place) => document.querySelector(`[data-marks="${place}"]`);
  const areas = (place) => document.querySelectorAll(`textarea[data-comment="${place}"]`);

  function keep() {
    const nothing = marks.size === 0 && !reason.value.trim();
    const kept = { marks: [...marks], reason: reason.value };
    keeping = keeping
      .then(() => (nothing ? Chitieuso.keeping.remove(keepsake) : Chitieuso.keeping.save(keepsake, kept)))
      .catch(() => {});
    return keeping;
  }

  function areaFor(place) {
    const area = Object.assign(document.createElement("textarea"), { className: "input", rows: 2, maxLength: LENGTH_MAX, value: marks.get(place) });
    area.dataset[PLACE] = place;
    area.setAttribute("aria-label", `${words.what}: ${buttonOf(place).dataset.name}`);
    area.placeholder = words.what;
    return area;
  }

  function itemFor(place) {
    const item = document.createElement("li");
    const name = Object.assign(document.createElement("b"), { textContent: buttonOf(place).dataset.name });
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: words.unmark });
    remove.setAttribute("aria-label", `${words.unmark}: ${name.textContent}`);
    remove.addEventListener("click", () => unmark(place));
    item.append(name, areaFor(place), remove);
    return item;
  }

  function show() {
    document.querySelector("[data-marked=count]").textContent = marks.size === 0 ? "" : ` (${marks.size})`;
    document.querySelector("[data-marked=none]").hidden = marks.size > 0;
    document.querySelector("[data-marked=some]").hidden = marks.size === 0;
    list.replaceChildren(...[...marks.keys()].map(itemFor));
  }

  function mark(place, text) {
    const button = buttonOf(place);
    marks.set(place, text);
    button.setAttribute("aria-pressed", "true");
    button.after(areaFor(place));
    show();
  }

  function unmark(place) {
    const button = buttonOf(place);
    marks.delete(place);
    button.setAttribute("aria-pressed", "false");
    button.nextElementSibling.remove();
    show();
    keep();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-marks]");
    if (!button) {
      return;
    }
    if (marks.has(button.dataset.marks)) {
      unmark(button.dataset.marks);
    } else {
      mark(button.dataset.marks, "");
      keep();
      button.nextElementSibling.focus();
    }
  });

  document.addEventListener("input", (event) => {
    const place = event.target.dataset?.[PLACE];
    if (place && marks.has(place)) {
      marks.set(place, event.target.value);
      event.target.removeAttribute("aria-invalid");
      areas(place).forEach((area) => {
        if (area !== event.target) {
          area.value = event.target.value;
        }
      });
      keep();
    } else if (event.target === reason) {
      keep();
    }
  });

  /** What goes along with a step, or null where the marks forbid it: one says nothing yet, or all would be lost. */
  function readyFor(action) {
    if (action === "return") {
      const silent = [...marks.keys()].find((place) => !marks.get(place).trim());
      if (silent !== undefined) {
        const area = list.querySelector(`[data-comment="${silent}"]`);
        area.setAttribute("aria-invalid", "true");
        area.focus();
        Chitieuso.say(words.missing, "bad");
        return null;
      }
      return [...marks].map(([place, text]) => ({ place, text: text.trim() }));
    }
    if (marks.size > 0 && (action === "accept" || action === "endorse" || action === "submit")) {
      buttonOf(marks.keys().next().value).focus();
      Chitieuso.say(words.standing.replace("{0}", marks.size), "bad");
      return null;
    }
    return [];
  }

  function forget() {
    marks.clear();
    reason.value = "";
    return keep();
  }

  /** A return that was taken leaves nothing to be kept; taking the report up leaves the marks. */
  const taken = (action) => (action === "return" ? forget() : keeping);

  async function restore() {
    const kept = await Chitieuso.keeping.load(keepsake);
    if (!kept) {
      return;
    }
    if (!document.querySelector("[data-marks]")) {
      forget();
      return;
    }
    reason.value = reason.value || kept.reason;
    kept.marks.filter(([place]) => buttonOf(place) && !marks.has(place)).forEach(([place, text]) => mark(place, text));
    if (marks.size > 0) {
      Chitieuso.say(words.restored);
    }
  }

  restore();

  return { readyFor, taken };
})();
