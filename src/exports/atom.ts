/**
 * Feeds as Atom (RFC 4287). Written here and not by a library because the one at hand declares titles to be HTML and
 * wants an origin; a name such as A<B has to arrive as it is.
 */
import { compareText } from "../model/ids.ts";
import { type Instant, laterOf } from "../model/instant.ts";
import type { PublicEdition } from "../model/public.ts";
import type { Site } from "../model/rulebook.ts";
import { siteAddress } from "./address.ts";
import { xmlText } from "./xml.ts";

/** One entry of a feed. */
export interface Entry {
  readonly at: Instant;
  /** The page, which never changes its address; it is the entry's id as well. */
  readonly path: string;
  readonly title: string;
  readonly summary: string | null;
  readonly author: string;
  readonly site: Site;
}

/** A feed over editions of one site. */
export interface Feed {
  /** Its own path: `feed.xml`. */
  readonly path: string;
  /** The page it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly editions: readonly PublicEdition[];
  readonly entries: readonly Entry[];
}

/** Before anything is public a feed still needs an instant. */
const NOTHING_YET = "1970-01-01T00:00+08:00" as Instant;

/** The feed, newest entry first. `updated` is the newest 数据截至: a feed reads no clock. */
export function atomXml({ path, page, title, editions, entries }: Feed): string {
  const newest = editions.at(-1);
  if (newest === undefined) throw new Error("a feed needs an edition");
  const { rulebook } = newest.facts;
  const updated = editions.reduce<Instant | null>((last, { facts }) => laterOf(last, facts.dataAsOf), null);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${xmlText(identity(rulebook.site, path))}</id>`,
    `  <title>${xmlText(`${feedMark(newest)}${title}`)}</title>`,
    `  <updated>${timestamp(updated ?? NOTHING_YET)}</updated>`,
    `  <author><name>${xmlText(rulebook.organiser ?? rulebook.name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(siteAddress(rulebook.site, path))}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(siteAddress(rulebook.site, page))}"/>`,
    ...entries.toSorted((a, b) => compareText(b.at, a.at) || compareText(a.path, b.path)).map(entryXml),
    "</feed>",
    "",
  ].join("\n");
}

/** Readers of a feed see no page around it: demonstrations and drafts say so in every title. */
export function feedMark({ facts }: PublicEdition): string {
  return `${facts.draft ? "【草稿】" : ""}${facts.rulebook.mode === "demo" ? "【演示数据】" : ""}`;
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

function identity(site: Site, path: string): string {
  return site.origin === null ? `urn:hongbang:${path}` : siteAddress(site, path);
}

/** Atom wants seconds. */
function timestamp(instant: Instant): string {
  return instant.length === "2024-06-12T09:00+08:00".length
    ? instant.replace("+08:00", ":00+08:00")
    : instant;
}
