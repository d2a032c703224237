/**
 * What a server shows: `current`, a link to one of `releases/<n>`. A visitor sees the old site or the new one, whole,
 * because the link changes in one step.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { realPath } from "./place.ts";

/** The folder that is served now, null before the first. */
export function servedSite(root: string): string | null {
  const link = join(root, "current");
  return existsSync(link) ? realPath(link) : null;
}

/** Why `root` is no place to serve from, in Chinese; null when it is one, or is empty, or is not there. */
export function notServable(root: string): string | null {
  if (!existsSync(root)) return null;
  if (!lstatSync(root).isDirectory()) return `${root} 是文件，不是文件夹`;
  const foreign = readdirSync(root).filter(
    (name) => !/^(?:releases|current|current\.next|\.lock.*)$/.test(name),
  );
  if (foreign.length > 0)
    return `${root} 里有别的东西（${foreign.slice(0, 3).join("、")}）；请用一个单独的文件夹`;
  const link = join(root, "current");
  return existsSync(link) && !lstatSync(link).isSymbolicLink()
    ? `${link} 不是链接；请用一个单独的文件夹`
    : null;
}

/** Copies a site into the next `releases/<n>` and lets `current` show it. Returns the number. */
export function serve(site: string, root: string): number {
  const releases = join(root, "releases");
  mkdirSync(releases, { recursive: true });
  const number = Math.max(0, ...numbersIn(releases)) + 1;
  const [part, whole] = [join(releases, `${number}.part`), join(releases, String(number))];
  rmSync(part, { recursive: true, force: true });
  cpSync(site, part, { recursive: true });
  renameSync(part, whole);
  const link = join(root, "current.next");
  rmSync(link, { force: true });
  symlinkSync(join("releases", String(number)), link);
  renameSync(link, join(root, "current"));
  return number;
}

/** Takes away all but the newest `keep` releases. What was redacted lies in the older ones. */
export function prune(root: string, keep: number): number {
  const releases = join(root, "releases");
  const old = numbersIn(releases)
    .toSorted((a, b) => b - a)
    .slice(keep);
  for (const number of old) rmSync(join(releases, String(number)), { recursive: true, force: true });
  return old.length;
}

function numbersIn(releases: string): number[] {
  return readdirSync(releases)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}
