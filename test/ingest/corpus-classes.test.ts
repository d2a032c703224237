import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { WARNINGS } from "../../src/findings/severity.ts";
import { CATALOGUE } from "../../src/findings/text.ts";
import { caseNames, corpus, corpusClasses } from "./corpus.ts";

const ROOT = new URL("../../", import.meta.url);
/** The classes of bad input (design: inputs), and the good files beside them. */
const CLASSES = [
  "good",
  "encoding",
  "container",
  "structure",
  "identity",
  "names",
  "scores",
  "rulebook",
  "process",
  "web",
  "loss",
  "size",
  "machine",
];
/** Findings that no folder of small files can give; other tests have them. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "edition-slug",
  "file-too-large",
  "file-unreadable",
  "leak",
  "live-in-repository",
  "modes-mixed",
  "rulebook-precision",
  "sites-differ",
  "xlsx-too-large",
]);

function matches(pattern: string, name: string): boolean {
  const form = pattern.replaceAll("*", "[a-z0-9-]*");
  return new RegExp(`^${form}$`).test(name);
}

describe("the table of classes beside the corpus", () => {
  const rows = corpusClasses();

  test("has every class of bad input", () => {
    expect([...new Set(rows.map(({ name }) => name))]).toEqual(CLASSES);
  });

  test("has a class for every case", () => {
    const patterns = rows.flatMap((row) => row.patterns);
    const homeless = caseNames().filter((name) => !patterns.some((pattern) => matches(pattern, name)));
    expect(homeless).toEqual([]);
  });

  test("names no case and no test that is not there", () => {
    const patterns = rows.flatMap((row) => row.patterns);
    const empty = patterns.filter((pattern) => !caseNames().some((name) => matches(pattern, name)));
    expect(empty).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
    expect(rows.filter(({ patterns, tests }) => patterns.length + tests.length === 0)).toEqual([]);
  });

  test("says so when a case has no class or a pattern no case", () => {
    expect(matches("header-*", "header-late")).toBe(true);
    expect(matches("header-late*", "header")).toBe(false);
    expect(matches("url-data", "url-data-plain")).toBe(false);
  });
});

describe("the findings of the corpus", () => {
  const given = corpus().flatMap(({ expected }) => expected);

  test("are all that the program knows, but for those of content, of the archive and its log, and those tested elsewhere", () => {
    const codes = new Set(given.map(({ code }) => code));
    const missing = Object.keys(CATALOGUE).filter(
      (code) => !codes.has(code) && !/^(?:content|archive|log)-/.test(code) && !ELSEWHERE.has(code),
    );
    expect(missing).toEqual([]);
    const others = globSync("test/**/*.test.ts", { cwd: ROOT.pathname })
      .filter((path) => !path.endsWith("corpus-classes.test.ts"))
      .map((path) => readFileSync(new URL(path, ROOT), "utf8"))
      .join("\n");
    expect([...ELSEWHERE].filter((code) => codes.has(code) || !others.includes(code))).toEqual([]);
  });

  test("are warnings and errors as the reference says", () => {
    const wrong = given.filter(({ code, severity }) => (severity === "warning") !== WARNINGS.has(code));
    expect(wrong).toEqual([]);
  });
});

test("the corpus is as large as it is said to be", () => {
  expect(caseNames().length).toBeGreaterThanOrEqual(455);
});
