/** What concerns the edition as a whole: tables over all tracks, the register, the rules documents. */
import { textOf } from "./bytes.ts";
import { type Check, compare, judged, notes, untold } from "./check.ts";
import { csvOf, differences } from "./check-csv.ts";
import { lastSaid } from "./check-entry.ts";
import type { Doc, Row } from "./document.ts";
import { sha256Hex } from "./hash.ts";
import type { Edition } from "./load.ts";
import { isRecord, textIn } from "./log.ts";
import type { ListName, TrackRules } from "./rules.ts";

type TrackRow = Row & { readonly track: string };

/** `<list>.json` and `.csv`: the current rows of all tracks, in the rulebook's order of tracks. */
export async function checkEditionList(
  { read, rules }: Edition,
  list: ListName,
  current: readonly Doc[],
): Promise<Check> {
  const found = notes();
  const file = `${list}.json`;
  const bytes = await read(file);
  const value = bytes === null ? null : parsed(bytes);
  if (value === null) {
    if (current.length > 0) compare(found, file, null, "有这个文件", "没有，或者读不出来");
    return judged("edition", found, "没有公布这种名单。");
  }
  const order = new Map(rules.rules.tracks.map(({ id }, at) => [id, at]));
  const docs = current.toSorted((a, b) => (order.get(a.track) ?? 0) - (order.get(b.track) ?? 0));
  const { tracks, rows, columns } = value;
  compare(
    found,
    file,
    "tracks",
    docs.map(headOf(rules.rules.tracks)).join(),
    tracks.map((one) => JSON.stringify(one)).join(),
  );
  const expected = docs.flatMap((doc) => doc.rows.map((row) => lineOf(doc.track, row)));
  compare(found, file, "行数", expected.length, rows.length);
  for (const [at, line] of expected.entries()) {
    const { track = "", ...row } = rows[at] ?? {};
    const given = lineOf(String(track), row as unknown as Row);
    if (given !== line) compare(found, file, `第 ${at + 1} 行`, line, given);
  }
  const names = new Map(rules.rules.tracks.map(({ id, name }) => [id, name]));
  const plain = (rows as unknown as TrackRow[]).map((row) => ({ ...row, track: names.get(row.track) ?? "" }));
  differences(
    csvOf(columns, plain as unknown as Row[]),
    await read(`${list}.csv`),
    `${list}.csv`,
    found.mismatches,
  );
  return judged("edition", found, `一样。${docs.length} 个赛道，${rows.length} 行。`, file);
}

/** Key by key in one order, so that two spellings of one row are equal. Absent keys of other tracks are empty. */
function lineOf(track: string, { scores, ...row }: Row): string {
  const cells = Object.entries(row)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = Object.entries(scores ?? {})
    .filter(([, mark]) => mark !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([track, cells, marks]);
}

function headOf(tracks: readonly TrackRules[]): (doc: Doc) => string {
  return ({ track, version, releasedAt }) =>
    JSON.stringify({ track, name: tracks.find(({ id }) => id === track)?.name ?? "", version, releasedAt });
}

function parsed(bytes: Uint8Array): {
  readonly tracks: readonly unknown[];
  readonly columns: Doc["columns"];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
} | null {
  try {
    const value: unknown = JSON.parse(textOf(bytes) ?? "");
    const lists = isRecord(value) ? [value["tracks"], value["columns"], value["rows"]] : [];
    return lists.length === 3 && lists.every(Array.isArray) ? (value as ReturnType<typeof parsed>) : null;
  } catch {
    return null;
  }
}

/** The public register against the acts in the log. */
export function checkRegister({ log, registered }: Edition): Check {
  if (log === null || typeof log === "string")
    return untold("register", "没有存证记录（未存证），异议处理无法对照。");
  const found = notes();
  const file = "objections.json";
  const acts = log.entries.filter(({ type }) => type === "objection.decided");
  const decided = registered.filter(({ decidedAt }) => decidedAt !== null);
  for (const entry of acts) {
    const id = textIn(entry, "objection");
    const own = decided.find((one) => one.id === id);
    if (own === undefined) {
      compare(found, file, id, "登记在异议处理里", null);
      continue;
    }
    compare(found, file, `${id} 决定`, textIn(entry, "result"), own.status);
    compare(found, file, `${id} 类别`, textIn(entry, "category"), own.category);
    compare(found, file, `${id} 决定时间`, textIn(entry, "decidedAt"), own.decidedAt);
    if (!textIn(entry, "list").endsWith(own.list))
      compare(found, file, `${id} 名单`, textIn(entry, "list"), own.list);
  }
  for (const { id } of decided)
    if (!acts.some((entry) => textIn(entry, "objection") === id))
      compare(found, file, id, null, "存证记录里没有");
  return judged("register", found, `对得上。${acts.length} 件有决定的异议都登记过。`);
}

/** Files of the log that are no list: rules and organisation awards, by their hashes. */
export async function checkOtherFiles({ log, read, rules }: Edition): Promise<Check> {
  if (log === null || typeof log === "string")
    return untold(
      "others",
      "没有存证记录（未存证），规则文件没有可以对照的登记。",
      `SHA-256 ${rules.sha256}`,
    );
  const found = notes();
  const paths = [...new Set(log.entries.flatMap(({ artifacts }) => artifacts.map(({ path }) => path)))];
  const others = paths.filter((path) => path.startsWith("rules/") || path.startsWith("awards/"));
  for (const path of others) {
    const bytes = await read(path);
    const hash = bytes === null ? "没有这个文件" : await sha256Hex(bytes);
    compare(found, path, null, lastSaid(log, path)?.artifact.sha256 ?? "", hash);
  }
  compare(found, "rules/rulebook.json", null, log.entries.at(-1)?.rules ?? "", rules.sha256);
  return judged(
    "others",
    found,
    `没有。${others.length} 个文件都和登记的一样。`,
    `现行规则 SHA-256 ${rules.sha256}`,
  );
}
