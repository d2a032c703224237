/** Totals of a stage in classes, so that no class is about a few people. */
import { powerOfTen } from "../model/mark.ts";
import type { TrackStatistics } from "../model/public.ts";
import type { StageResult } from "../scoring/stage.ts";

/** A class of fewer people would tell their marks, also of those who are on no list. */
const FEWEST = 5;
const TOP = 100;

/**
 * Classes from the highest down: two points wide, five where fewer than 100 people are ranked. A class with fewer than
 * five people is joined to the next one, at the low end to the one before. Empty where five people are not ranked.
 */
export function distribution({ ranked, plan }: StageResult): TrackStatistics["distribution"] {
  const width = ranked.length < 100 ? 5 : 2;
  const unit = powerOfTen(plan.digits);
  const counts = new Map<number, number>();
  for (const { total } of ranked) {
    // Whoever has exactly 100 belongs to the highest class.
    const from = Math.min(Math.floor(total / (width * unit)) * width, TOP - width);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  if (ranked.length < FEWEST) return [];
  const classes: { from: number; to: number; count: number }[] = [];
  let open = { to: Math.max(...counts.keys()) + width, count: 0 };
  const lowest = Math.min(...counts.keys());
  for (let from = open.to - width; from >= lowest; from -= width) {
    open.count += counts.get(from) ?? 0;
    if (open.count < FEWEST) continue;
    classes.push({ from, to: open.to, count: open.count });
    open = { to: from, count: 0 };
  }
  const last = classes.at(-1);
  if (last !== undefined && open.count > 0) {
    last.from = lowest;
    last.count += open.count;
  }
  return classes;
}
