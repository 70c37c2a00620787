/* What is not sent yet stays in the browser: encrypted where the platform can, by a key that never leaves it, and gone at
   sign-out, from whichever page one signs out. */
"use strict";

Chitieuso.keeping = (() => {
  const NAME = "chitieuso";
  const plain = !window.indexedDB || !window.crypto?.subtle;
  let opened = null;

  function asked(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  function database() {
    if (!opened) {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("key");
        request.result.createObjectStore("kept");
      };
      opened = asked(request).then((base) => {
        base.onversionchange = () => { base.close(); opened = null; };
        return base;
      });
    }
    return opened;
  }

  async function store(name, mode) {
    return (await database()).transaction(name, mode).objectStore(name);
  }

  /** The first to ask makes the key; two at once agree on the one that was stored first. */
  async function key() {
    const known = await asked((await store("key", "readonly")).get(1));
    if (known) {
      return known;
    }
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    try {
      await asked((await store("key", "readwrite")).add(made, 1));
      return made;
    } catch {
      return asked((await store("key", "readonly")).get(1));
    }
  }

  async function save(name, content) {
    if (plain) {
      localStorage.setItem(`${NAME}:${name}`, JSON.stringify(content));
      return;
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(JSON.stringify(content)));
    await asked((await store("kept", "readwrite")).put({ iv, data }, name));
  }

  /** What was kept under a name, or null; what cannot be read any more counts as nothing. */
  async function load(name) {
    try {
      if (plain) {
        return JSON.parse(localStorage.getItem(`${NAME}:${name}`));
      }
      const kept = await asked((await store("kept", "readonly")).get(name));
      if (!kept) {
        return null;
      }
      const data = await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, await key(), kept.data);
      return JSON.parse(new TextDecoder().decode(data));
    } catch {
      return null;
    }
  }

  async function remove(name) {
    if (plain) {
      localStorage.removeItem(`${NAME}:${name}`);
    } else {
      await asked((await store("kept", "readwrite")).delete(name));
    }
  }

  async function count() {
    if (plain) {
      return Object.keys(localStorage).filter((each) => each.startsWith(`${NAME}:`)).length;
    }
    return asked((await store("kept", "readonly")).count());
  }

  /** Under which names, beginning so, something is kept. */
  async function names(beginning) {
    try {
      const all = plain
        ? Object.keys(localStorage).filter((each) => each.startsWith(`${NAME}:`)).map((each) => each.slice(NAME.length + 1))
        : await asked((await store("kept", "readonly")).getAllKeys());
      return all.filter((name) => name.startsWith(beginning));
    } catch {
      return [];
    }
  }

  /** A page that lives holds its name, where the browser can tell (a page served by HTTPS): nobody takes over what is its. */
  function hold(name) {
    navigator.locks?.request(`${NAME}:${name}`, () => new Promise(() => {}));
  }

  /** Takes over what a page that is gone has kept; it is removed once takeOver(kept) has done with it.
      @returns false where a living page holds the name; one who waits takes over when that page goes */
  async function inherit(name, takeOver, waiting) {
    const take = async () => {
      const kept = await load(name);
      if (kept) {
        await takeOver(kept);
        await remove(name);
      }
      return true;
    };
    return navigator.locks
      ? navigator.locks.request(`${NAME}:${name}`, { ifAvailable: !waiting }, (lock) => (lock ? take() : false))
      : take();
  }

  async function clear() {
    if (plain) {
      Object.keys(localStorage).filter((each) => each.startsWith(`${NAME}:`)).forEach((each) => localStorage.removeItem(each));
      return;
    }
    (await database()).close();
    opened = null;
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = done;
      request.onerror = done;
      request.onblocked = done;
    });
  }

  const unsent = document.documentElement.lang === "en"
    ? "Something you typed has not reached the server yet. Signing out removes it from this computer. Sign out all the same?"
    : "Còn nội dung bạn nhập chưa gửi được lên máy chủ. Đăng xuất sẽ xóa nội dung đó khỏi máy này. Vẫn đăng xuất?";

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[action$='/platform/sign-out']") || form.dataset.cleared) {
      return;
    }
    event.preventDefault();
    try {
      if ((await count()) > 0 && !window.confirm(unsent)) {
        return;
      }
      await clear();
    } catch {
      // a browser that keeps nothing has nothing to clear
    }
    form.dataset.cleared = "yes";
    form.submit();
  }, true);

  return { save, load, remove, count, names, hold, inherit, clear };
})();
