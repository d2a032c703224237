/** What a list says of itself: how many, in which order, where to jump. */
import type { EditionFacts, ListVersion } from "../model/public.ts";
import { listTitle } from "./names.ts";

/** 共 200 人，另有 2 人已取消资格、1 人已退出，保留原行。 Tombstones are counted apart (contract: Output). */
export function countSentence({ counts }: ListVersion): string {
  const gone = ["取消资格", "退出", "撤销"].flatMap((status) => {
    const count = counts.byStatus[status] ?? 0;
    return count === 0 ? [] : [`${count} 人已${status}`];
  });
  return `共 ${counts.listed} 人${gone.length === 0 ? "" : `，另有 ${gone.join("、")}，保留原行`}。`;
}

/** What, how many, in which order: the caption of the table. */
export function captionText({ document, line }: ListVersion, facts: EditionFacts, count: string): string {
  const order = {
    preliminary: "按初赛名次排列",
    qualifiers: "按初赛名次排列",
    semifinal: "按复赛名次排列，没有名次的列在最后",
    finalists: "按复赛名次排列",
    final: "按综合名次排列，没有名次的列在最后",
    awards: "按综合名次排列",
  }[document.list];
  const gaps =
    document.list === "qualifiers" && line !== null && line.reviewed !== null && line.passed !== line.reviewed
      ? "；未通过资格审查的不列入，名次可能不连续"
      : "";
  return `${listTitle(facts, document.track, document.list)}，${count.slice(0, -1)}，${order}${gaps}。`;
}

/** Jumps by rank: one for every fifty rows of a long list. */
export function rankRanges({
  document,
}: ListVersion): readonly { readonly text: string; readonly href: string }[] {
  const rows = document.rows.filter((row) => row.entrantId !== null && row.rank !== null);
  if (rows.length < 80) return [];
  return rows.flatMap((row, at) => {
    if (at % 50 !== 0 || rows.length - at < 10) return [];
    const last = rows.length - at < 60 ? rows.at(-1) : rows[at + 49];
    return [{ text: `${row.rank}–${last?.rank ?? ""}`, href: `#${row.entrantId}` }];
  });
}
