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
import { type Contender, type Contest, eachPlace, type Ranked } from "./rank.ts";

/**
 * Somebody with a total in a stage. `marks` are the published marks of the components, in their own digits; `row` is
 * what they were made of, with the judges' marks.
 */
export interface Scored extends Contender {
  readonly marks: readonly number[];
  readonly row: ScoreRow;
}

/** Everybody of one track with a score row of the stage. */
export interface StageResult {
  readonly stage: Stage;
  readonly components: readonly Component[];
  readonly plan: Plan;
  /** In order of rank, then id. */
  readonly ranked: readonly Ranked<Scored>[];
  readonly ranks: { readonly get: (id: EntrantId) => Ranked<Scored> | undefined };
  /** What was scored, in the order of the file. */
  readonly rows: readonly ScoreRow[];
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
  const sources = chain.map((key): KeySource => keySource(key, components));
  const present: ScoreRow[] = [];
  const states: { entrantId: EntrantId; state: ScoreState }[] = [];
  for (const row of rows) {
    if (row.state === null) present.push(row);
    else states.push({ entrantId: row.entrantId, state: row.state });
  }
  const marks = present.map((row) => publishedMarks(row.marks, components, rulebook));
  const contest: Contest = {
    ids: present.map(({ entrantId }) => entrantId),
    totals: marks.map((own) => totalOf(own, plan)),
    keys: sources.map((source) => present.map((row, at) => tieValue(source, marks[at] ?? [], row))),
  };
  const ranked = inPlaces(contest, chain, present, marks);
  return {
    stage,
    components,
    plan,
    ranked,
    ranks: { get: finder(ranked) },
    rows,
    states: new Map(states.sort(byState).map(({ entrantId, state }) => [entrantId, state])),
  };
}

/** Puts people together in the order of their rows, where all that is theirs lies side by side, and each in its place. */
function inPlaces(
  { ids, totals, keys }: Contest,
  chain: readonly TieKey[],
  rows: readonly ScoreRow[],
  marks: readonly (readonly number[])[],
): readonly Ranked<Scored>[] {
  const places = new Int32Array(rows.length);
  const ranks = new Int32Array(rows.length);
  const decided: (string | null)[] = rows.map(() => null);
  const names = chain.map(({ name }) => name);
  let place = 0;
  eachPlace({ ids, totals, keys }, names, (at, rank, decidedBy) => {
    places[at] = place++;
    ranks[at] = rank;
    decided[at] = decidedBy;
  });
  const ranked: Ranked<Scored>[] = new Array(rows.length);
  rows.forEach((row, at) => {
    ranked[places[at] ?? 0] = {
      entrantId: row.entrantId,
      row,
      marks: marks[at] ?? [],
      total: totals[at] ?? 0,
      keys: keys.map((column) => column[at] ?? 0),
      rank: ranks[at] ?? 0,
      decidedBy: decided[at] ?? null,
    };
  });
  return ranked;
}

/** Finds people of a ranking by id. Lists ask for its top, so that no more of it is entered than is asked for. */
function finder(ranked: readonly Ranked<Scored>[]): (id: EntrantId) => Ranked<Scored> | undefined {
  const entered = new Map<EntrantId, Ranked<Scored>>();
  const rest = ranked.values();
  return (id) => {
    const known = entered.get(id);
    if (known !== undefined) return known;
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      entered.set(next.value.entrantId, next.value);
      if (next.value.entrantId === id) return next.value;
    }
    return undefined;
  };
}

/** The final's own chain orders the composite; of its keys only components and tie columns are the stage's own. */
function isOwnKey(key: TieKey): boolean {
  return key.name !== "复赛成绩" && key.name !== "决赛成绩";
}

/** A panel's marks become one; without a panel the published marks are the row's own. */
function publishedMarks(
  marks: ScoreRow["marks"],
  components: readonly Component[],
  { rounding }: Rulebook,
): readonly number[] {
  if (marks.every((mark) => typeof mark === "number")) return marks;
  return marks.map((mark, i) => {
    if (typeof mark === "number") return mark;
    const component = components[i];
    if (component === undefined || component.panel === null)
      throw new TypeError("judges' marks without a panel");
    return panelMark(mark, component.decimals, component.panel, rounding.mode);
  });
}

/** Where the value of a tie key stands: at a component, else in the tie column of its name. More is better after `sign`. */
interface KeySource {
  readonly name: string;
  readonly component: number;
  readonly sign: 1 | -1;
}

function keySource({ name, direction }: TieKey, components: readonly Component[]): KeySource {
  const component = components.findIndex((each) => each.name === name);
  return { name, component, sign: direction === "desc" ? 1 : -1 };
}

function tieValue({ name, component, sign }: KeySource, marks: readonly number[], row: ScoreRow): number {
  const value = component >= 0 ? marks[component] : row.ties[name];
  if (value === undefined) throw new TypeError(`no value for the tie key ${name}`);
  return sign * value;
}

function byState(
  a: { entrantId: EntrantId; state: ScoreState },
  b: { entrantId: EntrantId; state: ScoreState },
): number {
  const order = SCORE_STATE_LIST_ORDER.indexOf(a.state) - SCORE_STATE_LIST_ORDER.indexOf(b.state);
  return order === 0 ? compareText(a.entrantId, b.entrantId) : order;
}
