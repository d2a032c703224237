/**
 * The pages whose words can be searched, with the kind under which a reader filters them. Entrant pages and old
 * versions are not among them: people are looked up in the people index, by the lists that stand.
 */

import { currentVersions } from "../model/current.ts";
import type { PublicEdition } from "../model/public.ts";

/** The kinds of page in the order in which a reader is offered them. */
export const PAGE_KINDS = [
  "名单",
  "新闻公告",
  "通知",
  "规则",
  "赛道",
  "日程",
  "组织机构",
  "异议",
  "攻关成果",
  "获奖",
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** One page. `path` is from the root of the site, without leading slash and base: `hongqi-cup-2024/rules/`. */
export interface SearchablePage {
  readonly path: string;
  readonly edition: string;
  readonly kind: PageKind;
  /** The track's name where the page is about one track, else null. */
  readonly track: string | null;
}

/** Every searchable page of the site, in a fixed order. */
export function searchablePages(editions: readonly PublicEdition[]): readonly SearchablePage[] {
  return editions.flatMap(editionPages);
}

function editionPages(edition: PublicEdition): SearchablePage[] {
  const { facts, lists } = edition;
  const at = facts.edition;
  const page = (kind: PageKind, path: string, track: string | null = null): SearchablePage => ({
    path: `${at}/${path}`,
    edition: at,
    kind,
    track,
  });
  const names = new Map(facts.tracks.map(({ id, name }) => [id, name]));
  const current = currentVersions(lists);
  const awarded =
    facts.organizationAwards !== null || current.some(({ document }) => document.list === "awards");
  return [
    ...current.map(({ document: { track, list } }) =>
      page("名单", `${track}/${list}/`, names.get(track) ?? null),
    ),
    ...facts.news.map(({ slug }) => page("新闻公告", `news/${slug}/`)),
    ...(facts.notice === null ? [] : [page("通知", "notice/")]),
    page("规则", "rules/"),
    ...facts.tracks.map(({ id, name }) => page("赛道", `${id}/`, name)),
    page("日程", "schedule/"),
    page("组织机构", "about/"),
    page("异议", "objections/"),
    page("攻关成果", "showcases/"),
    ...(awarded ? [page("获奖", "awards/")] : []),
  ];
}
