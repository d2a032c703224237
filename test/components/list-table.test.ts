import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { ListVersion } from "../../src/model/public.ts";
import { listView } from "../../src/views/list.ts";
import { exampleEdition } from "../support/example.ts";
import { attribute, type Element, elementsOf, textOf } from "../support/site-pages.ts";
import { componentRenderer, elementsIn } from "./render.ts";

const edition = exampleEdition();
let renderer: Awaited<ReturnType<typeof componentRenderer>>;
beforeAll(async () => {
  renderer = await componentRenderer();
});
afterAll(() => renderer.close());

/** The elements of the table of one version, as it is printed. */
async function table(list: ListKind, number = 1): Promise<Element[]> {
  const version = edition.lists.find(
    ({ document }) => document.track === "railway" && document.list === list && document.version === number,
  ) as ListVersion;
  const { caption, columns, rows } = listView(edition, version, false);
  return elementsIn(await renderer.render("components/ListTable", { caption, columns, rows }));
}
const rowOf = (elements: readonly Element[], id: string) =>
  elements.find((each) => attribute(each, "id") === id) as Element;

describe("the table of a list", () => {
  it("has the headers of the CSV and nothing more in them (contract: Output)", async () => {
    const heads = (await table("final")).filter((each) => attribute(each, "scope") === "col");
    expect(heads.map(textOf)).toEqual([
      "名次",
      "报名号",
      "姓名",
      "单位",
      "省份",
      "理论考试",
      "数字孪生",
      "选手对战",
      "决赛成绩",
      "复赛成绩",
      "综合成绩",
      "状态",
    ]);
  });

  it("gives a named row its entrant id, a visible link to itself, and the name as its head", async () => {
    const cells = elementsOf(rowOf(await table("qualifiers"), "TL-00101"));
    const head = cells.find(({ tagName }) => tagName === "th") as Element;
    const links = cells.filter(({ tagName }) => tagName === "a");
    expect([attribute(head, "scope"), textOf(head)]).toEqual(["row", "赵铁林"]);
    expect(links.map((link) => [attribute(link, "href"), textOf(link)])).toEqual([
      ["#TL-00101", "TL-00101"],
      ["/hongqi-cup-2024/entrants/TL-00101/", "赵铁林"],
    ]);
  });

  it("gives a row without a name no id, no link and no head", async () => {
    const rows = (await table("preliminary")).filter(({ tagName }) => tagName === "tr");
    const row = rows[6] as Element;
    const names = elementsOf(row).map(({ tagName }) => tagName);
    expect(attribute(row, "id")).toBeNull();
    expect(new Set(names.filter((name) => name === "a" || name === "th"))).toEqual(new Set());
  });

  it("keeps the number of a shared rank in data-value and reads it out as 并列", async () => {
    const [rank] = elementsOf(rowOf(await table("qualifiers", 2), "TL-00140"));
    if (rank === undefined) throw new Error("the row has cells");
    expect([attribute(rank, "data-value"), textOf(rank)]).toEqual(["7", "并列第 7 名"]);
  });

  it("tells the story of a removed row and keeps its state in data-value", async () => {
    const status = elementsOf(rowOf(await table("qualifiers", 2), "TL-00120")).filter(
      ({ tagName }) => tagName === "td",
    );
    const last = status.at(-1) as Element;
    expect(attribute(last, "data-value")).toBe("取消资格");
    expect(textOf(last)).toBe("取消资格异议 HY-003 成立，6月16日；第 7 名周磊递补");
    expect(elementsOf(last).flatMap((each) => attribute(each, "href") ?? [])).toEqual([
      "/hongqi-cup-2024/objections/#HY-003",
      "#TL-00140",
    ]);
  });

  it("names marks for cards by attribute, and leaves empty cells without", async () => {
    const cells = elementsOf(rowOf(await table("semifinal"), "TL-00140")).filter(
      ({ tagName }) => tagName === "td",
    );
    expect(cells.flatMap((each) => attribute(each, "data-l") ?? [])).toEqual([]);
    const full = elementsOf(rowOf(await table("semifinal"), "TL-00107"));
    expect(full.flatMap((each) => attribute(each, "data-l") ?? [])).toEqual([
      "理论考试",
      "应急处置",
      "班组管理实务",
      "成绩",
    ]);
  });
});
