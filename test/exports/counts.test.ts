import { describe, expect, it } from "vitest";
import { stageCounts, stageCountsCsv } from "../../src/exports/counts.ts";
import { exampleEdition } from "../support/example.ts";

describe("stageCounts(edition, by)", () => {
  it("counts how far the people of each province came, without those who are out", () => {
    expect(stageCountsCsv(stageCounts(exampleEdition(), "province"))).toBe(
      "\uFEFF名称,初赛入围,复赛,决赛,前十,前三,第一\r\n" +
        "江苏,2,0,0,0,0,0\r\n" +
        "河北,2,1,1,1,1,1\r\n" +
        "广东,1,1,0,0,0,0\r\n" +
        "新疆,1,1,1,1,1,0\r\n" +
        "江西,1,1,1,0,0,0\r\n" +
        "辽宁,1,0,0,0,0,0\r\n" +
        "重庆,1,1,1,1,1,0\r\n",
    );
  });

  it("leaves a stage empty whose list no track has released", () => {
    const edition = exampleEdition();
    const lists = edition.lists.filter(
      ({ document }) => document.list === "qualifiers" && document.version === 1,
    );
    const [first] = stageCounts({ ...edition, lists }, "organization");
    expect(first).toEqual({
      name: "滨江化学工业有限公司合成车间（演示）",
      qualifiers: 2,
      semifinal: null,
      finalists: null,
      top10: null,
      top3: null,
      first: null,
    });
  });

  it("does not count somebody whose award was revoked among the first", () => {
    const edition = exampleEdition();
    const lists = edition.lists.map((version) =>
      version.document.list === "awards"
        ? {
            ...version,
            document: {
              ...version.document,
              rows: version.document.rows.map((row) => (row.rank === 1 ? { ...row, status: "撤销" } : row)),
            },
          }
        : version,
    );
    const hebei = stageCounts({ ...edition, lists }, "province").find(({ name }) => name === "河北");
    expect(hebei).toMatchObject({ finalists: 1, top10: 0, top3: 0, first: 0 });
  });

  it("counts nobody before the first release", () => {
    expect(stageCounts({ ...exampleEdition(), lists: [] }, "province")).toEqual([]);
  });
});
