/** `/<edition>/media/`: what a newsroom needs, ready to take. */
import { LIST_NAMES } from "../model/ids.ts";
import { dateOf } from "../model/instant.ts";
import type { ListVersion, PublicEdition } from "../model/public.ts";
import { type ContactPart, contactParts } from "./about.ts";
import { editionSentences, trackSentences } from "./media-text.ts";
import { currentLists, listTitle, officialTitle, trackName, trackOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { listPath, picturePath } from "./paths.ts";
import { absolute, dateText, href, instantText } from "./site.ts";
import { tallyKinds, tallyView } from "./tallies.ts";
import { type WordingRow, wordingRows } from "./wording.ts";

/** Counts by one kind of name, without the people: their page has them. */
export interface MediaTable {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly page: string;
  readonly csv: string | null;
}

export interface SharePicture {
  readonly title: string;
  readonly href: string;
  readonly name: string;
}

export interface MediaView {
  readonly page: PageView;
  readonly asOf: string | null;
  readonly sentences: readonly string[];
  readonly tracks: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly version: string;
    readonly sentences: readonly string[];
  }[];
  readonly wordings: readonly WordingRow[];
  readonly tables: readonly MediaTable[];
  readonly press: readonly ContactPart[] | null;
  /** How a list is cited, by the example of one; null before any is released. */
  readonly citation: string | null;
  readonly permalinks: readonly { readonly what: string; readonly address: string; readonly text: string }[];
  /** Seen at once: of the edition and of the awards. */
  readonly pictures: readonly SharePicture[];
  /** Of the other lists, by track. */
  readonly more: readonly { readonly track: string; readonly pictures: readonly SharePicture[] }[];
  readonly feeds: readonly { readonly label: string; readonly href: string; readonly text: string }[];
}

/** The view of the page. */
export function mediaView(edition: PublicEdition): MediaView {
  const { facts } = edition;
  const { rulebook } = facts;
  const { site } = rulebook;
  const awards = currentLists(edition).filter(({ document }) => document.list === "awards");
  const asOf = facts.dataAsOf === null ? null : instantText(facts.dataAsOf);
  const address = (path: string) => absolute(site, path) ?? href(site, path);
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/media/`,
      title: "媒体服务",
      description: `${rulebook.name}媒体服务：写好的句子、正确的说法、统计表、分享图、引用方法和更正订阅。`,
      trail: [{ label: "媒体服务", path: null }],
      jump: { label: "跳到写好的句子", anchor: "sentences" },
    }),
    asOf,
    sentences: editionSentences(edition),
    tracks: facts.tracks.flatMap(({ id }) =>
      awards
        .filter(({ document }) => document.track === id)
        .map((version) => ({
          id,
          name: trackName(trackOf(facts, id)),
          href: href(site, listPath(facts.edition, id, "awards")),
          version: `v${version.document.version}`,
          sentences: trackSentences(version, facts),
        })),
    ),
    wordings: wordingRows(facts),
    tables: edition.lists.length === 0 ? [] : tables(edition),
    press: rulebook.pressContact === null ? null : contactParts(rulebook.pressContact),
    citation: citationOf(edition, address),
    permalinks: permalinks(edition, address),
    ...pictures(edition),
    feeds: [
      {
        label: "更正",
        href: href(site, `${facts.edition}/corrections.xml`),
        text: "只有更正：哪份名单、哪一行、从什么改成什么、为什么。引用过名单的，请订阅这一个。",
      },
      { label: "全部", href: href(site, "feed.xml"), text: "新名单、公示、更正和新闻。" },
    ],
  };
}

function tables(edition: PublicEdition): readonly MediaTable[] {
  return tallyKinds(edition)
    .filter(({ by }) => by !== "organization")
    .map(({ by, path, title }) => {
      const view = tallyView(edition, by);
      return {
        id: path,
        title,
        caption: view.caption,
        columns: view.columns,
        rows: view.rows.map(({ name, cells }) => ({ name, cells })),
        page: href(edition.facts.rulebook.site, `${edition.facts.edition}/${path}/`),
        csv: view.csv?.href ?? null,
      };
    });
}

/** The list that examples are made of: an awards list as soon as there is one. */
function exampleOf(edition: PublicEdition): ListVersion | null {
  const current = currentLists(edition);
  return current.find(({ document }) => document.list === "awards") ?? current.at(0) ?? null;
}

function citationOf(edition: PublicEdition, address: (path: string) => string): string | null {
  const { facts } = edition;
  const list = exampleOf(edition);
  if (list === null) return null;
  const { track, list: kind, version, releasedAt } = list.document;
  const path = listPath(facts.edition, track, kind, version);
  return `${facts.rulebook.organiser ?? facts.rulebook.name}：《${officialTitle(facts, list.document)}》，版本 v${version}，${dateText(dateOf(releasedAt))}，${address(path)}`;
}

/** Kinds of addresses, each with an example of this edition. */
function permalinks(edition: PublicEdition, address: (path: string) => string): MediaView["permalinks"] {
  const list = exampleOf(edition);
  if (list === null) return [];
  const { track, list: kind, version, rows } = list.document;
  const plain = listPath(edition.facts.edition, track, kind);
  const row = rows.find(({ entrantId, name }) => entrantId !== null && name !== null)?.entrantId ?? null;
  return [
    { what: "名单", address: address(plain), text: "总是当前版本。" },
    {
      what: "版本",
      address: address(listPath(edition.facts.edition, track, kind, version)),
      text: "内容不再变；被更正以后，页首写明由哪一版更正。",
    },
    ...(row === null
      ? []
      : [
          {
            what: "一行",
            address: address(`${plain}#${row}`),
            text: "# 后面是报名号。名次变了、资格取消了，这一行还在。",
          },
        ]),
  ];
}

function pictures(edition: PublicEdition): Pick<MediaView, "pictures" | "more"> {
  const { facts } = edition;
  const picture = (title: string, path: string): SharePicture => ({
    title,
    href: href(facts.rulebook.site, path),
    name: path.split("/").slice(1).join("-"),
  });
  const current = currentLists(edition);
  const wall =
    facts.organizationAwards !== null || current.some(({ document }) => document.list === "awards");
  const of = (track: string, awards: boolean) =>
    current.filter(({ document }) => document.track === track && (document.list === "awards") === awards);
  return {
    pictures: [
      picture(facts.rulebook.name, picturePath(facts.edition, "edition")),
      ...(wall ? [picture("全部赛道获奖名单", picturePath(facts.edition, "awards"))] : []),
      ...facts.tracks.flatMap(({ id }) =>
        of(id, true).map(({ document }) =>
          picture(listTitle(facts, id, document.list), picturePath(facts.edition, document)),
        ),
      ),
    ],
    more: facts.tracks.flatMap((track) => {
      const others = of(track.id, false);
      if (others.length === 0) return [];
      return [
        {
          track: trackName(track),
          pictures: others.map(({ document }) =>
            picture(LIST_NAMES[document.list], picturePath(facts.edition, document)),
          ),
        },
      ];
    }),
  };
}
