/** Counts by organisation, by 企业集团 and by province, with the people behind them: what the press asks for. */
import { LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts, PublicEdition } from "../model/public.ts";
import {
  COUNT_KEYS,
  COUNT_NAMES,
  COUNTED_LISTS,
  type CountBy,
  type CountKey,
  type StageCounts,
  stageCounts,
} from "../model/stage-counts.ts";
import { currentLists, trackName, trackOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { absolute, countText, href, instantText } from "./site.ts";
import { type FinalRows, finalRows, type TallyTrack, tallyTracks } from "./tally-people.ts";
import { tallySentence } from "./tally-text.ts";

export type { TallyTrack } from "./tally-people.ts";

/** One name with its counts and its people. */
export interface TallyRow {
  /** The fragment, made of the name itself. */
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** The 企业集团 of an organisation, with its row on the page of groups. */
  readonly group: { readonly name: string; readonly href: string } | null;
  /** In the order of the columns; empty where the list is not out. */
  readonly cells: readonly string[];
  readonly sentence: string;
  readonly tracks: readonly TallyTrack[];
}

export interface TallyView {
  readonly page: PageView;
  readonly title: string;
  /** Ready totals: 400 名决赛选手，来自 280 个单位. */
  readonly leads: readonly string[];
  /** This page and its two sisters. */
  readonly pages: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly columns: readonly string[];
  readonly caption: string;
  readonly rows: readonly TallyRow[];
  readonly total: readonly string[];
  /** 怎样计数, in one sentence. */
  readonly rule: string;
  /** Which lists are counted: 复赛入围名单 10 个赛道. */
  readonly scope: string;
  /** Null before the first list: there is nothing to count, and no file. */
  readonly csv: { readonly href: string; readonly name: string } | null;
  readonly citation: string;
}

/** One kind of count with its page, `<edition>/<path>/`, and its file, `<edition>/<path>.csv`. */
export interface TallyKind {
  readonly by: CountBy;
  readonly path: string;
  readonly word: string;
  readonly title: string;
}

const KINDS: readonly TallyKind[] = [
  { by: "organization", path: "organizations", word: "单位", title: "按单位统计" },
  { by: "group", path: "groups", word: "企业集团", title: "按企业集团统计" },
  { by: "province", path: "provinces", word: "省份", title: "按省份统计" },
];

const RULE =
  "初赛入围和决赛，数复赛入围名单、决赛入围名单上状态为“入围”或“递补”的选手；复赛，数复赛成绩中有名次的选手；前十、前三、第一，数综合排名在这个名次以内的选手，并列的都计入，奖项已撤销的不计。";

/** The counts that an edition has: those by group only where somebody counted belongs to one. */
export function tallyKinds(edition: PublicEdition): readonly TallyKind[] {
  const grouped = stageCounts(edition, "group").length > 0;
  return KINDS.filter(({ by }) => by !== "group" || grouped);
}

/** The page of one kind of count. */
export function tallyView(edition: PublicEdition, by: CountBy): TallyView {
  const { facts } = edition;
  const { rulebook } = facts;
  const { site } = rulebook;
  const kind = KINDS.find((each) => each.by === by);
  if (kind === undefined) throw new Error(`no counts by ${by}`);
  const counts = stageCounts(edition, by);
  const final = finalRows(edition);
  const path = `${facts.edition}/${kind.path}/`;
  return {
    page: pageView({
      facts,
      path,
      title: kind.title,
      description: `${rulebook.name}各${kind.word}初赛入围、复赛、决赛、前十、前三、第一的人数和名单。`,
      trail: [{ label: kind.title, path: null }],
      section: "downloads",
      jump: { label: "跳到统计表", anchor: "table_" },
    }),
    title: kind.title,
    leads: leadsOf(counts, kind.word),
    pages: tallyKinds(edition).map((each) => ({
      label: each.title,
      href: href(site, `${facts.edition}/${each.path}/`),
      current: each.by === by,
    })),
    columns: COUNT_KEYS.map((key) => COUNT_NAMES[key]),
    caption: `共 ${countText(counts.length)} 个${kind.word}，决赛人数多的在前；相同的依次比较复赛、初赛入围、前十、前三、第一。`,
    rows: counts.map((each) => rowOf(edition, each, by, final)),
    total: COUNT_KEYS.map((key) => totalOf(counts, key)),
    rule: RULE,
    scope: scopeOf(edition),
    csv:
      edition.lists.length === 0
        ? null
        : { href: href(site, `${facts.edition}/${kind.path}.csv`), name: `${kind.path}.csv` },
    citation: citationOf(facts, kind.title, path),
  };
}

/** The fragment of a name: the name itself, since an id may hold anything but white space. `_` is doubled. */
export function tallyAnchor(name: string): string {
  return name.replaceAll("_", "__").replace(/\s/g, "_");
}

function rowOf(edition: PublicEdition, counts: StageCounts, by: CountBy, final: FinalRows): TallyRow {
  const { facts } = edition;
  const { name } = counts;
  const group = by === "organization" && Object.hasOwn(facts.groups, name) ? facts.groups[name] : undefined;
  const groups = href(facts.rulebook.site, `${facts.edition}/groups/`);
  return {
    id: tallyAnchor(name),
    href: fragment(name),
    name,
    group: group === undefined ? null : { name: group, href: `${groups}${fragment(group)}` },
    cells: COUNT_KEYS.map((key) => cellText(counts[key])),
    sentence: tallySentence(counts, (track) => trackName(trackOf(facts, track)), by !== "organization"),
    tracks: tallyTracks(edition, counts.rows, final, by !== "organization"),
  };
}

/** `#` and the anchor; ASCII signs that an address may not hold are escaped, Chinese stays readable. */
function fragment(name: string): string {
  return `#${tallyAnchor(name).replace(/[^\w\-.~!$&'()*+,;=:@/?\u0080-\u{10ffff}]/gu, encodeURIComponent)}`;
}

/** Digits as the CSV has them. */
function cellText(count: number | null): string {
  return count === null ? "" : String(count);
}

function totalOf(counts: readonly StageCounts[], key: CountKey): string {
  const released = counts.filter((each) => each[key] !== null);
  return released.length === 0 ? "" : String(released.reduce((sum, each) => sum + (each[key] ?? 0), 0));
}

function leadsOf(counts: readonly StageCounts[], word: string): readonly string[] {
  const stages: readonly (readonly [CountKey, string])[] = [
    ["finalists", "名决赛选手"],
    ["semifinal", "名复赛选手"],
    ["qualifiers", "名初赛入围选手"],
  ];
  return stages.flatMap(([key, who]) => {
    const some = counts.filter((each) => (each[key] ?? 0) > 0);
    const people = some.reduce((sum, each) => sum + (each[key] ?? 0), 0);
    return people === 0 ? [] : [`${countText(people)} ${who}，来自 ${countText(some.length)} 个${word}`];
  });
}

/** 计入：复赛入围名单（10 个赛道）…; what is not out yet is said to be empty. */
function scopeOf(edition: PublicEdition): string {
  const lists = [...new Set(COUNT_KEYS.map((key) => COUNTED_LISTS[key]))];
  const current = currentLists(edition);
  const parts = lists.map((list) => {
    const tracks = current.filter(({ document }) => document.list === list).length;
    return { text: `${LIST_NAMES[list]} ${tracks} 个赛道`, name: LIST_NAMES[list], out: tracks > 0 };
  });
  const waiting = parts.filter(({ out }) => !out).map(({ name }) => name);
  const counted = parts.filter(({ out }) => out).map(({ text }) => text);
  return [
    counted.length === 0 ? "" : `计入各名单的当前版本：${counted.join("，")}。`,
    waiting.length === 0 ? "" : `${waiting.join("、")}尚未公布，相应的各列空着。`,
  ].join("");
}

function citationOf({ rulebook, dataAsOf }: EditionFacts, title: string, path: string): string {
  const until = dataAsOf === null ? "" : `，数据截至 ${instantText(dataAsOf)}（北京时间）`;
  const address = absolute(rulebook.site, path) ?? href(rulebook.site, path);
  return `${rulebook.organiser ?? rulebook.name}：《${rulebook.name}${title}》${until}，${address}`;
}
