import { describe, expect, it } from "vitest";
import { editionList, editionListCsv, editionListJson } from "../../src/exports/edition-list.ts";
import type { ListKind } from "../../src/model/ids.ts";
import { exampleEdition } from "../support/example.ts";

function listOf(list: ListKind) {
  const found = editionList(exampleEdition(), list);
  if (found === null) throw new Error(`no ${list}`);
  return found;
}

describe("editionList(edition, list)", () => {
  it("joins the current versions of all tracks in the rulebook's order, 赛道 after 名次", () => {
    const lines = editionListCsv(listOf("qualifiers")).split("\r\n");
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe("\uFEFF名次,赛道,报名号,姓名,单位,省份,学习积分,理论考试,成绩,状态");
    expect(lines[1]).toBe(
      "1,铁路,TL-00101,赵铁林,燕山铁路局集团有限公司北沟机务段（演示）,河北,98.50,97.0,97.60,入围",
    );
    expect(lines[4]).toBe(
      "4,铁路,TL-00115,张伟,北原铁路局集团有限公司长堤客运段（演示）,黑龙江,96.00,93.0,94.20,退出",
    );
    expect(lines[11]).toBe(
      "3,化工,HG-20020,张伟,北塔石油化工股份有限公司炼油二部（演示）,辽宁,91.00,89.5,90.10,入围",
    );
  });

  it("names the versions it is made of and the track of each row", () => {
    const file = JSON.parse(editionListJson(listOf("qualifiers")));
    expect(Object.keys(file)).toEqual(["edition", "list", "tracks", "columns", "rows"]);
    expect(file.tracks).toEqual([
      { track: "railway", name: "铁路", version: 2, releasedAt: "2024-06-17T17:00+08:00" },
      { track: "chemical", name: "化工", version: 1, releasedAt: "2024-06-12T09:00+08:00" },
    ]);
    expect(Object.keys(file.rows[0]).slice(0, 4)).toEqual(["rank", "track", "entrantId", "name"]);
    expect(file.rows[9]).toMatchObject({ track: "chemical", entrantId: "HG-20014", name: "龚明" });
  });

  it("has every track's mark columns, empty where a track does not have the component", () => {
    const edition = exampleEdition();
    const semifinal = edition.lists.find(({ document }) => document.list === "semifinal");
    if (semifinal === undefined) throw new Error("no semifinal");
    const { document } = semifinal;
    const [first] = document.rows;
    if (first === undefined) throw new Error("no row");
    const chemical = {
      ...semifinal,
      document: {
        ...document,
        track: "chemical",
        columns: document.columns.map((column) =>
          column.header === "应急处置" ? { key: "scores.隐患排查", header: "隐患排查" } : column,
        ),
        rows: [
          {
            ...first,
            entrantId: "HG-20001",
            scores: { 理论考试: "90.0", 隐患排查: "80.5", 班组管理实务: "70.0" },
          },
        ],
      },
    };
    const joined = editionList({ ...edition, lists: [chemical, ...edition.lists] }, "semifinal");
    if (joined === null) throw new Error("no list");
    expect(joined.columns.map(({ header }) => header)).toEqual([
      "名次",
      "赛道",
      "报名号",
      "姓名",
      "单位",
      "省份",
      "理论考试",
      "应急处置",
      "班组管理实务",
      "隐患排查",
      "成绩",
      "奖项",
      "状态",
    ]);
    expect(editionListCsv(joined).split("\r\n").at(-2)).toContain(",新疆,90.0,,70.0,80.5,95.00,,晋级");
  });

  it("is not there before any track has released the list", () => {
    expect(editionList({ ...exampleEdition(), lists: [] }, "awards")).toBeNull();
  });
});
