/** One folder made equal to another, file by file, so that whoever watches it hears of real changes alone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes `to` hold exactly the files of `from`. A file that is the same is not touched; none is ever half written. */
export function syncFolder(from: string, to: string): void {
  const wanted = new Set(filesOf(from));
  for (const path of wanted) {
    const bytes = readFileSync(join(from, path));
    const file = join(to, path);
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    // The name is one that no reader asks for until it is whole.
    writeFileSync(`${file}.part`, bytes);
    renameSync(`${file}.part`, file);
  }
  for (const path of filesOf(to)) if (!wanted.has(path)) rmSync(join(to, path));
}

function filesOf(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}
