import { divideRounded, powerOfTen, type RoundingMode } from "../model/mark.ts";
import type { Panel } from "../model/rulebook.ts";

/** Which of the judges' marks count: true is kept. Of equal marks the earlier judge's counts as the lower one. */
export function keptMarks(marks: readonly number[], panel: Panel): readonly boolean[] {
  const order = marks.map((_, i) => i).sort((a, b) => (marks[a] ?? 0) - (marks[b] ?? 0) || a - b);
  const kept = new Set(order.slice(panel.dropLowest, marks.length - panel.dropHighest));
  return marks.map((_, i) => kept.has(i));
}

/**
 * The mark of a panel: of the judges' marks (units of 10^-decimals) the declared number of highest and lowest
 * are dropped, the mean of the rest is rounded once, to `panel.digits`. Returns units of 10^-panel.digits.
 */
export function panelMark(
  marks: readonly number[],
  decimals: number,
  panel: Panel,
  mode: RoundingMode,
): number {
  const keeps = keptMarks(marks, panel);
  const kept = marks.filter((_, i) => keeps[i]);
  const sum = kept.reduce((a, b) => a + b, 0);
  return divideRounded(sum * powerOfTen(panel.digits), kept.length * powerOfTen(decimals), mode);
}
