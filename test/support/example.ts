/** One small edition as it stands right of the wall, typed by hand: what views, exports and pages are tested with. */
import type { ListKind } from "../../src/model/ids.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { ListState, PublicEdition } from "../../src/model/public.ts";
import { exampleLists, exampleRules } from "./example-lists.ts";
import { day, exampleProvenance, exampleRulebook, moment } from "./example-rulebook.ts";

function state(list: ListKind, versions: readonly number[], plannedAt: Instant | null = null): ListState {
  return { list, versions, plannedAt };
}

/**
 * 红旗杯 2024 in miniature, the day after the ceremony: 铁路 with all six lists (cuts 10, 6 and 4; a lot, a full tie,
 * one 取消资格 by HY-003, one 退出, two 递补, one 缺考 in each later stage), 化工 with three people who fill less than
 * the cut and nothing after the qualifiers, 社会 in counts alone. Two people are named 张伟.
 */
export function exampleEdition(): PublicEdition {
  return {
    facts: {
      edition: "hongqi-cup-2024",
      draft: false,
      rulebook: exampleRulebook,
      provenance: exampleProvenance,
      rules: exampleRules,
      tracks: [
        {
          id: "railway",
          name: "铁路",
          union: "中华全国铁路总工会",
          preliminaryOnly: false,
          lists: [
            state("preliminary", [1]),
            state("qualifiers", [1, 2]),
            state("semifinal", [1]),
            state("finalists", [1]),
            state("final", [1]),
            state("awards", [1]),
          ],
        },
        {
          id: "chemical",
          name: "化工",
          union: "中国能源化学地质工会",
          preliminaryOnly: false,
          lists: [
            state("preliminary", [1]),
            state("qualifiers", [1]),
            state("semifinal", [], moment("2024-08-30T09:00")),
            state("finalists", []),
            state("final", []),
            state("awards", []),
          ],
        },
        {
          id: "social",
          name: "社会",
          union: null,
          preliminaryOnly: true,
          lists: [state("preliminary", [])],
        },
      ],
      organizationAwards: {
        version: 1,
        releasedAt: moment("2024-08-21T16:00"),
        approvals: [
          { by: "技术委员会", on: day("2024-08-21") },
          { by: "公证机构", on: day("2024-08-21") },
        ],
        rows: [
          { group: "工会", award: "最佳组织奖", organization: "北原省总工会（演示）" },
          { group: "工会", award: "优秀组织奖", organization: "江汉省总工会（演示）" },
          { group: "企业", award: "最佳组织奖", organization: "燕山铁路局集团有限公司（演示）" },
          { group: "企业", award: "优秀组织奖", organization: "滨江化学工业有限公司（演示）" },
        ],
      },
      organizationAwardsPlannedAt: null,
      showcases: [
        {
          track: "railway",
          entrantId: "TL-00101",
          name: "赵铁林",
          organization: "燕山铁路局集团有限公司北沟机务段（演示）",
          topic: "机车故障快速诊断的班组方法",
          presents: true,
          videoUrl: "https://video.example.cn/tl-00101",
          slidesUrl: null,
        },
        {
          track: "railway",
          entrantId: "TL-00112",
          name: "陆𬱖",
          organization: "蜀渝铁路局集团有限公司南关动车段（演示）",
          topic: "动车组检修工时的平衡",
          presents: true,
          videoUrl: null,
          slidesUrl: null,
        },
      ],
      groups: {
        "燕山铁路局集团有限公司北沟机务段（演示）": "燕山铁路局集团（演示）",
        "滨江化学工业有限公司合成车间（演示）": "滨江化工集团（演示）",
      },
      news: [
        {
          slug: "qualifiers-published",
          title: "复赛入围名单今日公示",
          publishAt: moment("2024-06-12T09:00"),
          about: "railway/qualifiers",
        },
        { slug: "ceremony", title: "颁奖典礼在长春举行", publishAt: moment("2024-08-21T18:30"), about: null },
      ],
      notice: {
        head: ["中华全国总工会办公厅关于举办", "首届全国“红旗杯”班组长大赛的通知"],
        sections: [
          { anchor: "s2", title: "二、大赛主题", paragraphs: ["培育卓越班组长，共筑制造强国梦。"] },
          {
            anchor: "s8",
            title: "八、比赛内容与方式",
            paragraphs: [
              "初赛成绩权重设定为学习积分占比40%、理论考试占比60%。",
              "公示无异议后，作为进入复赛人选；",
            ],
          },
        ],
      },
      dataAsOf: moment("2024-08-21T18:30"),
      isOnRecord: false,
      unreleased: null,
    },
    lists: exampleLists,
    register: {
      edition: "hongqi-cup-2024",
      entries: [
        {
          id: "HY-001",
          track: "railway",
          list: "qualifiers",
          category: "资格",
          receivedAt: moment("2024-06-12T14:20"),
          decidedAt: moment("2024-06-14T10:00"),
          status: "不成立",
          handledBy: "资格审查委员会",
          publicNote: "经核查，被反映人符合参赛条件。",
          entrantId: null,
          name: null,
          carriedBy: null,
        },
        {
          id: "HY-002",
          track: "chemical",
          list: "qualifiers",
          category: "成绩",
          receivedAt: moment("2024-06-13T09:05"),
          decidedAt: null,
          status: "受理中",
          handledBy: "中国能源化学地质工会",
          publicNote: null,
          entrantId: null,
          name: null,
          carriedBy: null,
        },
        {
          id: "HY-003",
          track: "railway",
          list: "qualifiers",
          category: "资格",
          receivedAt: moment("2024-06-13T16:40"),
          decidedAt: moment("2024-06-16T15:00"),
          status: "成立",
          handledBy: "资格审查委员会",
          publicNote: "经核实，报名时已不担任班组长。",
          entrantId: "TL-00120",
          name: "李秀英",
          carriedBy: 2,
        },
      ],
    },
    statistics: {
      edition: "hongqi-cup-2024",
      tracks: [
        {
          track: "railway",
          stage: "preliminary",
          took: 14,
          ranked: 12,
          states: { 缺考: 1, 弃权: 1 },
          distribution: [
            { from: 90, to: 100, count: 5 },
            { from: 70, to: 90, count: 7 },
          ],
          provinces: [
            { name: "河北", count: 5 },
            { name: "新疆", count: 4 },
            { name: "重庆", count: 3 },
            { name: "广东", count: 2 },
          ],
        },
        {
          track: "railway",
          stage: "semifinal",
          took: 6,
          ranked: 5,
          states: { 缺考: 1 },
          distribution: [{ from: 80, to: 100, count: 5 }],
          provinces: [
            { name: "河北", count: 2 },
            { name: "广东", count: 1 },
            { name: "新疆", count: 1 },
            { name: "江西", count: 1 },
            { name: "重庆", count: 1 },
          ],
        },
        {
          track: "railway",
          stage: "final",
          took: 4,
          ranked: 3,
          states: { 缺考: 1 },
          distribution: [],
          provinces: [
            { name: "新疆", count: 1 },
            { name: "江西", count: 1 },
            { name: "河北", count: 1 },
            { name: "重庆", count: 1 },
          ],
        },
        {
          track: "chemical",
          stage: "preliminary",
          took: 3,
          ranked: 3,
          states: {},
          distribution: [],
          provinces: [
            { name: "江苏", count: 2 },
            { name: "辽宁", count: 1 },
          ],
        },
      ],
      countsOnly: [{ track: "social", took: 9, ranked: 8 }],
    },
    ledger: null,
  };
}
