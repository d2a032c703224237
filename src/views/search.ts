/** The search page: the box and what it can be narrowed to, and every list for whoever reads without script. */
import { LIST_KINDS } from "../model/ids.ts";
import type { PublicEdition } from "../model/public.ts";
import { newestEdition } from "./home.ts";
import { SHORT_NAMES } from "./list-state.ts";
import { currentLists, trackName } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { listPath } from "./paths.ts";
import { href } from "./site.ts";

export interface SearchLink {
  readonly label: string;
  readonly href: string;
}

/** The released lists of one edition, track by track. */
export interface SearchEdition {
  readonly id: string;
  readonly name: string;
  readonly tracks: readonly { readonly name: string; readonly lists: readonly SearchLink[] }[];
  readonly downloads: string;
}

export interface SearchView {
  readonly page: PageView;
  /** Address of this page, and of the root of the site. */
  readonly action: string;
  readonly root: string;
  /** Names of the tracks of all editions, each once. */
  readonly tracks: readonly string[];
  /** The newest first. */
  readonly editions: readonly SearchEdition[];
}

/** One page for all editions. */
export function searchView(editions: readonly PublicEdition[]): SearchView {
  const newest = newestEdition(editions);
  const { facts } = newest;
  const { site } = facts.rulebook;
  return {
    page: pageView({
      facts,
      path: "search/",
      title: "查询",
      description: "按姓名、单位、报名号或全拼查名单上的人，查公告、规则和说明。",
      jump: { label: "跳到查询", anchor: "search_" },
      noindex: true,
      ownSearch: true,
    }),
    action: href(site, "search/"),
    root: href(site, ""),
    tracks: [...new Set(editions.flatMap((edition) => edition.facts.tracks.map(({ name }) => name)))],
    editions: [newest, ...editions.filter((edition) => edition !== newest)].map(searchEdition),
  };
}

function searchEdition(edition: PublicEdition): SearchEdition {
  const { facts } = edition;
  const { site } = facts.rulebook;
  const current = currentLists(edition).map(({ document }) => document);
  return {
    id: facts.edition,
    name: facts.rulebook.shortName,
    tracks: facts.tracks.flatMap((track) => {
      const lists = LIST_KINDS.flatMap((list) =>
        current.some((document) => document.track === track.id && document.list === list)
          ? [{ label: SHORT_NAMES[list], href: href(site, listPath(facts.edition, track.id, list)) }]
          : [],
      );
      return lists.length === 0 ? [] : [{ name: trackName(track), lists }];
    }),
    downloads: href(site, `${facts.edition}/downloads/`),
  };
}
