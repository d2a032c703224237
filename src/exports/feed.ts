/**
 * The feed of releases, corrections and news, as Atom (RFC 4287). Written here and not by a library because the one at
 * hand declares titles to be HTML and wants an origin; a name such as A<B has to arrive as it is.
 */
import { compareText, LIST_NAMES } from "../model/ids.ts";
import { type Instant, laterOf } from "../model/instant.ts";
import type { ListVersion, PublicEdition } from "../model/public.ts";
import type { Site } from "../model/rulebook.ts";
import { siteAddress } from "./address.ts";
import { xmlText } from "./xml.ts";

interface Entry {
  readonly at: Instant;
  /** The page, which never changes its address; it is the entry's id as well. */
  readonly path: string;
  readonly title: string;
  readonly summary: string | null;
  readonly author: string;
  readonly site: Site;
}

/** Before anything is public a feed still needs an instant. */
const NOTHING_YET = "1970-01-01T00:00+08:00" as Instant;

/** `/feed.xml` over all editions, newest first. `updated` is the newest 数据截至: the feed reads no clock. */
export function feedXml(editions: readonly PublicEdition[]): string {
  const newest = editions.at(-1);
  if (newest === undefined) throw new Error("a feed needs an edition");
  const { rulebook } = newest.facts;
  const entries = editions
    .flatMap(editionEntries)
    .sort((a, b) => compareText(b.at, a.at) || compareText(a.path, b.path));
  const updated = editions.reduce<Instant | null>((last, { facts }) => laterOf(last, facts.dataAsOf), null);
  const self = siteAddress(rulebook.site, "feed.xml");
  const name = editions.length === 1 ? rulebook.name : "红榜";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${xmlText(identity(rulebook.site, "feed.xml"))}</id>`,
    `  <title>${xmlText(`${mark(newest)}${name}：公示、更正和新闻`)}</title>`,
    `  <updated>${timestamp(updated ?? NOTHING_YET)}</updated>`,
    `  <author><name>${xmlText(rulebook.organiser ?? rulebook.name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(siteAddress(rulebook.site, ""))}"/>`,
    ...entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");
}

function entryXml({ at, path, title, summary, author, site }: Entry): string {
  return [
    "  <entry>",
    `    <id>${xmlText(identity(site, path))}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <published>${timestamp(at)}</published>`,
    `    <updated>${timestamp(at)}</updated>`,
    `    <author><name>${xmlText(author)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(siteAddress(site, path))}"/>`,
    ...(summary === null ? [] : [`    <summary>${xmlText(summary)}</summary>`]),
    "  </entry>",
  ].join("\n");
}

function editionEntries(edition: PublicEdition): Entry[] {
  const { facts, lists } = edition;
  const { rulebook } = facts;
  const common = { author: rulebook.organiser ?? rulebook.name, site: rulebook.site };
  const tracks = new Map(facts.tracks.map(({ id, name }) => [id, name]));
  const prefix = mark(edition);
  const awards = facts.organizationAwards;
  return [
    ...lists.map((version): Entry => {
      const { track, list, version: number, releasedAt } = version.document;
      const suffix = number === 1 ? "" : `更正（第 ${number} 版）`;
      return {
        ...common,
        at: releasedAt,
        path: `${facts.edition}/${track}/${list}/v${number}/`,
        title: `${prefix}${tracks.get(track) ?? track}赛道${LIST_NAMES[list]}${suffix}`,
        summary: listSummary(version),
      };
    }),
    ...(awards === null
      ? []
      : [
          {
            ...common,
            at: awards.releasedAt,
            path: `${facts.edition}/awards/`,
            title: `${prefix}优秀组织奖和最佳组织奖名单${awards.version === 1 ? "" : `更正（第 ${awards.version} 版）`}`,
            summary: `共 ${awards.rows.length} 个单位。`,
          },
        ]),
    ...facts.news.map(({ slug, title, publishAt }) => ({
      ...common,
      at: publishAt,
      path: `${facts.edition}/news/${slug}/`,
      title: `${prefix}${title}`,
      summary: null,
    })),
  ];
}

function listSummary({ document, counts, removals }: ListVersion): string {
  const { reason, window } = document;
  return [
    `共 ${counts.listed} 人。`,
    removals.length === 0 ? "" : `另有 ${removals.length} 人不再计入，保留原行。`,
    reason === null ? "" : `更正原因：${/[。！？]$/.test(reason) ? reason : `${reason}。`}`,
    window === null
      ? ""
      : `公示时间：${when(window.opensAt)} 至 ${when(window.closesAt)}（北京时间），共 ${window.days} 日。`,
  ].join("");
}

/** Readers of a feed see no page around it: demonstrations and drafts say so in every title. */
function mark({ facts }: PublicEdition): string {
  return `${facts.draft ? "【草稿】" : ""}${facts.rulebook.mode === "demo" ? "【演示数据】" : ""}`;
}

function identity(site: Site, path: string): string {
  return site.origin === null ? `urn:hongbang:${path}` : siteAddress(site, path);
}

/** 2024年6月12日 9:00. */
function when(instant: Instant): string {
  const [year, month, date] = instant.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${date}日 ${instant.slice(11, 16).replace(/^0/, "")}`;
}

/** Atom wants seconds. */
function timestamp(instant: Instant): string {
  return instant.length === "2024-06-12T09:00+08:00".length
    ? instant.replace("+08:00", ":00+08:00")
    : instant;
}
