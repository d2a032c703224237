/** A text as its physical lines. */

export interface LineReader {
  /** The next physical line without its end, or null after the last. */
  readonly next: () => string | null;
  /** Number of the line that `next` gave last, from 1. */
  readonly line: () => number;
  readonly save: () => readonly [number, number];
  readonly restore: (state: readonly [number, number]) => void;
  /** First line that ends in each way, null when none does. */
  readonly ends: () => {
    readonly crlf: number | null;
    readonly lf: number | null;
    readonly cr: number | null;
  };
}

/** Beyond the end of any text, and so far that nothing stands next to it. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/** Lines end at CRLF, LF or CR, each of them once, as editors count them. */
export function lineReader(text: string): LineReader {
  let [at, line] = [0, 0];
  let [nextLf, nextCr] = [-1, -1];
  const seen: { crlf: number | null; lf: number | null; cr: number | null } = {
    crlf: null,
    lf: null,
    cr: null,
  };
  const find = (character: string): number => {
    const index = text.indexOf(character, at);
    return index < 0 ? NOWHERE : index;
  };
  return {
    next: () => {
      if (at >= text.length) return null;
      if (nextLf < at) nextLf = find("\n");
      if (nextCr < at) nextCr = find("\r");
      const end = Math.min(nextLf, nextCr, text.length);
      const content = text.slice(at, end);
      line++;
      if (end === text.length) at = end;
      else if (nextLf < nextCr) {
        seen.lf ??= line;
        at = end + 1;
      } else if (nextLf === nextCr + 1) {
        seen.crlf ??= line;
        at = end + 2;
      } else {
        seen.cr ??= line;
        at = end + 1;
      }
      return content;
    },
    line: () => line,
    save: () => [at, line],
    restore: ([savedAt, savedLine]) => {
      [at, line] = [savedAt, savedLine];
      [nextLf, nextCr] = [-1, -1];
    },
    ends: () => seen,
  };
}
