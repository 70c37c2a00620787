/* What is copied from a spreadsheet, read as the figures it may mean: a column, or rows with the indicators' codes. Which of
   several columns is meant is told by its heading or by the reader, never guessed. */
"use strict";

window.ReportPaste = (() => {
  const COLUMNS_MAX = 12;
  const ROWS_MAX = 1000;

  /** Rows of cells; a cell in quotation marks may hold line breaks. */
  function rowsOf(text) {
    const rows = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const row = rows[rows.length - 1];
      const sign = text[i];
      if (quoted) {
        if (sign === '"' && text[i + 1] === '"') {
          row[row.length - 1] += '"';
          i++;
        } else if (sign === '"') {
          quoted = false;
        } else {
          row[row.length - 1] += sign;
        }
      } else if (sign === '"' && row[row.length - 1] === "") {
        quoted = true;
      } else if (sign === "\t") {
        row.push("");
      } else if (sign === "\n") {
        rows.push([""]);
      } else if (sign !== "\r") {
        row[row.length - 1] += sign;
      }
    }
    if (rows.length > 1 && rows[rows.length - 1].length === 1 && rows[rows.length - 1][0] === "") {
      rows.pop();
    }
    return rows.map((row) => row.map((cell) => cell.trim()));
  }

  const isNumber = (cell) => cell !== "" && (!ReportReading.read(cell).error || ReportReading.meantInEnglish(cell) !== null);
  const folded = (text) => text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
  const NOW = ["kỳ này", "now"];
  const HEADINGS = [...NOW, "kỳ trước", "before", "mục tiêu", "mục tiêu năm", "target of the year", "chỉ tiêu", "indicator", "đơn vị tính", "unit of measure"];

  /** The first row, where it names columns as our forms do; else nothing. */
  function headingOf(rows) {
    const names = rows[0].map(folded);
    return rows.length > 1 && names.filter((name) => HEADINGS.includes(name)).length > 0 ? rows[0] : null;
  }

  /** The columns the figures may stand in: the one headed "Kỳ này", else those with numbers, else all but the codes. */
  function columnsOfFigures(rows, heading, codes) {
    const width = Math.max(...rows.map((row) => row.length));
    const columns = [...Array(width).keys()].filter((column) => column !== codes);
    const headed = columns.filter((column) => NOW.includes(folded(heading?.[column] || "")));
    if (headed.length === 1) {
      return headed;
    }
    const numeric = columns.filter((column) => rows.some((row) => isNumber(row[column] || "")));
    return numeric.length > 0 ? numeric : columns;
  }

  /** Where most rows name an indicator of the form, each goes to its own cell. */
  function columnOfCodes(rows, known) {
    const width = Math.max(...rows.map((row) => row.length));
    for (let column = 0; column < width; column++) {
      if (rows.filter((row) => known.has(row[column])).length * 2 > rows.length) {
        return column;
      }
    }
    return -1;
  }

  /**
   * Reads a block: {single: text}, {tooWide: columns}, {tooLong: rows}, or {columns: [{heading, cells}], byCode} with a column
   * for each that may be meant. Its cells are {code?, text}; without codes they go downwards one by one.
   */
  function read(text, known) {
    const block = rowsOf(text);
    const width = Math.max(...block.map((row) => row.length));
    if (block.length === 1 && width === 1) {
      return { single: block[0][0] };
    }
    if (block.length > ROWS_MAX) {
      return { tooLong: block.length };
    }
    const codes = columnOfCodes(block, known);
    if (codes < 0 && width > COLUMNS_MAX) {
      return { tooWide: width };
    }
    const heading = headingOf(block);
    const rows = (heading ? block.slice(1) : block).filter((row) => codes < 0 || known.has(row[codes]));
    const columns = columnsOfFigures(rows, heading, codes).map((column) => ({
      number: column + 1,
      heading: heading?.[column] || "",
      cells: rows.map((row) => ({ code: codes < 0 ? null : row[codes], text: row[column] || "" })),
    }));
    return { columns, byCode: codes >= 0 };
  }

  return { read };
})();
