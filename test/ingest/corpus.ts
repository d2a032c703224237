/** The corpus of inputs: one folder for each case, laid over one small edition that is in order. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ingested, ingest } from "../../src/ingest/ingest.ts";
import { loadEdition, type SourceFile } from "../../src/ingest/load.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";
import { type Instant, parseInstant } from "../../src/model/instant.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;

/** What a case says about a finding. */
export interface Expected {
  readonly code: string;
  readonly severity: Severity;
  /** Path inside the edition. */
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
}

export interface Case {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly expected: readonly Expected[];
  /** The edition must hold the same records as its base. */
  readonly sameAsBase: boolean;
  /** The case goes through the whole left half at this instant; null is reading alone. */
  readonly asOf: Instant | null;
}

/** The edition over which cases are laid; its id is `cup`. */
export const baseFiles: readonly SourceFile[] = loadEdition(join(FIXTURES, "inputs-base"));

/** A whole competition in small, from the preliminary to the awards: the base of cases that say `base: road`. */
export const roadFiles: readonly SourceFile[] = loadEdition(join(FIXTURES, "inputs-road"));

interface ExpectedFile {
  readonly base?: "road";
  readonly asOf?: string;
  readonly without?: readonly string[];
  readonly sameAsBase?: boolean;
  readonly findings: readonly Expected[];
}

/** All cases, discovered. */
export function corpus(): readonly Case[] {
  return caseNames().map((name) => {
    const folder = join(FIXTURES, "inputs", name);
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as ExpectedFile;
    const own = loadEdition(folder).filter(({ path }) => path !== "expected.json");
    const base = expected.base === "road" ? roadFiles : baseFiles;
    return {
      name,
      files: overlay(own, expected.without ?? [], base),
      expected: expected.findings,
      sameAsBase: expected.sameAsBase ?? false,
      asOf: expected.asOf === undefined ? null : parseInstant(expected.asOf),
    };
  });
}

/** The names of all cases; beside them only README.md. */
export function caseNames(): readonly string[] {
  return readdirSync(join(FIXTURES, "inputs")).filter((name) => name !== "README.md");
}

/** The base with some files replaced or added, and others left out. */
export function overlay(
  own: readonly SourceFile[],
  without: readonly string[] = [],
  base = baseFiles,
): readonly SourceFile[] {
  const kept = base.filter(({ path }) => !without.includes(path) && !own.some((file) => file.path === path));
  return [...kept, ...own];
}

/** A file from text (UTF-8) or bytes. */
export function file(path: string, content: string | Uint8Array): SourceFile {
  return { path, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** The base edition with these files. */
export function ingestWith(...own: readonly SourceFile[]): Ingested {
  return ingest("cup", overlay(own));
}

/** A finding as cases write it, in their order. */
export function inShort(findings: readonly Finding[]): readonly Expected[] {
  return findings.map(({ code, severity, file, line, column }) => ({
    code,
    severity,
    file: file?.replace(/^cup\//, "") ?? "",
    line,
    column,
  }));
}

/** Order in which two lists of findings are compared. */
export function sorted(findings: readonly Expected[]): readonly string[] {
  return findings
    .map((finding) => JSON.stringify(finding, ["code", "severity", "file", "line", "column"]))
    .toSorted();
}

/** A row of the table in the corpus' README: a class, and what stands for it. */
export interface CorpusClass {
  readonly name: string;
  /** Case names, with `*` at the end or in the middle for any letters. */
  readonly patterns: readonly string[];
  /** Tests that cover what no small file can. */
  readonly tests: readonly string[];
}

/** The table of classes. */
export function corpusClasses(): readonly CorpusClass[] {
  const text = readFileSync(join(FIXTURES, "inputs", "README.md"), "utf8");
  return [...text.matchAll(/^\| ([a-z]+) \| .+? \| ([^|]+) \|$/gm)]
    .filter(([, name]) => name !== "class")
    .map(([, name = "", cases = ""]) => {
      const words = cases.split(" ");
      return {
        name,
        patterns: words.filter((word) => !word.startsWith("test/")),
        tests: words.filter((word) => word.startsWith("test/")),
      };
    });
}
