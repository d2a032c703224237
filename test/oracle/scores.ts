/** From score rows to ranked people, the slow and obvious way (rules: Numbers; Rank and ties). */
import type { Edition, ScoreRow } from "../../src/model/edition.ts";
import type { EntrantId, ScoreState, Stage } from "../../src/model/ids.ts";
import type { Component, Rounding, Rulebook, TieKey } from "../../src/model/rulebook.ts";
import {
  add,
  compare,
  decimal,
  decimalsNeeded,
  divide,
  multiply,
  print,
  type Rational,
  ratio,
  round,
  sum,
} from "./rational.ts";

/** One person with the published total and everything a tie chain may ask for, by name. */
export interface Scored {
  readonly id: EntrantId;
  readonly total: Rational;
  readonly totalText: string;
  /** Texts of the marks by component. */
  readonly scores: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, Rational>>;
}

export interface Ranked extends Scored {
  readonly rank: number;
  /** A key of the chain, `tie`, or null; a draw is known only to a list. */
  readonly decidedBy: string | null;
}

export interface Stated {
  readonly id: EntrantId;
  readonly state: ScoreState;
}

/** The components of a stage in a track; empty when the track has none. */
export function componentsOf(edition: Edition, stage: Stage, track: string): readonly Component[] {
  return edition.rulebook.components[stage][track] ?? [];
}

export function rowsOf(edition: Edition, stage: Stage, track: string): readonly ScoreRow[] {
  return edition.scores[stage].get(track) ?? [];
}

// Scoring is asked for again and again by versions that look back; the same rows under the same rules score the same.
const remembered = new WeakMap<Rulebook, WeakMap<readonly ScoreRow[], Scored[]>>();

/** Everybody with marks in this stage of the track. */
export function scoredOf(edition: Edition, stage: Stage, track: string): Scored[] {
  const rows = rowsOf(edition, stage, track);
  const ofRulebook = remembered.get(edition.rulebook) ?? new WeakMap<readonly ScoreRow[], Scored[]>();
  remembered.set(edition.rulebook, ofRulebook);
  const scored = ofRulebook.get(rows) ?? score(edition, stage, track);
  ofRulebook.set(rows, scored);
  return scored;
}

function score(edition: Edition, stage: Stage, track: string): Scored[] {
  const components = componentsOf(edition, stage, track);
  const { rounding } = edition.rulebook;
  const digits = stageDecimals(components, rounding);
  return rowsOf(edition, stage, track)
    .filter((row) => row.state === null)
    .map((row) => {
      const marks = components.map((component, i) => markOf(component, row.marks[i] ?? 0, rounding));
      const total = stageTotal(components, marks, rounding);
      return {
        id: row.entrantId,
        total,
        totalText: print(total, digits),
        scores: Object.fromEntries(
          components.map((component, i) => [
            component.name,
            print(marks[i] ?? zero, markDecimals(component)),
          ]),
        ),
        keys: {
          ...Object.fromEntries(Object.entries(row.ties).map(([name, value]) => [name, decimal(value, 0)])),
          ...Object.fromEntries(components.map((component, i) => [component.name, marks[i] ?? zero])),
        },
      };
    });
}

export function statedOf(edition: Edition, stage: Stage, track: string): Stated[] {
  return rowsOf(edition, stage, track).flatMap((row) =>
    row.state === null ? [] : [{ id: row.entrantId, state: row.state }],
  );
}

/** Semi-final and final total joined by their published values (notice 八). */
export function compositeOf(edition: Edition, semifinal: Scored, final: Scored): Scored {
  const { composite, rounding } = edition.rulebook;
  const parts = [
    { total: semifinal.total, text: semifinal.totalText, weight: composite.semifinal },
    { total: final.total, text: final.totalText, weight: composite.final },
  ].map((part) => {
    const share = divide(decimal(part.weight.units, part.weight.digits), ratio(100n, 1n));
    return { value: multiply(part.total, share), step: multiply(decimal(1, decimalsIn(part.text)), share) };
  });
  const exact = sum(parts.map((part) => part.value));
  const rounded = rounding.at.includes("total");
  const total = rounded ? round(exact, rounding.digits, rounding.mode) : exact;
  const digits = rounded ? rounding.digits : Math.max(...parts.map((part) => finite(part.step)));
  return {
    id: final.id,
    total,
    totalText: print(total, digits),
    scores: final.scores,
    keys: { ...final.keys, 复赛成绩: semifinal.total, 决赛成绩: final.total },
  };
}

