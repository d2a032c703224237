/** The closed vocabularies of the program: stages, lists, states, and the ids that files carry. */

declare const entrantIdBrand: unique symbol;
/** 报名号. Made only by {@link parseEntrantId}; leading zeros are part of it. */
export type EntrantId = string & { readonly [entrantIdBrand]: true };

/** A track id of the rulebook (`railway`, `chemical`, …). */
export type TrackId = string;

/** 初赛, 复赛, 决赛 (notice, part 7). */
export const STAGES = ["preliminary", "semifinal", "final"] as const;
export type Stage = (typeof STAGES)[number];

/** The kinds of list of one track, in the order in which a competition publishes them. */
export const LIST_KINDS = ["preliminary", "qualifiers", "semifinal", "finalists", "final", "awards"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Why somebody has no mark in a stage. Order: which one names a stage that has several (rules: Selection). */
export const SCORE_STATES = ["违纪", "弃权", "缺考"] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

/** In a list people with a state stand after the ranked, in this order. */
export const SCORE_STATE_LIST_ORDER: readonly ScoreState[] = ["缺考", "违纪", "弃权"];

/** Stage name in Chinese. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  preliminary: "初赛",
  semifinal: "复赛",
  final: "决赛",
};

/** List name in Chinese, as pages and findings say it. */
export const LIST_NAMES: Readonly<Record<ListKind, string>> = {
  preliminary: "初赛成绩排名",
  qualifiers: "复赛入围名单",
  semifinal: "复赛成绩",
  finalists: "决赛入围名单",
  final: "决赛成绩与综合排名",
  awards: "获奖名单",
};

const ENTRANT_ID = /^[0-9A-Za-z][0-9A-Za-z-]{2,31}$/;

/** The text as an entrant id, or null when it does not have the form of one (contract: Input). */
export function parseEntrantId(text: string): EntrantId | null {
  return ENTRANT_ID.test(text) ? (text as EntrantId) : null;
}

/** Order by code unit: the only text order of the program (no locale). Negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
