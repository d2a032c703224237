/** One mistake, one finding: what a sheet's cell is explains what is wrong with its text. */
import type { Finding } from "../model/finding.ts";

const CELL = /\([A-Z]+[0-9]+\)$/;

/** The findings without those about the text of a cell that is a formula, a date, a percentage or the like. */
export function onePerCell(findings: readonly Finding[]): Finding[] {
  const explained = new Set(findings.filter(({ code }) => code.startsWith("xlsx-")).flatMap(cellOf));
  if (explained.size === 0) return [...findings];
  return findings.filter(
    (finding) => finding.code.startsWith("xlsx-") || !cellOf(finding).some((cell) => explained.has(cell)),
  );
}

function cellOf({ file, column }: Finding): readonly string[] {
  const cell = CELL.exec(column ?? "")?.[0];
  return cell === undefined ? [] : [`${file} ${cell}`];
}
