/** Whether totals can be computed exactly: whole numbers over one denominator, below 2^53 (model: mark). */
import type { Decimal } from "../../model/mark.ts";
import type { Component, Rounding, Rulebook } from "../../model/rulebook.ts";

interface Part {
  readonly weight: Decimal;
  readonly full: number;
  /** Decimals of the marks of this part. */
  readonly digits: number;
}

interface Precision {
  /** Decimals of the total. */
  readonly digits: number;
  readonly fits: boolean;
}

/** True when the stage's totals, and the composite of two such stages, stay within 53 bits. */
export function isExact(components: readonly Component[], { rounding, composite }: Rulebook): boolean {
  const rounded = rounding.at.includes("stage") || rounding.at.includes("component");
  const parts = components.map(({ weight, full, panel, decimals }) => ({
    weight,
    full,
    digits: panel?.digits ?? decimals,
  }));
  const stage = precision(parts, rounding, rounded);
  const both = [composite.semifinal, composite.final].map((weight) => ({
    weight,
    full: 100,
    digits: stage.digits,
  }));
  return stage.fits && precision(both, rounding, rounding.at.includes("total")).fits;
}

function precision(parts: readonly Part[], rounding: Rounding, rounded: boolean): Precision {
  const denominators = parts.map(
    ({ weight, full, digits }) => 10n ** BigInt(digits + weight.digits) * BigInt(full),
  );
  const common = denominators.reduce((a, b) => (a / divisor(a, b)) * b, 1n);
  const factors = parts.map(
    ({ weight }, index) => BigInt(weight.units) * (common / (denominators[index] ?? 1n)),
  );
  const digits = rounded ? rounding.digits : finiteDigits(common / factors.reduce(divisor, common));
  // A full total is 100 over the common denominator; rounding looks at twice the rest.
  return { digits, fits: 100n * common * 10n ** BigInt(digits) * 2n <= BigInt(Number.MAX_SAFE_INTEGER) };
}

/** Decimals of 1 ÷ denominator, as far as they end: the larger of its powers of two and of five. */
function finiteDigits(denominator: bigint): number {
  const powers = [2n, 5n].map((prime) => {
    let count = 0;
    for (let rest = denominator; rest % prime === 0n; rest /= prime) count++;
    return count;
  });
  return Math.max(...powers);
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
