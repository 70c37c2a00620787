/* ct:upload: files sent in pieces. A lost line is waited for; sending goes on where the server says it stopped. */
"use strict";

window.Uploads = window.Uploads || (() => {
  const english = document.documentElement.lang === "en";
  const words = english
    ? {
        choose: "Choose files", drop: "or drop them here", list: "Files being sent", waiting: "Waiting", sending: "Sending",
        paused: "The line is lost. Sending goes on by itself.", checking: "Being checked", done: "Done",
        signedOut: "Your session has ended. Sign in again in another tab; sending then goes on by itself.",
        unreadable: "The file cannot be read: it was changed, moved or opened by another program. Choose it again.",
        folder: "Folders cannot be sent; choose the files in it.", retry: "Try again", cancel: "Cancel", remove: "Remove from the list",
        cancelled: "Cancelled",
      }
    : {
        choose: "Chọn tệp", drop: "hoặc kéo thả vào đây", list: "Các tệp đang tải lên", waiting: "Đang chờ", sending: "Đang gửi",
        paused: "Mất kết nối. Hệ thống sẽ tự gửi tiếp khi có mạng.", checking: "Đang kiểm tra", done: "Đã xong",
        signedOut: "Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ khác; hệ thống sẽ tự gửi tiếp.",
        unreadable: "Không đọc được tệp: tệp vừa bị sửa, di chuyển hoặc đang mở ở chương trình khác. Hãy chọn lại tệp.",
        folder: "Không gửi được thư mục; hãy chọn các tệp trong đó.", retry: "Thử lại", cancel: "Hủy", remove: "Bỏ khỏi danh sách",
        cancelled: "Đã hủy",
      };
  const AT_A_TIME = 2;
  const PIECE_MILLIS = 60000;
  const PAUSE_MILLIS = [1000, 2000, 4000, 8000, 15000];
  const queue = [];
  const active = new Set();

  const size = (bytes) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  /** The person's waiting, ended early when the line comes back or somebody presses a button. */
  function pause(millis, sending) {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        window.removeEventListener("online", end);
        resolve();
      };
      const timer = setTimeout(end, millis);
      window.addEventListener("online", end);
      sending.wake = end;
    });
  }

  /** One file on its way. */
  class Sending {
    constructor(zone, file) {
      this.zone = zone;
      this.file = file;
      this.key = `upload:${zone.dataset.upload}:${zone.dataset.body || ""}:${file.name}:${file.size}:${file.lastModified}`;
      this.bar = element("progress", { max: Math.max(1, file.size), value: 0 });
      this.bar.setAttribute("aria-label", file.name);
      this.percent = element("span", { className: "percent" });
      this.percent.setAttribute("aria-hidden", "true");
      this.state = element("span", { className: "state" });
      this.state.setAttribute("role", "status");
      this.retry = element("button", { type: "button", className: "btn s", textContent: words.retry, hidden: true });
      this.cancel = element("button", { type: "button", className: "btn s quiet", textContent: words.cancel });
      this.retry.setAttribute("aria-label", `${words.retry}: ${file.name}`);
      this.cancel.setAttribute("aria-label", `${words.cancel}: ${file.name}`);
      this.row = element("li", {},
        element("span", { className: "name", textContent: file.name }), element("span", { className: "dim", textContent: size(file.size) }),
        this.bar, this.percent, this.state, element("span", { className: "actions" }, this.retry, this.cancel));
      zone.querySelector("ul").append(this.row);
      this.retry.addEventListener("click", () => (active.has(this) ? this.wake?.() : this.begin()));
      this.cancel.addEventListener("click", () => this.giveUp());
      this.begin();
    }

    begin() {
      this.stopped = false;
      this.tell("", words.waiting);
      this.retry.hidden = true;
      this.cancel.textContent = words.cancel;
      queue.push(this);
      next();
    }

    tell(tone, text) {
      this.row.className = tone;
      if (this.state.textContent !== text) {
        this.state.textContent = text;
      }
    }

    /** What it is at, and says again once a lost line is back. */
    enter(phase) {
      this.phase = phase;
      this.tell("busy", phase);
    }

    show(offset) {
      this.bar.value = offset;
      this.percent.textContent = `${Math.floor((100 * offset) / this.bar.max)}%`;
    }

    async run() {
      try {
        await this.send();
        const { data } = await this.call("POST", "finish", { sha256: this.sum.hex() });
        this.enter(words.checking);
        const body = { ...JSON.parse(this.zone.dataset.body || "{}"), upload: data.id };
        const answer = await this.stubborn(() => Chitieuso.call("POST", this.zone.dataset.upload, body));
        sessionStorage.removeItem(this.key);
        this.tell("ok", words.done);
        this.cancel.hidden = true;
        this.zone.dispatchEvent(new CustomEvent("uploaded", { bubbles: true, detail: { file: this.file, data: answer.data } }));
        setTimeout(() => this.row.remove(), 4000);
      } catch (failure) {
        this.fail(failure);
      }
    }

    fail(failure) {
      if (this.stopped) {
        return;
      }
      const message = failure instanceof Chitieuso.CallFailure ? failure.errors[0]?.message || failure.message : words.unreadable;
      this.forget();
      this.tell("bad", message);
      this.retry.hidden = false;
      this.cancel.textContent = words.remove;
      this.zone.dispatchEvent(new CustomEvent("uploadfailed", { bubbles: true, detail: { file: this.file, message } }));
    }

    /** Goes on where the server stands, from the beginning if it knows nothing. */
    async send() {
      this.sum = new Sha256();
      this.hashed = 0;
      this.enter(words.sending);
      let upload = await this.known() || await this.announce();
      this.id = upload.id;
      while (upload.offset < this.file.size) {
        const piece = new Uint8Array(await this.file.slice(upload.offset, upload.offset + upload.pieceMax).arrayBuffer());
        if (piece.length === 0) {
          throw new TypeError(words.unreadable);
        }
        await this.hashUpTo(upload.offset);
        if (this.hashed === upload.offset) {
          this.sum.update(piece);
          this.hashed += piece.length;
        }
        upload = await this.put(upload, piece);
        this.show(upload.offset);
      }
      await this.hashUpTo(this.file.size);
    }

    async known() {
      this.id = sessionStorage.getItem(this.key);
      try {
        return this.id && (await this.call("GET", "")).data;
      } catch (failure) {
        if (failure.kind !== "notFound") {
          throw failure;
        }
        return null;
      }
    }

    async announce() {
      const { data } = await this.stubborn(() => Chitieuso.call("POST", "/api/v1/uploads", { name: this.file.name, size: this.file.size }));
      sessionStorage.setItem(this.key, data.id);
      return data;
    }

    /** Whatever was sent before this page was opened is part of the sum, too. */
    async hashUpTo(position) {
      while (this.hashed < position) {
        const part = new Uint8Array(await this.file.slice(this.hashed, Math.min(position, this.hashed + 1048576)).arrayBuffer());
        if (part.length === 0) {
          throw new TypeError(words.unreadable);
        }
        this.sum.update(part);
        this.hashed += part.length;
      }
    }

    /** Sends a piece; where it got lost, or the server stands elsewhere, the server is asked. */
    async put(upload, piece) {
      try {
        await Chitieuso.call("PATCH", this.address(""), piece, { "Upload-Offset": String(upload.offset) }, AbortSignal.timeout(PIECE_MILLIS));
        return { ...upload, offset: upload.offset + piece.length };
      } catch (failure) {
        if (failure.keepTrying || failure.kind === "signedOut") {
          await this.wait(failure, 0);
        } else if (failure.kind !== "conflict") {
          throw failure;
        }
      }
      return (await this.call("GET", "")).data;
    }

    address(step) {
      return `/api/v1/uploads/${this.id}${step ? `/${step}` : ""}`;
    }

    call(method, step, body) {
      return this.stubborn(() => Chitieuso.call(method, this.address(step), body, {}, AbortSignal.timeout(PIECE_MILLIS)));
    }

    /** Tries again until the line is back; what the server refuses is thrown. */
    async stubborn(attempt) {
      for (let tries = 0; ; tries++) {
        if (this.stopped) {
          throw new Error(words.cancelled);
        }
        try {
          return await attempt();
        } catch (failure) {
          if (!failure.keepTrying && failure.kind !== "signedOut") {
            throw failure;
          }
          await this.wait(failure, tries);
        }
      }
    }

    async wait(failure, tries) {
      this.tell("warn", failure.kind === "signedOut" ? words.signedOut : words.paused);
      this.retry.hidden = false;
      await pause(PAUSE_MILLIS[Math.min(tries, PAUSE_MILLIS.length - 1)], this);
      if (this.stopped) {
        throw new Error(words.cancelled);
      }
      this.retry.hidden = true;
      this.tell("busy", this.phase);
    }

    forget() {
      sessionStorage.removeItem(this.key);
      if (this.id) {
        Chitieuso.call("DELETE", this.address("")).catch(() => {});
        this.id = null;
      }
    }

    giveUp() {
      this.stopped = true;
      const waiting = queue.indexOf(this);
      if (waiting >= 0) {
        queue.splice(waiting, 1);
      }
      this.wake?.();
      this.forget();
      this.row.remove();
      this.zone.querySelector("input").focus();
    }
  }

  function next() {
    while (active.size < AT_A_TIME && queue.length > 0) {
      const sending = queue.shift();
      active.add(sending);
      sending.run().finally(() => {
        active.delete(sending);
        next();
      });
    }
  }

  /** Makes a place for files of an element with data-upload; doing it twice does no harm. */
  function mount(zone) {
    if (zone.dataset.mounted) {
      return zone;
    }
    zone.dataset.mounted = "yes";
    const input = element("input", { type: "file", multiple: true, accept: zone.dataset.accept || "" });
    const label = element("label", { className: "drop-zone" },
      input, element("b", { textContent: zone.dataset.label || words.choose }), ` ${words.drop}`);
    if (zone.dataset.help) {
      label.append(element("small", { textContent: zone.dataset.help }));
    }
    const list = element("ul", {});
    list.setAttribute("aria-label", words.list);
    zone.append(label, list);
    input.addEventListener("change", () => {
      [...input.files].forEach((file) => new Sending(zone, file));
      input.value = "";
    });
    label.addEventListener("dragover", (event) => {
      event.preventDefault();
      label.classList.add("over");
    });
    label.addEventListener("dragleave", () => label.classList.remove("over"));
    label.addEventListener("drop", (event) => {
      event.preventDefault();
      label.classList.remove("over");
      const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
      if (items.some((item) => item.webkitGetAsEntry?.()?.isDirectory)) {
        Chitieuso.say(words.folder, "warn");
      }
      items.filter((item) => !item.webkitGetAsEntry?.()?.isDirectory).map((item) => item.getAsFile())
        .forEach((file) => new Sending(zone, file));
    });
    return zone;
  }

  window.addEventListener("beforeunload", (event) => {
    if (active.size > 0 || queue.length > 0) {
      event.preventDefault();
    }
  });
  // a file dropped beside the place must not take the page away
  ["dragover", "drop"].forEach((name) => document.addEventListener(name, (event) => {
    if (document.querySelector("[data-mounted]") && event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
    }
  }));
  document.querySelectorAll("[data-upload]").forEach(mount);

  return { mount, size };
})();
