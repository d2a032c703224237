import { describe, expect, it } from "vitest";
import { leakFindings, leaksIn } from "../../src/scan/leaks.ts";
import type { Secrets } from "../../src/scan/secrets.ts";

const secrets: Secrets = {
  ids: new Set(["TL-00999"]),
  words: new Set(["王未名"]),
  sentences: ["现任岗位不符"],
  marks: new Set(["77.71"]),
  contacts: new Set(["press@example.cn"]),
};
const look = (path: string, text: string) =>
  leaksIn([{ path, text }], secrets).map(({ kind, text: found }) => [kind, found]);

describe("leaksIn", () => {
  it("finds a name that stands alone and not one inside a longer word", () => {
    expect(look("a/index.html", "<td>王未名</td>")).toEqual([["word", "王未名"]]);
    expect(look("a/index.html", "<td>王未名望</td>")).toEqual([]);
  });

  it("finds an id in a file name", () => {
    expect(look("(file names)", "cup/entrants/TL-00999/index.html")).toEqual([["id", "TL-00999"]]);
  });

  it("finds an unreleased mark on lists in every form", () => {
    for (const path of [
      "cup/railway/final/index.html",
      "cup/railway/semifinal/v2/index.html",
      "cup/railway/final.csv",
      "cup/railway/final/v1.json",
      "cup/final.csv",
      "cup/railway/final.xlsx!xl/worksheets/sheet1.xml",
    ]) {
      expect([path, look(path, "<c><v>77.71</v></c>")]).toEqual([path, [["mark", "77.71"]]]);
    }
  });

  it("takes no number elsewhere for a mark, and no part of a longer number on a list", () => {
    expect(look("cup/entrants/TL-00001/index.html", "77.71")).toEqual([]);
    expect(look("cup/railway/final.csv", "177.71,77.712,0.77.71")).toEqual([]);
  });

  it("finds mail and telephones that are not published on purpose", () => {
    expect(look("a.html", "press@example.cn someone@firm.example 13800138000")).toEqual([
      ["number", "13800138000"],
      ["mail", "someone@firm.example"],
    ]);
  });

  it("masks private numbers in its findings", () => {
    const [finding] = leakFindings([{ path: "a.html", kind: "number", text: "13800138000" }]);
    expect([finding?.code, finding?.file, finding?.value]).toEqual(["leak", "a.html", "138******00"]);
  });
});
