/** Output folders: ours are marked, nobody else's is ever touched, and a site is swapped in whole. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const MARK = ".hongbang-site";

/** Marks a folder as ours, so that a later run may replace it, with the path under which its pages link. */
export function markFolder(dir: string, base: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, MARK), `${JSON.stringify({ note: "红榜生成，可以整个删除后重新生成", base })}\n`);
}

/** The path under which a site's pages link, `/` where the folder is not marked. */
export function baseOf(dir: string): string {
  const mark = join(dir, MARK);
  return existsSync(mark) ? String(JSON.parse(readFileSync(mark, "utf8")).base) : "/";
}

/** Why a folder may not be written: it holds something that is not ours. Null when it may. */
export function refuseFolder(dir: string): string | null {
  if (!existsSync(dir) || readdirSync(dir).length === 0 || existsSync(join(dir, MARK))) return null;
  return `${dir} 不是空文件夹，也不是红榜生成的网站；请换一个 --out，或先清空它`;
}

/** Where a build is made before it is swapped in. */
export function stagingOf(out: string): string {
  return `${out}.next`;
}

/** A swap that was cut off leaves only `<out>.before`: puts it back. */
export function recover(out: string): void {
  if (!existsSync(out) && existsSync(`${out}.before`)) renameSync(`${out}.before`, out);
}

/** `<out>` becomes `<out>.before`, the staged site becomes `<out>`. */
export function swapIn(out: string): void {
  rmSync(`${out}.before`, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, `${out}.before`);
  renameSync(stagingOf(out), out);
  rmSync(`${out}.before`, { recursive: true, force: true });
}

/** One build at a time for one folder. Returns the release, or null when another living process holds it. */
export function lockFolder(out: string): (() => void) | null {
  const lock = `${out}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (problem) {
      if (attempt === 2 || !isTaken(problem) || isAlive(readFileSync(lock, "utf8"))) return null;
      rmSync(lock, { force: true });
    }
  }
  return null;
}

function isTaken(problem: unknown): boolean {
  return problem instanceof Error && "code" in problem && problem.code === "EEXIST";
}

function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}
