/** The tables that the committee's office keeps: objections, withdrawals, draws, honours, awards, showcases. */
import { MEDAL_TRACK, objectionId, PIONEER_TRACK, type Plan, type TrackPlan } from "./edition.ts";
import type { Row } from "./encode.ts";
import { distinct, stream } from "./random.ts";
import { trackOf } from "./tracks.ts";
import { wordsOf } from "./words.ts";

export const OBJECTIONS_HEADER = [
  "异议编号",
  "赛道",
  "名单",
  "被异议报名号",
  "收到时间",
  "类别",
  "状态",
  "决定时间",
  "处理单位",
  "公开说明",
];
export const WITHDRAWALS_HEADER = ["报名号", "阶段", "日期", "说明"];
export const DRAWS_HEADER = ["赛道", "名额线", "种子", "时间", "见证"];
export const HONOURS_HEADER = ["报名号", "单位", "班组", "荣誉", "年份"];
export const AWARDS_HEADER = ["组别", "奖项", "单位"];
export const SHOWCASES_HEADER = ["报名号", "课题", "视频时长", "视频链接", "幻灯片链接", "报送时间", "路演"];

/** `objections.csv`, by number; by the end all are decided. */
export function objectionRows(plan: Plan): Row[] {
  return plan.objections.map((one) => [
    objectionId(plan, one),
    trackOf(one.track).name,
    one.list,
    plan.idOf(one.track, one.index),
    one.receivedAt,
    one.category,
    one.status,
    one.decidedAt,
    one.handledBy,
    one.note,
  ]);
}

/** `withdrawals.csv`. */
export function withdrawalRows(plan: Plan): Row[] {
  return plan.tracks
    .flatMap((one) => [...one.process.withdrawals, ...one.offline.finalists.withdrawals])
    .map((one) => [plan.idOf(one.track, one.index), one.stage, one.date, one.note]);
}

/** `draws.csv`: only draws that somebody needs. */
export function drawRows(plan: Plan): Row[] {
  return plan.tracks.flatMap(({ process: { draw } }) =>
    draw === null ? [] : [[trackOf(draw.track).name, draw.line, draw.seed, draw.drawnAt, "公证机构（演示）"]],
  );
}

/** `honours.csv`: a first place holds the medal already, a first place's team its title. */
export function honourRows(plan: Plan): Row[] {
  return plan.tracks.flatMap((one): Row[] => {
    const first = one.offline.composite[0] ?? -1;
    if (one.track.id === MEDAL_TRACK) {
      return [[plan.idOf(one.track.id, first), "", "", "全国五一劳动奖章", "2021"]];
    }
    if (one.track.id === PIONEER_TRACK) {
      const { org, team } = one.particulars.get(first) ?? {};
      return [["", org?.name ?? "", team ?? "", "全国工人先锋号", "2022"]];
    }
    return [];
  });
}

const UNIONS = [
  "甲省总工会",
  "乙省总工会",
  "丙市总工会",
  "丁自治区总工会",
  "戊省总工会",
  "己行业工会",
  "庚行业工会",
];

/** `organization-awards.csv`: invented unions, and a group of each track. */
export function organizationAwardRows(plan: Plan): Row[] {
  const unions = UNIONS.map(
    (name, at): Row => ["工会", at < 3 ? "最佳组织奖" : "优秀组织奖", `${name}（演示）`],
  );
  const groups = plan.tracks.map((one, at): Row => {
    const group = one.orgs.find((org) => org.group !== null)?.group ?? "";
    return ["企业", at % 3 === 0 ? "最佳组织奖" : "优秀组织奖", group];
  });
  return [...unions, ...groups].sort((a, b) => order(a) - order(b));
}

function order([group, award]: Row): number {
  return (group === "工会" ? 0 : 2) + (award === "最佳组织奖" ? 0 : 1);
}

/** `showcases.csv`: every finalist of the newest version has a topic; two of a track present. */
export function showcaseRows(plan: Plan): Row[] {
  return plan.tracks.flatMap((one) => showcasesOf(plan, one));
}

function showcasesOf(plan: Plan, { track, offline }: TrackPlan): Row[] {
  const random = stream(plan.seed, `showcases/${track.id}`);
  const standing = offline.finalists.versions.at(-1)?.standing ?? [];
  const presenting = new Set(distinct(random, Math.min(12, standing.length), 2));
  return standing.map((index, at) => {
    const id = plan.idOf(track.id, index);
    const day = 29 + random.below(7);
    const date = day > 31 ? `2024-08-0${day - 31}` : `2024-07-${day}`;
    const time = `${String(8 + random.below(10)).padStart(2, "0")}:${String(10 + random.below(50))}`;
    return [
      id,
      random.pick(wordsOf(track.id).topics),
      String(120 + random.below(61)),
      `https://example.cn/hongqi-cup-2024/${id}/video.mp4`,
      `https://example.cn/hongqi-cup-2024/${id}/slides.pdf`,
      `${date}T${time}+08:00`,
      presenting.has(at) ? "是" : "否",
    ];
  });
}
