/**
 * The notary's run: the committee's own files against what was published. Everybody with a score row is scored and
 * ranked anew, so that who is not on a list is checked too.
 */
import { admit, drawingOf } from "../admit.ts";
import { byCodeUnit } from "../bytes.ts";
import { type Check, compare, judged, type Notes, notes, untold } from "../check.ts";
import type { Doc, Row } from "../document.ts";
import { pathOf, rowName } from "../document.ts";
import type { Edition, Read } from "../load.ts";
import { numberIn, textIn } from "../log.ts";
import type { Person } from "../ranking.ts";
import { order } from "../rational.ts";
import type { StageName } from "../rules.ts";
import { isRedacted, midnight, type Situation } from "../situation.ts";
import { currentDocs, situationOf } from "../situation-of.ts";
import { saltKey, stageRoot } from "./commitment.ts";
import { type Line, readScores, type StageScores } from "./scores.ts";
import { readTable } from "./table.ts";

const STAGES: readonly StageName[] = ["preliminary", "semifinal", "final"];
const NAMES: Readonly<Record<StageName, string>> = { preliminary: "初赛", semifinal: "复赛", final: "决赛" };

/** Checks over the data folder of an edition (`data/<edition>/`), which `read` reads. */
export async function verifyFull(edition: Edition, read: Read): Promise<readonly Check[]> {
  const entrants = await read("entrants.csv");
  if (entrants === null) return [untold("full", "数据文件夹里没有 entrants.csv（.xlsx 请先另存为 CSV）。")];
  const tracks = await tracksOf(edition, entrants);
  const reviews = await read("reviews.csv");
  const checks: Check[] = [];
  for (const stage of STAGES) {
    const scores = await readScores(read, stage, edition.rules.rules, tracks);
    if (scores.lines.length === 0 && scores.unread.length === 0) continue;
    checks.push(await checkCommitted(edition, stage, scores, read));
    checks.push(await checkLists(edition, stage, scores, reviews));
  }
  return checks;
}

/** Track id of each entrant; the file may write id, name, or name with 赛道. */
async function tracksOf(edition: Edition, bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(
    edition.rules.rules.tracks.flatMap(({ id, name }) => [
      [id, id],
      [name, id],
      [`${name}赛道`, id],
    ]),
  );
  const { rows } = readTable(bytes, { entrant_id: "报名号", track: "赛道" });
  return new Map(rows.map((row) => [row["报名号"] ?? "", ids.get(row["赛道"] ?? "") ?? ""]));
}

async function checkCommitted(
  edition: Edition,
  stage: StageName,
  { lines, unread, wrong }: StageScores,
  read: Read,
): Promise<Check> {
  const { log, rules } = edition;
  const found = notes();
  for (const place of wrong) compare(found, place, null, "规定的分数", "不是");
  const acts =
    log === null || typeof log === "string"
      ? []
      : log.entries.filter((entry) => entry.type === "scores.committed" && textIn(entry, "stage") === stage);
  const act = acts.at(-1);
  const key = await saltKey(read, rules.rules.edition, rules.rules.mode);
  if (unread.length > 0)
    return untold("scores", `${NAMES[stage]}：${unread.join("、")} 要先另存为 CSV 才能核对。`);
  if (act === undefined || key === null)
    return untold(
      "scores",
      `${NAMES[stage]}：${act === undefined ? "没有登记全部成绩" : "没有盐的密钥 private/salt.key"}，无法核对。`,
    );
  compare(found, `scores/${stage}`, "行数", numberIn(act, "rows"), lines.length);
  compare(
    found,
    `scores/${stage}`,
    "总指纹",
    textIn(act, "root"),
    await stageRoot(rules.rules.edition, stage, lines, key),
  );
  return judged(
    "scores",
    found,
    `对得上。${NAMES[stage]} ${lines.length} 行的总指纹和第 ${act.seq} 号记录一样。`,
  );
}

/** Every published list of a stage against all its score rows. */
async function checkLists(
  edition: Edition,
  stage: StageName,
  scores: StageScores,
  reviewBytes: Uint8Array | null,
): Promise<Check> {
  const found = notes();
  for (const place of scores.unread) found.cannot.add(`${place} 要先另存为 CSV 才能核对`);
  const reviews =
    reviewBytes === null
      ? []
      : readTable(reviewBytes, { entrant_id: "报名号", result: "结论", date: "日期" }).rows;
  const byId = new Map(scores.lines.map((line) => [line.id, line]));
  const docs = edition.versions.flatMap(({ doc }) => (typeof doc === "string" ? [] : [doc]));
  let rows = 0;
  for (const doc of docs.filter((one) => one.list === stage)) {
    const lines = scores.lines.filter(({ track }) => track === doc.track);
    if (lines.length === 0) continue;
    const situation = situationOf(edition, doc, edition.rules.rules);
    if (stage === "preliminary") await checkShortlist(doc, situation, lines, reviews, found);
    else for (const row of doc.rows) checkRow(row, byId.get(row.entrantId ?? ""), doc, situation, found);
    rows += doc.rows.length;
  }
  const current = currentDocs(edition).filter((doc) => doc.list === stage).length;
  return judged(
    "full",
    found,
    `对。${NAMES[stage]} ${scores.lines.length} 人全部重算、重排，${current} 份名单的 ${rows} 行都相同。`,
  );
}

