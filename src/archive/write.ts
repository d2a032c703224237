/** Writes archive and log of an edition folder. Cut off at any moment, it leaves what was there or what was to come. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Archive } from "./archive.ts";
import { NEXT } from "./load.ts";
import { logText } from "./log.ts";

/**
 * Files go beside their places first; the renaming of `log.jsonl` is the one moment at which all of it holds. Readers
 * take what the log fixes from either place, and take a checkpoint that is a little older than its log for one that
 * nobody has signed yet. What an earlier run left is put right. True when anything was written.
 */
export function writeArchive(dir: string, { entries, files, checkpoint, policy }: Archive): boolean {
  const published = join(dir, "published");
  const log = join(dir, "log");
  const changed = [...files].filter(([path, text]) => !holds(join(published, path), text));
  for (const [path, text] of changed) put(`${join(published, path)}${NEXT}`, text);
  const heads = [
    ["log.jsonl", logText(entries)],
    ["checkpoint", checkpoint],
    ...(policy === null ? [] : [["policy.txt", policy] as const]),
  ] as const;
  const moved = heads.filter(([name, text]) => !holds(join(log, name), text));
  for (const [name, text] of moved) {
    put(join(log, `${name}${NEXT}`), text);
    renameSync(join(log, `${name}${NEXT}`), join(log, name));
  }
  for (const [path] of changed) renameSync(`${join(published, path)}${NEXT}`, join(published, path));
  return sweep(published) + sweep(log) + changed.length + moved.length > 0;
}

function holds(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flush: true });
}

/** Takes away what a run that was cut off had begun and this one did not need. */
function sweep(dir: string): number {
  if (!existsSync(dir)) return 0;
  const left = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(NEXT));
  for (const path of left) rmSync(join(dir, path));
  return left.length;
}
