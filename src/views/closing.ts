/** 公示期满: what came of the objections to a list, and whether it is the roster (product.md: after the close). */
import type { ListKind } from "../model/ids.ts";
import type { EditionFacts, ListVersion, PublicEdition, RegisterEntry } from "../model/public.ts";
import { objectionPath } from "./paths.ts";
import { href } from "./site.ts";

/** The states of an objection, in the order in which they are counted. */
const STATES = ["成立", "不成立", "不予受理", "撤回", "受理中"] as const;

export interface ClosingView {
  /** 收到异议 2 件：成立 1 件，不成立 1 件，…: every state, also with none. */
  readonly received: string;
  /** 尚有 1 件在办，名单未定。 / 公示期满，没有在办的异议，本名单（v3）为进入复赛人选。 */
  readonly outcome: string;
  /** The entries of this list in the register. */
  readonly href: string;
}

const ROSTERS: Partial<Readonly<Record<ListKind, string>>> = {
  qualifiers: "进入复赛人选",
  finalists: "进入决赛人选",
  awards: "获奖人选",
};

/**
 * The closing of a list; null where it has no publicity period or takes no objections. That the period is over is
 * said only where a public fact is as late as its end: pages know no clock (rules: Dates).
 */
export function closingView(
  { facts, register }: PublicEdition,
  { document }: ListVersion,
  newest: number,
): ClosingView | null {
  const { window, list, track } = document;
  const { objections, site } = facts.rulebook;
  if (window === null || !objections.lists.includes(list)) return null;
  const entries = register.entries.filter((entry) => entry.track === track && entry.list === list);
  const states = STATES.map((status) => `${status} ${countOf(entries, status)} 件`).join("，");
  const name = document.version === newest ? `本名单（v${newest}）` : `当前版本 v${newest} `;
  return {
    received: entries.length === 0 ? "收到异议 0 件。" : `收到异议 ${entries.length} 件：${states}。`,
    outcome: outcomeOf(entries, facts, facts.dataAsOf !== null && facts.dataAsOf >= window.closesAt, {
      name,
      roster: ROSTERS[list] ?? "正式名单",
    }),
    href:
      entries.length === 0
        ? href(site, objectionPath(facts.edition))
        : href(site, objectionPath(facts.edition, entries[0]?.id)),
  };
}

function outcomeOf(
  entries: readonly RegisterEntry[],
  { rulebook }: EditionFacts,
  closed: boolean,
  { name, roster }: { readonly name: string; readonly roster: string },
): string {
  const open = countOf(entries, "受理中");
  const waiting = entries.filter(
    ({ status, carriedBy, category }) =>
      status === "成立" &&
      carriedBy === null &&
      rulebook.objections.removes.some((each) => each === category),
  ).length;
  if (open + waiting > 0) {
    const said = [
      ...(open === 0 ? [] : [`尚有 ${open} 件在办`]),
      ...(waiting === 0 ? [] : [`${waiting} 件成立、尚未写入名单`]),
    ];
    return `${said.join("，")}，名单未定。`;
  }
  return closed
    ? `公示期满，没有在办的异议，${name}为${roster}。`
    : `公示期满没有在办异议的，${name}为${roster}。`;
}

function countOf(entries: readonly RegisterEntry[], status: string): number {
  return entries.filter((entry) => entry.status === status).length;
}
