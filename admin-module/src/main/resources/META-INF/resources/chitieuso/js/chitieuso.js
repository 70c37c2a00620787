/* What every page can do: menu, dialogs, language, dates, choices; and for scripts of pages: calls of our API, numbers, the status line. */
"use strict";

window.Chitieuso = (() => {
  const html = document.documentElement;
  const english = html.lang === "en";
  const words = english
    ? {
        offline: "No connection. What you typed is kept and will be sent later.",
        unavailable: "The server does not answer for the moment. What you typed is kept.",
        signedOut: "Your session has ended. Sign in again in another tab; what you typed here is kept.",
        forbidden: "You may not do this.",
        notFound: "This no longer exists.",
        conflict: "The state has changed meanwhile; read the page again.",
        stale: "Somebody else has just changed this; read the page again.",
        invalid: "Please correct what is marked.",
        failure: "Something went wrong. What was saved before is untouched.",
        reason: "Please fill in.",
        copied: "Copied.",
        unreadable: "cannot be read as a number. A dot separates thousands (1.234), a comma the decimals (1,5).",
      }
    : {
        offline: "Mất kết nối. Nội dung vừa nhập vẫn được giữ và sẽ gửi lại sau.",
        unavailable: "Máy chủ tạm thời chưa trả lời. Nội dung vừa nhập vẫn được giữ.",
        signedOut: "Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ khác; nội dung vừa nhập ở đây vẫn được giữ.",
        forbidden: "Bạn không có quyền thực hiện thao tác này.",
        notFound: "Nội dung này không còn nữa.",
        conflict: "Trạng thái đã thay đổi; hãy tải lại trang.",
        stale: "Nội dung vừa được người khác thay đổi; hãy tải lại trang.",
        invalid: "Hãy sửa những chỗ được đánh dấu.",
        failure: "Hệ thống gặp sự cố. Dữ liệu đã lưu vẫn còn nguyên.",
        reason: "Chưa nhập.",
        copied: "Đã sao chép.",
        unreadable: "không đọc được. Dấu chấm ngăn hàng nghìn (1.234), dấu phẩy ngăn phần thập phân (1,5).",
      };

  /* ---- API ---- */

  const kinds = {
    400: "invalid", 401: "signedOut", 403: "forbidden", 404: "notFound", 409: "conflict", 412: "stale",
    422: "invalid", 429: "unavailable", 502: "unavailable", 503: "unavailable", 504: "unavailable",
  };

  /** Why a call failed: kind (offline, unavailable, signedOut, forbidden, notFound, conflict, stale, invalid, failure),
      status, problem (the server's problem document), errors ([{pointer, code, message}]), keepTrying. */
  class CallFailure extends Error {
    constructor(kind, status, problem) {
      super((problem && (problem.detail || problem.title)) || words[kind]);
      this.kind = kind;
      this.status = status;
      this.problem = problem;
      this.errors = (problem && problem.errors) || [];
      this.keepTrying = kind === "offline" || kind === "unavailable";
    }
  }

  /** Calls our API; an address that begins with / lies inside the application. A body is sent as JSON, a piece of a file
      (Uint8Array) as it is. Resolves to {status, data, etag}. */
  async function call(method, url, body, headers, signal) {
    const request = {
      method,
      signal,
      credentials: "same-origin",
      headers: { Accept: "application/json", "Accept-Language": html.lang, "X-Requested-With": "ChiTieuSo", ...headers },
    };
    if (body instanceof Uint8Array) {
      request.headers["Content-Type"] = "application/offset+octet-stream";
      request.body = body;
    } else if (body !== undefined && body !== null) {
      request.headers["Content-Type"] = "application/json";
      request.body = JSON.stringify(body);
    }
    let response;
    let data = null;
    try {
      response = await fetch(url.startsWith("/") ? (html.dataset.base || "") + url : url, request);
      if (/json/.test(response.headers.get("Content-Type") || "")) {
        data = await response.json();
      }
    } catch {
      throw new CallFailure("offline", 0, null);
    }
    if (!response.ok) {
      throw new CallFailure(kinds[response.status] || "failure", response.status, data);
    }
    return { status: response.status, data, etag: response.headers.get("ETag") };
  }

  /* ---- numbers ---- */

  const number = /^([-−]?)(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:,(\d+))?$/;

  /** "1.234,5" becomes {value: "1234.5"}, nothing becomes {value: null}; what could be meant either way, {error}. */
  function parseNumber(text) {
    const typed = text.trim();
    if (typed === "") {
      return { value: null };
    }
    const parts = number.exec(typed);
    if (!parts) {
      return { error: `“${typed}” ${words.unreadable}` };
    }
    const whole = parts[2].replace(/\D/g, "").replace(/^0+(?=\d)/, "");
    return { value: (parts[1] ? "-" : "") + whole + (parts[3] ? `.${parts[3]}` : "") };
  }

  /** "1234.50" becomes "1.234,5"; with decimals, rounded half up to at most so many places. */
  function formatNumber(value, decimals) {
    if (value === null || value === undefined || value === "") {
      return "–";
    }
    let [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) || [null, "", "0"];
    if (decimals !== undefined && fraction.length > decimals) {
      const scaled = BigInt(whole + fraction.slice(0, decimals)) + (fraction[decimals] >= "5" ? 1n : 0n);
      const digits = String(scaled).padStart(decimals + 1, "0");
      whole = digits.slice(0, digits.length - decimals);
      fraction = digits.slice(digits.length - decimals);
    }
    fraction = fraction.replace(/0+$/, "");
    if (!/[1-9]/.test(whole + fraction)) {
      sign = "";
    }
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, ".") + (fraction ? `,${fraction}` : "");
  }

  /* ---- the status line ---- */

  let quiet;

  /** Says something at the foot of the window, to eyes and ears; tone: bad, warn, or none. */
  function say(message, tone) {
    const toast = document.querySelector(".toast");
    clearTimeout(quiet);
    toast.className = `toast ${tone || ""}`;
    toast.textContent = message;
    quiet = setTimeout(() => { toast.textContent = ""; }, tone ? 12000 : 5000);
  }

  /* ---- behaviour of the shell and the tags ---- */

  html.dataset.js = "";

  function toggleMenu(open) {
    const button = document.querySelector("[data-toggles=menu]");
    if (button) {
      html.dataset.menu = open ? "open" : "";
      button.setAttribute("aria-expanded", String(open));
    }
  }

  function chooseLanguage(language) {
    document.cookie = `language=${language};path=/;max-age=31536000;SameSite=Lax`;
    location.assign(location.href.split("#")[0]);
  }

  function dialogOf(opener) {
    return opener.dataset.opens === "next" ? opener.nextElementSibling : document.getElementById(opener.dataset.opens);
  }

  /** A required reason is asked for before the round trip; the server asks again. */
  function lacksReason(dialog) {
    const empty = [...dialog.querySelectorAll("textarea[aria-required=true]")].find((area) => !area.value.trim());
    if (empty) {
      const error = dialog.querySelector(".error") || document.createElement("span");
      error.className = "error";
      error.setAttribute("role", "alert");
      empty.after(error);
      error.textContent = words.reason;
      empty.setAttribute("aria-invalid", "true");
      empty.focus();
    }
    return Boolean(empty);
  }

  document.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest(selector);
    if (on("[data-toggles=menu]")) {
      toggleMenu(html.dataset.menu !== "open");
    } else if (html.dataset.menu === "open" && !on(".side")) {
      toggleMenu(false);
    }
    if (on("[data-language]")) {
      chooseLanguage(on("[data-language]").dataset.language);
    }
    if (on("[data-opens]")) {
      dialogOf(on("[data-opens]")).showModal();
    }
    if (on("[data-closes=dialog]") || event.target.matches("dialog")) {
      event.target.closest("dialog").close();
    }
    if (on("[data-copies]")) {
      navigator.clipboard?.writeText(document.getElementById(on("[data-copies]").dataset.copies).textContent.trim());
      say(words.copied);
    }
    if (on("dialog [type=submit]") && lacksReason(on("dialog"))) {
      event.preventDefault();
    }
    document.querySelectorAll("details.drop[open]").forEach((drop) => {
      if (!drop.contains(event.target)) {
        drop.open = false;
      }
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.drop[open]").forEach((drop) => {
        drop.open = false;
        drop.querySelector("summary").focus();
      });
      if (html.dataset.menu === "open") {
        toggleMenu(false);
        document.querySelector("[data-toggles=menu]").focus();
      }
    }
    if (event.target.matches("dialog textarea, .picks select")) {
      return;
    }
    // Enter in a field of a form must not press the button of a closed dialog that happens to stand first
    if (event.key === "Enter" && event.target.matches("form input:not([type=submit])")) {
      const first = event.target.form && event.target.form.querySelector("[type=submit]");
      const open = event.target.closest("dialog");
      if (first && first.closest("dialog") !== open) {
        event.preventDefault();
        const wanted = [...(open || event.target.form).querySelectorAll("[type=submit]")].find((button) => button.closest("dialog") === open);
        if (wanted) {
          wanted.click();
        }
      }
    }
  });

  /* a form is sent once, however often its button is pressed */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
    } else if (form.method === "post" && !event.defaultPrevented) {
      form.dataset.sent = "yes";
      setTimeout(() => { delete form.dataset.sent; }, 4000);
    }
  });

  /* a choice made by mouse applies at once; with the keyboard one walks through the list first, then presses Enter or the button */
  let byPointer = false;
  document.addEventListener("pointerdown", () => { byPointer = true; }, true);
  document.addEventListener("keydown", () => { byPointer = false; }, true);
  document.addEventListener("input", (event) => {
    if (event.target.matches(".picks select") && byPointer) {
      event.target.form.requestSubmit();
    } else if (event.target.matches(".picks :is(select, input)")) {
      event.target.form.classList.add("changed");
    }
  });

  /* a date is typed; the button opens the browser's own calendar */
  function addCalendar(field) {
    const typed = field.querySelector("input");
    if (typed.readOnly || !HTMLInputElement.prototype.showPicker) {
      return;
    }
    const picked = Object.assign(document.createElement("input"), { type: "date", tabIndex: -1 });
    picked.setAttribute("aria-hidden", "true");
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.setAttribute("aria-label", field.dataset.date);
    button.addEventListener("click", () => {
      picked.value = typed.value.split("/").reverse().map((part) => part.padStart(2, "0")).join("-");
      picked.showPicker();
    });
    picked.addEventListener("change", () => {
      typed.value = picked.value.split("-").reverse().join("/");
      typed.dispatchEvent(new Event("change", { bubbles: true }));
      typed.focus();
    });
    field.append(picked, button);
  }

  document.querySelectorAll("[data-date]").forEach(addCalendar);

  /* after a refused action one stands again where something is wrong */
  const wrong = document.querySelector("[aria-invalid=true]");
  if (wrong) {
    const dialog = wrong.closest("dialog");
    if (dialog) {
      dialog.showModal();
    }
    wrong.focus();
  }

  return { call, CallFailure, parseNumber, formatNumber, say };
})();

/* A slider over days: its stops stand in data-stops; moving it sets the field named by data-sets and reads the page again. */
document.querySelectorAll("input[type=range][data-stops]").forEach((slider) => {
  const stops = slider.dataset.stops.split(" ");
  const shown = (day) => day.split("-").reverse().join("/");
  const output = document.querySelector(`output[for="${slider.id}"]`);
  slider.addEventListener("input", () => {
    output.textContent = shown(stops[slider.value]);
    slider.setAttribute("aria-valuetext", output.textContent);
  });
  slider.addEventListener("change", () => {
    slider.form.elements[slider.dataset.sets].value = shown(stops[slider.value]);
    slider.form.submit();
  });
});

/* A button that ticks all boxes of a name, or none if all are ticked. */
document.querySelectorAll("button[data-ticks]").forEach((button) =>
  button.addEventListener("click", () => {
    const boxes = [...document.getElementsByName(button.dataset.ticks)];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => { box.checked = !all; });
  }),
);
