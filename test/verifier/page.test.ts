import { describe, expect, it } from "vitest";
import { notes } from "../../src/verifier/check.ts";
import { readings } from "../../src/verifier/check-page.ts";
import type { Row } from "../../src/verifier/document.ts";
import { named, parsePage, wordsOf } from "../../src/verifier/markup.ts";
import { checkStatus } from "../../src/verifier/page-status.ts";

describe("the strict reader of pages", () => {
  const read = (body: string) => parsePage(`<!DOCTYPE html><html><body>${body}</body></html>`);

  it("gives elements, attributes and texts with entities resolved", () => {
    const page = read(
      `<td class="rank" data-value="3"><small>并列第</small> 3 &lt;&amp;&quot;&#39;<br></td>`,
    );
    if (typeof page === "string") throw new Error(page);
    const [cell] = named(page, "td");
    expect(cell?.attributes).toEqual({ class: "rank", "data-value": "3" });
    expect(cell && wordsOf(cell)).toBe(`并列第 3 <&"'`);
  });

  it.each([
    ["a comment", "<!-- hidden -->"],
    ["an element that is not closed", "<p>"],
    ["elements that cross", "<p><b></p></b>"],
    ["an attribute without quotes", "<p class=a></p>"],
    ["an attribute twice", `<p id="a" id="b"></p>`],
    ["an entity it does not know", "<p>&copy;</p>"],
    ["a bare ampersand", "<p>&</p>"],
  ])("refuses %s", (_, body) => {
    expect(typeof read(body)).toBe("string");
  });

  it("refuses a page without doctype", () => {
    expect(parsePage("<html></html>")).toBe("网页不是以 <!doctype html> 开头");
  });
});

it("knows the ways in which an instant is printed, with its day of the week", () => {
  expect(readings("2024-06-18T18:00+08:00").slice(0, 2)).toEqual([
    "2024年6月18日（星期二）18:00",
    "6月18日（星期二）18:00",
  ]);
  expect(readings("2024-06-18")).toContain("2024年6月18日");
  expect(readings("soon")).toEqual([]);
});

describe("the words of a status cell", () => {
  const row = (rank: number, entrantId: string, name: string, more: Partial<Row> = {}): Row => ({
    rank,
    entrantId,
    name,
    organization: "甲厂",
    province: "吉林",
    scores: {},
    total: "80.00",
    status: "入围",
    decidedBy: null,
    replaces: null,
    decision: null,
    ...more,
  });
  const gone = row(65, "A-1", "王一", { status: "取消资格", decision: "HY-001" });
  const came = row(237, "A-2", "李二", { status: "递补", replaces: "A-1" });
  const rows = new Map([
    ["A-1", gone],
    ["A-2", came],
  ]);
  const wrong = (words: string, of: Row): number => {
    const found = notes();
    checkStatus(words, of, rows, new Map([["HY-001", "2024-06-14T11:00+08:00"]]), "状态", "page", found);
    return found.mismatches.length + found.cannot.size;
  };

  it("hold when they speak of the right people, decision and day", () => {
    expect(wrong("递补替第 65 名王一", came)).toBe(0);
    expect(wrong("取消资格异议 HY-001 成立，6月14日；第 237 名李二递补", gone)).toBe(0);
  });

  it.each([
    ["another rank", "递补替第 66 名王一", came],
    ["another name", "递补替第 65 名王二", came],
    ["nobody", "递补", came],
    ["another status", "入围替第 65 名王一", came],
    ["another decision", "取消资格异议 HY-002 成立，6月14日；第 237 名李二递补", gone],
    ["another day", "取消资格异议 HY-001 成立，6月15日；第 237 名李二递补", gone],
    ["no successor", "取消资格异议 HY-001 成立，6月14日", gone],
    ["words of its own", "取消资格以后再说", gone],
  ])("do not hold with %s", (_, words, of) => {
    expect(wrong(words, of)).toBe(1);
  });
});
