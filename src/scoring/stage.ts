/** A stage of one track: score rows become totals and ranks. */
import type { ScoreRow } from "../model/edition.ts";
import {
  compareText,
  type EntrantId,
  SCORE_STATE_LIST_ORDER,
  type ScoreState,
  type Stage,
} from "../model/ids.ts";
import type { Component, Rulebook, TieKey } from "../model/rulebook.ts";
import { panelMark } from "./panel.ts";
import { type Plan, stagePlan, totalOf } from "./plan.ts";
import { type Contender, type Ranked, rank } from "./rank.ts";

/** Somebody with a total in a stage. `marks` are the published marks of the components, in their own digits. */
export interface Scored extends Contender {
  readonly marks: readonly number[];
}

/** Everybody of one track with a score row of the stage. */
export interface StageResult {
  readonly stage: Stage;
  readonly components: readonly Component[];
  readonly plan: Plan;
  /** In order of rank, then id. */
  readonly ranked: readonly Ranked<Scored>[];
  readonly ranks: ReadonlyMap<EntrantId, Ranked<Scored>>;
  /** 缺考, 违纪, 弃权 in this order, then by id: no total, no rank. */
  readonly states: ReadonlyMap<EntrantId, ScoreState>;
}

/** Scores and ranks the rows of one stage and track (rules: Numbers, Rank and ties). */
export function scoreStage(
  stage: Stage,
  rows: readonly ScoreRow[],
  components: readonly Component[],
  rulebook: Rulebook,
): StageResult {
  const plan = stagePlan(components, rulebook.rounding);
  const chain = rulebook.ties.chain[stage].filter((key) => stage !== "final" || isOwnKey(key));
  const scored: Scored[] = [];
  const states: { entrantId: EntrantId; state: ScoreState }[] = [];
  for (const row of rows) {
    if (row.state !== null) {
      states.push({ entrantId: row.entrantId, state: row.state });
      continue;
    }
    const marks = row.marks.map((mark, i) => publishedMark(mark, components[i], rulebook));
    scored.push({
      entrantId: row.entrantId,
      marks,
      total: totalOf(marks, plan),
      keys: chain.map((key) => tieValue(key, components, marks, row)),
    });
  }
  const ranked = rank(
    scored,
    chain.map((key) => key.name),
  );
  return {
    stage,
    components,
    plan,
    ranked,
    ranks: new Map(ranked.map((person) => [person.entrantId, person])),
    states: new Map(states.sort(byState).map(({ entrantId, state }) => [entrantId, state])),
  };
}

/** The final's own chain orders the composite; of its keys only components and tie columns are the stage's own. */
function isOwnKey(key: TieKey): boolean {
  return key.name !== "复赛成绩" && key.name !== "决赛成绩";
}

function publishedMark(
  mark: number | readonly number[],
  component: Component | undefined,
  rulebook: Rulebook,
): number {
  if (typeof mark === "number") return mark;
  if (component === undefined || component.panel === null)
    throw new TypeError("judges' marks without a panel");
  return panelMark(mark, component.decimals, component.panel, rulebook.rounding.mode);
}

function tieValue(
  key: TieKey,
  components: readonly Component[],
  marks: readonly number[],
  row: ScoreRow,
): number {
  const at = components.findIndex((component) => component.name === key.name);
  const value = at >= 0 ? marks[at] : row.ties[key.name];
  if (value === undefined) throw new TypeError(`no value for the tie key ${key.name}`);
  return key.direction === "desc" ? value : -value;
}

function byState(
  a: { entrantId: EntrantId; state: ScoreState },
  b: { entrantId: EntrantId; state: ScoreState },
): number {
  const order = SCORE_STATE_LIST_ORDER.indexOf(a.state) - SCORE_STATE_LIST_ORDER.indexOf(b.state);
  return order === 0 ? compareText(a.entrantId, b.entrantId) : order;
}
