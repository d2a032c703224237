/** Exact fractions over BigInt: the only numbers of the oracle. */
import type { RoundingMode } from "../../src/model/mark.ts";

/** n ÷ d, reduced, d positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** n ÷ d as a reduced fraction. */
export function ratio(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new Error("division by zero");
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** units × 10^-digits. */
export function decimal(units: number, digits: number): Rational {
  return ratio(BigInt(units), tenTo(digits));
}

export function add(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.n, a.d * b.d);
}

export function divide(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.d, a.d * b.n);
}

/** The sum of all, 0 of none. */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ratio(0n, 1n));
}

/** Negative, 0 or positive, as a is smaller, equal or greater. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A value that is not negative, rounded to `digits` decimals: the nearer of the two neighbours; of an exact half
 * the upper (half-up, 四舍五入) or the one with an even last digit (half-even, GB/T 8170).
 */
export function round(value: Rational, digits: number, mode: RoundingMode): Rational {
  const scaled = multiply(value, ratio(tenTo(digits), 1n));
  const below = scaled.n / scaled.d;
  const distance = compare(add(scaled, ratio(-below, 1n)), ratio(1n, 2n));
  const up = distance > 0 || (distance === 0 && (mode === "half-up" || below % 2n === 1n));
  return ratio(up ? below + 1n : below, tenTo(digits));
}

/** The least number of decimals that writes the value in full; null when there is none (a third). */
export function decimalsNeeded(value: Rational): number | null {
  for (let digits = 0; digits <= 60; digits++) {
    if ((value.n * tenTo(digits)) % value.d === 0n) return digits;
  }
  return null;
}

/** The value with exactly `digits` decimals. Throws when that would lose something. */
export function print(value: Rational, digits: number): string {
  const scaled = multiply(value, ratio(tenTo(digits), 1n));
  if (scaled.d !== 1n) throw new Error(`${value.n}/${value.d} does not fit ${digits} decimals`);
  const whole = scaled.n / tenTo(digits);
  const rest = scaled.n % tenTo(digits);
  return digits === 0 ? `${whole}` : `${whole}.${rest.toString().padStart(digits, "0")}`;
}

function tenTo(digits: number): bigint {
  return 10n ** BigInt(digits);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : gcd(b, a % b);
}
