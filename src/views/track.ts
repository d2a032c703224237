/** The page of one track: its lists and where they stand, who is in charge, what is judged, the counts. */
import { STAGE_NAMES, STAGES } from "../model/ids.ts";
import type { PublicEdition, TrackFacts, TrackStatistics } from "../model/public.ts";
import { stageHistogram } from "./chart-lines.ts";
import { type Bars, bars, type Histogram } from "./charts.ts";
import { type ListStateView, listStates } from "./list-state.ts";
import { trackName } from "./names.ts";
import { type Heading, type PageView, pageView } from "./page.ts";
import { objectionPath, trackPath } from "./paths.ts";
import { componentsText, compositeText } from "./scoring-text.ts";
import { countText, href } from "./site.ts";

/** The counts of one stage. */
export interface StageCounts {
  readonly stage: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly chart: Histogram | null;
  readonly provinces: Bars | null;
}

export interface TrackView {
  readonly page: PageView;
  readonly heading: Heading;
  readonly union: string | null;
  /** 社会赛道: why it has no further lists. */
  readonly note: string | null;
  readonly lists: readonly ListStateView[];
  readonly judged: readonly { readonly name: string; readonly text: string }[];
  readonly counts: readonly StageCounts[];
  /** Tracks published in counts alone: 参加 8 人，有成绩 7 人。 */
  readonly countsOnly: string | null;
  readonly objections: { readonly text: string; readonly href: string };
}

/** The view of one track. */
export function trackView(edition: PublicEdition, track: TrackFacts): TrackView {
  const { facts, statistics } = edition;
  const name = trackName(track);
  const lists = listStates(edition, track);
  const released = lists.filter(({ waiting }) => waiting === null).length;
  const alone = statistics.countsOnly.find((each) => each.track === track.id);
  return {
    page: pageView({
      facts,
      path: trackPath(facts.edition, track.id),
      title: name,
      description: `${facts.rulebook.name}${name}：${released === 0 ? "还没有公布名单" : `已公布 ${released} 份名单`}。${track.union === null ? "" : `负责工会：${track.union}。`}`,
      trail: [{ label: name, path: null }],
      section: "tracks",
      jump: { label: "跳到名单", anchor: "lists" },
    }),
    heading: [[name]],
    union: track.union,
    note: track.preliminaryOnly ? "本赛道只参加初赛，不进入复赛和决赛，不设奖项。" : null,
    lists,
    judged: judged(edition, track),
    counts: statistics.tracks
      .filter((each) => each.track === track.id)
      .map((each) => stageCounts(edition, each)),
    countsOnly:
      alone === undefined
        ? null
        : `参加初赛 ${countText(alone.took)} 人，其中有成绩 ${countText(alone.ranked)} 人。本赛道只公布人数。`,
    objections: {
      text: objectionsText(edition, track),
      href: href(facts.rulebook.site, objectionPath(facts.edition)),
    },
  };
}

function judged({ facts: { rulebook } }: PublicEdition, track: TrackFacts): TrackView["judged"] {
  const stages = STAGES.flatMap((stage) => {
    const text = componentsText(rulebook, stage, track.id);
    return text === null || (track.preliminaryOnly && stage !== "preliminary")
      ? []
      : [{ name: STAGE_NAMES[stage], text }];
  });
  return track.preliminaryOnly ? stages : [...stages, { name: "总成绩", text: compositeText(rulebook) }];
}

function stageCounts(edition: PublicEdition, counts: TrackStatistics): StageCounts {
  const { stage, took, ranked, states, provinces } = counts;
  const person = (count: number) => `${countText(count)} 人`;
  const name = STAGE_NAMES[stage];
  return {
    stage: name,
    facts: [
      { name: "参加", text: person(took) },
      { name: "有成绩", text: person(ranked) },
      ...Object.entries(states)
        .filter(([, count]) => count > 0)
        .map(([state, count]) => ({ name: state, text: person(count) })),
    ],
    chart: stageHistogram(edition, counts),
    provinces:
      provinces.length === 0
        ? null
        : bars(`各省份参加${name}人数（${provinces.length} 个省份）`, ["省份", "人数"], provinces),
  };
}

/** 收到异议 3 件：成立 1，不成立 1，受理中 1。 Counts also when zero (rules: Objections). */
function objectionsText({ register }: PublicEdition, track: TrackFacts): string {
  const entries = register.entries.filter((entry) => entry.track === track.id);
  const states = ["成立", "不成立", "不予受理", "撤回", "受理中"].flatMap((status) => {
    const count = entries.filter((entry) => entry.status === status).length;
    return count === 0 ? [] : [`${status} ${count} 件`];
  });
  return `收到异议 ${entries.length} 件${states.length === 0 ? "" : `：${states.join("，")}`}。`;
}
