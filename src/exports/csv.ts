/** U+FEFF: without it Excel reads Chinese CSV in the code page of the machine. */
const BOM = "\uFEFF";

/** Lines of cells as a CSV file: UTF-8 with BOM, CRLF, quotes only where RFC 4180 wants them (contract: Output). */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BOM + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
