import { divideRounded, powerOfTen, type RoundingMode } from "../model/mark.ts";
import type { Panel } from "../model/rulebook.ts";

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
  const kept = marks.toSorted((a, b) => a - b).slice(panel.dropLowest, marks.length - panel.dropHighest);
  const sum = kept.reduce((a, b) => a + b, 0);
  return divideRounded(sum * powerOfTen(panel.digits), kept.length * powerOfTen(decimals), mode);
}
