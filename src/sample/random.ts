/** The sample's own source of chance: whole numbers from a seed, the same on every machine. */
import { createHash } from "node:crypto";

/** A stream of chance. Every draw is a whole number; nothing here is a fraction. */
export interface Random {
  /** A whole number from 0 to n - 1, all equally likely; n from 1 to 2^32. */
  readonly below: (n: number) => number;
  /** One of the list, all equally likely. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The sum of `parts` draws below `each`: a rounded hill with its top in the middle. */
  readonly hill: (parts: number, each: number) => number;
}

const WORD = 2 ** 32;

/**
 * The stream that belongs to a seed and a label. Streams of different labels do not touch each other,
 * so one more draw in one place moves nothing elsewhere. xoshiro128** on 32-bit words, set up from SHA-256.
 */
export function stream(seed: string, label: string): Random {
  const digest = createHash("sha256").update(`hongbang sample/${seed}/${label}`, "utf8").digest();
  let a = digest.readInt32LE(0);
  let b = digest.readInt32LE(4);
  let c = digest.readInt32LE(8);
  let d = digest.readInt32LE(12) | 1;

  const word = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };

  const below = (n: number): number => {
    const fair = WORD - (WORD % n);
    let value = word();
    while (value >= fair) value = word();
    return value % n;
  };

  const pick = <T>(list: readonly T[]): T => {
    const value = list[below(list.length)];
    if (value === undefined) throw new Error("nothing to pick from");
    return value;
  };

  const hill = (parts: number, each: number): number => {
    let sum = 0;
    for (let part = 0; part < parts; part += 1) sum += below(each);
    return sum;
  };

  return { below, pick, hill };
}

/** Digits for the seed of a draw, as a notary would read them out: `length` of them. */
export function digits(random: Random, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += 1) text += String(random.below(10));
  return text;
}

/** `count` different whole numbers below `n`, in the order drawn. */
export function distinct(random: Random, n: number, count: number): number[] {
  if (count > n) throw new Error(`cannot draw ${count} different numbers below ${n}`);
  const seen = new Set<number>();
  while (seen.size < count) seen.add(random.below(n));
  return [...seen];
}
