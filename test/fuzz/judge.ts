/** Says whether what the program made of a damaged table is right: all people with the data of the file, or an error with its place. */
import { formatReport, reportJson } from "../../src/findings/report.ts";
import { hint } from "../../src/findings/text.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { SourceFile } from "../../src/ingest/load.ts";
import type { Edition, ScoreRow } from "../../src/model/edition.ts";
import type { Finding } from "../../src/model/finding.ts";
import { unitsText } from "../../src/model/mark.ts";
import { editionWith, goodText, type Target, withReceipts } from "./base.ts";
import { naiveRows } from "./naive.ts";

/** `equal`: the same data as before; `other`: other data that no single file can contradict; `refused`: an error. */
export type Outcome = "equal" | "other" | "refused";

/** What came of a damaged table; `violation` says in words what must not be, or is null. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly violation: string | null;
}

/** Puts the damaged bytes into the edition, reads it without and with receipts, and judges. */
export function judge(target: Target, good: Uint8Array, damaged: Uint8Array): Verdict {
  const files = editionWith(target, damaged);
  const { edition, findings } = ingest("cup", files);
  print(findings);
  if (edition === null) return { outcome: "refused", violation: placeless(findings, damaged) };
  const read = asTexts(edition, target);
  const outcome = read === asTexts(goodEdition(), target) ? "equal" : "other";
  const violation =
    lostPeople(edition, target, damaged) ??
    notAsWritten(edition, target, damaged) ??
    unreceipted(files, target, good, damaged);
  return { outcome, violation };
}

/** Both forms of the report print whatever was found. */
function print(findings: readonly Finding[]): void {
  formatReport(findings);
  reportJson(findings);
}

/** A refusal names a file, a line that the file has, and something to do. */
export function placeless(findings: readonly Finding[], damaged: Uint8Array): string | null {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return "refused without an error";
  for (const finding of errors) {
    if (finding.file === null) return `${finding.code} names no file`;
    if (finding.line !== null && (finding.line < 1 || finding.line > damaged.length + 8))
      return `${finding.code} names line ${finding.line}`;
    if (hint(finding).length < 6) return `${finding.code} says nothing`;
  }
  return null;
}

/** An id that still stands in the bytes, in whatever encoding, is a person with a row. */
export function lostPeople(edition: Edition, target: Target, damaged: Uint8Array): string | null {
  const text = ["latin1", "utf-16le", "utf-16be"]
    .map((label) => new TextDecoder(label).decode(damaged))
    .join("\n");
  const present = idsOf(edition, target);
  const lost = idsIn(goodText(target)).filter((id) => text.includes(id) && !present.has(id));
  return lost.length === 0 ? null : `lost without a word: ${lost.join(" ")}`;
}

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^[A-Z]{2}-[0-9]{3}/gm)].map(([id]) => id);
}

function idsOf(edition: Edition, target: Target): ReadonlySet<string> {
  if (target === "entrants.csv") return new Set(edition.entrants.keys());
  if (target === "reviews.csv") return new Set(edition.reviews.keys());
  return new Set([...edition.scores.preliminary.values()].flat().map(({ entrantId }) => entrantId));
}

/** What was read is what the naive reader reads, cell for cell, and nobody more or fewer. */
export function notAsWritten(edition: Edition, target: Target, damaged: Uint8Array): string | null {
  const rows = naiveRows(damaged);
  if (rows === null) return "accepted, but the naive reader finds no whole table";
  const written = rows.map((row) => naiveRecord(target, row)).toSorted();
  const read = records(edition, target).toSorted();
  if (JSON.stringify(read) === JSON.stringify(written)) return null;
  return `read ${JSON.stringify(read)}, written ${JSON.stringify(written)}`;
}

/** With the receipts of the good file every damage is found. */
function unreceipted(
  files: readonly SourceFile[],
  target: Target,
  good: Uint8Array,
  damaged: Uint8Array,
): string | null {
  const same = Buffer.from(good).equals(Buffer.from(damaged));
  const { edition } = ingest("cup", withReceipts(files, target, good));
  if (same) return edition === null ? "an undamaged file is refused with its receipt" : null;
  return edition === null ? null : "a changed file passes its receipt";
}

let known: Edition | null = null;
function goodEdition(): Edition {
  known ??= ingest(
    "cup",
    editionWith("entrants.csv", new TextEncoder().encode(goodText("entrants.csv"))),
  ).edition;
  if (known === null) throw new Error("the base is not in order");
  return known;
}

function asTexts(edition: Edition, target: Target): string {
  return JSON.stringify(records(edition, target).toSorted());
}

/** The records of a table as texts of one form, from what the program read. */
function records(edition: Edition, target: Target): readonly string[] {
  if (target === "reviews.csv")
    return [...edition.reviews.values()].map(({ entrantId, result, reason, reviewer, date }) =>
      [entrantId, result, reason ?? "", reviewer ?? "", date].join("|"),
    );
  if (target === "entrants.csv")
    return [...edition.entrants.values()].map(({ id, name, track, province, organization, team, group }) =>
      [id, dots(name), track, province, organization, team ?? "", group ?? ""].join("|"),
    );
  return [...edition.scores.preliminary.values()].flat().map(scoreRecord);
}

function scoreRecord({ entrantId, marks, ties, state }: ScoreRow): string {
  if (state !== null) return [entrantId, state].join("|");
  const digits = [2, 1];
  const texts = marks.map((mark, at) => plain(unitsText(mark as number, digits[at] ?? 0)));
  return [entrantId, ...texts, String(ties["用时"])].join("|");
}

const TRACKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ railway: "铁路", chemical: "化工", machinery: "机械", social: "社会" }).flatMap(
    ([id, name]) => [
      [id, id],
      [name, id],
      [`${name}赛道`, id],
    ],
  ),
);
const RESULTS: ReadonlyMap<string, string> = new Map([
  ["pass", "通过"],
  ["fail", "不通过"],
  ["pending", "待审"],
]);

/** The same form from a naive row. */
function naiveRecord(target: Target, row: ReadonlyMap<string, string>): string {
  const cell = (name: string): string => row.get(name) ?? "";
  if (target === "reviews.csv")
    return [
      cell("报名号"),
      RESULTS.get(cell("结论")) ?? cell("结论"),
      cell("理由"),
      cell("审查单位"),
      cell("日期"),
    ].join("|");
  if (target === "entrants.csv")
    return [
      cell("报名号"),
      dots(cell("姓名")),
      TRACKS.get(cell("赛道")) ?? cell("赛道"),
      cell("省份"),
      cell("单位"),
      cell("班组"),
      cell("企业集团"),
    ].join("|");
  const words = ["学习积分", "理论考试"].map(cell);
  // Of several states the gravest names the row (rules: Selection).
  const state = ["违纪", "弃权", "缺考"].find((one) => words.includes(one));
  if (state !== undefined) return [cell("报名号"), state].join("|");
  return [cell("报名号"), ...words.map(plain), cell("用时")].join("|");
}

/** A decimal without the zeros that say nothing. */
function plain(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** All dots of names as one. */
function dots(name: string): string {
  return name.replace(/[\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65]/g, "·");
}
