/** That a list follows from the list before it: the same people, particulars and totals. */
import { type Check, compare, judged, type Notes, notes, untold } from "./check.ts";
import { type Doc, pathOf, type Row, rowName } from "./document.ts";
import { type Ranking, rankingAt } from "./ranking.ts";
import { stageOf } from "./rules.ts";
import { selectionAt } from "./selection.ts";
import { isRedacted, mayDiffer, newestAt, type Situation, standingOn } from "./situation.ts";

const PARTICULARS = ["name", "organization", "province"] as const;

/** Everybody on the list, and with which particulars, by what was public before it. */
export async function checkBase(doc: Doc, situation: Situation): Promise<Check> {
  const found = notes();
  switch (doc.list) {
    case "preliminary":
      return checkNamed(doc, situation, found);
    case "qualifiers":
    case "finalists":
    case "awards":
      return checkRanked(doc, situation, found);
    case "semifinal":
    case "final":
      return checkStanding(doc, situation, found);
  }
}

/** Who is named on the preliminary list (contract: Privacy levels). */
function checkNamed(doc: Doc, situation: Situation, found: Notes): Check {
  const file = `${pathOf(doc)}.json`;
  const current = newestAt(situation, "qualifiers", doc.releasedAt);
  const listed = new Set(current?.rows.map(({ entrantId }) => entrantId) ?? []);
  const open = situation.rules.privacy === "open";
  for (const row of doc.rows) {
    const named = row.entrantId !== null;
    if (open && !named) compare(found, file, rowName(row), "有姓名", "没有姓名");
    if (!open && named && !listed.has(row.entrantId))
      compare(found, file, rowName(row), "不列姓名", row.name);
    const parts = Object.values(row.scores);
    if (!named && [row.name, row.organization, row.province, ...parts].some((cell) => cell !== null))
      compare(found, file, rowName(row), "没有姓名和分项得分", "有");
    const states: readonly (string | null)[] = situation.track.preliminaryOnly
      ? [null]
      : ["通过", "不通过", "待审"];
    if (!states.includes(row.status)) compare(found, file, rowName(row), states.join("、"), row.status);
  }
  const here = new Map(doc.rows.map((row) => [row.entrantId, row]));
  for (const row of current?.rows ?? []) {
    const own = here.get(row.entrantId);
    if (own === undefined) compare(found, file, rowName(row), "列出入围的人", "没有这一行");
    else sameParticulars(row, own, file, situation, found);
  }
  checkShortlist(doc, situation, file, found);
  return judged(
    "base",
    found,
    `对。共 ${doc.rows.length} 人；按公开范围，入围的人列姓名和分项得分，其他人只列名次和成绩。`,
  );
}

/** How many the shortlist takes, as far as a list that ends there can tell. */
function checkShortlist(doc: Doc, situation: Situation, file: string, found: Notes): void {
  const places = situation.track.shortlist ?? 0;
  const count = doc.rows.length;
  const last = doc.rows.at(-1)?.rank ?? 0;
  const rule = situation.rules.atCut["shortlist"];
  if (count > places && (rule === "lot" || rule === "exclude-all" || last > places))
    compare(found, file, null, `最多 ${places} 人`, `${count} 人`);
  if (count < places) found.cannot.add(`名单不满 ${places} 人，没有上榜的人不公布，无法核对是不是全部`);
}

/** `qualifiers`, `finalists`, `awards`: rows of the ranking that they are cut from. */
function checkRanked(doc: Doc, situation: Situation, found: Notes): Check {
  const ranking = rankingAt(situation, stageOf(doc.list), doc.releasedAt);
  if (ranking === null) return untold("base", "这份名单所依据的排名没有公布。");
  const file = `${pathOf(doc)}.json`;
  for (const row of doc.rows) checkFromRanking(row, ranking, file, situation, found);
  return judged("base", found, `对。${doc.rows.length} 行的名次、成绩和排名名单都相同。`);
}

function checkFromRanking(
  row: Row,
  ranking: Ranking,
  file: string,
  situation: Situation,
  found: Notes,
): void {
  const person = ranking.byId.get(row.entrantId ?? "");
  if (person === undefined) {
    compare(found, file, rowName(row), "在排名名单上", "不在");
    return;
  }
  compare(found, file, `${rowName(row)} 名次`, person.rank, row.rank);
  if (row.total !== null && person.row.total !== null)
    compare(found, file, `${rowName(row)} 成绩`, person.row.total, row.total);
  if (person.row.entrantId === null) return;
  for (const [name, mark] of Object.entries(row.scores)) {
    const other = person.row.scores[name] ?? null;
    if (mark !== null && other !== null) compare(found, file, `${rowName(row)} ${name}`, other, mark);
  }
  sameParticulars(person.row, row, file, situation, found);
}

