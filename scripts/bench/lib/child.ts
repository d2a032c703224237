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
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const [code, said, report] = await Promise.all([
    ended.then((status) => [status, performance.now()] as const),
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
  ]);
  const [status, end] = code;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${said.trim()}`);
  const { kilobytes, microseconds } = JSON.parse(report) as { kilobytes: number; microseconds: number };
  return {
    seconds: (end - start) / 1e3,
    cpuSeconds: microseconds / 1e6,
    megabytes: (kilobytes * 1024) / 1e6,
  };
}
