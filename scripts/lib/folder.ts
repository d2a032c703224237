/** Output folders carry a mark: what has none is nobody's to replace. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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

/** True when there is something that is not ours: a folder with content and without the mark, or a file. */
export function isForeign(path: string): boolean {
  if (!existsSync(path)) return false;
  return !statSync(path).isDirectory() || (readdirSync(path).length > 0 && !existsSync(join(path, MARK)));
}
