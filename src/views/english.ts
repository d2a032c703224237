/** The edition in English: rules, tracks with their lists, and the words of a list, for readers without Chinese. */
import { LIST_KINDS, type ListKind } from "../model/ids.ts";
import { dateOf, type Instant } from "../model/instant.ts";
import type { PublicEdition, TrackFacts } from "../model/public.ts";
import type { Component, Rulebook } from "../model/rulebook.ts";
import { newestEdition } from "./home.ts";
import { type PageView, pageView } from "./page.ts";
import { listPath } from "./paths.ts";
import { percentText } from "./scoring-text.ts";
import { countText, href } from "./site.ts";

/** A Chinese word with what it means. */
export interface Gloss {
  readonly word: string;
  readonly meaning: string;
}

export interface EnglishView {
  readonly page: PageView;
  readonly name: string;
  readonly asOf: string | null;
  /** Sentences, in order. */
  readonly rules: readonly string[];
  readonly lists: readonly { readonly kind: ListKind; readonly name: string }[];
  readonly tracks: readonly {
    readonly name: string;
    readonly chinese: string;
    /** One for each of `lists`; null where it is not released. */
    readonly links: readonly (string | null)[];
  }[];
  readonly awards: readonly { readonly ranks: string; readonly text: string }[];
  readonly columns: readonly Gloss[];
  readonly states: readonly Gloss[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

const TRACKS: Readonly<Record<string, string>> = {
  railway: "Railway",
  construction: "Construction",
  power: "Electric power",
  chemical: "Chemical industry",
  machinery: "Machinery",
  steel: "Steel",
  nonferrous: "Non-ferrous metals",
  "building-materials": "Building materials",
  defence: "Defence industry",
  "light-industry": "Light industry",
  social: "Social track (preliminary only)",
};

const LISTS: Readonly<Record<ListKind, string>> = {
  preliminary: "Preliminary ranking",
  qualifiers: "Semi-finalists",
  semifinal: "Semi-final results",
  finalists: "Finalists",
  final: "Final ranking",
  awards: "Awards",
};

const COLUMNS: readonly Gloss[] = [
  { word: "名次", meaning: "rank; 并列 marks a shared rank, and the next rank leaves a gap (1, 2, 2, 4)" },
  { word: "报名号", meaning: "entrant id; also the fragment of the row's address" },
  { word: "姓名", meaning: "name" },
  { word: "单位", meaning: "organisation" },
  { word: "省份", meaning: "province" },
  { word: "学习积分", meaning: "study points" },
  { word: "理论考试", meaning: "theory exam" },
  { word: "数字孪生", meaning: "digital-twin skills" },
  { word: "选手对战", meaning: "head-to-head" },
  { word: "成绩", meaning: "total of the stage" },
  { word: "综合成绩", meaning: "composite score of semi-final and final" },
  { word: "奖项", meaning: "awards" },
  { word: "荣誉", meaning: "honours" },
  { word: "状态", meaning: "status, see below" },
];

const STATES: readonly Gloss[] = [
  { word: "入围", meaning: "qualified" },
  { word: "递补", meaning: "moved up after somebody left the list (backfill)" },
  { word: "晋级 / 未晋级", meaning: "goes on / does not go on" },
  { word: "取消资格", meaning: "disqualified after an upheld objection; the row stays and no longer counts" },
  { word: "退出", meaning: "withdrew; the row stays and no longer counts" },
  { word: "缺考 / 违纪 / 弃权", meaning: "absent / violation of discipline / forfeited: no total, no rank" },
  { word: "公示", meaning: "posted for objections; the list holds when the period is over" },
  {
    word: "可申报全国五一劳动奖章",
    meaning: "may apply for the National May 1 Labour Medal; not an award of this competition",
  },
  {
    word: "全国工人先锋号",
    meaning: "National Workers' Pioneer, granted to the team of the first place if it is eligible",
  },
];

/** The page for the newest edition. */
export function englishView(editions: readonly PublicEdition[]): EnglishView {
  const edition = newestEdition(editions);
  const { facts } = edition;
  const { rulebook } = facts;
  const { site } = rulebook;
  return {
    page: pageView({
      facts,
      path: "en/",
      title: "In English",
      description: "Rules, tracks and lists of the competition in English.",
      trail: [{ label: "In English", path: null }],
      jump: { label: "Skip to content", anchor: "main" },
    }),
    name: rulebook.name,
    asOf: facts.dataAsOf === null ? null : englishInstant(facts.dataAsOf),
    rules: ruleSentences(rulebook, facts.tracks),
    lists: LIST_KINDS.map((kind) => ({ kind, name: LISTS[kind] })),
    tracks: facts.tracks.map((track) => ({
      name: TRACKS[track.id] ?? track.id,
      chinese: track.name,
      links: LIST_KINDS.map((kind) =>
        track.lists.some(({ list, versions }) => list === kind && versions.length > 0)
          ? href(site, listPath(facts.edition, track.id, kind))
          : null,
      ),
    })),
    awards: rulebook.awards
      .filter(({ basis, tracks }) => basis === "composite" && tracks === null)
      .map(({ from, to, text }) => ({
        ranks: from === to ? `Rank ${from}` : `Ranks ${from} to ${to}`,
        text,
      })),
    columns: COLUMNS,
    states: STATES,
    links: [
      { label: "Official notice (Chinese)", path: `${facts.edition}/notice/` },
      { label: "All rules with their sources (Chinese)", path: `${facts.edition}/rules/` },
      { label: "Data as CSV, JSON and XLSX", path: `${facts.edition}/downloads/` },
      { label: "Search by name, also in pinyin", path: "search/" },
    ].map(({ label, path }) => ({ label, href: href(site, path) })),
  };
}

function ruleSentences(rulebook: Rulebook, tracks: readonly TrackFacts[]): readonly string[] {
  const { cuts, publicity, composite } = rulebook;
  const industry = tracks.filter(({ preliminaryOnly }) => !preliminaryOnly).length;
  const first = rulebook.tracks[0]?.id ?? "";
  return [
    `${industry} industry tracks, each ranked on its own.`,
    `Preliminary: ${weights(rulebook.components.preliminary[first])}. The first ${cuts.shortlist} of each track are reviewed for eligibility.`,
    `The first ${cuts.qualifiers} who pass, in order of the preliminary, are posted for ${publicity.days} days. After an upheld objection the next by rank moves up.`,
    `Semi-final: items are set by the union of each track; the first ${cuts.finalists} of each track go to the final.`,
    `Final: ${weights(rulebook.components.final[first])}. The composite score counts the semi-final ${percentText(composite.semifinal)} and the final ${percentText(composite.final)}.`,
    `Results of the final and awards are announced at the ceremony on ${englishInstant(rulebook.ceremony)}.`,
    "Totals are rounded only where the rules say so, and ranks are made on the published value, so that anybody can recompute them with a calculator.",
  ].map((sentence) => countedIn(sentence));
}

/** “study points 40 %, theory exam 60 %”. */
function weights(components: readonly Component[] = []): string {
  return components.map(({ name, weight }) => `${meaningOf(name)} ${percentText(weight)}`).join(", ");
}

function meaningOf(word: string): string {
  return COLUMNS.find((gloss) => gloss.word === word)?.meaning ?? word;
}

/** Counts from five digits on are grouped. */
function countedIn(sentence: string): string {
  return sentence.replace(/\b\d{5,}\b/g, (digits) => countText(Number(digits)));
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** “21 August 2024, 16:00 Beijing time”. */
function englishInstant(at: Instant): string {
  const [year = "", month = "", day = ""] = dateOf(at).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${at.slice(11, 16)} Beijing time`;
}
