/** Which empty sheets an edition needs: one for each input of the contract, with the columns that ingest reads. */
import type { ColumnSpec } from "../../src/ingest/columns.ts";
import { DRAW_COLUMNS } from "../../src/ingest/files/draws.ts";
import { ENTRANT_COLUMNS } from "../../src/ingest/files/entrants.ts";
import { HONOUR_COLUMNS } from "../../src/ingest/files/honours.ts";
import { OBJECTION_COLUMNS } from "../../src/ingest/files/objections.ts";
import { ORGANIZATION_AWARD_COLUMNS } from "../../src/ingest/files/organization-awards.ts";
import { ORGANIZATION_COLUMNS } from "../../src/ingest/files/organizations.ts";
import { RECEIVED_COLUMNS } from "../../src/ingest/files/received.ts";
import { REVIEW_COLUMNS } from "../../src/ingest/files/reviews.ts";
import {
  SCORE_FIXED_COLUMNS,
  scoreColumns,
  type TrackColumns,
} from "../../src/ingest/files/score-columns.ts";
import { SHOWCASE_COLUMNS } from "../../src/ingest/files/showcases.ts";
import { WITHDRAWAL_COLUMNS } from "../../src/ingest/files/withdrawals.ts";
import type { Objection, ObjectionStatus, OrganizationAward, ReviewResult } from "../../src/model/edition.ts";
import { SCORE_STATES, STAGES, type Stage, type TrackId } from "../../src/model/ids.ts";
import type { ObjectionCategory, Rulebook } from "../../src/model/rulebook.ts";

export interface TemplateColumn {
  readonly header: string;
  /** What the comment of the header cell says. */
  readonly comment: string;
  /** The only words the column may hold; null where anything may stand. */
  readonly words: readonly string[] | null;
  /** False for marks and counts; all else is kept as text, or Excel would eat leading zeros and turn dates around. */
  readonly numeric: boolean;
}

export interface TemplateSheet {
  /** Path below the edition's folder. */
  readonly path: string;
  readonly columns: readonly TemplateColumn[];
}

/** All sheets, for the tracks, components and awards of this rulebook. */
export function templateSheets(rulebook: Rulebook): readonly TemplateSheet[] {
  const tracks = rulebook.tracks.map(({ name }) => name);
  const results: readonly ReviewResult[] = ["通过", "不通过", "待审"];
  const lists: readonly Objection["list"][] = ["qualifiers", "finalists", "awards"];
  const categories: readonly ObjectionCategory[] = ["资格", "成绩", "信息"];
  const statuses: readonly ObjectionStatus[] = ["受理中", "成立", "不成立", "不予受理", "撤回"];
  const groups: readonly OrganizationAward["group"][] = ["工会", "企业"];
  const lines = Object.keys(rulebook.ties.atCut);
  const honours = unique(rulebook.awards.flatMap(({ holder }) => (holder === null ? [] : [holder.honour])));
  const awards = unique(rulebook.organizationAwards.map(({ award }) => award));
  return [
    table("entrants", ENTRANT_COLUMNS, { track: tracks }),
    ...STAGES.flatMap((stage) => scoreSheets(rulebook, stage)),
    table("reviews", REVIEW_COLUMNS, { result: results }),
    table("objections", OBJECTION_COLUMNS, {
      track: tracks,
      list: lists,
      category: categories,
      status: statuses,
    }),
    table("withdrawals", WITHDRAWAL_COLUMNS, { stage: ["复赛", "决赛"] }),
    table("draws", DRAW_COLUMNS, { track: tracks, line: lines }),
    table("honours", HONOUR_COLUMNS, { honour: honours }),
    table("organization-awards", ORGANIZATION_AWARD_COLUMNS, { group: groups, award: awards }),
    table("showcases", SHOWCASE_COLUMNS, { presents: ["是", "否"] }, ["seconds"]),
    table("organizations", ORGANIZATION_COLUMNS, {}),
    table("received", RECEIVED_COLUMNS, {}, ["rows"]),
  ];
}

function table<K extends string>(
  name: string,
  specs: Readonly<Record<K, ColumnSpec>>,
  words: { readonly [key in NoInfer<K>]?: readonly string[] },
  numeric: readonly NoInfer<K>[] = [],
): TemplateSheet {
  const keys = Object.keys(specs) as K[];
  return {
    path: `${name}.xlsx`,
    columns: keys.map((key) => {
      const only = words[key] ?? [];
      return { ...column(specs[key], numeric.includes(key)), words: only.length === 0 ? null : only };
    }),
  };
}

function column({ header, alias, required, about }: ColumnSpec, numeric: boolean): TemplateColumn {
  const other = alias === null ? "" : `。英文表头：${alias}`;
  return { header, comment: `${required ? "必填" : "选填"}。${about}${other}`, words: null, numeric };
}

/** One sheet where all tracks of a stage have the same columns, else one for each track. */
function scoreSheets(rulebook: Rulebook, stage: Stage): TemplateSheet[] {
  const byTrack = [...scoreColumns(rulebook, stage)];
  const kinds = new Set(byTrack.map(([, columns]) => JSON.stringify(columns)));
  const sheets: readonly (readonly [string, TrackColumns])[] =
    kinds.size === 1
      ? byTrack.slice(0, 1).map(([, columns]) => [`scores/${stage}.xlsx`, columns])
      : byTrack.map(([track, columns]: readonly [TrackId, TrackColumns]) => [
          `scores/${stage}/${track}.xlsx`,
          columns,
        ]);
  return sheets.map(([path, { marks, ties }]) => ({
    path,
    columns: [
      column(SCORE_FIXED_COLUMNS.id, false),
      ...marks.flatMap(({ headers, fullText, decimals, panel }) =>
        headers.map((header) => ({
          header,
          comment: `必填。${panel ? "一位裁判的评分，" : ""}0 到 ${fullText}，${decimals === 0 ? "整数" : `最多 ${decimals} 位小数`}；没有成绩的写${SCORE_STATES.join("、")}`,
          words: null,
          numeric: true,
        })),
      ),
      ...ties.map((header) => ({
        header,
        comment: "必填。同分时比较，整数（用时以秒计）",
        words: null,
        numeric: true,
      })),
      column(SCORE_FIXED_COLUMNS.total, true),
      column(SCORE_FIXED_COLUMNS.rank, true),
    ],
  }));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