/** Standard competition ranking: 1 + the number of people who are strictly better. In order of rank, then id. */
export function rankAll(people: readonly Scored[], chain: readonly TieKey[]): Ranked[] {
  const ordered = [...people].sort((a, b) => better(a, b, chain) || (a.id < b.id ? -1 : 1));
  return ordered.map((person, i) => ({
    ...person,
    rank: 1 + people.filter((other) => better(other, person, chain) < 0).length,
    decidedBy: decidedBy(person, [ordered[i - 1], ordered[i + 1]], chain),
  }));
}

/** Negative when a is better than b, 0 when the whole chain leaves them equal. */
function better(a: Scored, b: Scored, chain: readonly TieKey[]): number {
  if (compare(a.total, b.total) !== 0) return -compare(a.total, b.total);
  const key = chain.find((one) => compareKey(a, b, one) !== 0);
  return key === undefined ? 0 : compareKey(a, b, key);
}

function compareKey(a: Scored, b: Scored, key: TieKey): number {
  const order = compare(a.keys[key.name] ?? zero, b.keys[key.name] ?? zero);
  return key.direction === "desc" ? -order : order;
}

/** The deepest key that separates a person from the neighbours of the same total; `tie` is deeper than any key. */
function decidedBy(
  person: Scored,
  neighbours: readonly (Scored | undefined)[],
  chain: readonly TieKey[],
): string | null {
  const depths = neighbours
    .filter((other) => other !== undefined)
    .filter((other) => compare(other.total, person.total) === 0)
    .map((other) => {
      const depth = chain.findIndex((key) => compareKey(person, other, key) !== 0);
      return depth === -1 ? chain.length : depth;
    });
  if (depths.length === 0) return null;
  return chain[Math.max(...depths)]?.name ?? "tie";
}

/** A component's mark: the one given, or the rounded mean of the judges that are left. */
function markOf(component: Component, given: number | readonly number[], rounding: Rounding): Rational {
  if (typeof given === "number") return decimal(given, component.decimals);
  const panel = component.panel;
  if (panel === null) throw new Error(`${component.name} has judges but no panel`);
  const ascending = given.map((mark) => decimal(mark, component.decimals)).sort(compare);
  const kept = ascending.slice(panel.dropLowest, ascending.length - panel.dropHighest);
  const mean = divide(sum(kept), ratio(BigInt(kept.length), 1n));
  return round(mean, panel.digits, rounding.mode);
}

function stageTotal(
  components: readonly Component[],
  marks: readonly Rational[],
  rounding: Rounding,
): Rational {
  const exact = components.reduce((before, component, i) => {
    const contribution = multiply(marks[i] ?? zero, shareOf(component));
    const counted = rounding.at.includes("component")
      ? round(contribution, rounding.digits, rounding.mode)
      : contribution;
    return add(before, counted);
  }, zero);
  return rounding.at.includes("stage") ? round(exact, rounding.digits, rounding.mode) : exact;
}

/** How many decimals a total of this stage is printed with. */
function stageDecimals(components: readonly Component[], rounding: Rounding): number {
  if (rounding.at.includes("stage") || rounding.at.includes("component")) return rounding.digits;
  return Math.max(
    ...components.map((component) =>
      finite(multiply(decimal(1, markDecimals(component)), shareOf(component))),
    ),
  );
}

function shareOf(component: Component): Rational {
  return divide(decimal(component.weight.units, component.weight.digits), ratio(BigInt(component.full), 1n));
}

function markDecimals(component: Component): number {
  return component.panel === null ? component.decimals : component.panel.digits;
}

function decimalsIn(text: string): number {
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}

function finite(value: Rational): number {
  const digits = decimalsNeeded(value);
  if (digits === null) throw new Error("a total without end: the rulebook must not come this far");
  return digits;
}

const zero = ratio(0n, 1n);
