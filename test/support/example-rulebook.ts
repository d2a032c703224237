/** The rulebook of the example edition: src/sample/rulebook.yaml in shape, with cuts small enough to type lists by hand. */
import { type CivilDate, type Instant, parseDate, parseInstant } from "../../src/model/instant.ts";
import type { Component, Provenance, Rulebook } from "../../src/model/rulebook.ts";

/** A date that is known to be one; a typing slip in a test throws. */
export function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === null) throw new Error(`not a date: ${text}`);
  return date;
}

/** An instant of the form `2024-06-12T09:00+08:00`, written here without its zone; a typing slip throws. */
export function moment(text: string): Instant {
  const instant = parseInstant(`${text}+08:00`);
  if (instant === null) throw new Error(`not an instant: ${text}`);
  return instant;
}

function component(name: string, weight: number, decimals = 1): Component {
  const theory = name === "理论考试";
  return { name, weight: { units: weight, digits: 0 }, full: 100, decimals, theory, panel: null };
}

const preliminary = [component("学习积分", 40, 2), component("理论考试", 60)];
const final = [component("理论考试", 30), component("数字孪生", 30), component("选手对战", 40)];
const everyTier = { tracks: null, byRank: {}, holder: null } as const;

export const exampleRulebook: Rulebook = {
  edition: "hongqi-cup-2024",
  name: "首届全国“红旗杯”班组长大赛",
  shortName: "红旗杯 2024",
  mode: "demo",
  privacy: "qualifiers",
  theme: "培育卓越班组长，共筑制造强国梦",
  organiser: "首届全国“红旗杯”班组长大赛组委会办公室",
  support: "技能强国运营中心",
  pressContact: "组委会办公室新闻联络（演示）press@example.cn",
  platform: { name: "技能强国-全国产业工人学习社区", url: "https://platform.example.cn/pc/", mobile: null },
  noticeTitle: "中华全国总工会办公厅关于举办首届全国“红旗杯”班组长大赛的通知",
  noticeDate: day("2024-04-28"),
  noticeIssuer: "中华全国总工会办公厅",
  ceremony: moment("2024-08-21T16:00"),
  rounding: { digits: 2, mode: "half-up", at: ["stage", "total"] },
  cuts: { shortlist: 10, qualifiers: 6, finalists: 4 },
  ties: {
    chain: {
      preliminary: [
        { name: "理论考试", direction: "desc" },
        { name: "用时", direction: "asc" },
      ],
      semifinal: [{ name: "理论考试", direction: "desc" }],
      final: [{ name: "复赛成绩", direction: "desc" }],
    },
    atCut: {
      shortlist: "include-all",
      qualifiers: "lot",
      finalists: "lot",
      "award-10": "include-all",
      "award-3": "lot",
      "award-1": "include-all",
    },
  },
  tracks: [
    { id: "railway", name: "铁路", union: "中华全国铁路总工会", preliminaryOnly: false, shortlist: 10 },
    { id: "chemical", name: "化工", union: "中国能源化学地质工会", preliminaryOnly: false, shortlist: 10 },
    { id: "social", name: "社会", union: null, preliminaryOnly: true, shortlist: null },
  ],
  components: {
    preliminary: { railway: preliminary, chemical: preliminary, social: preliminary },
    semifinal: {
      railway: [component("理论考试", 20), component("应急处置", 40), component("班组管理实务", 40)],
      chemical: [
        component("理论考试", 20),
        component("隐患排查", 30),
        component("知识竞答", 20),
        component("仿真操作", 30),
      ],
    },
    final: { railway: final, chemical: final },
  },
  composite: { semifinal: { units: 40, digits: 0 }, final: { units: 60, digits: 0 } },
  publicity: {
    days: 7,
    firstDay: "in",
    closesAt: "18:00",
    holidays: [day("2024-06-10")],
    holidayEnd: "move",
  },
  backfill: { rounds: "unlimited", window: "none", withdrawals: "backfill" },
  procedures: {
    scoreCheck: { decidedBy: null, within: null, next: null },
    correction: { decidedBy: null, within: null, next: null },
  },
  objections: {
    form: [
      "单位提出的，加盖公章，写明联系人和联系电话；个人提出的，署真实姓名和联系方式。",
      "写明被异议人的报名号、异议事项和理由，并附证据材料。",
    ],
    notAccepted: "匿名、冒名、没有具体事实或者逾期提出的，不符合要求的异议，不予受理。",
    postmark: "sent",
    decidedBy: "资格审查委员会",
    decidedWithinDays: 5,
    arbitration: "对异议决定不服的，可向资格审查委员会申请仲裁。",
    lists: ["qualifiers", "finalists", "awards"],
    removes: ["资格", "成绩"],
    channels: [
      {
        tracks: null,
        body: "首届全国“红旗杯”班组长大赛组委会办公室（演示）",
        phone: "010-0000-0120",
        email: "gongshi@example.cn",
        address: "北京市演示路 1 号（100000）",
        hours: "工作日 8:30 至 17:30",
      },
    ],
  },
  awards: [
    {
      ...everyTier,
      id: "car",
      basis: "composite",
      from: 1,
      to: 3,
      kind: "prize",
      text: "红旗轿车使用权",
      byRank: { "1": "红旗EH7使用权2年", "2": "红旗E-QM5使用权2年", "3": "红旗E-QM5使用权1年" },
    },
    { ...everyTier, id: "trophy", basis: "composite", from: 1, to: 10, kind: "prize", text: "证书和奖杯" },
    {
      ...everyTier,
      id: "medal",
      basis: "composite",
      from: 1,
      to: 1,
      kind: "honour",
      text: "可申报全国五一劳动奖章（符合条件的，名额单列）",
      holder: { honour: "全国五一劳动奖章", of: "person", text: "已获全国五一劳动奖章，不重复授予" },
    },
    {
      ...everyTier,
      id: "pioneer",
      basis: "composite",
      from: 1,
      to: 1,
      kind: "honour",
      text: "所在班组授予全国工人先锋号（符合条件的）",
      holder: { honour: "全国工人先锋号", of: "team", text: "所在班组已获全国工人先锋号，不重复授予" },
    },
    {
      ...everyTier,
      id: "chemical-first",
      basis: "semifinal",
      tracks: ["chemical"],
      from: 1,
      to: 40,
      kind: "prize",
      text: "复赛一等奖",
    },
  ],
  showcases: {
    perTrack: 2,
    maxSeconds: 180,
    daysBeforeFinal: 15,
    finalOn: day("2024-08-20"),
    choice: "由各赛道专家组推荐，组委会办公室确定（演示）。",
  },
  finalistsBy: day("2024-07-15"),
  organizationAwards: [
    { group: "工会", award: "最佳组织奖", text: "证书和奖牌" },
    { group: "工会", award: "优秀组织奖", text: "证书和奖牌" },
    { group: "企业", award: "最佳组织奖", text: "证书和奖牌" },
    { group: "企业", award: "优秀组织奖", text: "证书和奖牌" },
  ],
  bodies: [
    { name: "中华全国总工会、吉林省人民政府", role: "主办", duty: null },
    { name: "一汽集团", role: "冠名单位", duty: "红旗轿车使用权等有关实物奖励" },
    { name: "资格审查委员会", role: "组织机构", duty: "参赛选手资格审查、试题保密、赛事监督、仲裁" },
    { name: "公证机构", role: "监督", duty: "全程参与复赛和决赛，监督和公证" },
  ],
  schedule: [
    { name: "报名", from: moment("2024-05-10T09:00"), to: moment("2024-05-19T12:00"), text: null },
    { name: "初赛", from: null, to: null, text: "5月上旬至6月上旬" },
    { name: "推荐决赛选手", from: null, to: day("2024-07-15"), text: null },
    { name: "决赛和颁奖典礼", from: null, to: null, text: "8月下旬，吉林省长春市" },
  ],
  site: { origin: "https://hongbang.example", base: "/", icp: null, police: null },
};

const supplement = { clause: null, quote: null, by: "技术委员会", on: day("2024-05-06") } as const;
const notice = { clause: "八", by: null, on: null } as const;

export const exampleProvenance: readonly Provenance[] = [
  { ...supplement, path: "cuts.shortlist", value: "10", label: "资格审查人数" },
  { ...supplement, path: "cuts.qualifiers", value: "6", label: "进入复赛人数" },
  { ...supplement, path: "cuts.finalists", value: "4", label: "进入决赛人数" },
  { ...supplement, path: "ties.atCut.qualifiers", value: "lot", label: "名额线并列" },
  {
    ...notice,
    path: "stages.preliminary.components.0.weight",
    value: "40",
    label: "学习积分权重",
    quote: "初赛成绩权重设定为学习积分占比40%、理论考试占比60%。",
  },
  {
    ...notice,
    path: "stages.preliminary.components.1.weight",
    value: "60",
    label: "理论考试权重",
    quote: "初赛成绩权重设定为学习积分占比40%、理论考试占比60%。",
  },
  {
    ...notice,
    path: "publicity.days",
    value: "7",
    label: "公示天数",
    quote: "将通过资格审核的前200名选手名单在大赛网站进行公示一周。",
  },
];
