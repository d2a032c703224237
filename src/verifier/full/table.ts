/** The committee's CSV files, read for the notary's run: UTF-8 or GB 18030, RFC 4180, a header row. */

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A table by its headers; `alias` gives Chinese headers for English ones. */
export function readTable(bytes: Uint8Array, alias: Readonly<Record<string, string>> = {}): Table {
  const [first = [], ...rest] = records(decoded(bytes));
  const headers = first.map((header) => alias[header.trim()] ?? header.trim());
  const rows = rest
    .filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .map((cells) => Object.fromEntries(headers.map((header, at) => [header, (cells[at] ?? "").trim()])));
  return { headers, rows };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function records(text: string): string[][] {
  const all: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    record.push(cell);
    cell = "";
  };
  const endRecord = (): void => {
    endCell();
    all.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === ",") endCell();
    else if (char === "\n") endRecord();
    else if (char !== "\r") cell += char;
  }
  if (cell !== "" || record.length > 0) endRecord();
  return all;
}
