/** The last lines of check and build, for the data person: what is missing, what comes next, where the lines fell. */

import type { HallResult } from "../../src/hall.ts";
import { LIST_NAMES } from "../../src/model/ids.ts";
import type { Cut, CutPerson } from "../../src/publication/cut-report.ts";

/** 未发布：化工/final，缺 公证机构; 下一次发布 2024-06-12 09:00 · 10 份名单. */
export function whatComesNext(result: HallResult): string[] {
  const lines: string[] = [];
  for (const { edition, published } of result.editions) {
    const name = (id: string): string => edition.rulebook.tracks.find((track) => track.id === id)?.name ?? id;
    for (const { track, list, version, missing } of published.withheld) {
      const which = list === "edition-awards" ? "edition/awards" : `${name(track)}/${list}`;
      lines.push(`未发布：${which}${version > 1 ? ` v${version}` : ""}，缺 ${missing.join("、")}`);
    }
    const next = published.ahead.map(({ at }) => at).sort()[0];
    if (next === undefined) lines.push(`${edition.rulebook.edition}：没有待发布的名单`);
    else {
      const count = published.ahead.filter(({ at }) => at === next).length;
      lines.push(`下一次发布 ${next.slice(0, 16).replace("T", " ")} · ${count} 份名单`);
    }
  }
  return lines;
}

/** The cut report: each line of each track's newest lists. Names and marks: for the committee, not for the public. */
export function cutReport(result: HallResult): string[] {
  const cuts = result.editions.flatMap(({ published }) => published.cuts);
  return cuts.length === 0
    ? []
    : ["名额线（供组委会核对，勿外传）：", ...cuts.map((cut) => `  ${cutLine(cut)}`)];
}

function cutLine(cut: Cut): string {
  const where = `${cut.track} ${LIST_NAMES[cut.list]} v${cut.version} ${cut.line}：${cut.places} 名额，列入 ${cut.admitted} 人`;
  if (cut.lastIn === null) return `${where}，没有人`;
  const last = `末位 ${person(cut.lastIn)}`;
  if (cut.firstOut === null) return `${where}；${last}；其后没有可递补的人`;
  const decided = cut.decidedBy === null ? "" : `（${DECIDED[cut.decidedBy] ?? cut.decidedBy}）`;
  return `${where}；${last}；其后 ${person(cut.firstOut)}；相差 ${cut.margin}${decided}；余 ${cut.left} 人`;
}

const DECIDED: Readonly<Record<string, string>> = {
  lot: "抽签",
  tie: "并列",
  "include-all": "并列全部列入",
  "exclude-all": "并列全部不列入",
};

function person({ entrantId, name, rank, total }: CutPerson): string {
  return `第 ${rank} 名 ${entrantId} ${name} ${total} 分`;
}

/** Roughly how many pages the lists make: one for each named person, one for each list and each version. */
export function expectedPages(result: HallResult): number {
  return result.editions.reduce((sum, { published }) => {
    const documents = published.public.lists.map(({ document }) => document);
    const named = documents.flatMap(({ rows }) => rows.filter(({ name }) => name !== null));
    return sum + new Set(named.map(({ entrantId }) => entrantId)).size + 2 * documents.length;
  }, 0);
}

/** How much went in and how much is public. */
export function figures(result: HallResult): { people: number; lists: number; versions: number } {
  const all = result.editions.flatMap(({ published }) => published.public.lists);
  return {
    people: result.editions.reduce((sum, { edition }) => sum + edition.entrants.size, 0),
    lists: new Set(all.map(({ document: { edition, track, list } }) => `${edition}/${track}/${list}`)).size,
    versions: all.length,
  };
}
