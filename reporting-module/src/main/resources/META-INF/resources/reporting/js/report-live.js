/* Two people in one report see each other's cells within a second or two. */
"use strict";

(() => {
  const form = ReportForm;
  const root = document.querySelector("[data-report]");
  const { words } = ReportFigures;
  if (!window.EventSource || !root.dataset.live) {
    return;
  }
  let soon = null;
  let stream = null;
  let again = null;
  let wasOpen = false;
  const AGAIN_MILLIS = 10000;

  async function look() {
    try {
      const { data } = await Chitieuso.call("GET", form.address);
      form.show(data);
      // what is begun elsewhere while one looks at the empty form is the same form still
      const expected = root.dataset.state === "NOT_BEGUN" ? "DRAFT" : root.dataset.state;
      document.querySelector("[data-changed=note]").hidden = data.state === expected && isTheVersionRead(data);
    } catch {
      // the next news, or the next cell saved, brings it
    }
  }

  /** A page to be decided on tells its version; a form goes along with what others save. */
  function isTheVersionRead(report) {
    return !root.dataset.version || Number(root.dataset.version) === report.version;
  }

  document.addEventListener("report-conflict", look);

  function listen() {
    if (stream) {
      return;
    }
    stream = new EventSource(`${document.documentElement.dataset.base || ""}${form.address}/news`);
    // a refused connection is tried again by the browser itself, a refusing answer (a server about to start) by us
    stream.addEventListener("error", () => {
      if (stream?.readyState === EventSource.CLOSED) {
        stream = null;
        clearTimeout(again);
        again = setTimeout(() => { if (!document.hidden) { listen(); look(); } }, AGAIN_MILLIS);
      }
    });
    // what happened while there was no line is not told afterwards: it is asked for
    stream.addEventListener("open", (event) => {
      if (!(event instanceof MessageEvent)) {
        if (wasOpen) {
          clearTimeout(soon);
          soon = setTimeout(look, 250);
        }
        wasOpen = true;
      }
    });
    stream.addEventListener("changed", ({ data }) => {
      if (data === root.dataset.me && !document.hidden && form.hasUnsent()) {
        return;
      }
      clearTimeout(soon);
      soon = setTimeout(look, 250);
      if (data !== root.dataset.me) {
        document.querySelector("[data-others=line]").textContent = words.others.replace("{0}", data);
      }
    });
  }

  const deadline = document.querySelector("[data-deadline]");
  const DAY_SECONDS = 86400;
  const left = Number(deadline?.dataset.deadline);
  if (form.fillable && left > 0 && left < DAY_SECONDS) {
    setTimeout(() => { deadline.hidden = false; }, left * 1000);
  }

  // a tab nobody looks at holds no connection; what happened meanwhile is asked for when it is looked at again
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else {
      listen();
      look();
    }
  });
  listen();
})();
