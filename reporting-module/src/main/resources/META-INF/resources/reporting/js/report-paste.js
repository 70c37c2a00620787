/* What is copied from a spreadsheet, read as the figures it means: a column, or rows with the indicators' codes. */
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

  const isNumber = (cell) => cell !== "" && !Chitieuso.parseNumber(cell).error;

  /** The column the figures stand in: the last that holds a number; else the last. */
  function columnOfFigures(rows) {
    const width = Math.max(...rows.map((row) => row.length));
    for (let column = width - 1; column >= 0; column--) {
      if (rows.some((row) => isNumber(row[column] || ""))) {
        return column;
      }
    }
    return width - 1;
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
   * Reads a block. Resolves to {single: text}, {tooWide: columns}, {tooLong: rows} or
   * {cells: [{code?, text}], byCode}, where without codes the cells go downwards one by one.
   */
  function read(text, known) {
    const rows = rowsOf(text);
    const width = Math.max(...rows.map((row) => row.length));
    if (rows.length === 1 && width === 1) {
      return { single: rows[0][0] };
    }
    if (rows.length > ROWS_MAX) {
      return { tooLong: rows.length };
    }
    const codes = columnOfCodes(rows, known);
    if (codes < 0 && width > COLUMNS_MAX) {
      return { tooWide: width };
    }
    const figures = columnOfFigures(codes < 0 ? rows : rows.map((row) => row.map((cell, i) => (i === codes ? "" : cell))));
    const cells = rows
      .map((row) => ({ code: codes < 0 ? null : row[codes], text: row[figures] || "" }))
      .filter((cell) => codes < 0 || known.has(cell.code));
    return { cells, byCode: codes >= 0 };
  }

  return { read };
})();
