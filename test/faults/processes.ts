/** Processes to be cut off: each is the first of a group of its own, so that all it starts can be cut off with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { nameOf } from "../../scripts/lib/running.ts";
import { ROOT } from "../support/run.ts";

export interface Started {
  readonly child: ChildProcess;
  /** Resolves to the exit code, or to the signal that ended it. */
  readonly end: Promise<{ readonly code: number | string; readonly stdout: string; readonly stderr: string }>;
}

/** Starts `node <args>` in the project's folder. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const heard = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      heard[name] += text;
    });
  const end = new Promise<Awaited<Started["end"]>>((resolve) => {
    child.on("exit", (code, signal) => resolve({ code: code ?? signal ?? -1, ...heard }));
  });
  return { child, end };
}

/** Starts `npm run <command> -- <args>` without npm. */
export function startCommand(command: string, ...args: readonly string[]): Started {
  return start([join(ROOT, "scripts/hongbang.mjs"), command, ...args]);
}

/** What a process first prints. */
export function firstLine({ child }: Started): Promise<string> {
  return new Promise((resolve) => child.stdout?.once("data", (text: string) => resolve(text.trim())));
}

/** Kills a process and all that it has started. False when it had ended already: its number may be another's by now. */
export function killGroup({ child }: Started): boolean {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
  return process.kill(-child.pid, "SIGKILL");
}

/** The argument that cuts a process off at a call on `out` or beside it, see cut.mjs. */
export function cutAt(out: string, cut: Readonly<Record<string, string | number>>): readonly string[] {
  const query = Object.entries({ out, ...cut }).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return ["--import", `${new URL("cut.mjs", import.meta.url)}?${query.join("&")}`];
}

/** The Astro processes that a process of this number has started and that are alive; none where there is no /proc. */
export function astrosOf(pid: number): readonly number[] {
  if (!existsSync("/proc/self")) return [];
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((one) => commandOf(one).includes(`with-parent.mjs?parent=${pid}`));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** How many files Astro has printed in a build so far. */
export function pagesOf({ child }: Started): number {
  const dir = join(ROOT, ".hongbang", nameOf(child.pid), "pages");
  return existsSync(dir) ? readdirSync(dir, { recursive: true }).length : 0;
}

/** Waits until something is so, up to some seconds. */
export async function until(isSo: () => boolean, seconds = 20): Promise<boolean> {
  for (let left = seconds * 50; left > 0; left--) {
    if (isSo()) return true;
    await setTimeout(20);
  }
  return isSo();
}
