/** How a total is computed, worked out once per stage and track: whole factors over one common denominator. */
import {
  type Decimal,
  divideRounded,
  divideRoundedWide,
  powerOfTen,
  type RoundingMode,
} from "../model/mark.ts";
import type { Component, Rounding, Rulebook } from "../model/rulebook.ts";

/** A part of a total: a mark in units of 10^-digits counts `weight` % of 100 when `full` is reached. */
export interface Part {
  readonly weight: Decimal;
  readonly full: number;
  readonly digits: number;
}

/**
 * The arithmetic of one total. With marks m in units, total × 10^digits is
 * Σ m·factor·10^digits ÷ denominator, rounded as the rulebook declares.
 */
export interface Plan {
  readonly factors: readonly number[];
  readonly denominator: number;
  /** Decimals of the published total. */
  readonly digits: number;
  readonly mode: RoundingMode;
  /** Round each weighted part to `digits` before adding (rulebook: rounding.at has `component`). */
  readonly roundParts: boolean;
  /** The products pass 53 bits: the same arithmetic in BigInt. */
  readonly wide: boolean;
}

/** The digits in which a component's mark is published: a panel's mean has its own. */
export function componentDigits(component: Component): number {
  return component.panel === null ? component.decimals : component.panel.digits;
}

/** The plan of a stage's total (notice, part 8: weights; rulebook: rounding). */
export function stagePlan(components: readonly Component[], rounding: Rounding): Plan {
  const parts = components.map((c) => ({ weight: c.weight, full: c.full, digits: componentDigits(c) }));
  const roundParts = rounding.at.includes("component");
  return makePlan(parts, rounding, roundParts, roundParts || rounding.at.includes("stage"));
}

/** The plan of the composite: published semi-final × 40 % + published final × 60 % (notice, part 8). */
export function compositePlan(rulebook: Rulebook, semifinalDigits: number, finalDigits: number): Plan {
  const parts = [
    { weight: rulebook.composite.semifinal, full: 100, digits: semifinalDigits },
    { weight: rulebook.composite.final, full: 100, digits: finalDigits },
  ];
  return makePlan(parts, rulebook.rounding, false, rulebook.rounding.at.includes("total"));
}

function makePlan(parts: readonly Part[], rounding: Rounding, roundParts: boolean, rounded: boolean): Plan {
  const denominators = parts.map((p) => powerOfTen(p.digits + p.weight.digits) * p.full);
  const denominator = denominators.reduce(leastCommonMultiple, 1);
  const factors = parts.map((p, i) => p.weight.units * (denominator / (denominators[i] ?? 1)));
  const digits = rounded ? rounding.digits : exactDigits(factors, denominator);
  const largest = parts.reduce((sum, p, i) => sum + p.full * powerOfTen(p.digits) * (factors[i] ?? 0), 0);
  // Twice, because rounding looks at twice the rest; beyond 2^53 whole numbers would no longer be exact.
  const wide = !Number.isSafeInteger(largest * powerOfTen(digits) * 2);
  return { factors, denominator, digits, mode: rounding.mode, roundParts, wide };
}

/** The fewest decimals in which every total prints exactly. Throws RangeError where no number of decimals does. */
function exactDigits(factors: readonly number[], denominator: number): number {
  let rest = denominator / factors.reduce(greatestCommonDivisor, denominator);
  let digits = 0;
  for (; rest % 10 === 0; rest /= 10) digits++;
  for (const prime of [2, 5]) for (; rest % prime === 0; rest /= prime) digits++;
  if (rest !== 1) throw new RangeError("this total has no finite decimals: round it at the stage");
  return digits;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** The published total in units of 10^-plan.digits, from the published marks of all parts. */
export function totalOf(marks: readonly number[], plan: Plan): number {
  if (plan.wide) return wideTotalOf(marks, plan);
  const scale = powerOfTen(plan.digits);
  let sum = 0;
  for (let i = 0; i < marks.length; i++) {
    const weighted = (marks[i] ?? 0) * (plan.factors[i] ?? 0) * scale;
    sum += plan.roundParts ? divideRounded(weighted, plan.denominator, plan.mode) : weighted;
  }
  return plan.roundParts ? sum : divideRounded(sum, plan.denominator, plan.mode);
}

function wideTotalOf(marks: readonly number[], plan: Plan): number {
  const scale = BigInt(powerOfTen(plan.digits));
  const denominator = BigInt(plan.denominator);
  const weighted = marks.map((mark, i) => BigInt(mark) * BigInt(plan.factors[i] ?? 0) * scale);
  const parts = plan.roundParts ? weighted : [weighted.reduce((a, b) => a + b, 0n)];
  return parts.reduce((sum, part) => sum + divideRoundedWide(part, denominator, plan.mode), 0);
}
