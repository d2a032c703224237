/** A lock file: one living process holds it; what a dead one left does not stand in the way. */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { codeOf } from "../../src/model/fault.ts";
import { isRunning, nameOf } from "./running.ts";

/** True while a living process other than this one holds the lock. */
export function isHeld(path: string): boolean {
  return heldBy(path) !== null;
}

/** The number of the living process that holds the lock; null when none does, or this one. */
export function heldBy(path: string): string | null {
  const holder = existsSync(path) ? holderOf(path) : null;
  if (holder === null || holder === nameOf() || !isRunning(holder)) return null;
  return holder.trim().split("-")[0] ?? null;
}

/** Takes the lock and returns its release, or null when a living process holds it. Waits for nobody. */
export function takeLock(path: string): (() => void) | null {
  const me = nameOf();
  const release = (): void => {
    if (holderOf(path) === me) rmSync(path, { force: true });
  };
  for (;;) {
    if (create(path, me)) return release;
    const holder = holderOf(path);
    if (holder === null) continue;
    if (isRunning(holder)) return null;
    if (!create(`${path}.next`, me)) {
      // Somebody else takes the dead one's lock over, or was cut off while doing so.
      if (isHeld(`${path}.next`)) return null;
      rmSync(`${path}.next`, { force: true });
    } else if (holderOf(path) === holder) {
      // In one step, so that there is always a lock beside what the dead one left.
      renameSync(`${path}.next`, path);
      return release;
    } else rmSync(`${path}.next`, { force: true });
  }
}

/** False when there is a lock already. */
function create(path: string, name: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (problem) {
    if (codeOf(problem) === "EEXIST") return false;
    throw problem;
  }
  try {
    writeSync(file, name);
    return true;
  } catch (problem) {
    rmSync(path);
    throw problem;
  } finally {
    closeSync(file);
  }
}

/** The name in the lock; null when it is gone. */
function holderOf(path: string): string | null {
  for (const wait of [100, 0]) {
    try {
      const name = readFileSync(path, "utf8");
      if (name !== "") return name;
      // Perhaps its owner is just about to write the name: a moment later an empty lock is one that was cut off.
      if (wait > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    } catch (problem) {
      if (codeOf(problem) === "ENOENT") return null;
      throw problem;
    }
  }
  return "";
}
