/** Contestants side by side: in each round every one runs once, so that a noisy machine troubles all of them alike. */
import { createRequire } from "node:module";
import { type Taken, takenBy } from "./child.ts";

export interface Contestant {
  readonly name: string;
  /** A script of Node and its arguments. */
  readonly args: readonly string[];
  /** A package that the script needs and that may not be installed. */
  readonly needs?: string;
}

/** The runs of one contestant, in the order of the rounds. */
export interface Runs {
  readonly name: string;
  readonly taken: readonly Taken[];
}

export interface RoundOptions {
  readonly runs: number;
  readonly stop: AbortSignal;
  readonly tell: (what: string) => void;
}

/** Runs all contestants in turn, `runs` times. */
export async function rounds(
  contestants: readonly Contestant[],
  options: RoundOptions,
): Promise<readonly Runs[]> {
  const all = contestants.map(({ name }) => ({ name, taken: [] as Taken[] }));
  for (let round = 1; round <= options.runs; round++) {
    for (const [at, { name, args }] of contestants.entries()) {
      options.tell(`第 ${round}/${options.runs} 轮：${name}`);
      all[at]?.taken.push(await takenBy(args, options.stop));
    }
  }
  return all;
}

/** The contestants that can run here, and a sentence for each that cannot. */
export function present(contestants: readonly Contestant[]): {
  readonly here: readonly Contestant[];
  readonly notes: readonly string[];
} {
  const isHere = ({ needs }: Contestant): boolean => needs === undefined || isInstalled(needs);
  return {
    here: contestants.filter(isHere),
    notes: contestants
      .filter((one) => !isHere(one))
      .map(({ name, needs }) => `略过 ${name}：没有安装 ${needs}（开发依赖，npm ci 会装上）。`),
  };
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** The middle value; of an even number of values the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const order = values.toSorted((a, b) => a - b);
  const middle = order.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [order[Math.ceil(middle) - 1], order[Math.floor(middle)]];
  return (low + high) / 2;
}

/** How long one contestant took for each second of another: the median over the rounds. */
export function ratio(ours: Runs, theirs: Runs): number {
  return median(
    ours.taken.map(({ seconds }, round) => seconds / (theirs.taken[round]?.seconds ?? Number.NaN)),
  );
}

/** Of one contestant: medians of the times, and the most memory of all runs. */
export function summary({ taken }: Runs): Taken {
  return {
    seconds: median(taken.map(({ seconds }) => seconds)),
    cpuSeconds: median(taken.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: Math.max(...taken.map(({ megabytes }) => megabytes)),
  };
}
