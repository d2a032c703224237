/**
 * A second reader of the tables, written from the contract alone and as plainly as can be: what the bytes say, or that
 * they say nothing whole. It shares nothing with the program.
 */

/** Rows as cells by canonical header; null when the file is no whole table. */
export type NaiveRows = readonly ReadonlyMap<string, string>[] | null;

const ALIASES: ReadonlyMap<string, string> = new Map([
  ["entrant_id", "报名号"],
  ["name", "姓名"],
  ["track", "赛道"],
  ["province", "省份"],
  ["organization", "单位"],
  ["team", "班组"],
  ["group", "企业集团"],
  ["result", "结论"],
  ["reason", "理由"],
  ["reviewer", "审查单位"],
  ["date", "日期"],
  ["total", "总分"],
  ["rank", "名次"],
]);

/** The text of the bytes, or null when they are not wholly text in one of the encodings of the contract. */
export function naiveText(bytes: Uint8Array): string | null {
  const attempt = (label: string): string | null => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt("utf-16be");
  return attempt("utf-8") ?? attempt("gb18030");
}

/** One physical line is one row. Blank lines are no rows. */
export function naiveRows(bytes: Uint8Array): NaiveRows {
  const text = naiveText(bytes);
  if (text === null || text.includes("\0") || text.includes("\ufffd")) return null;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => /[^,\t ]/.test(line));
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const delimiter = wide && (lines[0] ?? "").includes("\t") ? "\t" : ",";
  const table = lines.map((line) => naiveCells(line, delimiter));
  const [header, ...rows] = table;
  if (header === undefined || header === null) return null;
  const names = header.map((name) => ALIASES.get(name) ?? name);
  const filled = names.filter((name) => name !== "");
  if (new Set(filled).size < filled.length || rows.length === 0) return null;
  const found: Map<string, string>[] = [];
  for (const cells of rows) {
    if (cells === null || cells.length !== names.length) return null;
    found.push(new Map(names.map((name, at) => [name, cells[at] ?? ""])));
  }
  return found;
}

/** The cells of a line, character by character (RFC 4180); null when its quotes do not pair. */
export function naiveCells(line: string, delimiter: string): readonly string[] | null {
  const cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  for (const character of line) {
    if (state === "quoted") {
      if (character === '"') state = "closed";
      else cell += character;
    } else if (character === delimiter) {
      cells.push(cell);
      cell = "";
      state = "start";
    } else if (character === '"') {
      if (state === "plain") return null;
      if (state === "closed") cell += '"';
      state = "quoted";
    } else {
      if (state === "closed") return null;
      cell += character;
      state = "plain";
    }
  }
  if (state === "quoted") return null;
  return [...cells, cell];
}
