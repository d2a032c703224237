/** A folder to work in for each run, gone after it. What a run of a dead process left is cleared away by the next. */
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
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
  /** A link to where the pages go: cut, it keeps an Astro that outlived its run away from the next run's pages. */
  readonly out: string;
  readonly close: () => void;
}

/** Opens the folder of this run; the pages go to `pages`. */
export function openWork(pages: string): Work {
  const dir = join(ALL, nameOf());
  const close = (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  try {
    clearDead();
    close();
    const root = join(dir, "root");
    const work = { root, wall: join(root, "wall"), cache: join(root, "cache"), out: join(dir, "out"), close };
    for (const folder of [work.wall, work.cache]) mkdirSync(folder, { recursive: true });
    for (const part of ["src", "scripts", "astro.config.mjs", "tsconfig.json", "package.json"])
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    symlinkSync(pages, work.out, "junction");
    return work;
  } catch (problem) {
    close();
    throw problem;
  }
}

function clearDead(): void {
  mkdirSync(ALL, { recursive: true });
  for (const name of readdirSync(ALL)) {
    if (!/^\d+(?:-|$)/.test(name) || isRunning(name)) continue;
    try {
      // The link goes first, see Work.out.
      rmSync(join(ALL, name, "out"), { force: true });
      rmSync(join(ALL, name), { recursive: true, force: true, maxRetries: 5 });
    } catch (problem) {
      // What somebody else left, whose files are not ours to delete, does not keep us from working.
      if (codeOf(problem) === null) throw problem;
    }
  }
}
