/** Tables as text: the form of Markdown, with columns that stand under one another in a terminal too. */
import type { BenchTable } from "./part.ts";

/** The table with its title and notes; ends with a line end. */
export function tableText({ title, columns, rows, notes }: BenchTable): string {
  const widths = columns.map((name, at) =>
    Math.max(...[name, ...rows.map((row) => row[at] ?? "")].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((wide, at) => padded(cells[at] ?? "", wide)).join(" | ")} |`;
  const rule = `| ${widths.map((wide) => "-".repeat(wide)).join(" | ")} |`;
  return [`## ${title}`, "", line(columns), rule, ...rows.map(line), "", ...notes, ""].join("\n");
}

function padded(text: string, wide: number): string {
  return text + " ".repeat(wide - width(text));
}

/** Columns of a terminal: Chinese characters and full-width signs take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}
