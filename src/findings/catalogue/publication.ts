/** Texts of the findings of publication. */
import type { Texts } from "./texts.ts";

export const PUBLICATION_TEXTS: Texts = {
  "decision-not-carried":
    "{list} 第 {version} 版发布前，异议 {objection} 已决定成立，但这一版的 decisions 里没有它。请加上，名单的变化才说得清依据。",
  "version-without-reason":
    "{list} 第 {version} 版没有写明为什么改。请写 decisions（异议决定）、corrections（信息更正）或 reason（理由）。",
  "decision-waiting":
    "异议 {value} 已决定成立，{list}还没有新版本。请在 releases.yaml 为 {address} 加一版，decisions: [{value}]。",
  "draw-unneeded": "{track}赛道名额线 {value} 没有需要抽签的并列，这次抽签没有用到。请核对赛道和名额线。",
  "finalists-late": "{track}赛道的决赛入围名单在 {value} 发布，晚于规定的 {limit}（通知八）。",
  "window-missing": "{track}赛道{list}第 {version} 版没有写 opens，公示期无从计算。通知八要求公示一周。",
  "window-ends-on-holiday":
    "{track}赛道{list}第 {version} 版的公示在法定节假日截止（{value}）。请考虑 publicity.holidayEnd: move。",
  "note-names-person":
    "异议 {objection} 没有成立，公开说明里却写出了被异议人的姓名或报名号。请改写：未成立的异议不点名。",
};
