import { unitsText } from "../model/mark.ts";
import type { ExactText } from "../model/public.ts";

/** The units of a whole number that may pass 53 bits as text with `digits` decimals. */
function wideText(units: bigint, digits: number): string {
  if (units <= BigInt(Number.MAX_SAFE_INTEGER)) return unitsText(Number(units), digits);
  const text = units.toString();
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * numerator ÷ denominator as text: the shortest decimal where it ends; else the fraction in lowest terms with a reading
 * of `digits` decimals, rounded half-up. Both whole, denominator positive, numerator not negative.
 */
export function exactText(numerator: bigint, denominator: bigint, digits: number): ExactText {
  const common = greatestCommonDivisor(numerator, denominator);
  const [top, bottom] = [numerator / common, denominator / common];
  const ends = endingDigits(bottom);
  if (ends !== null) return { decimal: wideText((top * 10n ** BigInt(ends)) / bottom, ends), fraction: null };
  const units = (2n * top * 10n ** BigInt(digits) + bottom) / (2n * bottom);
  return { decimal: wideText(units, digits), fraction: `${top}/${bottom}` };
}

/** With how many decimals 1 ÷ denominator ends; null where it never does: a decimal ends on powers of 2 and 5 alone. */
function endingDigits(denominator: bigint): number | null {
  let rest = denominator;
  const count = (prime: bigint): number => {
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times++;
    return times;
  };
  const digits = Math.max(count(2n), count(5n));
  return rest === 1n ? digits : null;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
