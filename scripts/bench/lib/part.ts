/** What a part of the benchmarks is: one file of `scripts/bench/` that exports `part`. Its name is the file's. */

export interface Part {
  /** One sentence in Chinese: what is measured. */
  readonly about: string;
  /** Measures, and resolves to the tables in the order in which they are shown. */
  readonly run: (options: PartOptions) => Promise<readonly BenchTable[]>;
}

export interface PartOptions {
  /** How many people take part in the largest edition. */
  readonly rows: number;
  /** Of the sample edition; digits. */
  readonly seed: string;
  /** How often each contestant runs. */
  readonly runs: number;
  /** An empty folder to work in, gone afterwards; in memory where the machine has such a place. */
  readonly dir: string;
  /** Aborted by a signal. */
  readonly stop: AbortSignal;
  /** Says on stderr what is being done. */
  readonly tell: (what: string) => void;
}

/** A table as it is printed. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know beside the numbers, such as a peer that was left out. */
  readonly notes: readonly string[];
}

/** A number that must be reached; `most` in the unit of the column. */
export interface Goal {
  readonly most: number;
  readonly text: string;
}

/** The last two columns of every row: the goal, and whether it is met. Without a goal the value is only reported. */
export function verdict(goal: Goal | null, value: number): readonly [string, string] {
  return goal === null ? ["", "只作参照"] : [goal.text, value <= goal.most ? "达到" : "未达到"];
}
