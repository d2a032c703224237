/** A folder to work in for each run, gone after it. What a run of a dead process left is cleared away by the next. */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../../src/model/fault.ts";
import { ROOT } from "./options.ts";
import { isRunning, nameOf } from "./running.ts";

const ALL = join(ROOT, ".hongbang");

export interface Work {
  /** The project as this run sees it: Astro keeps working files in its root, and two runs must not share them. */
  readonly root: string;
  readonly wall: string;
  readonly cache: string;
  /** Where Astro prints: nobody else's pages are near, should it outlive its run. */
  readonly out: string;
  readonly close: () => void;
}

/** Opens the folder of this run. */
export function openWork(): Work {
  const dir = join(ALL, nameOf());
  const close = (): void => clear(dir);
  try {
    clearDead();
    close();
    const root = join(dir, "root");
    const work = {
      root,
      wall: join(root, "wall"),
      cache: join(root, "cache"),
      out: join(dir, "pages"),
      close,
    };
    for (const folder of [work.wall, work.cache, work.out]) mkdirSync(folder, { recursive: true });
    for (const part of ["src", "scripts", "astro.config.mjs", "tsconfig.json", "package.json"])
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    return work;
  } catch (problem) {
    close();
    throw problem;
  }
}

function clearDead(): void {
  mkdirSync(ALL, { recursive: true });
  for (const name of readdirSync(ALL)) {
    if (/^\d+(?:-|$)/.test(name) && !isRunning(name)) clear(join(ALL, name));
  }
}

/** What cannot be taken away, somebody else's perhaps, changes nothing of what was done. */
function clear(dir: string): void {
  try {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  } catch (problem) {
    if (codeOf(problem) === null) throw problem;
  }
}
