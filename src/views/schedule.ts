/** The schedule: what the notice announces in its own words, what has been published, what is planned. */
import { LIST_KINDS, LIST_NAMES, type ListKind } from "../model/ids.ts";
import type { EditionFacts, PublicEdition } from "../model/public.ts";
import { currentLists, trackName, trackOf, versionsOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { href, type PeriodText, scheduleText, type TimeText, timeOf, windowOf } from "./site.ts";
import { type Source, sourceOf } from "./sources.ts";

/** A row of the competition's schedule. `times` are the exact ends where there are any, for `<time>`. */
export interface ScheduleRow {
  readonly name: string;
  readonly when: string;
  readonly source: Source | null;
}

/** Lists of one kind that share a moment, with their tracks in the rulebook's order. */
export interface ReleaseRow {
  readonly list: string;
  readonly state: "released" | "planned" | "none";
  readonly at: TimeText | null;
  readonly tracks: readonly { readonly name: string; readonly href: string | null }[];
}

/** Publicity periods of one kind of list that are the same. */
export interface WindowRow {
  readonly list: string;
  readonly period: PeriodText;
  readonly tracks: string;
}

export interface ScheduleView {
  readonly page: PageView;
  readonly rows: readonly ScheduleRow[];
  readonly releases: readonly ReleaseRow[];
  readonly windows: readonly WindowRow[];
  readonly organizationAwards: { readonly state: "released" | "planned"; readonly at: TimeText } | null;
  readonly awards: string;
}

/** The schedule of an edition. A text of the notice such as 8月下旬 is printed, never turned into a date. */
export function scheduleView(edition: PublicEdition): ScheduleView {
  const { facts } = edition;
  const { rulebook } = facts;
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/schedule/`,
      title: "日程",
      description: `${rulebook.name}的日程：报名、初赛、公示、复赛、决赛和颁奖典礼的时间，各份名单的公布时间。`,
      trail: [{ label: "日程", path: null }],
      jump: { label: "跳到日程", anchor: "stages" },
    }),
    rows: scheduleRows(facts),
    releases: LIST_KINDS.flatMap((list) => releaseRows(edition, list)),
    windows: windowRows(edition),
    organizationAwards: organizationAwardsAt(facts),
    awards: href(rulebook.site, `${facts.edition}/awards/`),
  };
}

/** The rows of the rulebook, then the days that were fixed later where the rulebook has them. */
function scheduleRows(facts: EditionFacts): readonly ScheduleRow[] {
  const { schedule, showcases, ceremony } = facts.rulebook;
  const rows = schedule.map((item, at) => ({
    name: item.name,
    when: scheduleText(item),
    source: sourceOf(facts, `schedule.${at}`),
  }));
  const { finalOn } = showcases;
  const final =
    finalOn === null
      ? []
      : [{ name: "决赛开赛", when: timeOf(finalOn).text, source: sourceOf(facts, "showcases.finalOn") }];
  return [
    ...rows,
    ...final,
    { name: "颁奖典礼", when: timeOf(ceremony).text, source: sourceOf(facts, "ceremony") },
  ];
}

function releaseRows(edition: PublicEdition, list: ListKind): readonly ReleaseRow[] {
  const { facts } = edition;
  const rows = new Map<string, ReleaseRow>();
  for (const track of facts.tracks) {
    const state = track.lists.find((each) => each.list === list);
    if (state === undefined) continue;
    const first = versionsOf(edition, track.id, list)[0]?.document.releasedAt ?? null;
    const at = first ?? state.plannedAt;
    const kind = first !== null ? "released" : at !== null ? "planned" : "none";
    const key = `${kind} ${at ?? ""}`;
    const row = rows.get(key) ?? { list: LIST_NAMES[list], state: kind, at: at && timeOf(at), tracks: [] };
    const address =
      kind === "released" ? href(facts.rulebook.site, `${facts.edition}/${track.id}/${list}/`) : null;
    rows.set(key, { ...row, tracks: [...row.tracks, { name: track.name, href: address }] });
  }
  return [...rows.entries()].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)).map(([, row]) => row);
}

/** Released first, then planned, then what has no date. */
function order(key: string): string {
  return key
    .replace(/^released/, "1")
    .replace(/^planned/, "2")
    .replace(/^none/, "3");
}

function windowRows(edition: PublicEdition): readonly WindowRow[] {
  const rows = new Map<string, { list: ListKind; period: PeriodText; tracks: string[] }>();
  for (const { document } of currentLists(edition)) {
    if (document.window === null) continue;
    const { opensAt, closesAt } = document.window;
    const key = `${LIST_KINDS.indexOf(document.list)} ${opensAt} ${closesAt}`;
    const row = rows.get(key) ?? { list: document.list, period: windowOf(document.window), tracks: [] };
    row.tracks.push(trackOf(edition.facts, document.track).name);
    rows.set(key, row);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { list, period, tracks }]) => ({
      list: LIST_NAMES[list],
      period,
      tracks: tracksText(edition, list, tracks),
    }));
}

/** 10 个赛道 where it is all that have such a list, else their names. */
function tracksText({ facts }: PublicEdition, list: ListKind, names: readonly string[]): string {
  const all = facts.tracks.filter(({ lists }) => lists.some((each) => each.list === list)).length;
  return names.length === all && all > 1
    ? `全部 ${all} 个赛道`
    : names.map((name) => trackName({ name })).join("、");
}

function organizationAwardsAt(facts: EditionFacts): ScheduleView["organizationAwards"] {
  if (facts.organizationAwards !== null) {
    return { state: "released", at: timeOf(facts.organizationAwards.releasedAt) };
  }
  const planned = facts.organizationAwardsPlannedAt;
  return planned === null ? null : { state: "planned", at: timeOf(planned) };
}