/** Who is on the preliminary list, in which place, named or not. */
async function checkShortlist(
  doc: Doc,
  situation: Situation,
  lines: readonly Line[],
  reviews: readonly Readonly<Record<string, string>>[],
  found: Notes,
): Promise<void> {
  const people = rankAll(lines, situation);
  const line = { name: "shortlist", places: situation.track.shortlist ?? 0 };
  const drawing = await drawingOf(situation, line.name, people, doc.releasedAt);
  const { admitted } = admit(people, line, situation.rules.atCut[line.name], drawing, new Set());
  const listed = admitted.toSorted((a, b) => a.rank - b.rank || byCodeUnit(a.key, b.key));
  const file = `${pathOf(doc)}.json`;
  compare(found, file, "行数", listed.length, doc.rows.length);
  const results = new Map(
    reviews
      .filter((row) => midnight(row["日期"] ?? "") <= doc.releasedAt)
      .map((row) => [row["报名号"], row["结论"]]),
  );
  const words: Readonly<Record<string, string>> = { pass: "通过", fail: "不通过", pending: "待审" };
  const byId = new Map(lines.map((one) => [one.id, one]));
  for (const [at, person] of listed.entries()) {
    const row = doc.rows[at];
    if (row === undefined) break;
    compare(found, file, `${rowName(row)} 名次`, person.rank, row.rank);
    if (row.entrantId !== null) compare(found, file, `第 ${at + 1} 行`, person.key, row.entrantId);
    const said = results.get(person.key) ?? "待审";
    if (!situation.track.preliminaryOnly)
      compare(found, file, `${rowName(row)} 审查`, words[said] ?? said, row.status);
    if (row.total !== null) compare(found, file, `${rowName(row)} 成绩`, person.total, row.total);
    if (row.entrantId !== null) checkRow(row, byId.get(person.key), doc, situation, found);
  }
}

/** Standard competition ranking of everybody with marks. */
function rankAll(lines: readonly Line[], { rules }: Situation): readonly Person[] {
  const chain = rules.chain.preliminary;
  const better = (a: Line, b: Line): number => {
    if (a.total === null || b.total === null) return 0;
    const totals = order(b.total, a.total);
    if (totals !== 0) return totals;
    for (const { name, direction } of chain) {
      const [x, y] = [a.values.get(name), b.values.get(name)];
      if (x === undefined || y === undefined) continue;
      const parted = direction === "desc" ? order(y, x) : order(x, y);
      if (parted !== 0) return parted;
    }
    return 0;
  };
  const ordered = lines
    .filter(({ total }) => total !== null)
    .toSorted((a, b) => better(a, b) || byCodeUnit(a.id, b.id));
  const people: Person[] = [];
  for (const [at, line] of ordered.entries()) {
    const before = ordered[at - 1];
    const rank =
      before !== undefined && better(before, line) === 0 ? (people[at - 1]?.rank ?? at + 1) : at + 1;
    people.push({ key: line.id, id: line.id, rank, total: line.totalText, row: NO_ROW, values: line.values });
  }
  return people;
}

const NO_ROW: Row = {
  rank: null,
  entrantId: null,
  name: null,
  organization: null,
  province: null,
  scores: {},
  total: null,
  status: null,
  decidedBy: null,
  replaces: null,
  decision: null,
};

/** Marks and total of one published row against the committee's file. */
function checkRow(row: Row, line: Line | undefined, doc: Doc, situation: Situation, found: Notes): void {
  const file = `${pathOf(doc)}.json`;
  if (line === undefined) {
    compare(found, file, rowName(row), "有成绩行", "没有");
    return;
  }
  if (isRedacted(situation, row) || situation.rules.privacy === "names") return;
  if (line.state !== "") {
    compare(found, file, rowName(row), line.state, row.status);
    return;
  }
  const total = doc.list === "final" ? (row.finalTotal ?? null) : row.total;
  compare(found, file, `${rowName(row)} 成绩`, line.totalText, total);
  for (const [name, mark] of Object.entries(row.scores)) {
    const given = line.marks[name];
    if (given !== undefined) compare(found, file, `${rowName(row)} ${name}`, given, mark);
  }
}
