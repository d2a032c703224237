import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { classify } from "../../src/ingest/inputs.ts";
import { listEditions, loadEdition } from "../../src/ingest/load.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "load-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text = "x"): string {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
  return join(dir, path);
}

describe("loadEdition", () => {
  test("reads all files in code-unit order, without archive, log, private data, README and dotfiles", () => {
    for (const path of ["entrants.csv", "scores/final/steel.csv", "scores/final.csv", "notes.txt", "Z.csv"])
      write(path);
    for (const path of [
      "published/a.json",
      "log/log.jsonl",
      "private/codes.csv",
      "README.md",
      ".DS_Store",
      "scores/.x",
    ])
      write(path);
    expect(loadEdition(dir).map(({ path }) => path)).toEqual([
      "Z.csv",
      "entrants.csv",
      "notes.txt",
      "scores/final.csv",
      "scores/final/steel.csv",
    ]);
  });

  test("does not read a file of more than 400 MB into memory", () => {
    truncateSync(write("entrants.csv"), 400_000_001);
    truncateSync(write("reviews.csv"), 4);
    expect(loadEdition(dir).map(({ path, bytes, tooLarge }) => [path, bytes.length, tooLarge])).toEqual([
      ["entrants.csv", 0, 400_000_001],
      ["reviews.csv", 4, undefined],
    ]);
  });
});

describe("listEditions", () => {
  test("names the folders that hold a rulebook or any input, in code-unit order", () => {
    for (const path of [
      "b/rulebook.yaml",
      "a/scores/final/steel.csv",
      "c/notes.txt",
      "d/published/entrants.csv",
      ".e/rulebook.yaml",
      "f.csv",
    ])
      write(path);
    expect(listEditions(dir)).toEqual(["a", "b"]);
  });
});

describe("classify", () => {
  test.for([
    ["review.csv", "reviews.csv"],
    ["Entrants.csv", "entrants.csv"],
    ["entrants (1).csv", "entrants.csv"],
    ["withdrawls.xlsx", "withdrawals.xlsx"],
    ["organization_awards.csv", "organization-awards.csv"],
    ["rulebook.yml", "rulebook.yaml"],
    ["release.yaml", "releases.yaml"],
    ["scores/semi.csv", "scores/preliminary.csv"],
    ["scores/final/steel/a.csv", "scores/final.csv"],
    ["scores/复赛成绩.csv", "scores/semifinal.csv"],
    ["entrants副本.csv", "entrants.csv"],
    ["副本entrants.xlsx", "entrants.xlsx"],
    ["entrants - 副本 (2).csv", "entrants.csv"],
    ["entrants_最终版.csv", "entrants.csv"],
    ["2024reviews.csv", "reviews.csv"],
    ["entrants.CSV", "entrants.csv"],
    ["entrants.csv.txt", "entrants.csv"],
    ["rulebook.yaml.txt", "rulebook.yaml"],
    ["~$entrants.xlsx", null],
    ["报名表.csv", null],
    ["finalists.csv", null],
    ["photo.jpg", null],
    ["policy.txt", null],
  ] as const)("%s is unknown, and most likely %s", ([path, guess]) => {
    expect(classify(path)).toEqual({ kind: "unknown", guess });
  });

  test("knows a score file with its stage and track", () => {
    expect(classify("scores/semifinal/steel.xlsx")).toEqual({
      kind: "scores",
      stage: "semifinal",
      track: "steel",
      stem: "scores/semifinal/steel",
      ending: "xlsx",
    });
  });
});
