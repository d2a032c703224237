/** The composite joins two stages: published semi-final × 40 % + published final × 60 % (notice, part 8). */
import type { EntrantId } from "../model/ids.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { compositePlan, totalOf } from "./plan.ts";
import { type Contender, type Ranked, rank } from "./rank.ts";
import type { StageResult } from "./stage.ts";

/** Somebody with both totals, each in the digits of its own stage; `total` in the composite's. */
export interface Composed extends Contender {
  readonly semifinalTotal: number;
  readonly finalTotal: number;
}

export interface CompositeResult {
  readonly digits: number;
  readonly ranked: readonly Ranked<Composed>[];
  readonly ranks: ReadonlyMap<EntrantId, Ranked<Composed>>;
}

/** Ranks everybody who has a total in the final and in the semi-final; ties by the final's chain. */
export function compose(semifinal: StageResult, final: StageResult, rulebook: Rulebook): CompositeResult {
  const plan = compositePlan(rulebook, semifinal.plan.digits, final.plan.digits);
  const chain = rulebook.ties.chain.final;
  const ownKeys = chain.filter((key) => key.name !== "复赛成绩" && key.name !== "决赛成绩");
  const composed: Composed[] = [];
  for (const person of final.ranked) {
    const before = semifinal.ranks.get(person.entrantId);
    if (before === undefined) continue;
    composed.push({
      entrantId: person.entrantId,
      semifinalTotal: before.total,
      finalTotal: person.total,
      total: totalOf([before.total, person.total], plan),
      keys: chain.map((key) => {
        if (key.name === "复赛成绩") return key.direction === "desc" ? before.total : -before.total;
        if (key.name === "决赛成绩") return key.direction === "desc" ? person.total : -person.total;
        return person.keys[ownKeys.indexOf(key)] ?? 0;
      }),
    });
  }
  const ranked = rank(
    composed,
    chain.map((key) => key.name),
  );
  return { digits: plan.digits, ranked, ranks: new Map(ranked.map((person) => [person.entrantId, person])) };
}
