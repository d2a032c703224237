/** Columns and rows of the example edition's lists; every total was added up with a calculator. */
import type { ListKind } from "../../src/model/ids.ts";
import type { Column, ListRow } from "../../src/model/public.ts";

const PERSON: readonly Column[] = [
  { key: "rank", header: "名次" },
  { key: "entrantId", header: "报名号" },
  { key: "name", header: "姓名" },
  { key: "organization", header: "单位" },
  { key: "province", header: "省份" },
];
const STATUS: Column = { key: "status", header: "状态" };
const TOTAL: Column = { key: "total", header: "成绩" };

function marks(...names: readonly string[]): Column[] {
  return names.map((name) => ({ key: `scores.${name}`, header: name }));
}

export const COLUMNS = {
  preliminary: [...PERSON, ...marks("学习积分", "理论考试"), TOTAL, STATUS],
  qualifiers: [...PERSON, ...marks("学习积分", "理论考试"), TOTAL, STATUS],
  semifinal: [
    ...PERSON,
    ...marks("理论考试", "应急处置", "班组管理实务"),
    TOTAL,
    { key: "awards", header: "奖项" },
    STATUS,
  ],
  finalists: [...PERSON, TOTAL, STATUS],
  final: [
    ...PERSON,
    ...marks("理论考试", "数字孪生", "选手对战"),
    { key: "finalTotal", header: "决赛成绩" },
    { key: "semifinalTotal", header: "复赛成绩" },
    { key: "total", header: "综合成绩" },
    STATUS,
  ],
  awards: [
    ...PERSON,
    { key: "team", header: "班组" },
    { key: "total", header: "综合成绩" },
    { key: "awards", header: "奖项" },
    { key: "honours", header: "荣誉" },
    STATUS,
  ],
} as const satisfies Readonly<Record<ListKind, readonly Column[]>>;

type Person = Pick<ListRow, "entrantId" | "name" | "organization" | "province">;
function person(entrantId: string, name: string, organization: string, province: string): Person {
  return { entrantId, name, organization, province };
}
const zhao = person("TL-00101", "赵铁林", "燕山铁路局集团有限公司北沟机务段（演示）", "河北");
const dili = person("TL-00107", "迪力夏提·阿不都热合曼", "天山铁路局集团有限公司望河机务段（演示）", "新疆");
const lu = person("TL-00112", "陆𬱖", "蜀渝铁路局集团有限公司南关动车段（演示）", "重庆");
const zhang = person("TL-00115", "张伟", "北原铁路局集团有限公司长堤客运段（演示）", "黑龙江");
const li = person("TL-00120", "李秀英", "江汉铁路局集团有限公司金滩客运段（演示）", "湖南");
const zhou = person("TL-00140", "周磊", "燕山铁路局集团有限公司北沟机务段（演示）", "河北");
const wu = person("TL-00141", "吴敏", "岭南铁路局集团有限公司云浦工务段（演示）", "广东");
const zheng = person("TL-00150", "郑海洋", "闽赣铁路局集团有限公司榆树铺通信段（演示）", "江西");
const nobody: Person & Pick<ListRow, "decidedBy"> = {
  entrantId: null,
  name: null,
  organization: null,
  province: null,
  decidedBy: null,
};

const plain = { decidedBy: null, replaces: null, decision: null } as const;
function online(points: string | null, theory: string | null): Record<string, string | null> {
  return { 学习积分: points, 理论考试: theory };
}
const noMarks = online(null, null);
function field(theory: string | null, response: string | null, practice: string | null) {
  return { 理论考试: theory, 应急处置: response, 班组管理实务: practice };
}
function last(theory: string | null, twin: string | null, duel: string | null) {
  return { 理论考试: theory, 数字孪生: twin, 选手对战: duel };
}

/** The five rows that both versions of the qualifiers list begin with, as version 1 shows them. */
const firstFive: readonly ListRow[] = [
  { ...plain, ...zhao, rank: 1, scores: online("98.50", "97.0"), total: "97.60", status: "入围" },
  { ...plain, ...dili, rank: 2, scores: online("96.00", "95.5"), total: "95.70", status: "入围" },
  {
    ...plain,
    ...lu,
    rank: 3,
    scores: online("90.00", "97.0"),
    total: "94.20",
    status: "入围",
    decidedBy: "理论考试",
  },
  {
    ...plain,
    ...zhang,
    rank: 4,
    scores: online("96.00", "93.0"),
    total: "94.20",
    status: "入围",
    decidedBy: "理论考试",
  },
  { ...plain, ...li, rank: 5, scores: online("92.00", "92.5"), total: "92.30", status: "入围" },
];
const [zhaoRow, diliRow, luRow, zhangRow, liRow] = firstFive as readonly [
  ListRow,
  ListRow,
  ListRow,
  ListRow,
  ListRow,
];
const wuRow: ListRow = {
  ...plain,
  ...wu,
  rank: 7,
  scores: online("85.00", "90.0"),
  total: "88.00",
  status: "入围",
};

