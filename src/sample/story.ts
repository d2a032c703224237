/** What happens to the qualifiers after their first list, as data: objections, a withdrawal, a correction. */
import type { TrackId } from "../model/ids.ts";

export const REVIEW_COMMITTEE = "资格审查委员会";

/** An objection apart from whom it is against. By the end of the edition all are decided. */
export interface ObjectionFacts {
  readonly receivedAt: string;
  readonly category: "资格" | "成绩" | "信息";
  readonly status: "成立" | "不成立" | "不予受理" | "撤回";
  readonly decidedAt: string;
  readonly handledBy: string;
  readonly note: string;
}

/** One step. `place` counts on the first list from 1; `latest` is whoever the version before brought in. */
export type Step =
  | { readonly kind: "objection"; readonly place: number; readonly facts: ObjectionFacts }
  | {
      readonly kind: "upheld";
      readonly place: number | "latest";
      readonly facts: ObjectionFacts;
      readonly at: string;
    }
  | {
      readonly kind: "withdrawal";
      readonly place: number;
      readonly date: string;
      readonly note: string;
      readonly at: string;
      readonly reason: string;
    }
  | { readonly kind: "correction"; readonly place: number; readonly at: string; readonly reason: string };

/** The steps of each track in order of time; tracks without any are not there. */
export const STEPS: Readonly<Record<TrackId, readonly Step[]>> = {
  railway: [
    {
      kind: "upheld",
      place: 57,
      at: "2024-06-14T17:00+08:00",
      facts: {
        receivedAt: "2024-06-12T15:20+08:00",
        category: "资格",
        status: "成立",
        decidedAt: "2024-06-14T11:00+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "经核实，该选手报名时已不担任班组长，不符合参赛条件。",
      },
    },
    {
      kind: "upheld",
      place: "latest",
      at: "2024-06-17T17:00+08:00",
      facts: {
        receivedAt: "2024-06-15T10:05+08:00",
        category: "资格",
        status: "成立",
        decidedAt: "2024-06-17T11:30+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "经核实，该递补选手所在单位不属于铁路行业，不符合本赛道参赛条件。",
      },
    },
  ],
  construction: [
    {
      kind: "upheld",
      place: 118,
      at: "2024-06-21T17:30+08:00",
      facts: {
        receivedAt: "2024-06-18T16:40+08:00",
        category: "资格",
        status: "成立",
        decidedAt: "2024-06-21T15:00+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "异议在公示期内收到，公示期满后作出决定。经核实，在职证明与实际岗位不符。",
      },
    },
  ],
  power: [
    {
      kind: "objection",
      place: 64,
      facts: {
        receivedAt: "2024-06-14T09:30+08:00",
        category: "资格",
        status: "不予受理",
        decidedAt: "2024-06-14T16:20+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "来信没有署名，也没有具体事实，不符合要求，不予受理。",
      },
    },
  ],
  chemical: [
    {
      kind: "objection",
      place: 140,
      facts: {
        receivedAt: "2024-06-13T14:10+08:00",
        category: "资格",
        status: "不成立",
        decidedAt: "2024-06-16T16:00+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "经核实，被异议人是现任班组长，材料真实，异议不成立。",
      },
    },
  ],
  nonferrous: [
    {
      kind: "withdrawal",
      place: 86,
      date: "2024-06-20",
      note: "本人因工作安排不能参加复赛，单位已来函说明（演示）",
      at: "2024-06-20T17:00+08:00",
      reason: "1 名选手退出复赛，按初赛成绩排名依次递补。",
    },
  ],
  "building-materials": [
    {
      kind: "correction",
      place: 31,
      at: "2024-06-14T10:00+08:00",
      reason: "1 名选手的单位名称填报有误，经核实更正；名次和成绩不变。",
    },
  ],
  defence: [
    {
      kind: "objection",
      place: 22,
      facts: {
        receivedAt: "2024-06-14T10:40+08:00",
        category: "信息",
        status: "撤回",
        decidedAt: "2024-06-15T09:15+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "异议人核对后主动撤回。",
      },
    },
  ],
  "light-industry": [
    {
      kind: "objection",
      place: 35,
      facts: {
        receivedAt: "2024-06-17T11:25+08:00",
        category: "成绩",
        status: "不成立",
        decidedAt: "2024-06-19T10:00+08:00",
        handledBy: REVIEW_COMMITTEE,
        note: "经复核答题记录和学习记录，成绩无误，异议不成立。",
      },
    },
  ],
};
