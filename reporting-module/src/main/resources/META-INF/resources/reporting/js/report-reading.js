/* A figure as it is typed into a cell: a number, and the word or sign before it where it is only bounded ("trên 99,8"). */
"use strict";

window.ReportReading = (() => {
  const meanings = [
    ["GREATER_OR_EQUAL", ">=", "≥", "tối thiểu", "ít nhất", "đạt từ", "từ", "at least"],
    ["LESS_OR_EQUAL", "<=", "≤", "tối đa", "không vượt quá", "không quá", "at most"],
    ["GREATER_THAN", ">", "trên", "hơn", "over", "more than"],
    ["LESS_THAN", "<", "dưới", "under", "less than"],
    ["EQUAL", "=", "bằng", "đúng"],
  ];

  /** The bound a text begins with, and what follows it; a word stands apart from its number, a sign need not. */
  function bound(text) {
    const typed = text.trim().normalize("NFC").toLocaleLowerCase("vi");
    for (const [qualifier, ...words] of meanings) {
      const word = words.find((each) => typed.startsWith(each) && (!/\p{L}/u.test(each) || /^\s/.test(typed.slice(each.length))));
      if (word) {
        return { qualifier, rest: text.trim().normalize("NFC").slice(word.length) };
      }
    }
    return { qualifier: "EQUAL", rest: text };
  }

  /** "trên 99,8" becomes {value: "99.8", qualifier: "GREATER_THAN"}, nothing {value: null}; what cannot be read, {error}. */
  function read(text) {
    const { qualifier, rest } = bound(text);
    const plain = rest.trim() === "" ? text : rest;
    const number = Chitieuso.parseNumber(plain);
    if (number.error || number.value === null) {
      return number.error && plain !== text ? Chitieuso.parseNumber(text) : number;
    }
    return { value: number.value, qualifier };
  }

  /** A figure as the page writes it. */
  function shown(value, qualifier, decimals) {
    const { atLeast, atMost, over, under } = ReportFigures.words;
    const words = { GREATER_OR_EQUAL: atLeast, LESS_OR_EQUAL: atMost, GREATER_THAN: over, LESS_THAN: under };
    const word = value === null || value === undefined ? "" : words[qualifier] || "";
    return `${word}${word ? " " : ""}${Chitieuso.formatNumber(value, decimals)}`;
  }

  const same = (one, other) => one.value === other.value && (one.qualifier || "EQUAL") === (other.qualifier || "EQUAL");

  /** A number as an English spreadsheet writes it, where it can be meant in no other way; else nothing. */
  function meantInEnglish(text) {
    const { qualifier, rest } = bound(text);
    const typed = rest.trim();
    if (!/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(typed) && !/^\d{1,3}(,\d{3})+\.\d+$/.test(typed)) {
      return null;
    }
    return { value: typed.replace(/,/g, ""), qualifier };
  }

  return { read, shown, same, meantInEnglish };
})();
