/**
 * How a published total came about, every value as text: what somebody who doubts needs to recompute it with a
 * calculator (rules: every computed value keeps its trace). The numbers are those of plan.ts and panel.ts.
 */
import type { ScoreRow } from "../model/edition.ts";
import { powerOfTen, type RoundingMode, unitsText } from "../model/mark.ts";
import type { Arithmetic, ArithmeticPart, PanelArithmetic, Trace } from "../model/public.ts";
import type { Component, Rounding, Rulebook, TieKey } from "../model/rulebook.ts";
import type { Composed, CompositeResult } from "./composite.ts";
import { exactText } from "./exact.ts";
import { keptMarks } from "./panel.ts";
import { componentDigits, compositePlan, type Plan, totalOf } from "./plan.ts";
import type { Ranked } from "./rank.ts";
import type { Scored, StageResult } from "./stage.ts";

/** Decimals beyond the published ones that the reading of a value without end shows. */
const MORE_DIGITS = 4;

type Named = Pick<ArithmeticPart, "name" | "mark" | "panel" | "weight" | "full">;

/** The arithmetic of somebody's total in a stage; null for somebody without one. `row` is the person's own. */
export function stageArithmetic(row: ScoreRow, result: StageResult, rounding: Rounding): Arithmetic | null {
  const person = result.ranks.get(row.entrantId);
  if (person === undefined) return null;
  const parts = result.components.map(
    (component, i): Named => ({
      name: component.name,
      mark: unitsText(person.marks[i] ?? 0, componentDigits(component)),
      panel: panelArithmetic(row.marks[i], component, rounding.mode),
      weight: unitsText(component.weight.units, component.weight.digits),
      full: component.full,
    }),
  );
  const rounded = rounding.at.includes("stage");
  return arithmetic(result.stage, parts, person.marks, result.plan, rounded, person.total);
}

/** The arithmetic of a composite: the two published stage totals with their weights (notice, part 8). */
export function compositeArithmetic(
  person: Composed,
  semifinal: StageResult,
  final: StageResult,
  rulebook: Rulebook,
): Arithmetic {
  const plan = compositePlan(rulebook, semifinal.plan.digits, final.plan.digits);
  const part = (stage: "semifinal" | "final", total: number, digits: number): Named => {
    const weight = rulebook.composite[stage];
    const name = stage === "semifinal" ? "复赛成绩" : "决赛成绩";
    const text = unitsText(weight.units, weight.digits);
    return { name, mark: unitsText(total, digits), panel: null, weight: text, full: 100 };
  };
  const parts = [
    part("semifinal", person.semifinalTotal, semifinal.plan.digits),
    part("final", person.finalTotal, final.plan.digits),
  ];
  const marks = [person.semifinalTotal, person.finalTotal];
  return arithmetic("composite", parts, marks, plan, rulebook.rounding.at.includes("total"), person.total);
}

/** `rounded`: the sum is rounded once, as the rulebook declares; a plan that rounds each part has nothing left to round. */
function arithmetic(
  of: Arithmetic["of"],
  parts: readonly Named[],
  marks: readonly number[],
  plan: Plan,
  rounded: boolean,
  total: number,
): Arithmetic {
  const reading = plan.digits + MORE_DIGITS;
  const denominator = BigInt(plan.denominator);
  const products = marks.map((mark, i) => BigInt(mark) * BigInt(plan.factors[i] ?? 0));
  const sum = products.reduce((a, b) => a + b, 0n);
  const { digits, mode } = plan;
  const at = plan.roundParts ? "part" : rounded ? "sum" : null;
  const text = unitsText(total, digits);
  return {
    of,
    parts: parts.map((part, i) => ({
      ...part,
      product: exactText(products[i] ?? 0n, denominator, reading),
      rounded: plan.roundParts ? unitsText(partOf(marks, i, plan), digits) : null,
    })),
    sum: plan.roundParts ? { decimal: text, fraction: null } : exactText(sum, denominator, reading),
    rounding: at === null ? null : { at, mode, digits },
    total: text,
  };
}

/** One part alone, rounded as the total rounds it. */
function partOf(marks: readonly number[], i: number, plan: Plan): number {
  return totalOf([marks[i] ?? 0], { ...plan, factors: [plan.factors[i] ?? 0] });
}

function panelArithmetic(
  marks: number | readonly number[] | undefined,
  { panel, decimals }: Component,
  mode: RoundingMode,
): PanelArithmetic | null {
  if (panel === null || marks === undefined || typeof marks === "number") return null;
  const keeps = keptMarks(marks, panel);
  const kept = marks.filter((_, i) => keeps[i]);
  const sum = kept.reduce((a, b) => a + b, 0);
  const denominator = kept.length * powerOfTen(decimals);
  return {
    marks: marks.map((mark, i) => ({ mark: unitsText(mark, decimals), kept: keeps[i] ?? false })),
    sum: unitsText(sum, decimals),
    mean: exactText(BigInt(sum), BigInt(denominator), panel.digits + MORE_DIGITS),
    rounding: { mode, digits: panel.digits },
  };
}

/** The tie chain of a stage's own ranking as far as somebody needed it; empty without a neighbour of the same total. */
export function stageKeys(
  person: Ranked<Scored>,
  { components }: StageResult,
  chain: readonly TieKey[],
): Trace["keys"] {
  return neededKeys(person, chain, ({ name }) => {
    const component = components.find((each) => each.name === name);
    return component === undefined ? 0 : componentDigits(component);
  });
}

/** The same for the ranking by composite: its chain may name both stage totals and the final's own keys. */
export function compositeKeys(
  person: CompositeResult["ranked"][number],
  semifinal: StageResult,
  final: StageResult,
  chain: readonly TieKey[],
): Trace["keys"] {
  return neededKeys(person, chain, ({ name }) => {
    if (name === "复赛成绩") return semifinal.plan.digits;
    if (name === "决赛成绩") return final.plan.digits;
    const component = final.components.find((each) => each.name === name);
    return component === undefined ? 0 : componentDigits(component);
  });
}

function neededKeys(
  { decidedBy, keys }: Ranked<{ entrantId: Scored["entrantId"]; total: number; keys: readonly number[] }>,
  chain: readonly TieKey[],
  digitsOf: (key: TieKey) => number,
): Trace["keys"] {
  if (decidedBy === null) return [];
  const last = chain.findIndex(({ name }) => name === decidedBy);
  return chain.slice(0, last < 0 ? chain.length : last + 1).map((key, i) => {
    const value = keys[i] ?? 0;
    return { ...key, value: unitsText(key.direction === "desc" ? value : -value, digitsOf(key)) };
  });
}
