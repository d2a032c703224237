/** What the data of an edition holds and no list says, and a search for it in texts. Reads the files on its own. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { readXlsx } from "./read-xlsx.ts";
import type { Piece } from "./site-corpus.ts";

export type TableRow = Readonly<Record<string, string>>;

/** The rows of `<dir>/<stem>.csv` or `.xlsx` by header; none where there is no such file. */
export function readTable(dir: string, stem: string): TableRow[] {
  const csv = join(dir, `${stem}.csv`);
  const xlsx = join(dir, `${stem}.xlsx`);
  const lines = existsSync(csv)
    ? Papa.parse<string[]>(decoded(readFileSync(csv)), { skipEmptyLines: true }).data
    : existsSync(xlsx)
      ? readXlsx(readFileSync(xlsx)).map((row) => row.map((cell) => cell?.text ?? ""))
      : [];
  const [header = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? ""])));
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

export interface Secrets {
  /** Entrant ids of people on no list. */
  readonly ids: ReadonlySet<string>;
  /** Names that nobody on a list has, teams that no list shows. */
  readonly words: ReadonlySet<string>;
  /** Sentences of the committee's own files. */
  readonly sentences: readonly string[];
}

/**
 * What of an edition's data must not be on its site. `listed` are the people that its lists name (names by id),
 * `teams` the teams that its awards name. Public notes may be said and are no secret.
 */
export function secretsOf(
  dir: string,
  listed: ReadonlyMap<string, string>,
  teams: ReadonlySet<string>,
): Secrets {
  const entrants = readTable(dir, "entrants");
  const shown = new Set([...listed.values(), ...teams]);
  const notes = new Set(readTable(dir, "objections").map((row) => row["公开说明"] ?? ""));
  const unlisted = entrants.filter((row) => !listed.has(row["报名号"] ?? ""));
  const organizations = new Set(entrants.map((row) => row["单位"] ?? ""));
  return {
    ids: new Set(unlisted.map((row) => row["报名号"] ?? "")),
    words: new Set(
      [...unlisted.map((row) => row["姓名"] ?? ""), ...entrants.map((row) => row["班组"] ?? "")].filter(
        (word) => word !== "" && !shown.has(word) && !organizations.has(word),
      ),
    ),
    sentences: [
      ...readTable(dir, "reviews").map((row) => row["理由"] ?? ""),
      ...readTable(dir, "withdrawals").map((row) => row["说明"] ?? ""),
    ].filter((text, i, all) => text.length >= 4 && !notes.has(text) && all.indexOf(text) === i),
  };
}

const WORD = /[\p{Script=Han}·]{2,}/gu;
const ID = /[0-9A-Za-z][0-9A-Za-z-]{2,31}/g;
const DIGITS = /(?<![0-9A-Za-z.])[0-9]{11,18}[Xx]?(?![0-9A-Za-z])/g;
const MAIL = /[0-9A-Za-z._-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+/g;

/**
 * Every secret that stands in a piece, as `path: secret`. Ids and words count where they stand alone (a name inside a
 * longer run of characters may be part of another word), sentences anywhere; so do 18-digit identity numbers with a
 * valid check digit, mobile telephones, and mail addresses outside example.cn.
 */
export function leaks(pieces: Iterable<Piece>, secrets: Secrets): string[] {
  const found = new Set<string>();
  for (const { path, text } of pieces) {
    for (const [word] of text.matchAll(WORD)) if (secrets.words.has(word)) found.add(`${path}: ${word}`);
    for (const [id] of text.matchAll(ID)) if (secrets.ids.has(id)) found.add(`${path}: ${id}`);
    for (const sentence of secrets.sentences) if (text.includes(sentence)) found.add(`${path}: ${sentence}`);
    for (const [digits] of text.matchAll(DIGITS))
      if (isPrivateNumber(digits)) found.add(`${path}: ${digits}`);
    for (const [mail] of text.matchAll(MAIL)) {
      if (/[a-z]$/i.test(mail) && !mail.endsWith("@example.cn")) found.add(`${path}: ${mail}`);
    }
  }
  return [...found];
}

/** A mobile telephone of the mainland, or an identity number whose check digit holds (GB 11643). */
function isPrivateNumber(text: string): boolean {
  if (text.length === 11) return /^1[3-9]/.test(text);
  if (text.length !== 18) return false;
  const sum = [...text.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * 2 ** (17 - i), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}
