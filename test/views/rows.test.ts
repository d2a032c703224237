import { describe, expect, it } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { ListVersion } from "../../src/model/public.ts";
import { type Cell, listRows } from "../../src/views/rows.ts";
import { exampleEdition } from "../support/example.ts";

const { facts, lists } = exampleEdition();
const version = (list: ListKind, number = 1) =>
  lists.find(({ document }) => document.list === list && document.version === number) as ListVersion;
const rowsOf = (list: ListKind, number = 1) => listRows(version(list, number), facts);
const cell = (list: ListKind, number: number, row: number, kind: Cell["kind"]) =>
  rowsOf(list, number)[row]?.cells.find((each) => each.kind === kind);
const wordsOf = (found: Cell | undefined) => found?.more.map(({ text }) => text).join("");

describe("rows of a list", () => {
  it("have a cell per column, in the texts of the files", () => {
    expect(rowsOf("qualifiers")[0]?.cells.map(({ text }) => text)).toEqual([
      "1",
      "TL-00101",
      "赵铁林",
      "燕山铁路局集团有限公司北沟机务段（演示）",
      "河北",
      "98.50",
      "97.0",
      "97.60",
      "入围",
    ]);
  });

  it("join awards and honours as the CSV does", () => {
    const texts = rowsOf("awards")[0]
      ?.cells.filter(({ kind }) => kind === "txt")
      .map(({ text }) => text);
    expect(texts).toEqual([
      "机车检修一班",
      "红旗EH7使用权2年；证书和奖杯",
      "已获全国五一劳动奖章，不重复授予；所在班组授予全国工人先锋号（符合条件的）",
    ]);
  });

  it("of nobody named have no fragment and empty cells", () => {
    const row = rowsOf("preliminary")[5];
    expect(row?.id).toBeNull();
    expect(row?.cells.map(({ text }) => text)).toEqual(["6", "", "", "", "", "", "", "89.30", "不通过"]);
  });

  it("show a shared rank as 并列 and keep the number for the machine", () => {
    expect(cell("qualifiers", 2, 5, "rank")).toMatchObject({ text: "7", value: "7", tied: true });
    expect(cell("qualifiers", 2, 0, "rank")).toMatchObject({ text: "1", value: null, tied: false });
  });

  it("show 并列 also for somebody whose equal is not on the list", () => {
    expect(cell("qualifiers", 1, 5, "rank")).toMatchObject({ text: "7", tied: true });
  });

  it("of people without a rank have an empty rank", () => {
    expect(cell("semifinal", 1, 5, "rank")).toMatchObject({ text: "", value: null, tied: false });
  });

  it("that were removed stay, with decision, day and whoever moved up, each with its address", () => {
    const row = rowsOf("qualifiers", 2)[4];
    const status = cell("qualifiers", 2, 4, "st");
    expect(row?.classes).toBe("gone more");
    expect(status).toMatchObject({ text: "取消资格", value: "取消资格", tag: "stop" });
    expect(wordsOf(status)).toBe("异议 HY-003 成立，6月16日；第 7 名周磊递补");
    expect(status?.more.flatMap(({ href }) => href ?? [])).toEqual([
      "/hongqi-cup-2024/objections/#HY-003",
      "#TL-00140",
    ]);
  });

  it("that withdrew name no objection", () => {
    expect(wordsOf(cell("qualifiers", 2, 3, "st"))).toBe("6月17日；第 9 名郑海洋递补");
  });

  it("that moved up say whose place it is", () => {
    const status = cell("qualifiers", 2, 5, "st");
    expect(status).toMatchObject({ text: "递补", value: "递补", tag: "info" });
    expect(status?.more).toEqual([
      { text: "替", href: null },
      { text: "第 5 名李秀英", href: "#TL-00120" },
    ]);
  });

  it("name nobody where several came for one removal", () => {
    const one = version("qualifiers", 2);
    const removals = one.removals.map((removal) => ({ ...removal, replacedBy: null }));
    const status = listRows({ ...one, removals }, facts)[4]?.cells.at(-1);
    expect(wordsOf(status)).toBe("异议 HY-003 成立，6月16日");
  });

  it("have the line drawn under the last with the last rank, and not at the end of the list", () => {
    const one = version("qualifiers");
    const line = one.line === null ? null : { ...one.line, lastRank: 3 };
    const classes = listRows({ ...one, line }, facts).map((row) => row.classes);
    expect(classes).toEqual([null, null, "last", null, null, null]);
    expect(listRows(one, facts).every((row) => row.classes === null)).toBe(true);
  });
});
