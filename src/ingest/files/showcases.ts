/** showcases.csv: results of the research topics, and who presents them (notice, part 8). */
import type { Showcase } from "../../model/edition.ts";
import { LONGEST, requiredText } from "../cells/text.ts";
import {
  entrantIdCell,
  optionalInstantCell,
  optionalUrlCell,
  optionalWholeCell,
  wordCell,
} from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const SHOWCASE_COLUMNS = {
  id: required("报名号", "entrant_id", "报送者的报名号"),
  topic: required("课题", "topic", "攻关课题的名称"),
  seconds: optional("视频时长", "video_seconds", "整秒"),
  video: optional("视频链接", "video_url", "http 或 https 开头的完整地址"),
  slides: optional("幻灯片链接", "slides_url", "http 或 https 开头的完整地址"),
  submitted: optional("报送时间", "submitted_at", "如 2024-08-02T17:00+08:00"),
  presents: optional("路演", "presents", "是或否；不填是否"),
} as const;

const PRESENTS: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["否", false],
]);

/** Reads the showcases in the order of the file. */
export function readShowcases(table: Table, context: Context): Records<Showcase> {
  return readRecords(table, SHOWCASE_COLUMNS, context, (row) => {
    const entrantId = entrantIdCell(row, "id");
    const topic = requiredText(row, "topic", LONGEST.label);
    const videoSeconds = optionalWholeCell(row, "seconds");
    const videoUrl = optionalUrlCell(row, "video");
    const slidesUrl = optionalUrlCell(row, "slides");
    const submittedAt = optionalInstantCell(row, "submitted");
    const presents = row.cell("presents") === "" ? false : wordCell(row, "presents", PRESENTS);
    if (entrantId === null || topic === null || presents === null) return null;
    return { entrantId, topic, videoSeconds, videoUrl, slidesUrl, submittedAt, presents, place: row.place() };
  });
}
