/** Texts of the findings of scoring and selection. */
import type { Texts } from "./texts.ts";

export const SELECTION_TEXTS: Texts = {
  "total-differs":
    "文件里的总分是“{value}”，按规则重算是 {ours}。请核对各项成绩和权重，以哪个为准由人决定；更正后重新导出，或删掉总分这一列。",
  "rank-differs":
    "文件里的名次是“{value}”，按规则重算是 {ours}。请核对成绩和同分规则；更正后重新导出，或删掉名次这一列。",
  "tie-undeclared":
    "{track}赛道在名额线 {line} 处有 {count} 人并列，同分规则用完仍分不开，而规则没有写明怎么办：{people}。请在规则文件的 ties.atCut.{line} 写明 include-all（全部列入）、exclude-all（全部不列入）或 lot（抽签）。",
  "draw-missing":
    "{track}赛道在名额线 {line} 处有 {count} 人并列，规则写明抽签，但到 {at} 还没有抽签记录：{people}。请在 draws.csv 加一行：赛道 {trackId}，名额线 {line}，种子为 20 至 64 位数字，并写明时间。",
  "review-pending":
    "{track}赛道的 {entrant} 排在入围线以上，但到 {at} 还没有资格审查结论。名单这时发布会漏掉或误列此人。请先在 reviews.csv 写明通过或不通过，或推迟发布。",
  "review-pending-ahead":
    "{track}赛道入围线附近还有 {count} 人没有资格审查结论。名单发布前必须全部有结论，请催办。",
  "row-missing":
    "{track}赛道的 {entrant} 应当参加{stage}，但成绩文件里没有这一行。没有参加的请写缺考或弃权；已经取消资格或退出的，先发布相应的名单版本。",
  "row-not-standing":
    "{track}赛道的 {entrant} 有{stage}成绩，但从未在入围名单上。请核对报名号；名单确实漏了人的，先更正名单。",
  "release-without-scores":
    "releases.yaml 要发布{track}赛道的{list}，但没有该赛道的{stage}成绩。请先放入成绩文件，或推迟发布。",
  "no-shortlist":
    "{track}赛道没有写明资格审查人数（shortlist），名单无从确定；这样的赛道只公布人数。请在规则文件的 tracks 里写明，或从 releases.yaml 去掉这份名单。",
};
