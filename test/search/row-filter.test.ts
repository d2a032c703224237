import { describe, expect, it } from "vitest";
import { countText, type RowTexts, rowMatches } from "../../src/search/row-filter.ts";

const row: RowTexts = {
  name: "迪力夏提·阿不都热合曼",
  organization: "天山铁路局集团有限公司望河机务段（演示）",
  id: "TL-00107",
  total: "95.70",
  gone: false,
};
const shows = (query: string, only = false, one = row) => rowMatches(one, query, only);

describe("rowMatches(row, query, onlyCurrent)", () => {
  it.each([
    "",
    " ",
    "阿不都",
    "夏提•阿不都",
    "望河",
    "tl-00107",
    "TL00107",
    "0107",
    "95.70",
    "95.7",
    "９５．７０",
  ])("shows the row for “%s”", (query) => {
    expect(shows(query)).toBe(true);
  });

  it.each(["95", "95.71", "5.70", "07", "TL-001070", "阿布都", "通过"])("hides it for “%s”", (query) => {
    expect(shows(query)).toBe(false);
  });

  it("hides a row that is kept for the record only when just the current ones are wanted", () => {
    const gone = { ...row, gone: true };
    expect([shows("", false, gone), shows("", true, gone), shows("望河", true, gone)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(shows("望河", true)).toBe(true);
  });

  it("finds no row without a total by a number", () => {
    expect(shows("95.70", false, { ...row, total: "" })).toBe(false);
  });
});

describe("countText(listed, shown)", () => {
  it("counts people, and apart from them the rows that are kept and the one of the address", () => {
    expect(countText(200, { people: 3, tombstones: 0, target: false })).toBe("共 200 人，显示 3 人");
    expect(countText(200, { people: 1, tombstones: 2, target: false })).toBe(
      "共 200 人，显示 1 人，另有保留的原行 2 行",
    );
    expect(countText(200, { people: 0, tombstones: 0, target: false })).toBe(
      "共 200 人，显示 0 人，本名单这一版本中没有",
    );
    expect(countText(200, { people: 3, tombstones: 0, target: true })).toBe(
      "共 200 人，显示 3 人，另显示网址所指的一行",
    );
  });
});
