/** The one place of this room that touches the disk. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeOf, reasonOf } from "../model/fault.ts";
import { compareText } from "../model/ids.ts";
import { isInput } from "./inputs.ts";

/** A file of an edition folder; `path` is relative to the folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Size in bytes of a file that was too large to be read; `bytes` is then empty. Absent otherwise. */
  readonly tooLarge?: number;
  /** Why the machine could not read it, in Chinese; `bytes` is then empty. Absent otherwise. */
  readonly unreadable?: string;
}

/** 400 MB: beyond it a file is not read into memory (inputs: size). */
export const LARGEST_FILE = 400_000_000;

const NOT_INPUT_FOLDERS: ReadonlySet<string> = new Set(["published", "log", "private"]);

/**
 * All files of an edition folder, in code-unit order of their paths. Left out: the public archive and the log, which
 * only `release` writes, `private/`, `README.md` and everything that begins with a dot.
 */
export function loadEdition(dir: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  collect(dir, "", files);
  return files.sort((a, b) => compareText(a.path, b.path));
}

function collect(dir: string, prefix: string, files: SourceFile[]): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.name.startsWith(".") || path === "README.md") continue;
    const full = join(dir, entry.name);
    try {
      const stat = statSync(full, { throwIfNoEntry: false });
      if (stat?.isDirectory() === true && !isInput(path)) {
        if (prefix === "" && NOT_INPUT_FOLDERS.has(entry.name)) continue;
        collect(full, `${path}/`, files);
      } else if (stat?.isFile() === true || stat?.isDirectory() === true) {
        // A folder that has the name of an input is read too, and so found to be none.
        files.push(
          stat.size > LARGEST_FILE
            ? { path, bytes: new Uint8Array(), tooLarge: stat.size }
            : { path, bytes: readFileSync(full) },
        );
      } else if (stat === undefined && isInput(path)) {
        files.push({ path, bytes: new Uint8Array(), unreadable: "它是一个链接，指向的文件不存在" });
      }
    } catch (problem) {
      const unreadable = reasonOf(codeOf(problem));
      if (unreadable === null) throw problem;
      files.push({ path, bytes: new Uint8Array(), unreadable });
    }
  }
}

/** The rulebook of an edition folder alone; null when it has none, or none that can be read. */
export function loadRulebook(dir: string): SourceFile | null {
  const full = join(dir, "rulebook.yaml");
  try {
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isFile() !== true || stat.size > LARGEST_FILE) return null;
    return { path: "rulebook.yaml", bytes: readFileSync(full) };
  } catch (problem) {
    if (reasonOf(codeOf(problem)) === null) throw problem;
    return null;
  }
}

/** The ids of the editions of a data folder: folders that hold a rulebook or any other input, in code-unit order. */
export function listEditions(dataDir: string): readonly string[] {
  return readdirSync(dataDir, { withFileTypes: true })
    .map((entry) => entry.name)
    .filter(
      (name) =>
        !name.startsWith(".") &&
        statSync(join(dataDir, name), { throwIfNoEntry: false })?.isDirectory() === true,
    )
    .filter((name) => holdsInput(join(dataDir, name), ""))
    .sort(compareText);
}

function holdsInput(dir: string, prefix: string): boolean {
  return readdirSync(dir, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? (prefix === "" ? entry.name === "scores" : prefix === "scores/") &&
        holdsInput(join(dir, entry.name), `${prefix}${entry.name}/`)
      : isInput(`${prefix}${entry.name}`),
  );
}
