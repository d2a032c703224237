/** The rulebook's numbers as sentences: what a mark is made of, what decides between equals. */
import type { ListKind, Stage, TrackId } from "../model/ids.ts";
import type { Decimal } from "../model/mark.ts";
import { unitsText } from "../model/mark.ts";
import type { Component, Rulebook, TieKey } from "../model/rulebook.ts";

/** The stage whose marks and ranks a list shows. */
export function stageOf(list: ListKind): Stage {
  if (list === "preliminary" || list === "qualifiers") return "preliminary";
  return list === "semifinal" || list === "finalists" ? "semifinal" : "final";
}

/** 学习积分（40%）和理论考试（60%）; null where the stage has no components. */
export function componentsText(rulebook: Rulebook, stage: Stage, track: TrackId): string | null {
  const components = rulebook.components[stage][track] ?? [];
  return components.length === 0 ? null : joined(components.map(componentText));
}

function componentText({ name, weight, full }: Component): string {
  return `${name}（${full === 100 ? "" : `满分 ${full}，`}${percentText(weight)}）`;
}

/** 40%, 12.5%. */
export function percentText(weight: Decimal): string {
  return `${unitsText(weight.units, weight.digits)}%`;
}

/** 综合成绩 = 复赛成绩 × 40% + 决赛成绩 × 60% (notice, part 8). */
export function compositeText({ composite }: Rulebook): string {
  return `综合成绩 = 复赛成绩 × ${percentText(composite.semifinal)} + 决赛成绩 × ${percentText(composite.final)}`;
}

/** 理论考试高者在前, 用时少者在前. */
export function tieKeyText({ name, direction }: TieKey): string {
  return `${name}${direction === "desc" ? "高" : "少"}者在前`;
}

/** What decides between equal totals of a stage, as one sentence. */
export function chainText(rulebook: Rulebook, stage: Stage): string {
  const chain = rulebook.ties.chain[stage];
  if (chain.length === 0) return "同分的名次并列。";
  const order = chain.map(tieKeyText).join("，其次");
  return `同分的，${order}；仍相同的名次并列。`;
}

/** A、B和C. */
export function joined(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join("、")}和${last}`;
}
