/** One worked example of the composite in words, computed from the rulebook's own numbers with whole numbers. */
import { type Decimal, divideRounded, powerOfTen, unitsText } from "../model/mark.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { ROUNDING_WORDS } from "./rule-words.ts";
import { percentText } from "./scoring-text.ts";

/** Marks of nobody: digits that leave something to round in most weightings. Thousandths of a point. */
const SEMIFINAL = 92_713;
const FINAL = 90_578;

/**
 * The steps from two stage scores to the composite, one sentence each. The marks are made up for the example and shown
 * with as many digits as the rulebook rounds to (rules: the composite uses the published stage scores).
 */
export function roundingExample({ composite, rounding }: Rulebook): readonly string[] {
  const digits = Math.min(rounding.digits, 3);
  const semifinal = shortened(SEMIFINAL, digits);
  const final = shortened(FINAL, digits);
  const first = product(semifinal, composite.semifinal);
  const second = product(final, composite.final);
  const scale = Math.max(first.digits, second.digits);
  const sum = { units: scaled(first, scale) + scaled(second, scale), digits: scale };
  const result = divideRounded(sum.units, powerOfTen(sum.digits - digits), rounding.mode);
  const exact = sum.units === result * powerOfTen(sum.digits - digits);
  const mark = (value: Decimal): string => trimmed(value);
  const how = `${ROUNDING_WORDS[rounding.mode]}，保留 ${digits} 位小数`;
  return [
    `假设一名选手公布的复赛成绩是 ${unitsText(semifinal.units, digits)} 分，决赛成绩是 ${unitsText(final.units, digits)} 分。`,
    `复赛折算：${unitsText(semifinal.units, digits)} × ${percentText(composite.semifinal)} = ${mark(first)}。`,
    `决赛折算：${unitsText(final.units, digits)} × ${percentText(composite.final)} = ${mark(second)}。`,
    `相加：${mark(first)} + ${mark(second)} = ${mark(sum)}。`,
    exact
      ? `综合成绩正好是 ${unitsText(result, digits)} 分，不用进位。`
      : `${how}，综合成绩是 ${unitsText(result, digits)} 分。排名用的就是这个数。`,
  ];
}

function shortened(thousandths: number, digits: number): Decimal {
  return { units: Math.trunc(thousandths / powerOfTen(3 - digits)), digits };
}

/** A mark times a percentage, exactly. */
function product(mark: Decimal, percent: Decimal): Decimal {
  return { units: mark.units * percent.units, digits: mark.digits + percent.digits + 2 };
}

function scaled(value: Decimal, digits: number): number {
  return value.units * powerOfTen(digits - value.digits);
}

/** Without the zeros at the end of the decimals: 37.0840 is 37.084. */
function trimmed({ units, digits }: Decimal): string {
  const text = unitsText(units, digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
