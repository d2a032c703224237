/** 依据和程序 of every list: where it comes from and what happens next (product.md: custom of publicity notices). */
import type { ListKind } from "../model/ids.ts";
import type { EditionFacts, ListVersion } from "../model/public.ts";
import { trackName, trackOf } from "./names.ts";
import { chainText, componentsText, compositeText, joined } from "./scoring-text.ts";
import { dateText } from "./site.ts";
import { sourceOf } from "./sources.ts";

/** 依据和程序: paragraphs that say where the list comes from and what happens next. */
export function basisParagraphs(version: ListVersion, facts: EditionFacts): readonly string[] {
  const { list } = version.document;
  const said: Readonly<Record<ListKind, (version: ListVersion, facts: EditionFacts) => readonly string[]>> = {
    preliminary: preliminaryBasis,
    qualifiers: qualifiersBasis,
    semifinal: semifinalBasis,
    finalists: finalistsBasis,
    final: finalBasis,
    awards: awardsBasis,
  };
  return said[list](version, facts);
}

/** The rulebook's setting on which a list rests: its clause is the list's basis. */
const BASIS_PATH: Readonly<Record<ListKind, string>> = {
  preliminary: "cuts.shortlist",
  qualifiers: "cuts.qualifiers",
  semifinal: "cuts.finalists",
  finalists: "cuts.finalists",
  final: "composite.semifinal",
  awards: "composite.semifinal",
};

/** The clause of the notice that a list rests on, with its address where the notice is published. */
export function basisClause({ document }: ListVersion, facts: EditionFacts): BasisClause | null {
  return sourceOf(facts, BASIS_PATH[document.list])?.clause ?? null;
}

/** 通知第八部分, with its place on the notice page. */
export interface BasisClause {
  readonly label: string;
  readonly href: string | null;
}

function preliminaryBasis({ document, counts }: ListVersion, facts: EditionFacts): readonly string[] {
  const track = trackOf(facts, document.track);
  const first = `${trackName(track)}初赛前 ${shortlistOf(facts, document.track)} 名`;
  const said = track.preliminaryOnly
    ? `以下是${first}。本赛道只参加初赛，不进入复赛和决赛。`
    : `${first}进入资格审查，末尾的“状态”是审查结论。`;
  const unnamed = `另有 ${counts.unnamed} 行按规定不公布姓名：只有进入复赛入围名单的选手公布姓名和单位，其他行只公布名次、成绩和审查结论。`;
  return [
    `${according(facts, document.list)}${marksText(facts, document.track, "preliminary")}${said}`,
    chainText(facts.rulebook, "preliminary"),
    ...(counts.unnamed === 0 ? [] : [unnamed]),
  ];
}

function qualifiersBasis({ document, line, approvals }: ListVersion, facts: EditionFacts): readonly string[] {
  const { cuts } = facts.rulebook;
  const track = trackOf(facts, document.track);
  const places = line?.places ?? cuts.qualifiers;
  const few = line?.passed !== null && line !== null && line.passed < places;
  const chosen = few ? `通过审查的 ${line.passed} 名选手全部列入，` : `通过审查的前 ${places} 名选手`;
  const reviewer = track.union === null ? "" : `${track.union}`;
  const consent = approvals.length === 0 ? "" : `，并报${joined(approvals.map(({ by }) => by))}同意`;
  return [
    `${according(facts, document.list)}${marksText(facts, document.track, "preliminary")}${reviewer}对${trackName(track)}初赛前 ${shortlistOf(facts, document.track)} 名选手进行了资格审查${consent}。现按初赛成绩排名，将${chosen}予以公示（名单附后）。`,
    `公示无异议的，作为进入复赛人选；异议经核实属实的，取消资格，按初赛成绩排名递补。${withdrawals(facts)}`,
  ];
}

function semifinalBasis({ document }: ListVersion, facts: EditionFacts): readonly string[] {
  return [
    `${according(facts, document.list)}${marksText(facts, document.track, "semifinal")}按复赛成绩排名，前 ${facts.rulebook.cuts.finalists} 名晋级决赛。`,
    chainText(facts.rulebook, "semifinal"),
  ];
}

function finalistsBasis({ document, line }: ListVersion, facts: EditionFacts): readonly string[] {
  const track = trackOf(facts, document.track);
  const places = line?.places ?? facts.rulebook.cuts.finalists;
  const few = line !== null && line.admitted < places && line.remaining === 0;
  const chosen = few ? `${line.admitted} 名选手全部列入，` : `前 ${places} 名选手`;
  const by = track.union === null ? "" : `由${track.union}`;
  return [
    `${according(facts, document.list)}${marksText(facts, document.track, "semifinal")}现按${trackName(track)}复赛成绩排名，${by}将${chosen}推荐参加全国总决赛，予以公示（名单附后）。`,
    `公示无异议的，作为进入决赛人选；异议经核实属实的，取消资格，按复赛成绩排名递补。${withdrawals(facts)}`,
  ];
}

function finalBasis({ document }: ListVersion, facts: EditionFacts): readonly string[] {
  return [
    `${according(facts, document.list)}${marksText(facts, document.track, "final")}${compositeText(facts.rulebook)}，按综合成绩排名。`,
    chainText(facts.rulebook, "final"),
  ];
}

function awardsBasis({ document, approvals }: ListVersion, facts: EditionFacts): readonly string[] {
  const checked = approvals.length === 0 ? "" : `经${joined(approvals.map(({ by }) => by))}审核无误，`;
  const made = `${according(facts, document.list)}${compositeText(facts.rulebook)}，按综合成绩排名。${checked}`;
  return document.window === null
    ? [`${made}现将获奖选手名单公布如下。`]
    : [
        `${made}现将拟获奖选手予以公示（名单附后）。`,
        "公示无异议的，作为获奖人选；异议经核实属实的，撤销奖项，不由他人递补。",
      ];
}

/** 根据《…通知》（2024年4月28日）第八部分， with the part that fixes how stages work. */
function according({ rulebook, provenance }: EditionFacts, list: ListKind): string {
  if (rulebook.noticeTitle === null) return "";
  const on = rulebook.noticeDate === null ? "" : `（${dateText(rulebook.noticeDate)}）`;
  const clause = provenance.find((each) => each.path === BASIS_PATH[list])?.clause ?? null;
  return `根据《${rulebook.noticeTitle}》${on}${clause === null ? "" : `第${clause}部分`}，`;
}

function marksText(
  { rulebook }: EditionFacts,
  track: string,
  stage: "preliminary" | "semifinal" | "final",
): string {
  const names = { preliminary: "初赛", semifinal: "复赛", final: "决赛" } as const;
  const made = componentsText(rulebook, stage, track);
  const hidden = rulebook.privacy === "names" ? "本届不公布分数。" : "";
  return made === null ? hidden : `${names[stage]}成绩由${made}构成。${hidden}`;
}

function shortlistOf({ rulebook }: EditionFacts, id: string): number {
  return rulebook.tracks.find((track) => track.id === id)?.shortlist ?? rulebook.cuts.shortlist;
}

function withdrawals({ rulebook }: EditionFacts): string {
  return rulebook.backfill.withdrawals === "backfill" ? "赛前退出的，同样递补。" : "赛前退出的名额不再递补。";
}
