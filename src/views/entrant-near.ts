/** Who stands next to somebody on a list, and how far the lines are. */
import type { Margin, Standing } from "../model/dossier.ts";
import { traceOn } from "../model/dossier.ts";
import { LIST_NAMES, type ListKind } from "../model/ids.ts";
import type { ListRow, Trace, TrackFacts } from "../model/public.ts";
import type { EntrantContext } from "./entrant-basis.ts";
import { trackOf } from "./names.ts";
import { entrantPath, listPath } from "./paths.ts";
import { tagOf } from "./rows.ts";
import { href } from "./site.ts";

/** One neighbour, or the person; `keys` in the order of the table's key columns. */
export interface NearRow {
  readonly self: boolean;
  readonly rank: string;
  readonly name: string;
  readonly href: string | null;
  readonly organization: string;
  readonly total: string;
  readonly keys: readonly string[];
  readonly status: string;
  readonly tag: ReturnType<typeof tagOf>;
}

/** The row before, the person and the row after. */
export interface NearTable {
  readonly caption: string;
  /** What the total is called; null where none is published. */
  readonly total: string | null;
  /** Names of the keys that were compared between equals. */
  readonly keys: readonly string[];
  readonly rows: readonly NearRow[];
}

/** One line and the way to it: `92.30 − 91.20 = 1.10`. */
export interface LineRow {
  readonly name: string;
  readonly href: string;
  readonly version: string;
  readonly last: string;
  readonly sum: string;
  readonly said: string;
}

/** 第 125 名; 并列第 7 名 where the rank is shared. */
export function rankText({ rank, decidedBy }: ListRow): string {
  if (rank === null) return "";
  return `${decidedBy === "tie" || decidedBy === "lot" ? "并列" : ""}第 ${rank} 名`;
}

/** The neighbours on the list, each with an address of its own. */
export function nearTable(standing: Standing, trace: Trace | null, context: EntrantContext): NearTable {
  const { version, row, before, after } = standing;
  const keys = trace?.keys.map(({ name }) => name) ?? [];
  const { list, version: number } = version.document;
  const rows = [before, row, after].filter((near) => near !== null);
  return {
    caption: `前后的选手，摘自${LIST_NAMES[list]} v${number}`,
    total: rows.every(({ total }) => total === null)
      ? null
      : list === "final" || list === "awards"
        ? "综合成绩"
        : "成绩",
    keys,
    rows: rows.map((near) => nearRow(near, near === row, standing, keys, context)),
  };
}

/** Values of keys stand beside somebody of the same total alone: with others there was nothing to compare. */
function nearRow(
  near: ListRow,
  self: boolean,
  { version, row }: Standing,
  keys: readonly string[],
  { edition: { facts } }: EntrantContext,
): NearRow {
  const equal = near.total !== null && near.total === row.total;
  const values = equal ? (traceOn(version, near.entrantId)?.keys ?? []) : [];
  return {
    self,
    rank: rankText(near) || "无名次",
    name: near.name ?? "",
    href: self ? null : href(facts.rulebook.site, entrantPath(facts.edition, near.entrantId ?? "")),
    organization: near.organization ?? "",
    total: near.total ?? "",
    keys: keys.map((key) => values.find(({ name }) => name === key)?.value ?? ""),
    status: near.status ?? "",
    tag: tagOf(near.status ?? ""),
  };
}

const LINE_NAMES: Readonly<Partial<Record<ListKind, string>>> = {
  preliminary: "资格审查线",
  qualifiers: "复赛入围线",
  semifinal: "决赛晋级线",
  finalists: "决赛入围线",
};

/** A line with the subtraction written out. */
export function lineRow(
  { version, total, lastTotal, difference }: Margin,
  { edition }: EntrantContext,
): LineRow {
  const { track, list, version: number } = version.document;
  const { facts } = edition;
  const less = difference.startsWith("-");
  const size = less ? difference.slice(1) : difference;
  return {
    name: lineName(list, trackOf(facts, track)),
    href: href(facts.rulebook.site, listPath(facts.edition, track, list)),
    version: `v${number}`,
    last: `第 ${version.line?.lastRank ?? ""} 名，${lastTotal} 分`,
    sum: less ? `${lastTotal} − ${total} = ${size}` : `${total} − ${lastTotal} = ${size}`,
    said: /[1-9]/.test(size) ? `${less ? "低于末位" : "高于末位"} ${size} 分` : "与末位同分",
  };
}

/** 复赛入围线: what the line that a list draws is called. A track that ends with the preliminary has no review. */
export function lineName(list: ListKind, { preliminaryOnly }: Pick<TrackFacts, "preliminaryOnly">): string {
  return preliminaryOnly ? "名单末位" : (LINE_NAMES[list] ?? "名额线");
}
