/** A text as its physical lines, each cut at its delimiters: one pass over the text does both. */

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
  const cut = delimiter.charCodeAt(0);
  const { length } = text;
  const cells: string[] = [];
  let [at, line, start, end, hasQuote] = [0, 0, 0, 0, false];
  const seen: { crlf: number | null; lf: number | null; cr: number | null } = {
    crlf: null,
    lf: null,
    cr: null,
  };
  /** Cuts the line that begins at `start`; returns where it ends. */
  const cutLine = (): number => {
    let count = 0;
    let from = start;
    let index = start;
    for (; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code === cut) {
        cells[count++] = text.slice(from, index);
        from = index + 1;
      } else if (code === QUOTE) hasQuote = true;
      else if (code === LF || code === CR) break;
    }
    cells[count++] = text.slice(from, index);
    if (cells.length > count) cells.length = count;
    return index;
  };
  return {
    next: () => {
      if (at >= length) return false;
      start = at;
      line++;
      hasQuote = false;
      end = cutLine();
      at = end + 1;
      if (end === length) return true;
      if (text.charCodeAt(end) === LF) seen.lf ??= line;
      else if (text.charCodeAt(at) !== LF) seen.cr ??= line;
      else {
        seen.crlf ??= line;
        at++;
      }
      return true;
    },
    line: () => line,
    text: () => text.slice(start, end),
    hasQuote: () => hasQuote,
    cells: () => cells,
    save: () => [at, line],
    restore: ([savedAt, savedLine]) => {
      [at, line] = [savedAt, savedLine];
    },
    ends: () => seen,
  };
}
