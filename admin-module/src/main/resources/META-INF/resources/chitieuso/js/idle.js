/* A session that nobody uses ends. This warns a minute before, has the page save what it can, and keeps what stands in
   fields so that it is there again after signing in. Being active in one tab keeps all of them. */
"use strict";

(() => {
  const html = document.documentElement;
  const idle = Number(html.dataset.idle);
  const base = html.dataset.base || "";
  if (!idle) {
    return;
  }
  const english = html.lang === "en";
  const words = english
    ? {
        title: "Your session is about to end",
        text: "Nothing has happened for a while. In {0} seconds you will be signed out. What you typed is being saved.",
        stay: "Go on working",
        restored: "What you had typed before the session ended is back in its fields; it is not saved yet.",
      }
    : {
        title: "Phiên làm việc sắp hết",
        text: "Bạn không thao tác một lúc. Sau {0} giây hệ thống sẽ đăng xuất. Nội dung đang nhập được giữ lại.",
        stay: "Tiếp tục làm việc",
        restored: "Nội dung bạn nhập trước khi hết phiên đã trở lại các ô; nội dung này chưa được lưu.",
      };
  const WARNING = 60;
  const PING = 60;
  const SEEN = "chitieuso.seen";
  const KEPT = `chitieuso.kept ${location.pathname}${location.search}`;
  let pinged = Date.now();
  let warning = null;

  function seen() {
    return Number(localStorage.getItem(SEEN)) || pinged;
  }

  function see() {
    pinged = Date.now();
    localStorage.setItem(SEEN, String(pinged));
  }

  async function ping() {
    see();
    try {
      const answer = await fetch(`${base}/platform/alive`, { credentials: "same-origin", cache: "no-store" });
      if (answer.status === 401) {
        leave();
      }
    } catch {
      // no line: the page itself tells so
    }
  }

  function active() {
    if (!warning && Date.now() - pinged > PING * 1000) {
      ping();
    }
  }

  function fields() {
    return [...document.querySelectorAll("main form")]
      .filter((form) => form.method === "post")
      .flatMap((form) => [...form.elements])
      .filter((field) => field.name && !/^(password|hidden|file|submit|button)$/.test(field.type) && !field.name.includes("ViewState"));
  }

  function keep() {
    const kept = {};
    fields().forEach((field) => {
      const value = /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;
      const first = /^(checkbox|radio)$/.test(field.type) ? field.defaultChecked : field.defaultValue;
      if (first !== undefined && value !== first) {
        kept[field.name] = value;
      }
    });
    if (Object.keys(kept).length) {
      sessionStorage.setItem(KEPT, JSON.stringify(kept));
    }
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
    sessionStorage.removeItem(KEPT);
    if (!kept) {
      return;
    }
    let restored = 0;
    fields().forEach((field) => {
      if (field.name in kept) {
        if (typeof kept[field.name] === "boolean") {
          field.checked = kept[field.name];
        } else {
          field.value = kept[field.name];
        }
        restored++;
      }
    });
    if (restored) {
      Chitieuso.say(words.restored, "warn");
    }
  }

  function leave() {
    keep();
    const page = location.pathname.slice(base.length) + location.search;
    location.assign(`${base}/admin/account/sign-in.xhtml?expired=1&goto=${encodeURIComponent(page)}`);
  }

  function warn(left) {
    if (!warning) {
      document.dispatchEvent(new CustomEvent("chitieuso:saving"));
      warning = document.createElement("dialog");
      warning.className = "idle";
      warning.setAttribute("role", "alertdialog");
      warning.setAttribute("aria-label", words.title);
      const title = document.createElement("h2");
      title.textContent = words.title;
      const text = document.createElement("p");
      const actions = document.createElement("div");
      actions.className = "actions";
      const stay = document.createElement("button");
      stay.type = "button";
      stay.className = "btn go";
      stay.textContent = words.stay;
      actions.append(stay);
      warning.append(title, text, actions);
      warning.addEventListener("close", () => {
        warning.remove();
        warning = null;
        ping();
      });
      stay.addEventListener("click", () => warning.close());
      document.body.append(warning);
      warning.showModal();
    }
    warning.querySelector("p").textContent = words.text.replace("{0}", Math.max(0, Math.round(left)));
  }

  function look() {
    const left = idle - (Date.now() - seen()) / 1000;
    if (left <= 0) {
      leave();
    } else if (left <= WARNING) {
      warn(left);
    } else if (warning) {
      warning.close();
    }
  }

  see();
  restore();
  ["keydown", "pointerdown", "scroll", "input"].forEach((kind) =>
    document.addEventListener(kind, active, { passive: true, capture: true }),
  );
  setInterval(look, 1000);
})();
