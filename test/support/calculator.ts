/** A second reading of the arithmetic that pages print: whole numbers only, nothing shared with the program. */

/** A value as a fraction of whole numbers. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** `92.30` or `95/3`. */
export function fraction(text: string): Fraction {
  const [first = "", second] = text.split("/");
  if (second !== undefined) return { top: BigInt(first), bottom: BigInt(second) };
  const [whole = "", decimals = ""] = first.split(".");
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function isEqual(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}

/** 四舍五入 to so many decimals, as text. */
export function halfUp({ top, bottom }: Fraction, digits: number): string {
  const units = ((top * 10n ** BigInt(digits) * 2n + bottom) / (bottom * 2n))
    .toString()
    .padStart(digits + 1, "0");
  return digits === 0 ? units : `${units.slice(0, -digits)}.${units.slice(-digits)}`;
}

/** `88.00 × 40%` or `95.0 ÷ 120 × 40`. */
export function term(text: string): Fraction {
  const percent = /^([\d.]+) × ([\d.]+)%$/.exec(text);
  if (percent !== null)
    return over(times(fraction(percent[1] ?? ""), fraction(percent[2] ?? "")), fraction("100"));
  const share = /^([\d.]+) ÷ (\d+) × ([\d.]+)$/.exec(text);
  if (share === null) throw new Error(`not a term: ${text}`);
  return times(over(fraction(share[1] ?? ""), fraction(share[2] ?? "")), fraction(share[3] ?? ""));
}

export function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, { top: 0n, bottom: 1n });
}
