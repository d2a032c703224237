/** The counts of one name as a sentence that can be quoted: 47 名决赛选手，来自 7 个赛道，其中 4 人获赛道第一名. */
import type { CountKey, StageCounts } from "../model/stage-counts.ts";
import { countText } from "./site.ts";

/** The stage furthest along that anybody reached, with the words for its people. */
const WHO: readonly (readonly [CountKey, string])[] = [
  ["finalists", "名决赛选手"],
  ["semifinal", "名复赛选手"],
  ["qualifiers", "名初赛入围选手"],
];

const BEST: readonly (readonly [CountKey, string])[] = [
  ["first", "获赛道第一名"],
  ["top3", "进入前三名"],
  ["top10", "进入前十名"],
];

/** The sentence. `trackNameOf` gives 铁路赛道; organisations are counted only where `withOrganizations`. */
export function tallySentence(
  counts: StageCounts,
  trackNameOf: (track: string) => string,
  withOrganizations: boolean,
): string {
  const who = WHO.find(([key]) => (counts[key] ?? 0) > 0);
  const best = BEST.find(([key]) => (counts[key] ?? 0) > 0);
  const [key, words] = who ?? ["top10", "名综合排名前十的选手"];
  const rows = counts.rows.filter((row) => row.key === key);
  const tracks = [...new Set(rows.map(({ track }) => track))];
  const units = withOrganizations ? new Set(rows.map(({ row }) => row.organization)).size : 0;
  const [only] = tracks;
  const from = only !== undefined && tracks.length === 1 ? trackNameOf(only) : `${tracks.length} 个赛道`;
  const more = units < 2 ? "" : `${tracks.length === 1 ? "的 " : "、"}${countText(units)} 个单位`;
  const sentence = `${countText(rows.length)} ${words}，来自${tracks.length === 1 ? "" : " "}${from}${more}`;
  if (best === undefined || who === undefined) return sentence;
  const [bestKey, praise] = best;
  return `${sentence}，${rows.length === 1 ? "" : `其中 ${countText(counts[bestKey] ?? 0)} 人`}${praise}`;
}
