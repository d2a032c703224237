/** Ranks 1, 2, 2, 4 by total and tie chain, the order of the rows, and what each row says decided (rules: Rank and ties). */
import { byCodeUnit } from "./bytes.ts";
import { type Check, compare, judged, type Notes, notes, untold } from "./check.ts";
import { type Doc, isStruck, pathOf, type Row, rowName } from "./document.ts";
import { type Depth, depthBetween, type Person, type Ranking, rankingAt } from "./ranking.ts";
import { type Key, stageOf } from "./rules.ts";
import { isRedacted, type Situation } from "./situation.ts";

/** `drawn` are the keys of people whom a draw took apart on this list; null where that is not known. */
export function checkRanks(
  doc: Doc,
  situation: Situation,
  drawn: ReadonlySet<string> | null,
  perhaps: ReadonlySet<string> = new Set(),
): Check {
  const ranking = rankingAt(situation, stageOf(doc.list), doc.releasedAt);
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  checkOrder(doc, file, found);
  if (ranking === null) {
    if (found.mismatches.length > 0) return judged("ranks", found, "");
    return untold("ranks", "排名所依据的名单没有公布，只核对了行的先后。");
  }
  const chain = situation.rules.chain[stageOf(doc.list)];
  if (doc.list !== "awards" && doc.list !== "qualifiers" && doc.list !== "finalists")
    checkCompetition(ranking, file, found);
  checkDecided(doc, ranking, chain, { drawn, perhaps }, situation, found);
  const shared = ranking.people.filter(
    (one, at, all) => all[at - 1]?.rank === one.rank || all[at + 1]?.rank === one.rank,
  );
  const names = chain.map(({ name }) => name).join("、");
  return judged(
    "ranks",
    found,
    `对。${names === "" ? "同分的名次并列" : `同分先后看${names}`}；${shared.length === 0 ? "没有并列" : `${shared.length} 人的名次有并列`}。`,
  );
}

/** Rank, then id; states after the ranked (contract: CSV). */
function checkOrder(doc: Doc, file: string, found: Notes): void {
  for (const [at, row] of doc.rows.entries()) {
    const before = doc.rows[at - 1];
    if (before === undefined) continue;
    const wrong = before.rank === null ? row.rank !== null : row.rank !== null && row.rank < before.rank;
    const same =
      before.rank === row.rank &&
      before.status !== null &&
      (row.rank !== null || row.status === before.status);
    const ids = same && before.entrantId !== null && row.entrantId !== null;
    if (wrong || (ids && byCodeUnit(before.entrantId ?? "", row.entrantId ?? "") >= 0))
      found.mismatches.push({
        file,
        row: rowName(row),
        expected: `排在 ${rowName(before)} 之前`,
        found: "排在后面",
      });
    const states = ["缺考", "违纪", "弃权"];
    if (
      row.rank === null &&
      before.rank === null &&
      states.indexOf(row.status ?? "") < states.indexOf(before.status ?? "")
    )
      found.mismatches.push({
        file,
        row: rowName(row),
        expected: "缺考、违纪、弃权的顺序",
        found: "顺序不对",
      });
  }
}

function checkCompetition({ people }: Ranking, file: string, found: Notes): void {
  for (const [at, person] of people.entries()) {
    const before = people[at - 1];
    const expected = before !== undefined && before.rank === person.rank ? before.rank : at + 1;
    compare(found, file, rowName(person.row), expected, person.rank);
  }
}

interface Drawn {
  readonly drawn: ReadonlySet<string> | null;
  /** Of these it is not public whether the draw was needed. */
  readonly perhaps: ReadonlySet<string>;
}

function checkDecided(
  doc: Doc,
  ranking: Ranking,
  chain: readonly Key[],
  { drawn, perhaps }: Drawn,
  situation: Situation,
  found: Notes,
): void {
  const file = `${pathOf(doc)}.json`;
  const { people } = ranking;
  const gaps = people.map((person, at) => gapAfter(person, at, people));
  const said = new Set<string>();
  const depths = people.slice(0, -1).map((person, at) => {
    const next = people[at + 1];
    if (next === undefined || gaps[at] === true) return null;
    const depth = depthBetween(person, next, chain);
    if (typeof depth !== "string") return depth;
    if (!said.has(depth))
      found.mismatches.push({ file, row: null, expected: "按成绩和同分规定排列", found: depth });
    said.add(depth);
    return null;
  });
  const places = new Map(people.map((person, at) => [person.key, at]));
  for (const row of doc.rows) {
    const at = places.get(row.entrantId ?? "");
    if (row.entrantId === null) {
      compare(found, file, rowName(row), null, row.decidedBy);
      continue;
    }
    if (at === undefined || isStruck(row) || isRedacted(situation, row)) continue;
    const sides = [at === 0 ? NOBODY : sideOf(at - 1), sideOf(at)];
    const either = perhaps.has(row.entrantId) && row.decidedBy === "tie";
    if (drawn?.has(row.entrantId) === true && !either)
      compare(found, file, rowName(row), "lot", row.decidedBy);
    else if (row.decidedBy === "lot" && drawn === null) found.cannot.add("抽签划定的先后没有可以核对的种子");
    else checkWithin(row, file, merged(sides), chain, found);
  }

  /** Between places `at` and `at + 1`; the end of a list of the best is open, because the next one is not public. */
  function sideOf(at: number): Depth {
    const open = { low: -1, high: chain.length };
    // Losers of a draw share the last rank of the shortlist and are not on it.
    const drawnAtEnd = situation.rules.atCut["shortlist"] === "lot";
    if (at === people.length - 1)
      return stageOf(doc.list) !== "preliminary"
        ? NOBODY
        : { low: -1, high: chain.length - (drawnAtEnd ? 0 : 1) };
    return depths[at] ?? open;
  }
}

const NOBODY: Depth = { low: -1, high: -1 };

function merged(sides: readonly Depth[]): Depth {
  return {
    low: Math.max(...sides.map(({ low }) => low)),
    high: Math.max(...sides.map(({ high }) => high)),
  };
}

function checkWithin(
  row: Row,
  file: string,
  { low, high }: Depth,
  chain: readonly Key[],
  found: Notes,
): void {
  const names = [...chain.map(({ name }) => name), "tie"];
  const depth = row.decidedBy === null ? -1 : names.indexOf(row.decidedBy);
  if (depth === -1 && row.decidedBy !== null) {
    found.mismatches.push({ file, row: rowName(row), expected: "同分规定里的一项", found: row.decidedBy });
  } else if (depth < low || depth > high) {
    compare(found, file, rowName(row), names[low] ?? null, row.decidedBy);
  } else if (low !== high) {
    found.beyond.add("有的同分先后看的是名单上没有的数据（如用时，或者没有入围的人的分项得分）");
  }
}

/** True when somebody between this place and the next is not known. */
function gapAfter(person: Person, at: number, people: readonly Person[]): boolean {
  const next = people[at + 1];
  if (next === undefined || next.rank === person.rank) return false;
  return next.rank !== at + 2;
}
