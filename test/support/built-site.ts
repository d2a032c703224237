/** Built sites for the tests under `site/`: built once for each run of the tests, one at a time. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
const WORK = join(ROOT, ".hongbang");
/** Workers of one run of the tests are children of one process. */
const RUN = join(WORK, `test-${process.ppid}`);

/** The folder that HONGBANG_SITE names, else the repository's own data and content as `npm run build` prints them now. */
export async function siteFolder(): Promise<string> {
  const given = process.env["HONGBANG_SITE"];
  return given === undefined || given === "" ? buildOnce("site", []) : resolve(given);
}

/** The data that {@link siteFolder} was built from. */
export const DATA = join(ROOT, "data");

/** A folder of this run that its tests may fill; empty at first. */
export function runFolder(name: string): string {
  const dir = join(RUN, name);
  mkdirSync(dir, { recursive: true });
  return dir;
}

/**
 * `npm run build` with these arguments into a folder of this run, unless another test has done so already. `prepare`
 * runs before it, also for one test at a time.
 */
export async function buildOnce(
  name: string,
  args: readonly string[],
  prepare: () => void = () => {},
): Promise<string> {
  const out = join(RUN, name);
  const unlock = await lock();
  try {
    if (!existsSync(join(out, "index.html"))) {
      prepare();
      await run(process.execPath, [join(ROOT, "scripts/build.ts"), "--out", out, ...args], {
        cwd: ROOT,
        maxBuffer: 2 ** 26,
      });
    }
  } finally {
    unlock();
  }
  return out;
}

/** Waits for its turn. A lock of a process that has ended is taken over, and so are the folders of ended runs. */
async function lock(): Promise<() => void> {
  mkdirSync(RUN, { recursive: true });
  const file = join(WORK, "test.lock");
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch {
      if (!isAlive(holder(file))) rmSync(file, { force: true });
      await setTimeout(200);
    }
  }
  for (const name of readdirSync(WORK)) {
    const [, pid] = /^test-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(pid)) rmSync(join(WORK, name), { recursive: true, force: true });
  }
  return () => rmSync(file, { force: true });
}

function holder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: string): boolean {
  if (!/^\d+$/.test(pid)) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}
