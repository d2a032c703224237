import { describe, expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { guessByWord, guessTrack, openedFile } from "../../src/ingest/file-guess.ts";
import { file, ingestWith } from "./corpus.ts";

const TRACKS = [
  { id: "railway", name: "铁路" },
  { id: "steel", name: "钢铁" },
  { id: "building-materials", name: "建材" },
];

describe("the name of a file", () => {
  test.for([
    ["铁路", "railway"],
    ["铁路赛道", "railway"],
    ["钢铁成绩", "steel"],
    ["Railway", "railway"],
    ["railway (1)", "railway"],
    ["railway - 副本", "railway"],
    ["building_materials", "building-materials"],
    ["stell", "steel"],
    ["航空", null],
    ["sea", null],
  ] as const)("%s means the track %s", ([text, id]) => {
    expect(guessTrack(text, TRACKS)).toBe(id);
  });

  test.for([
    ["报名表.csv", "entrants.csv"],
    ["选手花名册.xlsx", "entrants.xlsx"],
    ["初赛成绩.xls", "scores/preliminary.csv"],
    ["复赛成绩.xlsx", "scores/semifinal.xlsx"],
    ["异议登记.csv", "objections.csv"],
    ["优秀组织奖.csv", "organization-awards.csv"],
    ["说明.docx", null],
    ["报名须知.pdf", null],
  ] as const)("%s speaks of %s", ([path, input]) => {
    expect(guessByWord(path)).toBe(input);
  });

  test("that Excel lays beside an open workbook names it", () => {
    expect(openedFile("~$entrants.xlsx")).toBe("entrants.xlsx");
    expect(openedFile("scores/final/~$steel.xlsx")).toBe("scores/final/steel.xlsx");
    expect(openedFile("entrants.xlsx")).toBeNull();
  });

  test("of a copy is no reason to rename it over the file that is there", () => {
    const { findings } = ingestWith(file("entrants (1).csv", "报名号\n"));
    expect(findings.map(hint)).toEqual([
      "文件名像是 entrants.csv 的副本，没有读取：不知道哪一个是最新的。请只留最新的一个，并用 entrants.csv 这个名字。",
    ]);
  });
});
