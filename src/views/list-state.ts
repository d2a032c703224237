/** Where the lists of a track stand: released with its versions, or 尚未公布 with the planned day. */
import type { ListKind } from "../model/ids.ts";
import { LIST_KINDS, LIST_NAMES } from "../model/ids.ts";
import type { ListState, ListVersion, PublicEdition, TrackFacts } from "../model/public.ts";
import { countSentence } from "./list-words.ts";
import { versionsOf } from "./names.ts";
import { listPath } from "./paths.ts";
import { href, type PeriodText, shortTimeOf, type TimeText, timeOf, windowOf } from "./site.ts";

/** One list of one track. */
export interface ListStateView {
  readonly name: string;
  /** The current version's page, null while the list is not released. */
  readonly href: string | null;
  /** 共 200 人，另有 2 人已取消资格，保留原行。 */
  readonly count: string | null;
  /** v1 6月12日（星期三）9:00, oldest first. */
  readonly versions: readonly { readonly name: string; readonly href: string; readonly at: TimeText }[];
  readonly period: PeriodText | null;
  readonly window: { readonly opensAt: string; readonly closesAt: string } | null;
  /** 尚未公布, with the planned instant where one is known. */
  readonly waiting: { readonly text: string; readonly at: TimeText | null } | null;
}

/** Every list kind of a track in the order of the competition. */
export function listStates(edition: PublicEdition, track: TrackFacts): readonly ListStateView[] {
  return LIST_KINDS.flatMap((list) => {
    const state = track.lists.find((each) => each.list === list);
    return state === undefined ? [] : [listState(edition, track, state)];
  });
}

function listState(edition: PublicEdition, track: TrackFacts, { list, plannedAt }: ListState): ListStateView {
  const { facts } = edition;
  const versions = versionsOf(edition, track.id, list);
  const current = versions.at(-1);
  const address = (version: number | null) =>
    href(facts.rulebook.site, listPath(facts.edition, track.id, list, version));
  if (current === undefined) {
    const waiting = { text: "尚未公布", at: plannedAt === null ? null : timeOf(plannedAt) };
    return {
      name: LIST_NAMES[list],
      href: null,
      count: null,
      versions: [],
      period: null,
      window: null,
      waiting,
    };
  }
  const { window } = current.document;
  return {
    name: LIST_NAMES[list],
    href: address(null),
    count: countSentence(current).slice(0, -1),
    versions: versions.map(({ document }) => ({
      name: `v${document.version}`,
      href: address(document.version),
      at: shortTimeOf(document.releasedAt),
    })),
    period: window === null ? null : windowOf(window),
    window: window === null ? null : { opensAt: window.opensAt, closesAt: window.closesAt },
    waiting: null,
  };
}

/** Short names of lists, for heads of columns. */
export const SHORT_NAMES: Readonly<Record<ListKind, string>> = {
  preliminary: "初赛排名",
  qualifiers: "复赛入围",
  semifinal: "复赛成绩",
  finalists: "决赛入围",
  final: "综合排名",
  awards: "获奖名单",
};

/** The furthest released list of a track: the one that counts today. Null before the first release. */
export function furthest(edition: PublicEdition, track: TrackFacts): ListVersion | null {
  const released = LIST_KINDS.map((list) => versionsOf(edition, track.id, list).at(-1) ?? null);
  return released.findLast((version) => version !== null) ?? null;
}
