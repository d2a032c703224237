/** Marks of an offline stage: exact totals, order, and nudges that keep chance ties away from the lines. */
import { divideRounded } from "../model/mark.ts";
import type { Random } from "./random.ts";
import type { Item } from "./tracks.ts";

export type StateWord = "缺考" | "违纪" | "弃权";

/** One person in a stage. `marks` by item in tenths, a panel has one per judge. */
export interface Entry {
  readonly index: number;
  readonly marks: number[][];
  state: StateWord | null;
}

/** What ranks a person: greater first, key by key. */
export type Keys = (entry: Entry) => readonly number[];

/** 3 of 5 judges remain; their mean is rounded half up to hundredths. */
function itemHundredths(item: Item, marks: readonly number[]): number {
  if (item.judges === 1) return (marks[0] ?? 0) * 10;
  const kept = [...marks].sort((a, b) => a - b).slice(1, -1);
  const sum = kept.reduce((total, mark) => total + mark, 0);
  return divideRounded(sum * 10, kept.length, "half-up");
}

/** The stage score before rounding, in 1/600 of a hundredth: whole for items out of 100 and out of 120. */
function exactTotal(items: readonly Item[], entry: Entry): number {
  let sum = 0;
  for (const [at, item] of items.entries()) {
    sum += item.weight * itemHundredths(item, entry.marks[at] ?? []) * (FINE / item.full);
  }
  return sum;
}
const FINE = 600;

/** Published stage score in hundredths, rounded half up. */
export function stageTotal(items: readonly Item[], entry: Entry): number {
  return divideRounded(exactTotal(items, entry), FINE, "half-up");
}

/** True when the exact stage score lies half way between two hundredths. */
export function isExactHalf(items: readonly Item[], entry: Entry): boolean {
  return exactTotal(items, entry) % FINE === FINE / 2;
}

/** Theory is the first item of every stage. */
export function theoryOf(entry: Entry): number {
  return entry.marks[0]?.[0] ?? 0;
}

/** Marks of one person: an own level, and each item around it. Theory in halves, practice mostly in halves. */
export function draftEntry(random: Random, items: readonly Item[], index: number): Entry {
  const level = 500 + random.hill(4, 101);
  const marks = items.map((item, at) => {
    const mark = clamp(level - 90 + random.hill(2, 91), 200, 995);
    const halves = at === 0 || random.below(4) > 0;
    return Array.from({ length: item.judges }, () => {
      const own = item.judges === 1 ? mark : clamp(mark - 15 + random.below(31), 200, 1000);
      return onGrid(item.full === 100 ? own : divideRounded(own * item.full, 100, "half-up"), halves);
    });
  });
  return { index, marks, state: null };
}

function onGrid(mark: number, halves: boolean): number {
  return halves ? mark - (mark % 5) : mark;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Ranked people in order: greater key first, key by key; then id, which is the index. */
export function inOrder(entries: readonly Entry[], keys: Keys): Entry[] {
  const keyed = entries
    .filter((entry) => entry.state === null)
    .map((entry) => ({ entry, keys: keys(entry) }));
  keyed.sort((a, b) => compareKeys(b.keys, a.keys) || a.entry.index - b.entry.index);
  return keyed.map((one) => one.entry);
}

/** Negative, 0 or positive like a - b, key by key. */
export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Takes tenths off the last item of people who are equal in every key to the one before them between the places
 * `from` and `to`, until nobody there is. People of `keep` are left as they are.
 */
export function separate(
  entries: readonly Entry[],
  keys: Keys,
  from: number,
  to: number,
  keep: ReadonlySet<number>,
): void {
  for (let round = 0; round < 2000; round += 1) {
    const order = inOrder(entries, keys).slice(from - 1, to);
    const tied = order.findIndex((entry, at) => {
      const before = order[at - 1];
      return (
        before !== undefined && compareKeys(keys(before), keys(entry)) === 0 && !bothKept(before, entry, keep)
      );
    });
    if (tied < 0) return;
    const [before, after] = [order[tied - 1], order[tied]];
    const moved = after !== undefined && !keep.has(after.index) ? after : before;
    const marks = moved?.marks.at(-1);
    if (marks === undefined) return;
    marks[0] = (marks[0] ?? 0) - 1;
  }
  throw new Error("ties at a line could not be taken apart");
}

function bothKept(a: Entry, b: Entry, keep: ReadonlySet<number>): boolean {
  return keep.has(a.index) && keep.has(b.index);
}
