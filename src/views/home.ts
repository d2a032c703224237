/** The home page and the page for an address that is not there. */
import { LIST_KINDS } from "../model/ids.ts";
import type { PublicEdition } from "../model/public.ts";
import { type OpenGroup, openGroups } from "./edition.ts";
import { SHORT_NAMES } from "./list-state.ts";
import { type Heading, type PageView, pageView, pieces } from "./page.ts";
import { listPath, trackPath } from "./paths.ts";
import { href, instantText } from "./site.ts";

/** A track with a link per kind of list; `href` null where that list is not released. */
export interface TrackLinks {
  readonly name: string;
  readonly href: string;
  readonly lists: readonly { readonly label: string; readonly href: string | null }[];
}

export interface EditionLink {
  readonly name: string;
  readonly href: string;
  readonly text: string;
}

export interface HomeView {
  readonly page: PageView;
  /** The search page, for the box in the hero. */
  readonly search: string;
  readonly heading: Heading;
  readonly theme: string | null;
  readonly lead: string;
  readonly edition: { readonly href: string; readonly openHref: string };
  readonly heads: readonly string[];
  readonly tracks: readonly TrackLinks[];
  readonly open: readonly OpenGroup[];
  readonly editions: readonly EditionLink[];
}

/** The edition whose ceremony comes last: the one people come for. */
export function newestEdition(editions: readonly PublicEdition[]): PublicEdition {
  const [first, ...others] = editions;
  if (first === undefined) throw new Error("there is no edition to print");
  return others.reduce(
    (newest, each) => (each.facts.rulebook.ceremony > newest.facts.rulebook.ceremony ? each : newest),
    first,
  );
}

/** The home page: what this is, every list of the newest edition at a glance, all editions. */
export function homeView(editions: readonly PublicEdition[]): HomeView {
  const newest = newestEdition(editions);
  const { facts } = newest;
  const { rulebook } = facts;
  const own = href(rulebook.site, `${facts.edition}/`);
  return {
    page: pageView({
      facts,
      path: "",
      title: `${rulebook.name}名单和成绩`,
      description: `${rulebook.name}的各赛道名单、公示、成绩和获奖结果，可以查、可以下载、可以核对。`,
      jump: { label: "跳到名单", anchor: "lists" },
      ownSearch: true,
    }),
    search: href(rulebook.site, "search/"),
    heading: [pieces(rulebook.name)],
    theme: rulebook.theme,
    lead: "这里公布各赛道的名单、成绩和获奖结果。每份名单写明依据、时间和版本，可以下载，有异议可以提出。",
    edition: { href: own, openHref: `${own}#open` },
    heads: LIST_KINDS.map((list) => SHORT_NAMES[list]),
    tracks: facts.tracks.map((track) => ({
      name: track.name,
      href: href(rulebook.site, trackPath(facts.edition, track.id)),
      lists: LIST_KINDS.map((list) => {
        const released = newest.lists.some(
          ({ document }) => document.track === track.id && document.list === list,
        );
        return {
          label: SHORT_NAMES[list],
          href: released ? href(rulebook.site, listPath(facts.edition, track.id, list)) : null,
        };
      }),
    })),
    open: openGroups(newest).slice(0, 3),
    editions: editions.map((edition) => editionLink(edition)),
  };
}

function editionLink({ facts, lists }: PublicEdition): EditionLink {
  const asOf = facts.dataAsOf === null ? "" : `，数据截至 ${instantText(facts.dataAsOf)}`;
  const kinds = new Set(lists.map(({ document }) => `${document.track}/${document.list}`)).size;
  return {
    name: facts.rulebook.name,
    href: href(facts.rulebook.site, `${facts.edition}/`),
    text: `${facts.tracks.length} 个赛道，已公布 ${kinds} 份名单${asOf}`,
  };
}

export interface LostView {
  readonly page: PageView;
  readonly heading: Heading;
  readonly text: readonly string[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** 404: what may have happened, and where the lists are. */
export function lostView(editions: readonly PublicEdition[]): LostView {
  const { facts } = newestEdition(editions);
  const { site } = facts.rulebook;
  return {
    page: pageView({
      facts,
      path: "404.html",
      title: "找不到这个网页",
      description: "这个网址没有网页。",
      trail: [{ label: "找不到网页", path: null }],
      noindex: true,
    }),
    heading: [["找不到这个网页"]],
    text: [
      "可能是网址有误，也可能这份名单还没有公布。没有公布的名单没有网址，到公布的时刻才会有。",
      "已经公布的名单，网址一直有效；更正以后，旧版仍在原来的网址。",
    ],
    links: [
      { label: "首页", href: href(site, "") },
      ...facts.tracks.map(({ id, name }) => ({
        label: `${name}赛道`,
        href: href(site, trackPath(facts.edition, id)),
      })),
    ],
  };
}
