/** The feed of releases, corrections and news. */
import { LIST_NAMES } from "../model/ids.ts";
import type { ListVersion, PublicEdition } from "../model/public.ts";
import { atomXml, type Entry, feedMark } from "./atom.ts";
import { momentText } from "./date-text.ts";

/** `/feed.xml` over all editions. */
export function feedXml(editions: readonly PublicEdition[]): string {
  const name = editions.length === 1 ? editions[0]?.facts.rulebook.name : "红榜";
  return atomXml({
    path: "feed.xml",
    page: "",
    title: `${name}：公示、更正和新闻`,
    editions,
    entries: editions.flatMap(editionEntries),
  });
}

function editionEntries(edition: PublicEdition): Entry[] {
  const { facts, lists } = edition;
  const { rulebook } = facts;
  const common = { author: rulebook.organiser ?? rulebook.name, site: rulebook.site };
  const tracks = new Map(facts.tracks.map(({ id, name }) => [id, name]));
  const prefix = feedMark(edition);
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
      : `公示时间：${momentText(window.opensAt)} 至 ${momentText(window.closesAt)}（北京时间），共 ${window.days} 日。`,
  ].join("");
}
