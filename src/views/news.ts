/** News: the list of what is due, and the frame of one piece. The words themselves are MDX. */
import { LIST_KINDS, type ListKind } from "../model/ids.ts";
import { dateOf } from "../model/instant.ts";
import type { EditionFacts, NewsItem } from "../model/public.ts";
import { listTitle } from "./names.ts";
import { type Heading, type PageView, pageView, pieces } from "./page.ts";
import { listPath } from "./paths.ts";
import { dateText, href, type TimeText, timeOf } from "./site.ts";

/** A link to a list that is public; `href` null where it is not. */
export interface ListLinkView {
  readonly text: string;
  readonly href: string | null;
}

export interface NewsLine {
  readonly title: string;
  readonly href: string;
  readonly day: TimeText;
  readonly about: ListLinkView | null;
}

export interface NewsIndexView {
  readonly page: PageView;
  readonly lines: readonly NewsLine[];
  readonly feed: string;
}

export interface NewsView {
  readonly page: PageView;
  readonly heading: Heading;
  readonly at: TimeText;
  readonly source: string | null;
  readonly about: ListLinkView | null;
  /** That the piece belongs to a demonstration, else null. */
  readonly demo: string | null;
  readonly newer: NewsLine | null;
  readonly older: NewsLine | null;
  readonly index: string;
}

/** The list of news, newest first. */
export function newsIndexView(facts: EditionFacts): NewsIndexView {
  const { rulebook, edition } = facts;
  return {
    page: pageView({
      facts,
      path: `${edition}/news/`,
      title: "新闻公告",
      description: `${rulebook.name}的新闻和公告，共 ${facts.news.length} 篇。`,
      trail: [{ label: "新闻公告", path: null }],
      jump: { label: "跳到新闻", anchor: "news" },
    }),
    lines: sorted(facts).map((item) => newsLine(facts, item)),
    feed: href(rulebook.site, "feed.xml"),
  };
}

/** One piece by its slug; the slug has to be among the facts. */
export function newsView(facts: EditionFacts, slug: string): NewsView {
  const news = sorted(facts);
  const at = news.findIndex((item) => item.slug === slug);
  const item = news[at];
  if (item === undefined) throw new Error(`no news ${slug} in ${facts.edition}`);
  const { rulebook, edition } = facts;
  const line = (other: NewsItem | undefined): NewsLine | null =>
    other === undefined ? null : newsLine(facts, other);
  return {
    page: pageView({
      facts,
      path: `${edition}/news/${slug}/`,
      title: item.title,
      description: `${item.title}，${dateText(dateOf(item.publishAt))}。`,
      trail: [
        { label: "新闻公告", path: `${edition}/news/` },
        { label: "正文", path: null },
      ],
      jump: { label: "跳到正文", anchor: "text" },
    }),
    heading: [pieces(item.title)],
    at: timeOf(item.publishAt),
    source: rulebook.organiser,
    about: aboutLink(facts, item),
    demo: rulebook.mode === "demo" ? "这是演示稿件，所述的发布和安排是为演示所设。" : null,
    newer: at === 0 ? null : line(news[at - 1]),
    older: line(news[at + 1]),
    index: href(rulebook.site, `${edition}/news/`),
  };
}

/** The link to a list by its track and kind; plain words as long as the list is not public. */
export function listLink(facts: EditionFacts, track: string, list: string): ListLinkView | null {
  const kind = LIST_KINDS.find((each): each is ListKind => each === list);
  if (kind === undefined) return null;
  if (track === "edition") return editionAwardsLink(facts, kind);
  const state = facts.tracks.find(({ id }) => id === track);
  if (state === undefined) return null;
  const released = state.lists.some((each) => each.list === kind && each.versions.length > 0);
  return {
    text: listTitle(facts, track, kind),
    href: released ? href(facts.rulebook.site, listPath(facts.edition, track, kind)) : null,
  };
}

function editionAwardsLink(facts: EditionFacts, kind: ListKind): ListLinkView | null {
  if (kind !== "awards") return null;
  const released =
    facts.organizationAwards !== null ||
    facts.tracks.some(({ lists }) =>
      lists.some(({ list, versions }) => list === "awards" && versions.length > 0),
    );
  return { text: "获奖名单", href: released ? href(facts.rulebook.site, `${facts.edition}/awards/`) : null };
}

function sorted({ news }: EditionFacts): readonly NewsItem[] {
  return news.toSorted((a, b) =>
    a.publishAt === b.publishAt ? (a.slug < b.slug ? -1 : 1) : a.publishAt < b.publishAt ? 1 : -1,
  );
}

function newsLine(facts: EditionFacts, item: NewsItem): NewsLine {
  const day = dateOf(item.publishAt);
  return {
    title: item.title,
    href: href(facts.rulebook.site, `${facts.edition}/news/${item.slug}/`),
    day: { datetime: day, text: dateText(day) },
    about: aboutLink(facts, item),
  };
}

function aboutLink(facts: EditionFacts, { about }: NewsItem): ListLinkView | null {
  if (about === null) return null;
  const [track = "", list = ""] = about.split("/");
  const link = listLink(facts, track, list);
  return link === null || link.href === null ? null : link;
}
