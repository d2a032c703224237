/** Choices for random editions, drawn through fast-check so that they replay from a seed and shrink. */
import fc, { type Arbitrary, type GeneratorValue } from "fast-check";

export interface Chooser {
  /** A whole number from min to max, both in. */
  readonly int: (min: number, max: number) => number;
  /** True in about `percent` of cases; shrinks to false. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
  /** Each with the given chance, in order. */
  readonly some: <T>(options: readonly T[], percent: number) => T[];
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

// Without fast-check's liking for the ends of a range: a chance of 3 in 100 must stay one.
const uniform = (min: number, max: number): Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

export function chooser(g: GeneratorValue): Chooser {
  const int = (min: number, max: number): number => g(uniform, min, max);
  const chance = (percent: number): boolean => int(0, 99) >= 100 - percent;
  const pick = <T>(options: readonly T[]): T => {
    const chosen = options[options.length === 1 ? 0 : int(0, options.length - 1)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  };
  const some = <T>(options: readonly T[], percent: number): T[] => options.filter(() => chance(percent));
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: int(0, 9999) }))
      .sort((a, b) => a.key - b.key)
      .map((one) => one.item);
  return { int, chance, pick, some, shuffle };
}
