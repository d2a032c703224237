/**
 * Exact marks. A mark is a whole number of units of 10^-digits: 81.20 with two digits is 8120.
 * Units stay far below 2^53, so whole-number arithmetic on them is exact; nothing here is a fraction in binary.
 */

/** An exact decimal: `units` × 10^-`digits`. */
export interface Decimal {
  readonly units: number;
  readonly digits: number;
}

const [ZERO, NINE] = [48, 57];
/** A whole part has at most nine digits, so that units stay exact. */
const WHOLE_DIGITS = 9;

/**
 * Reads `0`, `85`, `85.5` with at most `digits` decimals as units of 10^-digits.
 * Nothing else is a number (rules: Numbers): null for `85.`, `.5`, `085`, `1e2`, `85,5`, full-width digits, blank.
 */
export function parseUnits(text: string, digits: number): number | null {
  const { length } = text;
  const dot = text.indexOf(".");
  const whole = dot < 0 ? length : dot;
  const decimals = dot < 0 ? 0 : length - dot - 1;
  if (whole === 0 || whole > WHOLE_DIGITS || (whole > 1 && text.charCodeAt(0) === ZERO)) return null;
  if (decimals > digits || (dot >= 0 && decimals === 0)) return null;
  // Digit by digit: a million rows have millions of marks, and a regular expression takes ten times as long.
  let units = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (at === dot) continue;
    if (code < ZERO || code > NINE) return null;
    units = units * 10 + (code - ZERO);
  }
  return units * powerOfTen(digits - decimals);
}

/** Reads a decimal with as many digits as it has (at most nine). Null when it is not one. */
export function parseDecimal(text: string): Decimal | null {
  const digits = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  if (digits > 9) return null;
  const units = parseUnits(text, digits);
  return units === null ? null : { units, digits };
}

/** Units as text with exactly `digits` decimals: (8120, 2) is `81.20`. The one place where marks become text. */
export function unitsText(units: number, digits: number): string {
  if (digits === 0) return String(units);
  const sign = units < 0 ? "-" : "";
  const text = String(Math.abs(units)).padStart(digits + 1, "0");
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, n) => 10 ** n);

/** 10^n as a whole number, n from 0 to 15. */
export function powerOfTen(n: number): number {
  return POWERS[n] ?? 10 ** n;
}

/** Half-up is 四舍五入; half-even is GB/T 8170. */
export type RoundingMode = "half-up" | "half-even";

/** numerator ÷ denominator to a whole number; both whole, denominator positive, numerator not negative. */
export function divideRounded(numerator: number, denominator: number, mode: RoundingMode): number {
  const rest = numerator % denominator;
  const whole = (numerator - rest) / denominator;
  const twice = rest * 2;
  if (twice < denominator) return whole;
  if (twice > denominator) return whole + 1;
  return mode === "half-up" || whole % 2 === 1 ? whole + 1 : whole;
}

/** The same where numerator and denominator pass 53 bits; the quotient must not. */
export function divideRoundedWide(numerator: bigint, denominator: bigint, mode: RoundingMode): number {
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  if (twice < denominator) return Number(whole);
  if (twice > denominator) return Number(whole + 1n);
  return Number(mode === "half-up" || whole % 2n === 1n ? whole + 1n : whole);
}
