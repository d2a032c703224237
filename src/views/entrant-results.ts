/** What became of somebody: the furthest list first in words, then every list with its row. */
import type { Dossier, Margin, Standing } from "../model/dossier.ts";
import { LIST_NAMES, type ListKind } from "../model/ids.ts";
import { dateOf } from "../model/instant.ts";
import type { EditionFacts, ListRow } from "../model/public.ts";
import { lineName, rankText } from "./entrant-near.ts";
import { listTitle, trackOf } from "./names.ts";
import { entrantPath, listPath, objectionPath } from "./paths.ts";
import { tagOf, type Words } from "./rows.ts";
import { dayText, href, shortTimeOf, type TimeText, timeOf } from "./site.ts";
import { statusKey } from "./status-text.ts";

/** A row of the table of lists. */
export interface ResultRow {
  readonly list: string;
  /** The row itself. */
  readonly href: string;
  readonly version: string;
  /** 当前为 v2，已不在名单上, where the row is on an older version alone. */
  readonly old: string | null;
  readonly rank: string;
  readonly total: string;
  readonly status: string;
  readonly tag: ReturnType<typeof tagOf>;
  readonly awards: readonly string[];
  readonly at: TimeText;
}

/** The furthest list in words. */
export interface Outcome {
  readonly status: string;
  readonly tag: "ok" | NonNullable<ReturnType<typeof tagOf>>;
  readonly text: string;
  readonly figures: readonly { readonly name: string; readonly value: string; readonly unit: string }[];
  readonly awards: readonly string[];
  readonly honours: readonly string[];
  readonly source: { readonly text: string; readonly href: string; readonly at: TimeText };
}

export function outcome({ standings, margins }: Dossier, facts: EditionFacts): Outcome | null {
  const furthest = standings.at(-1);
  if (furthest === undefined) return null;
  const { row, version, removal } = furthest;
  const { document } = version;
  const kind = RANKED_BY[document.list];
  const margin =
    removal === null ? margins.findLast((each) => RANKED_BY[each.version.document.list] === kind) : undefined;
  const status = row.status ?? "";
  return {
    status,
    tag: tagOf(status) ?? (status === "未晋级" ? "mute" : "ok"),
    text: statusKey(version, facts).find(({ name }) => name === status)?.text ?? "",
    figures: [
      ...(row.rank === null
        ? []
        : [{ name: `${kind}名次`, value: rankText(row).replace(/\D/g, ""), unit: rankUnit(row) }]),
      ...(row.total === null ? [] : [{ name: `${kind}成绩`, value: row.total, unit: "分" }]),
      ...(margin === undefined ? [] : [marginFigure(margin, facts)]),
    ],
    awards: row.awards ?? [],
    honours: row.honours ?? [],
    source: {
      text: `${listTitle(facts, document.track, document.list)} v${document.version}`,
      href: rowHref(furthest, facts),
      at: timeOf(document.releasedAt),
    },
  };
}

function marginFigure({ version, difference }: Margin, facts: EditionFacts): Outcome["figures"][number] {
  const { list, track } = version.document;
  const line = lineName(list, trackOf(facts, track));
  const size = difference.replace("-", "");
  const how = !/[1-9]/.test(size) ? `与${line}相差` : difference === size ? `高于${line}` : `低于${line}`;
  return { name: how, value: size, unit: "分" };
}

/** What a rank of a list is a rank of. */
const RANKED_BY: Readonly<Record<ListKind, string>> = {
  preliminary: "初赛",
  qualifiers: "初赛",
  semifinal: "复赛",
  finalists: "复赛",
  final: "综合",
  awards: "综合",
};

function rankUnit(row: ListRow): string {
  return rankText(row).startsWith("并列") ? "名（并列）" : "名";
}

/** Every list in the order of the stages. */
export function resultRows({ standings }: Dossier, facts: EditionFacts): readonly ResultRow[] {
  return standings.map((standing) => {
    const { row, version, current } = standing;
    const { list, version: number, releasedAt } = version.document;
    return {
      list: LIST_NAMES[list],
      href: rowHref(standing, facts),
      version: `v${number}`,
      old: number === current ? null : `当前是 v${current}，已不在名单上`,
      rank: rankText(row),
      total: row.total ?? "",
      status: row.status ?? "",
      tag: tagOf(row.status ?? ""),
      awards: [...(row.awards ?? []), ...(row.honours ?? [])],
      at: shortTimeOf(releasedAt),
    };
  });
}

/** The row on the current version; on its own version where the current one no longer has it. */
export function rowHref({ row, version, current }: Standing, { edition, rulebook }: EditionFacts): string {
  const { track, list, version: number } = version.document;
  const path = listPath(edition, track, list, number === current ? null : number);
  return `${href(rulebook.site, path)}#${row.entrantId}`;
}

/** 取消资格, 退出, 撤销 with the decision and who came; 递补 with whose place it was. */
export function replacements({ standings }: Dossier, facts: EditionFacts): readonly (readonly Words[])[] {
  const { site } = facts.rulebook;
  const person = (id: string, rank: number | null, name: string): Words => ({
    text: `${rank === null ? "" : `第 ${rank} 名`}${name}`,
    href: href(site, entrantPath(facts.edition, id)),
  });
  return standings.flatMap(({ version, row, removal, replaced }) => {
    const list = plain(`${LIST_NAMES[version.document.list]}：`);
    const lines: (readonly Words[])[] = [];
    if (removal !== null) {
      const { decision, status, at, replacedBy } = removal;
      const upheld =
        decision === null
          ? []
          : [
              plain("异议 "),
              { text: decision, href: href(site, objectionPath(facts.edition, decision)) },
              plain(" 成立，"),
            ];
      const came =
        replacedBy === null
          ? []
          : [plain("；由"), person(replacedBy.entrantId, replacedBy.rank, replacedBy.name), plain("递补")];
      lines.push([list, ...upheld, plain(`${dayText(dateOf(at))}${status}`), ...came, plain("。")]);
    }
    if (replaced !== null) {
      const gone = person(replaced.entrantId ?? "", replaced.rank, replaced.name ?? "");
      lines.push([list, gone, plain(`${replaced.status ?? ""}，由第 ${row.rank ?? ""} 名本人递补。`)]);
    }
    return lines;
  });
}

function plain(text: string): Words {
  return { text, href: null };
}
