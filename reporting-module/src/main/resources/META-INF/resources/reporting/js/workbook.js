/* Handing in an Excel form: it is checked first and taken in only then; what was found can be had in a copy of the file. */
"use strict";

(() => {
  const dialog = document.querySelector("dialog[data-workbook]");
  if (!dialog) {
    return;
  }
  const words = dialog.dataset;
  const shown = 20;
  const html = document.documentElement;
  const find = (name) => dialog.querySelector(`[data-${name}]`);
  const input = dialog.querySelector("input[type=file]");
  const status = dialog.querySelector("[role=status]");
  const outcome = find("outcome");
  const check = find("check");
  const take = find("take");
  const reload = find("reload");

  function say(text, bad) {
    status.textContent = text;
    status.className = bad ? "error" : "help";
    input.setAttribute("aria-invalid", String(Boolean(bad)));
  }

  async function send(file, trial) {
    const query = new URLSearchParams({ name: file.name, dryRun: String(trial) });
    const response = await fetch(`${html.dataset.base || ""}${words.workbook}?${query}`, {
      method: "POST",
      credentials: "same-origin",
      headers: {
        Accept: "application/json",
        "Accept-Language": html.lang,
        "X-Requested-With": "ChiTieuSo",
        "Content-Type": "application/octet-stream",
      },
      body: file,
    });
    const data = /json/.test(response.headers.get("Content-Type") || "") ? await response.json() : null;
    if (!response.ok) {
      throw new Error((data && (data.detail || data.title)) || String(response.status));
    }
    return data;
  }

  function fact(label, number) {
    const line = document.createElement("span");
    const value = document.createElement("b");
    value.textContent = Chitieuso.formatNumber(String(number), 0);
    line.append(`${label} `, value);
    return line;
  }

  function item(text) {
    const line = document.createElement("li");
    line.textContent = text;
    return line;
  }

  function show(data) {
    const changed = data.created + data.updated + data.texts;
    find("heading").textContent =
      data.received + data.texts === 0 ? words.nothing : data.stored ? words.done : words.would;
    find("counts").replaceChildren(
      ...["created", "updated", "unchanged", "texts"].map((name) => fact(words[name], data[name])),
      fact(words.rejected, data.rejectedTotal),
      fact(words.errors, data.errors),
      fact(words.warnings, data.warnings),
    );
    const lines = data.rejected
      .slice(0, shown)
      .map((each) => item(`${words.row} ${each.line}${each.column ? `, ${each.column}` : ""}: ${each.message}`));
    if (data.rejectedTotal > lines.length) {
      lines.push(item(words.more.replace("{0}", data.rejectedTotal - lines.length)));
    }
    find("refusals").replaceChildren(...lines);
    find("copy").href = (html.dataset.base || "") + data.checked;
    outcome.hidden = false;
    take.hidden = data.stored || changed === 0;
    reload.hidden = !data.stored || words.again !== "true";
  }

  async function run(trial) {
    const file = input.files[0];
    if (!file) {
      say(words.choose, true);
      input.focus();
      return;
    }
    if (file.size > Number(words.bytesMax)) {
      say(words.tooLarge, true);
      input.focus();
      return;
    }
    say(trial ? words.checking : words.taking);
    check.disabled = true;
    take.disabled = true;
    try {
      show(await send(file, trial));
      say("");
    } catch (failure) {
      outcome.hidden = true;
      take.hidden = true;
      say(failure instanceof TypeError ? new Chitieuso.CallFailure("offline", 0, null).message : failure.message, true);
    } finally {
      check.disabled = false;
      take.disabled = false;
    }
  }

  input.addEventListener("change", () => {
    outcome.hidden = true;
    take.hidden = true;
    reload.hidden = true;
    say("");
  });
  check.addEventListener("click", () => run(true));
  take.addEventListener("click", () => run(false));
  reload.addEventListener("click", () => location.reload());
})();
