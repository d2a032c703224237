/** draws.csv: public draws for ties that straddle a line (rules: Rank and ties). */
import type { Draw } from "../../model/edition.ts";
import { LONGEST, optionalText } from "../cells/text.ts";
import { trackCell } from "../cells/track.ts";
import { instantCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { LINE_NAME } from "../line-name.ts";
import { type Records, readRecords } from "../records.ts";
import type { Row } from "../rows.ts";
import type { Table } from "../table.ts";

export const DRAW_COLUMNS = {
  track: required("赛道", "track", "抽签的赛道"),
  line: required(
    "名额线",
    "line",
    "shortlist、qualifiers、finalists、award-10（综合第 10 名）、prize-40（复赛第 40 名）",
  ),
  seed: required("种子", "seed", "公开抽出的 20 到 64 位数字"),
  drawnAt: required("时间", "drawn_at", "抽签的时间，如 2024-06-11T10:00+08:00"),
  witness: optional("见证", "witness", "见证单位"),
} as const;

/** Reads the draws in the order of the file. */
export function readDraws(table: Table, context: Context): Records<Draw> {
  return readRecords(table, DRAW_COLUMNS, context, (row) => {
    const track = trackCell(row, "track", context.tracks);
    const line = matching(row, "line", LINE_NAME, "draw-line");
    const seed = matching(row, "seed", /^[0-9]{20,64}$/, "draw-seed");
    const drawnAt = instantCell(row, "drawnAt");
    const witness = optionalText(row, "witness", LONGEST.label);
    if (track === null || line === null || seed === null || drawnAt === null) return null;
    return { track, line, seed, drawnAt, witness, place: row.place() };
  });
}

function matching(
  row: Row<keyof typeof DRAW_COLUMNS>,
  key: "line" | "seed",
  form: RegExp,
  code: string,
): string | null {
  const text = row.cell(key);
  if (form.test(text)) return text;
  row.error(text === "" ? "cell-empty" : code, key);
  return null;
}
