/** One run of a program in a process of its own, and what it took. */
import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { ROOT } from "../../lib/options.ts";

export interface Taken {
  /** From start to end, with the start of the process itself. */
  readonly seconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
  /** The most memory that the process held at one time, in megabytes of 10^6 bytes. */
  readonly megabytes: number;
}

const PEAK = new URL("peak.ts", import.meta.url).href;

/** Runs a script of Node with its arguments. Throws with what the process said when it does not end well. */
export async function takenBy(args: readonly string[], stop: AbortSignal): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", PEAK, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    signal: stop,
  });
  // A process that a signal ends goes on for a moment: its folder must not be cleared away before it is gone.
  let failure: Error | null = null;
  child.on("error", (problem) => {
    failure = problem;
  });
  const closed = new Promise<{ readonly status: number | null; readonly end: number }>((resolve) => {
    child.on("close", (status) => resolve({ status, end: performance.now() }));
  });
  const [{ status, end }, said, report] = await Promise.all([
    closed,
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
  ]);
  if (failure !== null) throw failure;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${said.trim()}`);
  const { kilobytes, microseconds } = JSON.parse(report) as { kilobytes: number; microseconds: number };
  return {
    seconds: (end - start) / 1e3,
    cpuSeconds: microseconds / 1e6,
    megabytes: (kilobytes * 1024) / 1e6,
  };
}
