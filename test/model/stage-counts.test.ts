import { describe, expect, it } from "vitest";
import type { ListRow, PublicEdition } from "../../src/model/public.ts";
import { COUNT_KEYS, type CountBy, stageCounts } from "../../src/model/stage-counts.ts";
import { exampleEdition } from "../support/example.ts";

function numbers(edition: PublicEdition, by: CountBy): (string | number | null)[][] {
  return stageCounts(edition, by).map((each) => [each.name, ...COUNT_KEYS.map((key) => each[key])]);
}

/** The example with other rows on one list of railway. */
function withRows(list: string, change: (row: ListRow) => ListRow): PublicEdition {
  const edition = exampleEdition();
  const lists = edition.lists.map((version) =>
    version.document.list === list && version.document.track === "railway"
      ? { ...version, document: { ...version.document, rows: version.document.rows.map(change) } }
      : version,
  );
  return { ...edition, lists };
}

describe("stageCounts(edition, by)", () => {
  it("counts how far the people of each province came, without those who are out; most finalists first", () => {
    expect(numbers(exampleEdition(), "province")).toEqual([
      ["河北", 2, 1, 1, 1, 1, 1],
      ["新疆", 1, 1, 1, 1, 1, 0],
      ["重庆", 1, 1, 1, 1, 1, 0],
      ["江西", 1, 1, 1, 0, 0, 0],
      ["广东", 1, 1, 0, 0, 0, 0],
      ["江苏", 2, 0, 0, 0, 0, 0],
      ["辽宁", 1, 0, 0, 0, 0, 0],
    ]);
  });

  it("counts a group by the organisations that belong to it, and leaves out those that belong to none", () => {
    expect(numbers(exampleEdition(), "group")).toEqual([
      ["燕山铁路局集团（演示）", 2, 1, 1, 1, 1, 1],
      ["滨江化工集团（演示）", 2, 0, 0, 0, 0, 0],
    ]);
  });

  it("is not misled by an organisation that is called like a part of an object", () => {
    const edition = withRows("finalists", (row) => ({ ...row, organization: "constructor" }));
    expect(stageCounts(edition, "group").map(({ name }) => name)).not.toContain(undefined);
    expect(numbers(edition, "organization")[0]).toEqual(["constructor", 0, 0, 4, 0, 0, 0]);
  });

  it("is null where no track has released the list", () => {
    const edition = exampleEdition();
    const lists = edition.lists.filter(
      ({ document }) => document.list === "qualifiers" && document.version === 1,
    );
    expect(numbers({ ...edition, lists }, "organization")[0]).toEqual([
      "滨江化学工业有限公司合成车间（演示）",
      2,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("does not count somebody whose award was revoked among the first", () => {
    const edition = withRows("awards", (row) => (row.rank === 1 ? { ...row, status: "撤销" } : row));
    const hebei = stageCounts(edition, "province").find(({ name }) => name === "河北");
    expect(hebei).toMatchObject({ finalists: 1, top10: 0, top3: 0, first: 0 });
  });

  it("counts everybody who shares a place", () => {
    const edition = withRows("final", (row) => (row.rank === 2 ? { ...row, rank: 1 } : row));
    const first = stageCounts(edition, "province").filter((each) => each.first === 1);
    expect(first.map(({ name }) => name)).toEqual(["河北", "新疆"]);
  });

  it("counts nobody without a name on a list, and nobody by the preliminary ranking", () => {
    const edition = exampleEdition();
    const lists = edition.lists.filter(({ document }) => document.list === "preliminary");
    expect(stageCounts({ ...edition, lists }, "organization")).toEqual([]);
  });

  it("counts nobody before the first release", () => {
    expect(stageCounts({ ...exampleEdition(), lists: [] }, "province")).toEqual([]);
  });
});
