/** `/<edition>/statistics/`: how many took part, from where, how the marks lie, whose people reached the final. */
import { compareText } from "../model/ids.ts";
import type { PublicEdition } from "../model/public.ts";
import { stageCounts } from "../model/stage-counts.ts";
import { stageHistogram } from "./chart-lines.ts";
import { type Bars, bars, type Histogram } from "./charts.ts";
import { type PageView, pageView } from "./page.ts";
import { trackPath } from "./paths.ts";
import { countText, href, instantText } from "./site.ts";
import { tallyKinds } from "./tallies.ts";

export interface StatisticsView {
  readonly page: PageView;
  /** Ready totals for the band. */
  readonly leads: readonly string[];
  readonly tracks: Bars | null;
  readonly provinces: Bars | null;
  readonly groups: Bars | null;
  /** Marks of the preliminary, a chart for each track that has published them. */
  readonly charts: readonly (Histogram & { readonly href: string })[];
  /** The tables with names behind the numbers. */
  readonly tallies: readonly { readonly label: string; readonly href: string }[];
  readonly json: string;
  readonly asOf: string | null;
}

/** The charts of an edition; each is there once the list whose stage it counts is released. */
export function statisticsView(edition: PublicEdition): StatisticsView {
  const { facts, statistics } = edition;
  const { site, name } = facts.rulebook;
  const preliminary = statistics.tracks.filter(({ stage }) => stage === "preliminary");
  const took = trackCounts(edition);
  const total = took.reduce((sum, { count }) => sum + count, 0);
  const provinces = provinceCounts(edition);
  const groups = stageCounts(edition, "group").filter(({ finalists }) => (finalists ?? 0) > 0);
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/statistics/`,
      title: "统计图表",
      description: `${name}各赛道和省份的参加人数、成绩分布、各企业集团进入决赛的人数，每幅图都附表。`,
      trail: [{ label: "统计图表", path: null }],
      section: "downloads",
      jump: { label: "跳到图表", anchor: "tracks" },
    }),
    leads:
      total === 0
        ? []
        : [`${countText(total)} 人参加初赛，${took.length} 个赛道，${provinces.length} 个省份`],
    tracks: took.length === 0 ? null : bars("各赛道参加初赛的人数", ["赛道", "人数"], took),
    provinces:
      provinces.length === 0
        ? null
        : bars("各省份参加初赛的人数，只公布总人数的赛道不在内", ["省份", "人数"], provinces),
    groups:
      groups.length === 0
        ? null
        : bars(
            "各企业集团进入决赛的人数",
            ["企业集团", "人数"],
            groups.map((group) => ({ name: group.name, count: group.finalists ?? 0 })),
          ),
    charts: preliminary.flatMap((counts) => {
      const chart = stageHistogram(edition, counts);
      return chart === null
        ? []
        : [{ ...chart, href: href(site, `${trackPath(facts.edition, counts.track)}#counts`) }];
    }),
    tallies:
      edition.lists.length === 0
        ? []
        : tallyKinds(edition).map(({ title, path }) => ({
            label: title,
            href: href(site, `${facts.edition}/${path}/`),
          })),
    json: href(site, `${facts.edition}/statistics.json`),
    asOf: facts.dataAsOf === null ? null : instantText(facts.dataAsOf),
  };
}

/** People with a score row of the preliminary, also of tracks that are published in counts alone; in the notice's order. */
function trackCounts({ facts, statistics }: PublicEdition): { name: string; href: string; count: number }[] {
  return facts.tracks.flatMap(({ id, name }) => {
    const counted =
      statistics.tracks.find(({ track, stage }) => track === id && stage === "preliminary") ??
      statistics.countsOnly.find(({ track }) => track === id);
    return counted === undefined
      ? []
      : [{ name, href: href(facts.rulebook.site, trackPath(facts.edition, id)), count: counted.took }];
  });
}

function provinceCounts({ statistics }: PublicEdition): { name: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { stage, provinces } of statistics.tracks) {
    if (stage !== "preliminary") continue;
    for (const { name, count } of provinces) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}
