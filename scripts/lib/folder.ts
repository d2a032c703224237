/** Output folders carry a mark: what has none is nobody's to replace. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MARK = ".hongbang-site";

/** What a folder of ours says about itself. */
export interface FolderMark {
  /** The path under which its pages link. */
  readonly base: string;
  /** Holds what is not released; never to be published. */
  readonly draft: boolean;
}

/** Marks a folder as ours, so that a later run may replace it. */
export function markFolder(dir: string, { base, draft }: FolderMark): void {
  mkdirSync(dir, { recursive: true });
  const mark = { note: "红榜生成，可以整个删除后重新生成", base, draft };
  writeFileSync(join(dir, MARK), `${JSON.stringify(mark)}\n`);
}

/** The mark of a folder, null where there is none. */
export function markOf(dir: string): FolderMark | null {
  const mark = join(dir, MARK);
  return existsSync(mark) ? (JSON.parse(readFileSync(mark, "utf8")) as FolderMark) : null;
}

/** True when there is something that is not ours: a folder with content and without the mark, or a file. */
export function isForeign(path: string): boolean {
  if (!existsSync(path)) return false;
  return !statSync(path).isDirectory() || (readdirSync(path).length > 0 && !existsSync(join(path, MARK)));
}
