/** Exact fractions of whole numbers, and the two ways to round them (rules: Numbers). */

export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export const ZERO: Ratio = { over: 0n, under: 1n };

/** `85.5` as a fraction; null for anything that is not digits with at most one point between digits. */
export function ratioOf(text: string): Ratio | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const decimals = match[2] ?? "";
  return { over: BigInt(`${match[1]}${decimals}`), under: 10n ** BigInt(decimals.length) };
}

/** `units` steps of 10^-`digits`. */
export function scaled(units: number, digits: number): Ratio {
  return { over: BigInt(units), under: 10n ** BigInt(digits) };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function dividedBy(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.under, under: a.under * b.over };
}

/** Negative when a is less. */
export function order(a: Ratio, b: Ratio): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Nearest step of 10^-digits; exactly half goes up, or to the even step (GB/T 8170). Values are never negative. */
export function rounded(value: Ratio, digits: number, mode: "half-up" | "half-even"): Ratio {
  const scale = 10n ** BigInt(digits);
  const whole = (value.over * scale) / value.under;
  const twice = 2n * (value.over * scale - whole * value.under);
  const up = twice > value.under || (twice === value.under && (mode === "half-up" || whole % 2n === 1n));
  return { over: up ? whole + 1n : whole, under: scale };
}

/** How many decimals it takes to write the value exactly, or null when it never ends. */
export function decimalsOf(value: Ratio): number | null {
  for (let digits = 0; digits <= 40; digits++)
    if ((value.over * 10n ** BigInt(digits)) % value.under === 0n) return digits;
  return null;
}

/** The value with this many decimals; null when it needs more. */
export function written(value: Ratio, digits: number): string | null {
  const scaledUp = value.over * 10n ** BigInt(digits);
  if (scaledUp % value.under !== 0n) return null;
  const text = String(scaledUp / value.under).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
