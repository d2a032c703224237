/** Dated lines: news that is due, and every correction of a list. */
import { dateOf } from "../model/instant.ts";
import type { PublicEdition } from "../model/public.ts";
import { listTitle } from "./names.ts";
import { listPath } from "./paths.ts";
import { href, monthDayText, type TimeText } from "./site.ts";

/** A dated line with its address. */
export interface Headline {
  readonly at: TimeText;
  readonly title: string;
  readonly href: string;
  readonly text: string | null;
}

/** What is due, newest first, the official notice last. */
export function newsLines({ facts }: PublicEdition): readonly Headline[] {
  const { site, noticeDate, noticeTitle } = facts.rulebook;
  const items = facts.news
    .toSorted((a, b) => (a.publishAt < b.publishAt ? 1 : a.publishAt > b.publishAt ? -1 : 0))
    .map(({ slug, title, publishAt }) => ({
      at: { datetime: publishAt, text: monthDayText(dateOf(publishAt)) },
      title,
      href: href(site, `${facts.edition}/news/${slug}/`),
      text: null,
    }));
  if (facts.notice === null || noticeDate === null) return items;
  const notice = {
    at: { datetime: noticeDate, text: monthDayText(noticeDate) },
    title: noticeTitle ?? "大赛通知",
    href: href(site, `${facts.edition}/notice/`),
    text: null,
  };
  return [...items, notice];
}

/** Every version after the first, newest first: corrections are never taken back silently. */
export function correctionLines(edition: PublicEdition): readonly Headline[] {
  const { facts } = edition;
  return edition.lists
    .filter(({ document }) => document.version > 1)
    .toSorted((a, b) => (a.document.releasedAt < b.document.releasedAt ? 1 : -1))
    .map(({ document }) => ({
      at: { datetime: document.releasedAt, text: monthDayText(dateOf(document.releasedAt)) },
      title: `${listTitle(facts, document.track, document.list)} v${document.version - 1} → v${document.version}`,
      href: `${href(facts.rulebook.site, listPath(facts.edition, document.track, document.list, document.version))}#versions_`,
      text: document.reason,
    }));
}