/** `semifinal`, `final`: everybody standing on the newest version of the list before, and nobody else. */
async function checkStanding(doc: Doc, situation: Situation, found: Notes): Promise<Check> {
  const from = doc.list === "semifinal" ? "qualifiers" : "finalists";
  const before = newestAt(situation, from, doc.releasedAt);
  if (before === null) return untold("base", "前一份名单没有公布。");
  const file = `${pathOf(doc)}.json`;
  const standing = standingOn(before);
  const here = new Map(doc.rows.map((row) => [row.entrantId, row]));
  for (const row of before.rows) {
    if (row.entrantId === null || !standing.has(row.entrantId)) continue;
    const own = here.get(row.entrantId);
    if (own === undefined) compare(found, file, rowName(row), "在名单上", "不在");
    else sameParticulars(row, own, file, situation, found);
  }
  for (const row of doc.rows)
    if (!standing.has(row.entrantId ?? "")) compare(found, file, rowName(row), "不在名单上", "列入了名单");
  if (doc.list === "final") checkSemifinalTotals(doc, situation, file, found);
  else await checkPromoted(doc, situation, file, found);
  const text = doc.list === "final" ? "决赛" : "复赛";
  return judged(
    "base",
    found,
    `对。${doc.rows.length} 人正是${text}入围名单 v${before.version} 上的全部人选。`,
  );
}

function checkSemifinalTotals(doc: Doc, situation: Situation, file: string, found: Notes): void {
  const ranking = rankingAt(situation, "semifinal", doc.releasedAt);
  for (const row of doc.rows) {
    const status = row.rank === null ? ["缺考", "违纪", "弃权"] : ["完赛"];
    if (!status.includes(row.status ?? "")) compare(found, file, rowName(row), status.join("、"), row.status);
    const person = ranking?.byId.get(row.entrantId ?? "");
    if (ranking === null) found.cannot.add("复赛成绩没有公布");
    else if (!isRedacted(situation, row) && (person?.total ?? null) !== (row.semifinalTotal ?? null))
      compare(found, file, `${rowName(row)} 复赛成绩`, person?.total ?? null, row.semifinalTotal ?? null);
  }
}

/** 晋级 is whoever the selection of finalists admits at this instant. */
async function checkPromoted(doc: Doc, situation: Situation, file: string, found: Notes): Promise<void> {
  const through = new Set(
    doc.rows.flatMap(({ status, entrantId }) => (status === "晋级" && entrantId !== null ? [entrantId] : [])),
  );
  const selection = await selectionAt(situation, "finalists", doc.releasedAt, through, true);
  for (const row of doc.rows) {
    const states = row.rank === null ? ["缺考", "违纪", "弃权"] : ["晋级", "未晋级"];
    if (!states.includes(row.status ?? "")) compare(found, file, rowName(row), states.join("、"), row.status);
    const id = row.entrantId ?? "";
    if (selection === null || row.rank === null || through.has(id) === selection.standing.has(id)) continue;
    compare(found, file, rowName(row), selection.standing.has(id) ? "晋级" : "未晋级", row.status);
  }
  const gone = selection?.unexplained ?? [];
  if (gone.length > 0)
    found.cannot.add(
      `${gone.map(({ rank }) => `第 ${rank} 名`).join("、")}在线内而没有晋级，公开的文件里看不出原因`,
    );
  if (selection?.admission.doubt != null) found.cannot.add(selection.admission.doubt);
}

function sameParticulars(from: Row, to: Row, file: string, situation: Situation, found: Notes): void {
  if (from.name === null || to.name === null) {
    if (
      from.name !== to.name &&
      !isRedacted(situation, to) &&
      to.entrantId !== null &&
      from.entrantId !== null
    )
      compare(found, file, `${rowName(to)} 姓名`, from.name, to.name);
    return;
  }
  for (const key of PARTICULARS) {
    if (from[key] === to[key]) continue;
    const may = mayDiffer(situation, to.entrantId ?? "", key);
    if (may === "no") compare(found, file, rowName(to), from[key], to[key]);
    if (may === "unknown") found.cannot.add("姓名、单位等有更正，更正没有登记在存证记录里");
  }
}