export const preliminaryRows: readonly ListRow[] = [
  ...firstFive.map((row) => ({ ...row, status: "通过" })),
  { ...plain, ...nobody, rank: 6, scores: noMarks, total: "89.30", status: "不通过" },
  { ...plain, ...nobody, rank: 7, scores: noMarks, total: "88.00", status: "通过" },
  { ...wuRow, status: "通过", decidedBy: "tie" },
  { ...plain, ...nobody, rank: 9, scores: noMarks, total: "85.10", status: "通过" },
  { ...plain, ...nobody, rank: 10, scores: noMarks, total: "83.58", status: "待审" },
];

export const qualifiers1: readonly ListRow[] = [...firstFive, { ...wuRow, decidedBy: "lot" }];

export const qualifiers2: readonly ListRow[] = [
  zhaoRow,
  diliRow,
  luRow,
  { ...zhangRow, status: "退出", decision: "退出 2024-06-17" },
  { ...liRow, status: "取消资格", decision: "HY-003" },
  {
    ...plain,
    ...zhou,
    rank: 7,
    scores: online("85.00", "90.0"),
    total: "88.00",
    status: "递补",
    decidedBy: "tie",
    replaces: "TL-00120",
  },
  { ...wuRow, decidedBy: "tie" },
  {
    ...plain,
    ...zheng,
    rank: 9,
    scores: online("80.00", "88.5"),
    total: "85.10",
    status: "递补",
    replaces: "TL-00115",
  },
];

export const semifinalRows: readonly ListRow[] = [
  { ...plain, ...dili, rank: 1, scores: field("92.0", "95.0", "96.5"), total: "95.00", status: "晋级" },
  { ...plain, ...zhao, rank: 2, scores: field("95.5", "91.0", "93.0"), total: "92.70", status: "晋级" },
  {
    ...plain,
    ...lu,
    rank: 3,
    scores: field("90.0", "88.5", "90.5"),
    total: "89.60",
    status: "晋级",
    decidedBy: "理论考试",
  },
  {
    ...plain,
    ...zheng,
    rank: 4,
    scores: field("88.0", "90.0", "90.0"),
    total: "89.60",
    status: "晋级",
    decidedBy: "理论考试",
  },
  { ...plain, ...wu, rank: 5, scores: field("80.0", "82.5", "85.0"), total: "83.00", status: "未晋级" },
  { ...plain, ...zhou, rank: null, scores: field(null, null, null), total: null, status: "缺考" },
].map((row) => ({ ...row, awards: [] }));

export const finalistRows: readonly ListRow[] = semifinalRows
  .slice(0, 4)
  .map(({ awards: _none, ...row }) => ({
    ...row,
    scores: {},
    status: "入围",
  }));

export const finalRows: readonly ListRow[] = [
  {
    ...plain,
    ...zhao,
    rank: 1,
    scores: last("96.0", "95.5", "93.0"),
    finalTotal: "94.65",
    semifinalTotal: "92.70",
    total: "93.87",
    status: "完赛",
  },
  {
    ...plain,
    ...dili,
    rank: 2,
    scores: last("90.0", "92.0", "94.0"),
    finalTotal: "92.20",
    semifinalTotal: "95.00",
    total: "93.32",
    status: "完赛",
  },
  {
    ...plain,
    ...lu,
    rank: 3,
    scores: last("88.0", "85.5", "90.0"),
    finalTotal: "88.05",
    semifinalTotal: "89.60",
    total: "88.67",
    status: "完赛",
  },
  {
    ...plain,
    ...zheng,
    rank: null,
    scores: last(null, null, null),
    finalTotal: null,
    semifinalTotal: "89.60",
    total: null,
    status: "缺考",
  },
];

export const awardRows: readonly ListRow[] = [
  {
    ...plain,
    ...zhao,
    rank: 1,
    scores: {},
    total: "93.87",
    status: "获奖",
    team: "机车检修一班",
    awards: ["红旗EH7使用权2年", "证书和奖杯"],
    honours: ["已获全国五一劳动奖章，不重复授予", "所在班组授予全国工人先锋号（符合条件的）"],
  },
  {
    ...plain,
    ...dili,
    rank: 2,
    scores: {},
    total: "93.32",
    status: "获奖",
    team: "望河乘务指导组",
    awards: ["红旗E-QM5使用权2年", "证书和奖杯"],
    honours: [],
  },
  {
    ...plain,
    ...lu,
    rank: 3,
    scores: {},
    total: "88.67",
    status: "获奖",
    team: null,
    awards: ["红旗E-QM5使用权1年", "证书和奖杯"],
    honours: [],
  },
];

const hua = person("HG-20001", "何晓燕", "滨江化学工业有限公司合成车间（演示）", "江苏");
const gong = person("HG-20014", "龚明", "滨江化学工业有限公司合成车间（演示）", "江苏");
const qu = person("HG-20020", "张伟", "北塔石油化工股份有限公司炼油二部（演示）", "辽宁");
export const chemicalRows: readonly ListRow[] = [
  { ...plain, ...hua, rank: 1, scores: online("99.00", "96.5"), total: "97.50", status: "入围" },
  { ...plain, ...gong, rank: 2, scores: online("93.75", "96.0"), total: "95.10", status: "入围" },
  { ...plain, ...qu, rank: 3, scores: online("91.00", "89.5"), total: "90.10", status: "入围" },
];
