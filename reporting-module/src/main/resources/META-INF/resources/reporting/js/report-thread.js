/* What reviewers ask and the unit answers, at a cell, a text or the whole report. */
"use strict";

window.ReportThread = (() => {
  const root = document.querySelector("[data-report]");
  const address = `${root.dataset.report}/comments`;
  const { words } = ReportFigures;
  let comments = [];
  // where a thread shows, and of which place
  const drawn = new Map();
  // of each place what was sent and under which key, so that the same words sent again are written once
  const sent = new Map();

  const at = (place) => comments.filter((comment) => (comment.place || "") === (place || ""));
  const isOpen = (place) => at(place).some((comment) => !comment.settledAt);

  function when(moment) {
    return new Date(moment).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" });
  }

  function itemOf(comment) {
    const item = document.createElement("li");
    item.className = comment.byUnit ? "unit" : "reviewer";
    const who = Object.assign(document.createElement("small"), { textContent: `${comment.writtenBy} · ${when(comment.writtenAt)}${comment.settledAt ? ` · ${words.settled}` : ""}` });
    const text = Object.assign(document.createElement("p"), { className: "lines", textContent: comment.text });
    item.append(who, text);
    return item;
  }

  function button(label, work) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn small", textContent: label });
    made.addEventListener("click", async () => {
      if (!made.disabled) {
        made.disabled = true;
        await work();
        made.disabled = false;
      }
    });
    return made;
  }

  function draw(element, place) {
    const thread = at(place);
    const writing = root.dataset.commenting === "true";
    element.replaceChildren();
    if (thread.length === 0 && !writing) {
      return;
    }
    const heading = Object.assign(document.createElement("h3"), { textContent: words.thread });
    const list = Object.assign(document.createElement("ul"), { className: "thread" });
    list.append(...thread.map(itemOf));
    element.append(heading, list);
    if (!writing) {
      return;
    }
    const area = Object.assign(document.createElement("textarea"), { className: "input", rows: 2, maxLength: 2000 });
    area.setAttribute("aria-label", words.write);
    area.placeholder = words.write;
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    actions.append(button(words.writeSend, () => post(element, place, area)));
    if (root.dataset.settling === "true" && isOpen(place)) {
      actions.append(button(words.settle, () => settle(element, place)));
    }
    element.append(area, actions);
  }

  function keyOf(place, text) {
    if (sent.get(place)?.text !== text) {
      sent.set(place, { text, key: crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}` });
    }
    return sent.get(place).key;
  }

  async function post(element, place, area) {
    const text = area.value.trim();
    if (!text) {
      area.focus();
      return;
    }
    try {
      const { data } = await Chitieuso.call("POST", address, { place: place || null, text }, { "Idempotency-Key": keyOf(place, text) });
      sent.delete(place);
      comments = data;
      draw(element, place);
      marks();
    } catch (failure) {
      Chitieuso.say(failure.message, "bad");
    }
  }

  async function settle(element, place) {
    try {
      const { data } = await Chitieuso.call("POST", `${address}/settle`, { place: place || null });
      comments = data;
      draw(element, place);
      marks();
    } catch (failure) {
      Chitieuso.say(failure.message, "bad");
    }
  }

  /** A sign at every row with comments; open ones stand out. */
  function marks() {
    document.querySelectorAll("[data-thread]").forEach((place) => {
      const count = at(place.dataset.thread).length;
      place.hidden = count === 0;
      place.textContent = count === 0 ? "" : `${words.thread}: ${count}`;
      place.classList.toggle("open", isOpen(place.dataset.thread));
    });
  }

  async function load() {
    try {
      comments = (await Chitieuso.call("GET", address)).data;
    } catch {
      // what was read before stands
      return;
    }
    marks();
    [...drawn].filter(([element]) => !element.isConnected).forEach(([element]) => drawn.delete(element));
    drawn.forEach((place, element) => {
      // who is writing there is not disturbed
      if (!element.contains(document.activeElement) && !element.querySelector("textarea")?.value) {
        draw(element, place);
      }
    });
  }

  /** Shows the thread of a place inside an element; what comes later follows. */
  function show(element, place) {
    drawn.set(element, place);
    draw(element, place);
  }

  const whole = document.querySelector("[data-thread-of=report]");
  if (whole) {
    drawn.set(whole, "");
  }
  if (root.dataset.threads === "true") {
    load();
    // a page to be decided on hears what others say meanwhile
    document.addEventListener("DOMContentLoaded", () => {
      if (root.dataset.version) {
        ReportForm.onReport(load);
      }
    });
  }

  return { show, load };
})();
