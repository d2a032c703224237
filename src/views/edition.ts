/** The page of one edition: what is posted for objection, the tracks, the schedule, news, corrections, all other pages. */
import type { ListKind } from "../model/ids.ts";
import { LIST_NAMES } from "../model/ids.ts";
import type { ListVersion, PublicEdition } from "../model/public.ts";
import { correctionLines, type Headline, newsLines } from "./headlines.ts";
import { furthest } from "./list-state.ts";
import { currentLists, trackOf } from "./names.ts";
import { type Heading, type PageView, pageView, pieces } from "./page.ts";
import { listPath, trackPath } from "./paths.ts";
import {
  countText,
  dateText,
  href,
  instantText,
  type PeriodText,
  scheduleText,
  type TimeText,
  timeOf,
  windowOf,
} from "./site.ts";

/** Lists of one kind that share one publicity period. */
export interface OpenGroup {
  readonly name: string;
  readonly period: PeriodText;
  readonly closes: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly tracks: readonly { readonly label: string; readonly href: string }[];
}

/** A track with its furthest list. */
export interface TrackLine {
  readonly name: string;
  readonly href: string;
  readonly union: string | null;
  readonly list: {
    readonly name: string;
    readonly href: string;
    readonly count: string;
    readonly version: string;
  } | null;
  readonly closes: TimeText | null;
  readonly note: string | null;
}

export interface EditionView {
  readonly page: PageView;
  readonly heading: Heading;
  readonly theme: string | null;
  readonly asOf: string | null;
  readonly open: readonly OpenGroup[];
  readonly tracks: readonly TrackLine[];
  /** Some track's newest list has a deadline, so that the column is worth its room. */
  readonly anyCloses: boolean;
  readonly stages: readonly { readonly name: string; readonly text: string }[];
  readonly news: readonly Headline[];
  readonly corrections: readonly Headline[];
  readonly links: readonly { readonly label: string; readonly href: string; readonly text: string }[];
}

/** The view of one edition. */
export function editionView(edition: PublicEdition): EditionView {
  const { facts } = edition;
  const { rulebook } = facts;
  const tracks = facts.tracks.map((track) => trackLine(edition, track.id));
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/`,
      title: rulebook.name,
      description: `${rulebook.name}：各赛道名单、公示、成绩、获奖、规则和数据下载。`,
      section: "tracks",
    }),
    heading: [pieces(rulebook.name)],
    theme: rulebook.theme,
    asOf: facts.dataAsOf === null ? null : instantText(facts.dataAsOf),
    open: openGroups(edition),
    tracks,
    anyCloses: tracks.some(({ closes }) => closes !== null),
    stages: rulebook.schedule.map((item) => ({ name: item.name, text: scheduleText(item) })),
    news: newsLines(edition),
    corrections: correctionLines(edition),
    links: links(edition),
  };
}

/** Publicity periods of current lists, the one that closes last first; one entry per kind of list and period. */
export function openGroups(edition: PublicEdition): readonly OpenGroup[] {
  const { facts } = edition;
  const groups = new Map<string, ListVersion[]>();
  for (const version of currentLists(edition)) {
    const { list, window } = version.document;
    if (window === null) continue;
    const key = `${window.closesAt} ${window.opensAt} ${list}`;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))
    .flatMap(([, versions]) => {
      const window = versions[0]?.document.window ?? null;
      const list = versions[0]?.document.list;
      if (window === null || list === undefined) return [];
      const period = windowOf(window);
      return [
        {
          name: LIST_NAMES[list],
          period,
          closes: period.to.text,
          opensAt: window.opensAt,
          closesAt: window.closesAt,
          tracks: facts.tracks
            .filter(({ id }) => versions.some(({ document }) => document.track === id))
            .map(({ id, name }) => ({ label: name, href: listHref(edition, id, list) })),
        },
      ];
    });
}

function trackLine(edition: PublicEdition, id: string): TrackLine {
  const { facts, statistics } = edition;
  const track = trackOf(facts, id);
  const newest = furthest(edition, track);
  const window = newest?.document.window ?? null;
  const alone = statistics.countsOnly.some((each) => each.track === id);
  return {
    name: track.name,
    href: href(facts.rulebook.site, trackPath(facts.edition, id)),
    union: track.union,
    list:
      newest === null
        ? null
        : {
            name: LIST_NAMES[newest.document.list],
            href: listHref(edition, id, newest.document.list),
            count: `${countText(newest.counts.listed)} 人`,
            version: `v${newest.document.version}`,
          },
    closes: window === null ? null : timeOf(window.closesAt),
    note: track.preliminaryOnly ? (alone ? "只参加初赛，只公布人数" : "只参加初赛") : null,
  };
}

function listHref({ facts }: PublicEdition, track: string, list: ListKind): string {
  return href(facts.rulebook.site, listPath(facts.edition, track, list));
}

function links({ facts, lists }: PublicEdition): EditionView["links"] {
  const { site, noticeDate } = facts.rulebook;
  const awarded =
    facts.organizationAwards !== null ||
    facts.tracks.some(({ lists }) =>
      lists.some(({ list, versions }) => list === "awards" && versions.length > 0),
    );
  const all: readonly (readonly [string, string, string] | null)[] = [
    facts.notice === null
      ? null
      : ["大赛通知", "notice/", noticeDate === null ? "全文" : `${dateText(noticeDate)}，全文`],
    ["规则与补充规定", "rules/", "每个数字注明出自通知第几部分，或者由谁在哪天补充规定"],
    ["日程", "schedule/", "报名、初赛、复赛、决赛的时间"],
    ["组织机构", "about/", "主办、承办、各赛道负责工会和各机构职责"],
    awarded ? ["获奖名单", "awards/", "全部赛道和组织奖"] : null,
    lists.some(({ document }) => document.list === "qualifiers")
      ? ["单位和省份统计", "organizations/", "各单位、企业集团、省份入围和获奖的人数，都有谁"]
      : null,
    lists.length === 0 ? null : ["统计图表", "statistics/", "各赛道和省份的参加人数，成绩怎样分布"],
    facts.showcases.length === 0 ? null : ["攻关成果", "showcases/", "各赛道的攻关课题和路演"],
    ["异议登记", "objections/", "收到的异议和处理情况，怎样提出异议"],
    ["数据下载", "downloads/", "每份名单的 CSV、XLSX、JSON"],
    ["媒体服务", "media/", "写好的句子、统计表、分享图、怎样引用、更正订阅"],
  ];
  return all
    .filter((item) => item !== null)
    .map(([label, path, text]) => ({ label, href: href(site, `${facts.edition}/${path}`), text }));
}
