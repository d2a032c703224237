/** Where an output may lie: never among what it is made from. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { ROOT } from "./options.ts";

/** Folders of the project that hold what nobody can make again. */
const PROJECT = ["src", "scripts", "test", "content", "node_modules", ".git"];

/** The folder that a path means, with links followed, also where it does not exist yet. */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** Why no output may lie at `out`, given the folders it is made from; null when it may. All are real paths. */
export function misplaced(out: string, inputs: readonly string[]): string | null {
  for (const dir of [...inputs, ...PROJECT.map((name) => join(ROOT, name))].map(realPath)) {
    if (dir === out) return `--out 就是 ${dir}，那里放的是原来的文件；请换一个文件夹`;
    if (isInside(out, dir)) return `--out 在 ${dir} 里面，那里放的是原来的文件；请换一个文件夹`;
    if (isInside(dir, out)) return `--out 包含 ${dir}，那里放的是原来的文件；请换一个文件夹`;
  }
  if (existsSync(out) && statSync(out).dev !== statSync(dirname(out)).dev)
    return `${out} 是一个挂载点，不能整个换掉；请用它里面的一个文件夹`;
  return null;
}

/** True when a path lies below a folder. */
export function isInside(path: string, dir: string): boolean {
  const way = relative(dir, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}
