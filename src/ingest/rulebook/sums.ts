/** Sums of exact decimals. */
import { type Decimal, powerOfTen, unitsText } from "../../model/mark.ts";

/** The sum, with as many digits as the longest has. */
export function decimalSum(decimals: readonly Decimal[]): Decimal {
  const digits = Math.max(0, ...decimals.map((decimal) => decimal.digits));
  return { units: decimals.reduce((sum, d) => sum + d.units * powerOfTen(digits - d.digits), 0), digits };
}

/** The decimal without zeros at its end: `100`, `12.5`. */
export function decimalText({ units, digits }: Decimal): string {
  const text = unitsText(units, digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Negative when a is less than the whole number b. */
export function compareWhole(a: Decimal, b: number): number {
  return a.units - b * powerOfTen(a.digits);
}
