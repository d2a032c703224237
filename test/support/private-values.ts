/** What the data of an edition holds and no list says. Reads the files on its own, not through the program. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Secrets } from "../../src/scan/secrets.ts";
import { readXlsx } from "./read-xlsx.ts";

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
    marks: new Set(),
    contacts: new Set(["gongshi@example.cn", "press@example.cn"]),
  };
}
