/** The committed log, and logs that are not quite it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseLog } from "../../src/archive/log.ts";
import type { LogEntry } from "../../src/model/log-entry.ts";
import { ROOT } from "../support/run.ts";

export const EDITION = join(ROOT, "data/hongqi-cup-2024");
export const LOG = readFileSync(join(EDITION, "log/log.jsonl"), "utf8");

/** The entries of the committed log. */
export function demoEntries(): readonly LogEntry[] {
  const entries = parseLog(LOG);
  if (typeof entries === "number") throw new Error(`line ${entries}`);
  return entries;
}

/** The entries without those that `drop` names, numbered again. */
export function without(drop: (entry: LogEntry) => boolean): readonly LogEntry[] {
  return demoEntries()
    .filter((entry) => !drop(entry))
    .map((entry, seq) => ({ ...entry, seq }));
}

/** The entries with some of them changed. */
export function changed(
  isDue: (entry: LogEntry) => boolean,
  change: (entry: never) => object,
): readonly LogEntry[] {
  return demoEntries().map((entry) =>
    isDue(entry) ? ({ ...entry, ...change(entry as never) } as LogEntry) : entry,
  );
}
