/** How far the people of a name came, as a file: `/<edition>/organizations.csv`, `groups.csv` and `provinces.csv`. */
import { COUNT_KEYS, COUNT_NAMES, type StageCounts } from "../model/stage-counts.ts";
import { csvText } from "./csv.ts";

/** The counts as CSV (contract: 名称, then counts at 初赛入围, 复赛, 决赛, 前十, 前三, 第一); null is an empty cell. */
export function stageCountsCsv(counts: readonly StageCounts[]): string {
  return csvText([
    ["名称", ...COUNT_KEYS.map((key) => COUNT_NAMES[key])],
    ...counts.map((each) => [each.name, ...COUNT_KEYS.map((key) => countCell(each[key]))]),
  ]);
}

function countCell(count: number | null): string {
  return count === null ? "" : String(count);
}
