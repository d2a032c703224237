/** Columns of a table: what each file may have, and where in a header each of them stands. */
import { distance } from "fastest-levenshtein";
import { error, type Finding, type Place, warning } from "../model/finding.ts";
import { FORBIDDEN_CHARACTERS } from "./cells/characters.ts";
import { isPrivateHeader } from "./private-columns.ts";
import { shown } from "./shown.ts";
import type { Table } from "./table.ts";
import { columnLetters } from "./xlsx/address.ts";

/** A column: the Chinese header is canonical, the English alias accepted. `about` is for the data dictionary. */
export interface ColumnSpec {
  readonly header: string;
  readonly alias: string | null;
  readonly required: boolean;
  readonly about: string;
}

/** The columns of a file by the key under which the program reads them. */
export type ColumnSpecs<K extends string> = Readonly<Record<K, ColumnSpec>>;

/** A column that must be there. */
export function required(header: string, alias: string | null, about: string): ColumnSpec {
  return { header, alias, required: true, about };
}

/** A column that may be missing or empty. */
export function optional(header: string, alias: string | null, about: string): ColumnSpec {
  return { header, alias, required: false, about };
}

const RESERVED: ReadonlySet<string> = new Set([
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
]);

/**
 * Index of each column in the table's header, -1 for one that is not there. Null when the header cannot be trusted:
 * a column twice, a required one missing, characters that only look like a known header. Columns that nobody knows
 * are named in one warning and not read.
 */
export function bindColumns<K extends string>(
  table: Table,
  specs: ColumnSpecs<K>,
  findings: Finding[],
  warnUnknown = true,
): Readonly<Record<K, number>> | null {
  const keys = Object.keys(specs) as K[];
  const byHeader = new Map<string, K>();
  for (const key of keys) {
    byHeader.set(specs[key].header, key);
    if (specs[key].alias !== null) byHeader.set(specs[key].alias, key);
  }
  const place = (index: number): Place => {
    const text = table.header[index] ?? "";
    return {
      file: table.file,
      line: table.headerLine,
      column: shown(table.label(index, table.headerLine)),
      value: shown(text),
    };
  };
  let trusted = true;
  const fail = (finding: Finding): void => {
    findings.push(finding);
    trusted = false;
  };
  // Of two equal headers only the letter tells which is meant.
  const letter = (index: number): { readonly letter: string } => ({ letter: columnLetters(index) });
  const found = new Map<K, number>();
  const seen = new Map<string, number>();
  const unknown: string[] = [];
  /** Columns that are there under a header that only looks like theirs: one mistake is told once. */
  const meant = new Set<K | null>();
  table.header.forEach((text, index) => {
    const key = byHeader.get(text);
    const first = key === undefined ? seen.get(text) : found.get(key);
    if (first !== undefined && text !== "")
      fail(
        error("header-duplicate", place(index), {
          other: `${columnLetters(first)} 列“${shown(table.header[first] ?? "")}”`,
          ...letter(index),
        }),
      );
    else if (key !== undefined) found.set(key, index);
    else if (text !== "") {
      const problem = headerProblem(text, byHeader);
      if (problem === null) unknown.push(text);
      else {
        fail(error(problem.code, place(index), { guess: problem.guess, ...letter(index) }));
        meant.add(byHeader.get(problem.guess) ?? null);
      }
    }
    if (text !== "") seen.set(text, index);
  });
  const missing = keys.filter((key) => specs[key].required && !found.has(key) && !meant.has(key));
  for (const key of missing) {
    const { header, alias } = specs[key];
    const short = unknown.filter((text) => text.length <= 60);
    const near =
      nearest(header, short) ??
      (alias === null ? null : nearest(alias, short)) ??
      short.find((text) => isMeant(header, text));
    fail(
      error(
        "column-missing",
        { file: table.file, line: table.headerLine, column: header },
        { alias: alias ?? "", guess: near ?? "" },
      ),
    );
  }
  const secret = unknown.filter(isPrivateHeader);
  if ((warnUnknown && unknown.length > 0) || secret.length > 0) {
    const rest = keys.filter((key) => !found.has(key)).map((key) => specs[key].header);
    const guesses = unknown.flatMap((text) => nearest(text, rest) ?? []);
    const named = (texts: readonly string[]): string => texts.slice(0, 20).map(shown).join("、");
    findings.push(
      warning(
        secret.length > 0 ? "column-private" : "column-unknown",
        { file: table.file, line: table.headerLine },
        { names: named(unknown), private: named(secret), guess: [...new Set(guesses)].join("、") },
      ),
    );
  }
  return trusted
    ? (Object.fromEntries(keys.map((key) => [key, found.get(key) ?? -1])) as Record<K, number>)
    : null;
}

/** What makes an unknown header dangerous: it would be dropped as unknown although a person reads it as a known one. */
function headerProblem(
  text: string,
  known: ReadonlyMap<string, unknown>,
): { readonly code: string; readonly guess: string } | null {
  if (RESERVED.has(text)) return { code: "header-reserved", guess: "" };
  const seen = [...text.slice(0, 200).normalize("NFKC")].filter((one) => !FORBIDDEN_CHARACTERS.test(one));
  const plain = seen.join("").replace(/\s+/gu, "");
  if (FORBIDDEN_CHARACTERS.test(text) || /[<>]/.test(text))
    return { code: "header-characters", guess: known.has(plain) ? plain : "" };
  if (plain !== text && known.has(plain)) return { code: "header-lookalike", guess: plain };
  return /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(text)
    ? { code: "header-lookalike", guess: plain }
    : null;
}

/** 选手姓名 for 姓名, 工作单位 for 单位; and what people call the number of a person. */
function isMeant(header: string, text: string): boolean {
  if (isPrivateHeader(text)) return false;
  return text.includes(header) || (header === "报名号" && /编号|考号|考证号|参赛号|选手号/.test(text));
}

/** The candidate that a misspelt header most likely means, or null. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  if (text.length > 60) return null;
  const limit = text.length <= 3 ? 1 : 2;
  const close = candidates.filter(
    (candidate) => distance(text.toLowerCase(), candidate.toLowerCase()) <= limit,
  );
  return close[0] ?? null;
}
