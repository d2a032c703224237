import { describe, expect, it } from "vitest";
import { entrantJson } from "../../src/exports/entrant-json.ts";
import { type Dossier, dossiers } from "../../src/model/dossier.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const all = dossiers(edition);
const fileOf = (id: string) =>
  JSON.parse(entrantJson(all.find(({ entrantId }) => entrantId === id) as Dossier, edition));

describe("entrantJson(dossier, edition)", () => {
  it("has every key in every file", () => {
    for (const id of ["TL-00101", "TL-00120", "HG-20014"]) {
      expect(Object.keys(fileOf(id))).toEqual([
        "edition",
        "entrantId",
        "track",
        "name",
        "organization",
        "province",
        "team",
        "href",
        "rules",
        "lists",
        "windows",
        "margins",
        "statistics",
        "namesakes",
      ]);
    }
  });

  it("says who it is and where the page stands", () => {
    expect(fileOf("TL-00101")).toMatchObject({
      edition: "hongqi-cup-2024",
      entrantId: "TL-00101",
      track: "railway",
      name: "赵铁林",
      team: "机车检修一班",
      href: "https://hongbang.example/hongqi-cup-2024/entrants/TL-00101/",
    });
  });

  it("has the rows as the list files have them", () => {
    const [, qualifiers] = fileOf("TL-00141").lists;
    expect(qualifiers.row).toEqual({
      rank: 7,
      entrantId: "TL-00141",
      name: "吴敏",
      organization: "岭南铁路局集团有限公司云浦工务段（演示）",
      province: "广东",
      scores: { 学习积分: "85.00", 理论考试: "90.0" },
      total: "88.00",
      status: "入围",
      decidedBy: "tie",
      replaces: null,
      decision: null,
    });
    expect([qualifiers.version, qualifiers.currentVersion, qualifiers.sameTotal]).toEqual([2, 2, 1]);
    expect(qualifiers.before.name).toBe("周磊");
    expect(qualifiers.tieKeys).toEqual([
      { name: "理论考试", direction: "desc", value: "90.0" },
      { name: "用时", direction: "asc", value: "2480" },
    ]);
  });

  it("has the arithmetic, number by number", () => {
    const lists = fileOf("TL-00101").lists;
    const final = lists.find((each: { readonly list: string }) => each.list === "final");
    expect(final.arithmetic[1]).toEqual({
      of: "composite",
      parts: [
        {
          name: "复赛成绩",
          mark: "92.70",
          panel: null,
          weight: "40",
          full: 100,
          product: { decimal: "37.08", fraction: null },
          rounded: null,
        },
        {
          name: "决赛成绩",
          mark: "94.65",
          panel: null,
          weight: "60",
          full: 100,
          product: { decimal: "56.79", fraction: null },
          rounded: null,
        },
      ],
      sum: { decimal: "93.87", fraction: null },
      rounding: { at: "sum", mode: "half-up", digits: 2 },
      total: "93.87",
    });
  });

  it("has margins, windows, counts and namesakes", () => {
    const file = fileOf("TL-00141");
    expect(file.margins[2]).toEqual({
      list: "finalists",
      version: 1,
      lastRank: 4,
      lastTotal: "89.60",
      total: "83.00",
      difference: "-6.60",
    });
    expect(file.windows.map(({ list }: { readonly list: string }) => list)).toEqual([
      "qualifiers",
      "finalists",
    ]);
    expect(file.statistics).toEqual([
      { stage: "preliminary", took: 14, ranked: 12 },
      { stage: "semifinal", took: 6, ranked: 5 },
    ]);
    expect(fileOf("TL-00115").namesakes[0].entrantId).toBe("HG-20020");
  });

  it("tells of a removal", () => {
    expect(fileOf("TL-00120").lists[1].removal).toEqual({
      status: "取消资格",
      decision: "HY-003",
      at: "2024-06-16T15:00+08:00",
      replacedBy: { entrantId: "TL-00140", name: "周磊", rank: 7 },
    });
  });

  it("tells whose place somebody took", () => {
    expect(fileOf("TL-00140").lists[0].replaced).toEqual({
      entrantId: "TL-00120",
      name: "李秀英",
      rank: 5,
      status: "取消资格",
    });
  });
});
