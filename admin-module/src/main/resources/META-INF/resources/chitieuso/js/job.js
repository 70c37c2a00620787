/* Follows background jobs: how much is done, and the page anew once one is over. */
"use strict";

(() => {
  const pause = 1000;
  const number = new Intl.NumberFormat("vi-VN");

  document.querySelectorAll('[data-job][data-over="false"]').forEach((job) => {
    const bar = job.querySelector("progress");
    const done = job.querySelector("[data-done]");

    async function look() {
      try {
        const answer = await fetch(job.dataset.job, { headers: { Accept: "application/json" } });
        if (answer.ok) {
          const now = await answer.json();
          if (now.state !== "RUNNING") {
            location.replace(location.href.split("#")[0]);
            return;
          }
          done.textContent = now.percent === null ? number.format(now.done) : `${now.percent} %`;
          if (now.percent !== null) {
            bar.max = 100;
            bar.value = now.percent;
          }
        }
      } catch (lineIsDown) {
        // asked again
      }
      setTimeout(look, pause);
    }

    setTimeout(look, pause);
  });
})();
