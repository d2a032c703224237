/** The register of objections as files: `/<edition>/objections.csv` and `.json`. */
import { LIST_NAMES } from "../model/ids.ts";
import type { PublicEdition, RegisterEntry } from "../model/public.ts";
import { csvText } from "./csv.ts";
import { jsonText } from "./json.ts";

const HEADERS = [
  "异议编号",
  "赛道",
  "名单",
  "类别",
  "收到时间",
  "决定时间",
  "状态",
  "处理单位",
  "公开说明",
  "报名号",
  "姓名",
  "写入版本",
] as const;

/** The register as CSV, in its own order. 报名号 and 姓名 stand only in upheld entries (rules: Objections). */
export function registerCsv({ facts, register }: PublicEdition): string {
  const tracks = new Map(facts.tracks.map(({ id, name }) => [id, name]));
  return csvText([
    HEADERS,
    ...register.entries.map((entry) => [
      entry.id,
      tracks.get(entry.track) ?? entry.track,
      LIST_NAMES[entry.list],
      entry.category,
      entry.receivedAt,
      entry.decidedAt ?? "",
      entry.status,
      entry.handledBy ?? "",
      entry.publicNote ?? "",
      entry.entrantId ?? "",
      entry.name ?? "",
      entry.carriedBy === null ? "" : `v${entry.carriedBy}`,
    ]),
  ]);
}

/** The register as JSON: `edition`, `entries`; every key always there, empty is null. */
export function registerJson({ register }: PublicEdition): string {
  return jsonText([
    ["edition", register.edition],
    ["entries", register.entries.map(record)],
  ]);
}

function record(entry: RegisterEntry): RegisterEntry {
  return {
    id: entry.id,
    track: entry.track,
    list: entry.list,
    category: entry.category,
    receivedAt: entry.receivedAt,
    decidedAt: entry.decidedAt,
    status: entry.status,
    handledBy: entry.handledBy,
    publicNote: entry.publicNote,
    entrantId: entry.entrantId,
    name: entry.name,
    carriedBy: entry.carriedBy,
  };
}
