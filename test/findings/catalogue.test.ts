import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/findings/text.ts";

const SOURCES = globSync("src/**/*.ts", { cwd: new URL("../..", import.meta.url).pathname });

/** Codes in the source: given to `error` or `warning`. */
function codesOf(text: string): string[] {
  const direct =
    /\b(?:error|warning)\(\s*(?:[^()?;]*\?\s*)?"([a-z0-9]+(?:-[a-z0-9]+)+)"(?:\s*:\s*"([a-z0-9]+(?:-[a-z0-9]+)+)")?/g;
  return [...text.matchAll(direct)].flatMap((match) => match.slice(1).filter((code) => code !== undefined));
}

/** Kebab words of ingest that begin like a code, wherever they stand, and what it names as `code` or `problem`. */
function likelyCodesOf(text: string): string[] {
  const words = [...text.matchAll(/"([a-z0-9]+(?:-[a-z0-9]+)+)"/g)].map((match) => match[1] ?? "");
  const named = [...text.matchAll(/\b(?:code|problem): "([a-z0-9]+(?:-[a-z0-9]+)+)"/g)].map(
    (match) => match[1] ?? "",
  );
  const likely = words.filter((word) =>
    /^(?:encoding|csv|xlsx|id|mark|tie|cell|text|name|header|row|release|rulebook|yaml|file)-/.test(word),
  );
  return [...named, ...likely];
}

describe("the catalogue of findings", () => {
  const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const rooms = SOURCES.filter((path) => !path.startsWith("src/findings/"));

  test("finds the codes in the source, so that the next test can fail", () => {
    expect(codesOf('findings.push(error("a-b", place)); row.warning(\n  "c-d", key);')).toEqual([
      "a-b",
      "c-d",
    ]);
    expect(codesOf('row.error(text === "" ? "cell-empty" : "cell-date", key)')).toEqual([
      "cell-empty",
      "cell-date",
    ]);
    expect(rooms.flatMap((path) => codesOf(text(path))).length).toBeGreaterThan(100);
  });

  test("has a text for every code that the program can give", () => {
    const codes = rooms.flatMap((path) => [
      ...codesOf(text(path)),
      ...(path.startsWith("src/ingest/") ? likelyCodesOf(text(path)) : []),
    ]);
    expect([...new Set(codes)].filter((code) => CATALOGUE[code] === undefined).toSorted()).toEqual([]);
  });

  test("has no text that nothing gives", () => {
    const all = rooms.map(text).join("\n");
    expect(Object.keys(CATALOGUE).filter((code) => !all.includes(`"${code}"`))).toEqual([]);
  });

  test("says everything in Chinese sentences", () => {
    for (const [code, sentence] of Object.entries(CATALOGUE)) {
      expect(sentence, code).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence, code).toMatch(/(?:[。？：}]|\]\])$/);
    }
  });
});
