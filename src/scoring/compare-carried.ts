/** Totals and ranks that a score file carries are recomputed and compared, never trusted. */
import type { ScoreRow } from "../model/edition.ts";
import { error, type Finding } from "../model/finding.ts";
import { parseDecimal, powerOfTen, unitsText } from "../model/mark.ts";
import type { StageResult } from "./stage.ts";

/** One error for each 总分 or 名次 of the file that differs from ours, with both values. */
export function compareCarried(rows: readonly ScoreRow[], result: StageResult): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    if (row.carriedTotal === null && row.carriedRank === null) continue;
    const person = result.ranks.get(row.entrantId);
    // Somebody who no longer stands is not ranked with the others: there is nothing of ours to compare with.
    if (person === undefined && !result.states.has(row.entrantId)) continue;
    if (
      row.carriedTotal !== null &&
      !sameTotal(row.carriedTotal, person?.total ?? null, result.plan.digits)
    ) {
      const ours = person === undefined ? "无成绩" : unitsText(person.total, result.plan.digits);
      findings.push(
        error("total-differs", { ...row.place, column: "总分", value: row.carriedTotal }, { ours }),
      );
    }
    if (row.carriedRank !== null && row.carriedRank !== String(person?.rank ?? "")) {
      const ours = person === undefined ? "无名次" : String(person.rank);
      findings.push(
        error("rank-differs", { ...row.place, column: "名次", value: row.carriedRank }, { ours }),
      );
    }
  }
  return findings;
}

/** Equal as numbers: 81.2 in the file is our 81.20. */
function sameTotal(carried: string, units: number | null, digits: number): boolean {
  const decimal = parseDecimal(carried);
  if (decimal === null || units === null) return false;
  const shift = Math.max(digits, decimal.digits);
  return decimal.units * powerOfTen(shift - decimal.digits) === units * powerOfTen(shift - digits);
}
