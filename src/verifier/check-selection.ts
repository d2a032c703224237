/** The line of `qualifiers` and `finalists`, and everything that happened to it afterwards, replayed. */
import { type Check, compare, judged, notes, untold } from "./check.ts";
import { type Doc, isStruck, pathOf, rowName } from "./document.ts";
import { type Selection, selectionAt } from "./selection.ts";
import { docsAt, type Situation, standingOn } from "./situation.ts";
import { checkReasons } from "./strikes.ts";

export interface SelectionChecks {
  readonly checks: readonly Check[];
  /** People whom a draw took apart on this list; null where the pool is not published. */
  readonly drawn: ReadonlySet<string> | null;
  readonly perhapsDrawn: ReadonlySet<string>;
}

export async function checkSelection(doc: Doc, situation: Situation): Promise<SelectionChecks> {
  const list = doc.list === "qualifiers" ? "qualifiers" : "finalists";
  const observed = standingOn(doc);
  const selection = await selectionAt(situation, list, doc.releasedAt, observed);
  if (selection === null) {
    const why = "排名所依据的名单没有公布";
    return {
      checks: [untold("line", `${why}，名额线无法核对。`), checkBackfill(doc, situation, null)],
      drawn: null,
      perhapsDrawn: new Set(),
    };
  }
  return {
    checks: [checkLine(doc, situation, observed, selection), checkBackfill(doc, situation, selection)],
    drawn: selection.admission.seedless ? null : selection.admission.drawn,
    perhapsDrawn: selection.perhapsDrawn,
  };
}

function checkLine(
  doc: Doc,
  situation: Situation,
  observed: ReadonlySet<string>,
  selection: Selection,
): Check {
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  const { admission, standing, unexplained } = selection;
  for (const key of standing)
    if (!observed.has(key))
      found.mismatches.push({ file, row: key, expected: "列入名单", found: "没有列入" });
  for (const id of observed)
    if (!standing.has(id))
      found.mismatches.push({ file, row: id, expected: "不在名额以内", found: "列入了名单" });
  const [one] = unexplained;
  if (one !== undefined) {
    const ranks = unexplained.map(({ rank }) => `第 ${rank} 名`).join("、");
    found.cannot.add(
      `${ranks}在线内，但没有列入，公开的文件里看不出原因（可能在公布以前已经退出），请向受理单位询问`,
    );
  }
  if (admission.doubt !== null) found.cannot.add(admission.doubt);
  if (admission.beyond !== null) found.beyond.add(admission.beyond);
  const places = situation.rules.cuts[doc.list === "qualifiers" ? "qualifiers" : "finalists"];
  const last = admission.admitted.at(-1);
  const tail =
    last === undefined ? "" : `，末位是第 ${last.rank} 名${last.total === null ? "" : `，${last.total} 分`}`;
  return judged("line", found, `对。名额 ${places}，列入 ${observed.size} 人${tail}。`);
}

function checkBackfill(doc: Doc, situation: Situation, selection: Selection | null): Check {
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  checkReasons(doc, situation, found);
  for (const row of doc.rows) {
    const id = row.entrantId;
    if (id === null || isStruck(row)) continue;
    const first = selection?.first ?? firstOf(situation, doc);
    compare(found, file, rowName(row), first.has(id) ? "入围" : "递补", row.status);
    if (selection === null) found.cannot.add("排名所依据的名单没有公布，递补的先后无法核对");
    else if (selection.replaces === null) found.cannot.add("接替谁由抽签决定，种子没有登记在存证记录里");
    else compare(found, file, `${rowName(row)} 接替`, selection.replaces.get(id) ?? null, row.replaces);
  }
  const here = new Map(doc.rows.map((row) => [row.entrantId, row]));
  for (const earlier of docsAt(situation, doc.list, doc.releasedAt))
    for (const id of standingOn(earlier))
      if (!here.has(id)) found.mismatches.push({ file, row: id, expected: "保留原行", found: "没有这一行" });
  const struck = doc.rows.filter(isStruck).length;
  const came = doc.rows.filter(({ status }) => status === "递补").length;
  return judged(
    "backfill",
    found,
    struck + came === 0
      ? "没有人被取消、退出或者递补。"
      : `对。取消或退出 ${struck} 人，原行都在；递补 ${came} 人，顺序都对。`,
  );
}

/** Who stood on version 1. */
function firstOf(situation: Situation, doc: Doc): ReadonlySet<string> {
  return standingOn(situation.docs.get(doc.list)?.[0] ?? doc);
}
