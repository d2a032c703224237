/** The CSV made anew from the list file, byte for byte (contract: CSV). */
import { bytesOf, sameBytes, textOf } from "./bytes.ts";
import { type Check, judged, notes } from "./check.ts";
import { cellOf, type Doc, pathOf, type Row } from "./document.ts";

/** UTF-8 with BOM, CRLF, a header row, quotes only where RFC 4180 needs them. */
export function csvOf(columns: Doc["columns"], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => cellOf(row, key))),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function checkCsv(doc: Doc, bytes: Uint8Array | null): Check {
  const found = notes();
  const file = `${pathOf(doc)}.csv`;
  differences(csvOf(doc.columns, doc.rows), bytes, file, found.mismatches);
  return judged("csv", found, `一样。${doc.rows.length} 行，每个字节都相同。`);
}

/** Notes the first line in which a file differs from the text it must be. */
export function differences(
  expected: string,
  bytes: Uint8Array | null,
  file: string,
  into: ReturnType<typeof notes>["mismatches"],
): void {
  if (bytes === null) {
    into.push({ file, row: null, expected: "有这个文件", found: "没有" });
    return;
  }
  if (sameBytes(bytesOf(expected), bytes)) return;
  const [from, to] = [expected.split("\n"), (textOf(bytes) ?? "不是 UTF-8").split("\n")];
  const at = from.findIndex((line, i) => line !== to[i]);
  const line = at === -1 ? from.length : at;
  const show = (text: string | undefined): string => (text ?? "（没有）").replace(/\r$/, "");
  into.push({ file, row: `第 ${line + 1} 行`, expected: show(from[line]), found: show(to[line]) });
}
