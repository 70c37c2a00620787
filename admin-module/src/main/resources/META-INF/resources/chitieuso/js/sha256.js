/* SHA-256 piece by piece (FIPS 180-4). The browser's own takes whole files only, and none at all over plain HTTP. */
"use strict";

window.Sha256 = (() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime)) {
      primes.push(n);
    }
  }
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
  const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  return class Sha256 {
    constructor() {
      this.state = Int32Array.from(initial);
      this.rest = new Uint8Array(64);
      this.kept = 0;
      this.length = 0;
      this.words = new Int32Array(64);
    }

    block(bytes, at) {
      const w = this.words;
      for (let i = 0; i < 16; i++) {
        const j = at + i * 4;
        w[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
      }
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15];
        const y = w[i - 2];
        w[i] = (w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
      }
      let [a, b, c, d, e, f, g, h] = this.state;
      for (let i = 0; i < 64; i++) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { this.state[i] = (this.state[i] + value) | 0; });
    }

    update(bytes) {
      this.length += bytes.length;
      let at = 0;
      if (this.kept > 0) {
        at = Math.min(64 - this.kept, bytes.length);
        this.rest.set(bytes.subarray(0, at), this.kept);
        this.kept += at;
        if (this.kept < 64) {
          return;
        }
        this.block(this.rest, 0);
      }
      for (; at + 64 <= bytes.length; at += 64) {
        this.block(bytes, at);
      }
      this.rest.set(bytes.subarray(at));
      this.kept = bytes.length - at;
    }

    /** The sum in hexadecimal; nothing may be added after. */
    hex() {
      const bits = this.length * 8;
      const end = new Uint8Array((this.kept < 56 ? 64 : 128) - this.kept);
      end[0] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(end.length - 8, Math.floor(bits / 4294967296));
      view.setUint32(end.length - 4, bits >>> 0);
      this.update(end);
      return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    }
  };
})();
