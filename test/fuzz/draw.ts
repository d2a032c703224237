/** Damaged files as fast-check draws and replays them. */
import fc from "fast-check";
import type { Damage, Dice } from "./damage.ts";

export const SEED = 2024;

/** The full count in `npm run proof`, a tenth in `npm test`. */
export function runs(full: number): number {
  return process.env["HONGBANG_PROOF"] === "1" ? full : full / 10;
}

export interface Drawn {
  /** Which of the good files. */
  readonly good: number;
  readonly damages: readonly number[];
  readonly dice: readonly number[];
}

/** One of `goods` good files, and one to three damages for it. */
export function drawn(goods: number, damages: number): fc.Arbitrary<Drawn> {
  return fc.record({
    good: fc.nat({ max: goods - 1 }),
    damages: fc.array(fc.nat({ max: damages - 1 }), { minLength: 1, maxLength: 3 }),
    dice: fc.array(fc.nat({ max: 0x7fff_fffe }), { minLength: 24, maxLength: 24 }),
  });
}

/** The damaged bytes. `used` hears the names of the damages. */
export function damaged(
  good: Uint8Array,
  { damages, dice }: Drawn,
  kinds: readonly Damage[],
  used: Set<string>,
): Uint8Array {
  const throwDice = diceOf(dice);
  let bytes = good;
  for (const index of damages) {
    const damage = kinds[index];
    if (damage === undefined || bytes.length === 0) continue;
    bytes = damage.apply(bytes, throwDice);
    used.add(damage.name);
  }
  return bytes;
}

/** A list of numbers, taken in turn. */
function diceOf(numbers: readonly number[]): Dice {
  let at = 0;
  return (limit) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, limit);
}
