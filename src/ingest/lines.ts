/** A text as its physical lines, each with the places of its delimiters: one pass over the text finds both. */

export interface LineReader {
  /** Goes to the next physical line; false after the last. */
  readonly next: () => boolean;
  /** Number of the line, from 1. */
  readonly line: () => number;
  /** The line without its end. */
  readonly text: () => string;
  /** True when the line has a quote: a delimiter may then be part of a cell. */
  readonly hasQuote: () => boolean;
  /** The texts between the delimiters. One array serves all lines: keep values of it, never the array. */
  readonly cells: () => readonly string[];
  readonly save: () => readonly [number, number];
  readonly restore: (state: readonly [number, number]) => void;
  /** First line that ends in each way, null when none does. */
  readonly ends: () => {
    readonly crlf: number | null;
    readonly lf: number | null;
    readonly cr: number | null;
  };
}

const [LF, CR, QUOTE] = [10, 13, 34];

/**
 * Lines end at CRLF, LF or CR, each of them once, as editors count them.
 * @param delimiter one character
 */
export function lineReader(text: string, delimiter: string): LineReader {
  const { length } = text;
  const cut = delimiter.charCodeAt(0);
  /** Where the line's cells end; only the first `width` count, the rest are of longer lines before. */
  const cellEnds: number[] = [];
  const cells: string[] = [];
  let [at, line, start, width, hasQuote] = [0, 0, 0, 0, false];
  const seen: { crlf: number | null; lf: number | null; cr: number | null } = {
    crlf: null,
    lf: null,
    cr: null,
  };
  return {
    next: () => {
      if (at >= length) return false;
      start = at;
      line++;
      width = 0;
      hasQuote = false;
      // Character by character: in a text with Chinese every search by indexOf costs more than a whole short cell.
      let end = at;
      let code = -1;
      for (; end < length; end++) {
        code = text.charCodeAt(end);
        if (code === cut) cellEnds[width++] = end;
        else if (code === QUOTE) hasQuote = true;
        else if (code === LF || code === CR) break;
      }
      cellEnds[width++] = end;
      at = end + 1;
      if (end === length) return true;
      if (code === LF) seen.lf ??= line;
      else if (text.charCodeAt(at) !== LF) seen.cr ??= line;
      else {
        seen.crlf ??= line;
        at++;
      }
      return true;
    },
    line: () => line,
    text: () => text.slice(start, cellEnds[width - 1]),
    hasQuote: () => hasQuote,
    cells: () => {
      cells.length = width;
      let from = start;
      for (let cell = 0; cell < width; cell++) {
        const end = cellEnds[cell] ?? length;
        cells[cell] = text.slice(from, end);
        from = end + 1;
      }
      return cells;
    },
    save: () => [at, line],
    restore: ([savedAt, savedLine]) => {
      [at, line] = [savedAt, savedLine];
    },
    ends: () => seen,
  };
}
