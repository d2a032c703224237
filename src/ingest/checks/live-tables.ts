/** What a sample leaves in the small tables has no place among real records. */
import { error, type Finding, type Place } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { SmallTables } from "../small-tables.ts";
import { SAMPLE_MARK } from "./live-names.ts";

/** Addresses that belong to nobody (RFC 2606). */
const NOBODY = /(?:^|[./@])example\.(?:cn|com|org|net)\b/;

/** In `mode: live` one error for each text, of those that a page shows, with the mark of a sample. */
export function checkLiveTables(tables: SmallTables, { mode }: Rulebook): Finding[] {
  if (mode !== "live") return [];
  const { objections, draws, honours, organizationAwards, showcases, organizations } = tables;
  return [
    ...marked(objections, { handledBy: "处理单位", publicNote: "公开说明" }),
    ...marked(draws, { witness: "见证" }),
    ...marked(honours, { organization: "单位", team: "班组" }),
    ...marked(organizationAwards, { organization: "单位" }),
    ...marked(showcases, { topic: "课题", videoUrl: "视频链接", slidesUrl: "幻灯片链接" }),
    ...marked(organizations, { name: "单位", group: "企业集团" }),
  ];
}

function marked<T extends { readonly place: Place }>(
  records: readonly T[],
  columns: Readonly<Partial<Record<keyof T, string>>>,
): Finding[] {
  return records.flatMap((record) =>
    (Object.keys(columns) as (keyof T)[]).flatMap((key) => {
      const value = record[key];
      if (typeof value !== "string" || !(SAMPLE_MARK.test(value) || NOBODY.test(value))) return [];
      return [error("demo-in-live", { ...record.place, column: columns[key] ?? null, value })];
    }),
  );
}
