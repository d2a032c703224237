import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { xlsxBytes } from "../../src/exports/xlsx.ts";
import { type Piece, siteCorpus, unpack } from "../../src/scan/corpus.ts";
import { leaksIn } from "../../src/scan/leaks.ts";
import type { Secrets } from "../../src/scan/secrets.ts";
import { DATA, siteFolder } from "../support/built-site.ts";
import { readTable, secretsOf } from "../support/private-values.ts";
import { sitePaths } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
const data = join(DATA, EDITION);
const dir = await siteFolder();
const secrets = secretsOf(data, ...publicPeople());

/** Everybody whom a list of the site names, by id, and every team that its awards name. */
function publicPeople(): [ReadonlyMap<string, string>, ReadonlySet<string>] {
  const people = new Map<string, string>();
  const teams = new Set<string>();
  for (const path of sitePaths(dir)) {
    if (!/^[^/]+\/[^/]+\/(preliminary|qualifiers|semifinal|finalists|final|awards)\/v\d+\.json$/.test(path))
      continue;
    for (const row of JSON.parse(readFileSync(join(dir, path), "utf8")).rows) {
      if (row.entrantId !== null) people.set(row.entrantId, row.name);
      if (row.team) teams.add(row.team);
    }
  }
  return [people, teams];
}

/** The first of a set that a canary can carry. */
function first(values: Iterable<string>): string {
  for (const value of values) return value;
  throw new Error("the data has no such secret");
}

function canary(path: string, bytes: Uint8Array): Piece[] {
  return [...unpack(path, bytes)];
}

describe("the built site", () => {
  it("has data to keep secret", () => {
    expect(existsSync(data)).toBe(true);
    expect(secrets.ids.size).toBeGreaterThan(1000);
    expect(secrets.words.size).toBeGreaterThan(100);
    expect(secrets.sentences.length).toBeGreaterThan(0);
  });

  it("names nobody who is on no list, and says nothing of the committee's own files, in any byte", () => {
    expect(leaksIn(siteCorpus(dir), secrets).slice(0, 20)).toEqual([]);
  });

  it("names the person of an objection only when it was upheld", () => {
    const register = JSON.parse(readFileSync(join(dir, EDITION, "objections.json"), "utf8"));
    const entries: readonly { readonly id: string; readonly entrantId: string | null }[] = register.entries;
    const upheld = new Set(
      readTable(data, "objections")
        .filter((row) => /^(成立|upheld)$/.test(row["状态"] ?? ""))
        .map((row) => row["异议编号"]),
    );
    const named = entries.filter(({ entrantId }) => entrantId !== null).map(({ id }) => id);
    expect(named.filter((id) => !upheld.has(id))).toEqual([]);
    expect(entries.length).toBeGreaterThan(named.length);
  });
});

describe("the search for leaks", () => {
  const id = first(secrets.ids);
  const word = first(secrets.words);
  const sentence = first(secrets.sentences);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const sheet = {
    name: "x",
    foot: "",
    columns: [{ header: "x", numeric: false }],
    rows: [[word]],
  };
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["page.html", bytes(`<td>${word}</td>`), word],
    [
      "page.html",
      bytes(`<td>${[...word].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join("")}</td>`),
      word,
    ],
    ["list.csv", bytes(`1,${id},`), id],
    ["list.json", bytes(JSON.stringify({ reason: `见：${sentence}` })), sentence],
    ["list.xlsx", xlsxBytes(sheet), word],
    ["fragment.pf", new Uint8Array(gzipSync([...word].join("\u200B"))), word],
    ["feed.xml", bytes("<p>11010519491231002X</p>"), "11010519491231002X"],
    ["about.html", bytes("电话 13800138000。"), "13800138000"],
    ["about.html", bytes("someone@company.com"), "someone@company.com"],
  ];

  it.each(cases)("finds a canary in %s", (path, content, secret) => {
    expect(leaksIn(canary(path, content), secrets).map(({ text }) => text)).toEqual([secret]);
  });

  it("does not take a draw's seed, a hash or a mark for a private number", () => {
    const nothing: Secrets = {
      ids: new Set(),
      words: new Set(),
      sentences: [],
      marks: new Set(),
      contacts: new Set(),
    };
    const text = `20240611093015778205 110105194912310021 ${"13800138000".repeat(2)} a13800138000f 0.13800138000`;
    expect(leaksIn([{ path: "x", text }], nothing)).toEqual([]);
  });
});
