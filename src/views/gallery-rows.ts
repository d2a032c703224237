/**
 * Named examples of components, for looking at them side by side: the rare cases stand beside the ordinary one. All is
 * typed by hand, so that an example stays what its name says whatever the data of the edition are.
 */
import type { CellKind, Row } from "./rows.ts";

export interface Example<T> {
  readonly name: string;
  readonly value: T;
}

const HEADS = [
  ["名次", "rank"],
  ["报名号", "id"],
  ["姓名", "name"],
  ["单位", "org"],
  ["省份", "prov"],
  ["学习积分", "num"],
  ["理论考试", "num"],
  ["成绩", "sum"],
  ["状态", "st"],
] as const satisfies readonly (readonly [string, CellKind])[];

export const LIST_COLUMNS = HEADS.map(([header, kind]) => ({ header, kind }));

interface Special {
  readonly tied?: boolean;
  readonly tag?: "stop" | "info" | "warn" | "mute";
  readonly classes?: string;
  readonly more?: string;
}

/** A row from its texts in the order of the columns; an empty id is a row without a name. */
function row(texts: readonly string[], special: Special = {}): Row {
  const [rank = "", id = ""] = texts;
  return {
    id: id === "" ? null : id,
    href: id === "" ? null : "#rows_",
    classes: special.classes ?? null,
    cells: HEADS.map(([header, kind], i) => ({
      kind,
      text: texts[i] ?? "",
      value: kind === "rank" && special.tied === true ? rank : null,
      label: kind === "num" ? header : null,
      tied: kind === "rank" && special.tied === true,
      tag: kind === "st" ? (special.tag ?? null) : null,
      more: kind === "st" && special.more !== undefined ? [{ text: special.more, href: null }] : [],
    })),
  };
}

/** One list that has every kind of row. */
export const LIST_ROWS: readonly Example<Row>[] = [
  {
    name: "入围",
    value: row([
      "1",
      "LJ-00001",
      "赵样例",
      "云岭钢铁公司（演示）",
      "云南",
      "100.00",
      "96.5",
      "97.90",
      "入围",
    ]),
  },
  {
    name: "并列，姓名带圆点",
    value: row(
      ["2", "LJ-00002", "阿依·样例", "天河电力公司（演示）", "新疆", "98.00", "95.0", "96.20", "入围"],
      { tied: true },
    ),
  },
  {
    name: "并列，生僻字",
    value: row(["2", "LJ-00003", "𬱖样", "北港机械公司（演示）", "辽宁", "95.00", "97.0", "96.20", "入围"], {
      tied: true,
    }),
  },
  {
    name: "取消资格，原行保留",
    value: row(
      ["4", "LJ-00004", "周样例", "东湖建材公司（演示）", "湖北", "97.00", "95.0", "95.80", "取消资格"],
      { tag: "stop", classes: "gone more", more: "异议 HY-001，6月14日，由 LJ-00007 递补" },
    ),
  },
  {
    name: "退出，原行保留",
    value: row(
      ["5", "LJ-00005", "吴样例", "南川化工公司（演示）", "四川", "96.00", "95.0", "95.40", "退出"],
      {
        tag: "mute",
        classes: "gone more",
        more: "6月20日退出",
      },
    ),
  },
  {
    name: "名额线上的最后一人，十五字姓名，单位很长",
    value: row(
      [
        "6",
        "LJ-00006",
        "阿不都热合曼·阿不都克力样例江",
        "西域国际工程建设集团第一建筑安装分公司检修中心（演示）",
        "新疆",
        "94.00",
        "95.0",
        "94.60",
        "入围",
      ],
      { classes: "last" },
    ),
  },
  {
    name: "递补",
    value: row(
      ["7", "LJ-00007", "欧阳样例", "中原铁路公司（演示）", "河南", "93.00", "95.0", "94.20", "递补"],
      {
        tag: "info",
        classes: "more",
        more: "递补周样例（第 4 名）",
      },
    ),
  },
  { name: "按规定不公布姓名", value: row(["8", "", "", "", "", "", "", "93.80", "通过"]) },
  {
    name: "缺考，没有名次",
    value: row(["", "LJ-00009", "林样", "海门轻工公司（演示）", "江苏", "", "", "", "缺考"], { tag: "warn" }),
  },
];
