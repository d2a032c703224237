/** Reads archive and log of an edition folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What lies on the disk, unjudged. */
export interface StoredArchive {
  /** Null where there is no log. */
  readonly log: string | null;
  readonly checkpoint: string | null;
  readonly policy: string | null;
  /** Every file below `published/` by its path. A name that ends in `.next` is of a release that was cut off. */
  readonly files: ReadonlyMap<string, string>;
}

/** A file of a release that is under way, or was cut off, stands under its name with this behind it. */
export const NEXT = ".next";

/** Null where there is neither archive nor log. */
export function loadArchive(dir: string): StoredArchive | null {
  const read = (path: string): string | null =>
    existsSync(join(dir, path)) ? readFileSync(join(dir, path), "utf8") : null;
  const published = join(dir, "published");
  const log = read("log/log.jsonl");
  const files = new Map(filesIn(published));
  // A first release that was cut off before it had a log has left nothing that counts.
  if (log === null && files.keys().every((path) => path.endsWith(NEXT))) return null;
  return {
    log,
    checkpoint: read("log/checkpoint"),
    policy: read("log/policy.txt"),
    files,
  };
}

function filesIn(dir: string): [string, string][] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(dir.length + 1), readFileSync(file, "utf8")]);
}
