/** The rows of a list as cells in the order of its columns: the page's own mapping of the value that the files carry too. */
import type { Instant } from "../model/instant.ts";
import { dateOf } from "../model/instant.ts";
import type { Column, EditionFacts, ListRow, ListVersion, Removal } from "../model/public.ts";
import { entrantPath, objectionPath } from "./paths.ts";
import { href, monthDayText } from "./site.ts";

/** What a column holds; the class of its cells, by which the style knows it. */
export type CellKind = "rank" | "id" | "name" | "org" | "prov" | "num" | "sum" | "txt" | "st";

/** A piece of a cell's second line. */
export interface Words {
  readonly text: string;
  readonly href: string | null;
}

/** One cell. `value` is the CSV's text where the cell says more, else null (contract: `data-value`). */
export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
  readonly value: string | null;
  /** The column's name, printed in front where rows become cards. */
  readonly label: string | null;
  /** 并列: the rank is shared. */
  readonly tied: boolean;
  /** The look of a status that is not the ordinary one. */
  readonly tag: "stop" | "info" | "warn" | "mute" | null;
  readonly more: readonly Words[];
}

export interface Row {
  /** The fragment: the entrant id of a row that has one. */
  readonly id: string | null;
  /** The page of the person. */
  readonly href: string | null;
  /** Classes of a row that is not like the others, else null: `gone`, `more` (a second line), `last` (above the line). */
  readonly classes: string | null;
  readonly cells: readonly Cell[];
}

const KINDS: Readonly<Record<string, CellKind>> = {
  rank: "rank",
  entrantId: "id",
  name: "name",
  organization: "org",
  province: "prov",
  total: "sum",
  status: "st",
  team: "txt",
  awards: "txt",
  honours: "txt",
};

/** The kind of a column: marks of components and stages are all `num`. */
export function kindOf({ key }: Column): CellKind {
  return KINDS[key] ?? "num";
}

/** All rows of a version, tombstones in their places, ready to be printed. */
export function listRows(version: ListVersion, facts: EditionFacts): readonly Row[] {
  const { document, line, removals } = version;
  const shared = sharedRanks(document.rows);
  const removed = new Map(removals.map((removal) => [removal.entrantId, removal]));
  const named = new Map(
    document.rows.flatMap((row) => (row.entrantId === null ? [] : [[row.entrantId, row]])),
  );
  const lastIn = lastIndex(document.rows, line?.lastRank ?? null);
  return document.rows.map((row, at) => {
    const removal = removed.get(row.entrantId ?? "") ?? null;
    const replaced = named.get(row.replaces ?? "") ?? null;
    const more = removal === null ? replacedWords(replaced) : removalWords(removal, facts);
    const classes = [
      removal === null ? "" : "gone",
      more.length > 0 ? "more" : "",
      at === lastIn ? "last" : "",
    ];
    const id = row.entrantId;
    return {
      id,
      // Of somebody whose particulars were withdrawn a page stays as long as there is a log.
      href:
        id === null || (row.name === null && !facts.isOnRecord)
          ? null
          : href(facts.rulebook.site, entrantPath(facts.edition, id)),
      classes: classes.filter((name) => name !== "").join(" ") || null,
      cells: document.columns.map((column) => cellOf(row, column, shared, more)),
    };
  });
}

/** The text of a cell as the CSV has it; empty for null, lists joined by `；`. */
export function cellText(row: ListRow, { key }: Column): string {
  if (key.startsWith("scores.")) return row.scores[key.slice("scores.".length)] ?? "";
  const value = row[key as Exclude<keyof ListRow, "scores">];
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join("；") : String(value);
}

function cellOf(row: ListRow, column: Column, shared: ReadonlySet<number>, more: readonly Words[]): Cell {
  const kind = kindOf(column);
  const isRedacted = kind === "name" && row.entrantId !== null && row.name === null;
  if (isRedacted) return { ...PLAIN, kind, text: REDACTED, value: "" };
  const text = cellText(row, column);
  const tied =
    kind === "rank" &&
    row.rank !== null &&
    (shared.has(row.rank) || row.decidedBy === "tie" || row.decidedBy === "lot");
  const words = kind === "st" ? more : [];
  const labelled = (kind === "num" || kind === "sum" || kind === "txt") && text !== "";
  return {
    kind,
    text,
    value: tied || words.length > 0 ? text : null,
    label: labelled ? column.header : null,
    tied,
    tag: kind === "st" ? tagOf(text) : null,
    more: words,
  };
}

/** In the place of the name of somebody whose particulars were withdrawn. */
const REDACTED = "已依申请隐去";

const PLAIN = { label: null, tied: false, tag: null, more: [] } as const;

const TAGS: Readonly<Record<string, NonNullable<Cell["tag"]>>> = {
  取消资格: "stop",
  撤销: "stop",
  违纪: "stop",
  退出: "mute",
  缺考: "mute",
  弃权: "mute",
  不通过: "mute",
  待审: "warn",
  递补: "info",
};

/** Ordinary states are plain words; only exceptions get a tag. */
export function tagOf(status: string): Cell["tag"] {
  return TAGS[status] ?? null;
}

function sharedRanks(rows: readonly ListRow[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { rank } of rows) {
    if (rank === null) continue;
    if (seen.has(rank)) shared.add(rank);
    seen.add(rank);
  }
  return shared;
}

/** The row under which the line is drawn: the last with the last rank. */
function lastIndex(rows: readonly ListRow[], lastRank: number | null): number {
  const at = lastRank === null ? -1 : rows.findLastIndex(({ rank }) => rank === lastRank);
  return at === rows.length - 1 ? -1 : at;
}

function removalWords(removal: Removal, facts: EditionFacts): readonly Words[] {
  const on = { text: `${removal.decision === null ? "" : "，"}${dayOf(removal.at)}`, href: null };
  const decision =
    removal.decision === null
      ? []
      : [
          { text: "异议 ", href: null },
          {
            text: removal.decision,
            href: href(facts.rulebook.site, objectionPath(facts.edition, removal.decision)),
          },
          { text: " 成立", href: null },
        ];
  const { replacedBy } = removal;
  const came =
    replacedBy === null
      ? []
      : [
          { text: "；", href: null },
          { text: `${rankOf(replacedBy)}${replacedBy.name}`, href: `#${replacedBy.entrantId}` },
          { text: "递补", href: null },
        ];
  return [...decision, on, ...came];
}

function replacedWords(replaced: ListRow | null): readonly Words[] {
  if (replaced === null) return [];
  return [
    { text: "替", href: null },
    { text: `${rankOf(replaced)}${replaced.name ?? ""}`, href: `#${replaced.entrantId}` },
  ];
}

function rankOf({ rank }: { readonly rank: number | null }): string {
  return rank === null ? "" : `第 ${rank} 名`;
}

function dayOf(at: Instant): string {
  return monthDayText(dateOf(at));
}
