import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { sitePaths } from "../support/site-pages.ts";

const LIST = /\/(preliminary|qualifiers|semifinal|finalists|final|awards)\/(v\d+\/)?index\.html$/;
const ENTRANT = /\/entrants\/[^/]+\/index\.html$/;

interface Weight {
  readonly path: string;
  /** Bytes as a server sends them, gzip 9. */
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** The page itself and what it loads by itself. */
  readonly requests: number;
}

const weighed = new Map<string, number>();

/** Bytes of a file that many pages load. */
function zipped(file: string): number {
  const known = weighed.get(file) ?? gzipSync(readFileSync(file), { level: 9 }).length;
  weighed.set(file, known);
  return known;
}

/** What one visitor's first look at a page costs. */
function weigh(dir: string, path: string): Weight {
  const text = readFileSync(join(dir, path), "utf8");
  const loaded = (tag: RegExp, name: string) =>
    [...text.matchAll(tag)].flatMap(([element]) => new RegExp(` ${name}="([^"]+)"`).exec(element)?.[1] ?? []);
  const css = loaded(/<link [^>]*rel="stylesheet"[^>]*>/g, "href");
  const js = loaded(/<script [^>]*>/g, "src");
  const pictures = loaded(/<img [^>]*>/g, "src");
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + zipped(join(dir, file)), 0);
  return {
    path,
    html: gzipSync(text, { level: 9 }).length,
    css: sum(css),
    js: sum(js),
    requests: 1 + css.length + js.length + pictures.length,
  };
}

/** The page that costs most. */
function heaviest(weights: readonly Weight[], of: "html" | "css" | "js" | "requests"): Weight {
  const [first] = weights.toSorted((a, b) => b[of] - a[of]);
  if (first === undefined) throw new Error("no pages");
  return first;
}

test("lists and entrant pages keep to their budgets, at every address", { timeout: 120_000 }, async () => {
  const dir = await siteFolder();
  const paths = sitePaths(dir);
  const lists = paths.filter((path) => LIST.test(path)).map((path) => weigh(dir, path));
  const entrants = paths.filter((path) => ENTRANT.test(path)).map((path) => weigh(dir, path));
  expect(lists.length).toBeGreaterThan(100);
  expect(entrants.length).toBeGreaterThan(1000);
  const figures: Record<string, string> = {};
  const within = (
    name: string,
    weights: readonly Weight[],
    of: "html" | "css" | "js" | "requests",
    limit: number,
  ) => {
    const worst = heaviest(weights, of);
    figures[name] = `${worst[of]} of ${limit} (${worst.path})`;
    expect([worst.path, worst[of] <= limit ? limit : worst[of]]).toEqual([worst.path, limit]);
  };
  within("list, HTML gzip", lists, "html", 15_000);
  within("list, CSS gzip", lists, "css", 10_000);
  within("entrant page, CSS gzip", entrants, "css", 10_000);
  within("list, JS gzip", lists, "js", 3_000);
  within("entrant page, JS gzip", entrants, "js", 3_000);
  within("list, requests", lists, "requests", 4);
  console.log(
    ["budgets:", ...Object.entries(figures).map(([name, figure]) => `  ${name}: ${figure}`)].join("\n"),
  );
});
