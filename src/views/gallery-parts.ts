/** Named examples of components other than lists, see `gallery-rows.ts`. */
import type { Histogram } from "./charts.ts";
import type { DeadlineView } from "./deadline.ts";
import type { Example } from "./gallery-rows.ts";
import type { PodiumPlace } from "./honours.ts";
import type { ObjectionRow } from "./objections.ts";
import type { TimeText } from "./site.ts";

function time(datetime: string, text: string): TimeText {
  return { datetime, text };
}

export const DEADLINE: DeadlineView = {
  heading: "异议截止",
  closes: time("2024-06-18T18:00+08:00", "6月18日（星期二）18:00"),
  period: {
    from: time("2024-06-12T09:00+08:00", "2024年6月12日（星期三）9:00"),
    to: time("2024-06-18T18:00+08:00", "6月18日（星期二）18:00"),
    days: "共 7 日",
  },
  counting: "按自然日计算，首日计入。",
  opensAt: "2024-06-12T09:00+08:00",
  closesAt: "2024-06-18T18:00+08:00",
  calendar: "#deadline_",
  days: ["三", "四", "五", "六", "日", "一", "二"].map((weekday, i) => ({
    day: String(12 + i),
    weekday,
    note: i === 0 ? "9:00 起" : i === 6 ? "18:00 止" : "",
  })),
};

const RECEIVED = time("2024-06-13T10:20+08:00", "6月13日 10:20");
const DECIDED = time("2024-06-14T16:00+08:00", "6月14日 16:00");
const OPEN: ObjectionRow = {
  id: "HY-101",
  track: "铁路赛道",
  list: { name: "复赛入围名单", href: "#entries_" },
  category: "资格",
  received: RECEIVED,
  decided: null,
  status: "受理中",
  tag: "warn",
  handledBy: null,
  note: null,
  person: null,
  carried: null,
  pending: false,
};
const UPHELD: ObjectionRow = {
  ...OPEN,
  id: "HY-102",
  decided: DECIDED,
  status: "成立",
  tag: "stop",
  handledBy: "资格审查委员会",
  note: "经核实不符合参赛条件，取消资格，依次递补。",
  person: { name: "周样例", id: "LJ-00004", href: "#entries_" },
};

export const OBJECTIONS: readonly Example<ObjectionRow>[] = [
  { name: "受理中，不写被异议人", value: OPEN },
  { name: "成立，还没有写入名单", value: { ...UPHELD, pending: true } },
  {
    name: "成立，已经写入名单",
    value: { ...UPHELD, id: "HY-103", carried: { text: "复赛入围名单 v2", href: "#entries_" } },
  },
  {
    name: "不成立，不写被异议人",
    value: {
      ...OPEN,
      id: "HY-104",
      decided: DECIDED,
      status: "不成立",
      tag: "ok",
      handledBy: "资格审查委员会",
    },
  },
  {
    name: "不予受理",
    value: {
      ...OPEN,
      id: "HY-105",
      decided: DECIDED,
      status: "不予受理",
      tag: "mute",
      note: "未署真实姓名。",
    },
  },
];

function place(
  words: string,
  name: string,
  total: string,
  prizes: readonly string[],
  long = false,
): PodiumPlace {
  return {
    place: words,
    name: long ? name.split("·").map((part, i) => (i === 0 ? part : `·${part}`)) : [name],
    long,
    href: "#podium_",
    total,
    organization: "云岭钢铁公司（演示）",
    province: "云南",
    prizes,
  };
}

export const PODIUMS: readonly Example<readonly PodiumPlace[]>[] = [
  {
    name: "前三名，第一名姓名很长",
    value: [
      place("第一名", "阿不都热合曼·阿不都克力样例江", "91.20", ["红旗轿车使用权", "证书和奖杯"], true),
      place("第二名", "赵样例", "90.85", ["证书和奖杯"]),
      place("第三名", "欧阳样例", "90.10", ["证书和奖杯"]),
    ],
  },
  {
    name: "第一名并列，两人",
    value: [
      place("并列第一名", "赵样例", "91.20", ["证书和奖杯"]),
      place("并列第一名", "林样", "91.20", ["证书和奖杯"]),
    ],
  },
];

export const HISTOGRAM: Histogram = {
  id: "example-marks",
  title: "初赛成绩分布（例）",
  text: "60 人有成绩，80.00–84.99 分最多，有 30 人；资格审查的末位是第 40 名，79.50 分。",
  viewBox: "0 0 360 188",
  base: 164,
  bars: [
    { x: 12, y: 134, width: 110, height: 30 },
    { x: 124, y: 44, width: 110, height: 120 },
    { x: 236, y: 104, width: 110, height: 60 },
  ],
  ticks: [
    { x: 12, text: "75" },
    { x: 123, text: "80" },
    { x: 235, text: "85" },
    { x: 346, text: "90" },
  ],
  lines: [{ x: 112, y: 14, label: "资格审查 79.50", labelX: 108, anchor: "end" }],
  rows: [
    { name: "75.00–79.99", count: "8" },
    { name: "80.00–84.99", count: "30" },
    { name: "85.00–89.99", count: "22" },
  ],
};
