/* The files of a report: what stands at a place, looked at, added, taken away; and what their signatures say. */
"use strict";

window.ReportAttachments = window.ReportAttachments || (() => {
  const english = document.documentElement.lang === "en";
  const words = english
    ? {
        none: "No file yet.", add: "Add files", help: "PDF, Word, Excel, PNG or JPEG; without macros", view: "View", save: "Save",
        remove: "Remove", removing: "Remove this file?", kept: "It is no longer part of the report. What was sent with it before stays.",
        cancel: "Cancel", close: "Close", again: "Verify again", details: "Signatures", checked: "Verified", added: "Added",
        gone: "Removed", note: "Note on this file", why: "Why the signature is right", keep: "Save the note", noted: "The note is saved", forbidden: "You may not read this report's files.", failed: "The files cannot be read just now.", retry: "Try again",
      }
    : {
        none: "Chưa có tệp nào.", add: "Thêm tệp", help: "PDF, Word, Excel, PNG hoặc JPEG; không có macro", view: "Xem", save: "Tải về",
        remove: "Bỏ", removing: "Bỏ tệp này?", kept: "Tệp sẽ không còn thuộc báo cáo. Những lần gửi trước có tệp này vẫn được giữ nguyên.",
        cancel: "Hủy", close: "Đóng", again: "Kiểm tra lại", details: "Chữ ký", checked: "Kiểm tra lúc", added: "Đã thêm",
        gone: "Đã bỏ", note: "Ghi chú tại tệp", why: "Vì sao chữ ký này đúng", keep: "Lưu ghi chú", noted: "Đã lưu ghi chú", forbidden: "Bạn không được xem tệp của báo cáo này.", failed: "Chưa đọc được danh sách tệp.", retry: "Thử lại",
      };
  const NOTE_MAX = 2000;
  const ACCEPTED = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg";
  const base = document.documentElement.dataset.base || "";
  const shown = new Map();
  let lists = new Map();

  const address = (element) => element.dataset.attachments || `${document.querySelector("[data-report]").dataset.report}/attachments`;
  const fillable = (element) => (element.dataset.fillable ?? document.querySelector("[data-report]")?.dataset.fillable) === "true";
  const here = (file, place) => (file.place || "") === (place || "");
  const part = (moment, parts) => new Date(moment).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", ...parts });
  const time = (moment) =>
    `${part(moment, { day: "2-digit", month: "2-digit", year: "numeric" })} ${part(moment, { hour: "2-digit", minute: "2-digit" })}`;

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children.filter(Boolean));
    return made;
  }

  function button(label, tone, action, about) {
    const made = make("button", { type: "button", className: `btn s ${tone}`, textContent: label });
    made.setAttribute("aria-label", `${label}: ${about}`);
    made.addEventListener("click", action);
    return made;
  }

  function open(dialog) {
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  /* ---- looking at a file ---- */

  const content = (element, file) => `${base}${address(element)}/${file.id}/content`;

  function saving(element, file, tone) {
    const link = make("a", { className: `btn s ${tone}`, href: content(element, file), download: file.name, textContent: words.save });
    link.setAttribute("aria-label", `${words.save}: ${file.name}`);
    return link;
  }

  function picture(element, file) {
    return make("div", { className: "picture" }, make("img", { src: content(element, file), alt: file.name }));
  }

  function preview(element, file) {
    const body = file.preview === "PICTURE" ? picture(element, file) : make("iframe", { src: content(element, file), title: file.name });
    // without this the frame would have the focus, and Escape would end there
    const close = make("button", { type: "button", className: "btn s", textContent: words.close, autofocus: true });
    close.dataset.closes = "dialog";
    const dialog = make("dialog", { className: "preview" },
      make("h2", { textContent: file.name }), body, make("div", { className: "actions" }, saving(element, file, ""), close));
    dialog.setAttribute("aria-label", file.name);
    open(dialog);
  }

  const canPreview = (file) => file.preview === "PICTURE" || (file.preview === "DOCUMENT" && navigator.pdfViewerEnabled !== false);

  /* ---- signatures ---- */

  function signer(each) {
    const list = make("ul", { className: each.intact && !each.changedAfterwards ? "" : "bad" });
    each.words.forEach((sentence) => list.append(make("li", { textContent: sentence })));
    return list;
  }

  function signatures(element, file) {
    const verdict = file.signatures;
    if (!verdict) {
      return null;
    }
    const badge = make("span", { className: `tag ${verdict.tone || ""}`, textContent: verdict.words });
    const again = button(words.again, "quiet", async () => {
      again.disabled = true;
      await change(element, () => Chitieuso.call("POST", `${address(element)}/${file.id}/verify`, {}));
    }, file.name);
    return make("details", {},
      make("summary", {}, badge), ...verdict.signers.map(signer),
      make("p", {}, `${words.checked} ${time(verdict.checkedAt)} `, fillable(element) ? again : null));
  }

  /* ---- what the unit says of a file ---- */

  const isStrangers = (file) => file.signatures?.signers.some((each) => each.trust === "UNTRUSTED");

  function noteOf(element, file) {
    if (!fillable(element)) {
      return file.note ? make("p", { className: "said", textContent: `${words.note}: ${file.note}` }) : null;
    }
    if (!file.note && !isStrangers(file)) {
      return null;
    }
    const area = make("textarea", { className: "input", rows: 2, maxLength: NOTE_MAX, defaultValue: file.note || "", placeholder: words.why });
    area.dataset.fileNote = file.id;
    area.setAttribute("aria-label", `${words.note}: ${file.name}`);
    const save = button(words.keep, "", async () => {
      save.disabled = true;
      await change(element, () => Chitieuso.call("PUT", `${address(element)}/${file.id}/note`, { note: area.value.trim() || null }), words.noted);
    }, file.name);
    return make("div", { className: "said" }, area, save);
  }

  /* ---- the list ---- */

  function row(element, file) {
    const facts = `${Uploads.size(file.size)} · ${file.addedByName} · ${time(file.addedAt)}`;
    const actions = make("div", { className: "actions" },
      canPreview(file) ? button(words.view, "", () => preview(element, file), file.name) : null,
      saving(element, file, ""),
      fillable(element) ? button(words.remove, "danger", () => askToRemove(element, file), file.name) : null);
    const item = make("li", {},
      make("div", {}, make("span", { className: "name", textContent: file.name }), make("p", { textContent: facts })),
      actions, signatures(element, file), noteOf(element, file));
    item.dataset.file = file.id;
    return item;
  }

  function askToRemove(element, file) {
    const go = make("button", { type: "button", className: "btn danger", textContent: words.remove });
    const cancel = make("button", { type: "button", className: "btn", textContent: words.cancel });
    cancel.dataset.closes = "dialog";
    const dialog = make("dialog", {},
      make("h2", { textContent: words.removing }), make("p", {}, make("b", { textContent: file.name })), make("p", { textContent: words.kept }),
      make("div", { className: "actions" }, cancel, go));
    dialog.setAttribute("aria-label", words.removing);
    go.addEventListener("click", async () => {
      dialog.close();
      await change(element, () => Chitieuso.call("DELETE", `${address(element)}/${file.id}`), words.gone);
      element.querySelector("input, button")?.focus();
    });
    open(dialog);
  }

  /** Does something to the files and shows what stands then; what is refused is said. */
  async function change(element, action, done) {
    try {
      await action();
      if (done) {
        Chitieuso.say(done);
      }
    } catch (failure) {
      Chitieuso.say(failure.message, "bad");
    }
    await reload();
  }

  function parts(element) {
    let list = element.querySelector(":scope > .files");
    if (!list) {
      list = make("ul", { className: "files" });
      element.append(make("p", { className: "dim nothing", textContent: words.none, hidden: true }), list);
      list.setAttribute("aria-label", element.getAttribute("aria-label") || words.details);
    }
    return { list, nothing: element.querySelector(":scope > .nothing") };
  }

  function zoneOf(element, place) {
    const zone = make("div", { className: "upload" });
    Object.assign(zone.dataset, {
      upload: address(element), body: JSON.stringify(place ? { place } : {}), place: place || "", label: words.add, help: words.help, accept: ACCEPTED,
    });
    zone.addEventListener("uploaded", () => reload());
    zone.addEventListener("uploadfailed", ({ detail }) => {
      if (zone.hidden) {
        Chitieuso.say(`${detail.file.name}: ${detail.message}`, "bad");
      }
    });
    element.append(Uploads.mount(zone));
    return zone;
  }

  /** What is on its way to another place goes on there, out of sight. */
  function uploading(element, place) {
    const zones = [...element.querySelectorAll(":scope > .upload")];
    const mine = zones.find((zone) => zone.dataset.place === (place || ""));
    zones.filter((zone) => zone !== mine).forEach((zone) => {
      zone.hidden = true;
      if (!zone.querySelector("li")) {
        zone.remove();
      }
    });
    if (mine) {
      mine.hidden = !fillable(element) && !mine.querySelector("li");
    } else if (fillable(element)) {
      zoneOf(element, place);
    }
  }

  function draw(element, place, files) {
    const { list, nothing } = parts(element);
    const mine = files.filter((file) => here(file, place));
    const written = new Map([...list.querySelectorAll("[data-file-note]")].filter((area) => area.value !== area.defaultValue).map((area) => [area.dataset.fileNote, area.value]));
    const opened = new Set([...list.querySelectorAll("details[open]")].map((details) => details.closest("li").dataset.file));
    list.replaceChildren(...mine.map((file) => row(element, file)));
    list.querySelectorAll("li").forEach((item) => {
      const details = item.querySelector("details");
      if (details && opened.has(item.dataset.file)) {
        details.open = true;
      }
      const note = item.querySelector("[data-file-note]");
      if (note && written.has(item.dataset.file)) {
        note.value = written.get(item.dataset.file);
      }
    });
    nothing.textContent = words.none;
    nothing.hidden = mine.length > 0;
    uploading(element, place);
  }

  function fetchList(from) {
    if (!lists.has(from)) {
      lists.set(from, Chitieuso.call("GET", from).then(({ data }) => data));
    }
    return lists.get(from);
  }

  function drawFailure(element, failure) {
    const { list, nothing } = parts(element);
    const again = button(words.retry, "quiet", () => reload(), words.failed);
    list.replaceChildren();
    nothing.hidden = false;
    nothing.replaceChildren(failure.kind === "forbidden" ? words.forbidden : `${words.failed} `, failure.kind === "forbidden" ? "" : again);
  }

  /** Shows the files at a place inside an element; another place may follow. */
  async function show(element, place) {
    shown.set(element, place || "");
    const asked = lists;
    try {
      const files = await fetchList(address(element));
      // an answer that comes after a later one is old
      if (asked === lists && shown.get(element) === (place || "")) {
        draw(element, place, files);
      }
    } catch (failure) {
      lists.delete(address(element));
      if (failure.keepTrying) {
        window.addEventListener("online", reload, { once: true });
      }
      if (!failure.keepTrying || !element.querySelector(":scope > .files > li")) {
        drawFailure(element, failure);
      }
    }
  }

  /** Reads again what stands, here and wherever else it shows; others may have added something. */
  async function reload() {
    lists = new Map();
    [...shown.keys()].filter((element) => !element.isConnected).forEach((element) => shown.delete(element));
    await Promise.all([...shown].map(([element, place]) => show(element, place)));
    document.dispatchEvent(new CustomEvent("attachments-changed"));
  }

  /** How many files stand at each place, for marks at cells: {"VB-03": 2}. */
  async function counts(from) {
    const files = await fetchList(from || address(document.querySelector("[data-report], [data-attachments]")));
    const all = {};
    files.forEach((file) => { all[file.place || ""] = (all[file.place || ""] || 0) + 1; });
    return all;
  }

  document.querySelectorAll("[data-attachments]").forEach((element) => show(element, element.dataset.place));

  return { show, reload, counts };
})();
