/**
 * A folder is whole and old, or whole and new, whenever a run ends or is cut off (trust: Publishing).
 *
 * `<out>.next` is always unfinished or rubbish, `<out>.before` always a whole older folder, `<out>.lock` lies beside
 * them while a run is at work and goes last. So every state that a cut leaves says by itself what to do.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "../../src/model/fault.ts";
import { isForeign } from "./folder.ts";
import { heldBy, takeLock } from "./lock.ts";

export interface Staging {
  /** `<out>.next`, empty at first: here the new folder is made. */
  readonly dir: string;
  /** A folder made elsewhere becomes `<out>.next`. */
  readonly fill: (from: string) => void;
  /** The new folder takes the place of the old one. Where that fails, `close` puts the old one back. */
  readonly swap: () => void;
  /** Takes away what is left over and lets the next run in. */
  readonly close: () => void;
}

/** Why nothing may be made for this folder now, in Chinese; null when it may. */
export function obstacle(out: string): string | null {
  const { before, next, lock } = placesOf(out);
  const holder = heldBy(lock);
  if (holder !== null) return `另一个命令（进程 ${holder}）正在写 ${out}，请等它结束后再运行`;
  // Beside a lock that nobody holds any more lies what that run left.
  const places = existsSync(lock) ? [out, before] : [out, before, next];
  const found = places.find(isForeign);
  return found === undefined
    ? null
    : `${found} 不是空文件夹，也不是红榜生成的网站；请换一个 --out，或先把它移走`;
}

/** What a cut-off run left is put right: an old folder that was moved away comes back, unfinished work goes. */
export function recover(out: string): void {
  const { before, next, lock } = placesOf(out);
  if (![before, next, lock].some(existsSync) || obstacle(out) !== null) return;
  const release = takeLock(lock);
  if (release === null) return;
  settle(out);
  release();
}

/** Opens an empty `<out>.next` that belongs to this process alone; a text when something stands in the way. */
export function openStaging(out: string): Staging | string {
  const { before, next, lock } = placesOf(out);
  mkdirSync(dirname(out), { recursive: true });
  const inTheWay = obstacle(out);
  if (inTheWay !== null) return inTheWay;
  const release = takeLock(lock);
  if (release === null) return obstacle(out) ?? openStaging(out);
  const close = (): void => {
    try {
      settle(out);
      release();
    } catch (problem) {
      // What cannot be taken away keeps its lock, by which the next run knows it.
      if (codeOf(problem) === null) throw problem;
    }
  };
  const swap = (): void => {
    if (existsSync(out)) renameSync(out, before);
    renameSync(next, out);
  };
  try {
    settle(out);
    mkdirSync(next);
  } catch (problem) {
    close();
    throw problem;
  }
  return { dir: next, fill: (from) => move(from, next), swap, close };
}

/** Only for the holder of the lock. */
function settle(out: string): void {
  const { before, next } = placesOf(out);
  remove(next);
  if (!existsSync(before)) return;
  const isSwapped = existsSync(out) && readdirSync(out).length > 0;
  // Taken apart under the other name: a folder called `.before` is whole to its last moment.
  renameSync(before, isSwapped ? next : out);
  remove(next);
}

/** To another disk it is copied. */
function move(from: string, to: string): void {
  remove(to);
  try {
    renameSync(from, to);
  } catch (problem) {
    if (codeOf(problem) !== "EXDEV") throw problem;
    cpSync(from, to, { recursive: true });
  }
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

function placesOf(out: string): { readonly before: string; readonly next: string; readonly lock: string } {
  return { before: `${out}.before`, next: `${out}.next`, lock: `${out}.lock` };
}
