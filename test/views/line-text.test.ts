import { describe, expect, it } from "vitest";
import type { Line, ListVersion } from "../../src/model/public.ts";
import { lineSentences } from "../../src/views/line-text.ts";
import { exampleEdition } from "../support/example.ts";
import { moment } from "../support/example-rulebook.ts";

const { facts, lists } = exampleEdition();
const qualifiers = lists.find(({ document }) => document.list === "qualifiers") as ListVersion;
const preliminary = lists.find(({ document }) => document.list === "preliminary") as ListVersion;
const semifinal = lists.find(({ document }) => document.list === "semifinal") as ListVersion;
const line: Line = {
  places: 200,
  admitted: 200,
  lastRank: 212,
  lastTotal: "91.20",
  decidedBy: null,
  tied: 0,
  reviewed: 300,
  passed: 214,
  remaining: 14,
  draw: null,
};
const say = (more: Partial<Line>, version: ListVersion = qualifiers) =>
  lineSentences({ ...version, removals: [], line: { ...line, ...more } }, facts.rulebook);
const first = "入围线：第 212 名，91.20 分。";
const pool = "已审查 300 人，通过 214 人，尚可递补 14 人。";

describe("the line of a list in words", () => {
  it("says who is last and how many could still move up", () => {
    expect(say({})).toEqual([first, pool]);
    expect(say({ remaining: 0 })[1]).toBe("已审查 300 人，通过 214 人，没有可以递补的人选。");
  });

  it("says nothing where a list has no line, and no mark where marks are not published", () => {
    expect(lineSentences({ ...qualifiers, line: null }, facts.rulebook)).toEqual([]);
    expect(say({ lastTotal: null })[0]).toBe("入围线：第 212 名。");
  });

  it("names the key of the chain that decided, with its direction", () => {
    expect(say({ decidedBy: "理论考试" })[2]).toBe("名额线两边同分，理论考试高者在前。");
    expect(say({ decidedBy: "用时", tied: 3 })[2]).toBe("第 200 个名额处有 3 人同分，用时少者在前。");
  });

  it("says no tie where nobody stands below the line", () => {
    expect(say({ decidedBy: "理论考试", remaining: 0 })).toHaveLength(2);
  });

  it("gives a draw its time, witness and seed", () => {
    const draw = {
      seed: "20240611093015778205",
      drawnAt: moment("2024-06-11T10:00"),
      witness: "公证机构（演示）",
    };
    expect(say({ decidedBy: "lot", tied: 5, draw })[2]).toBe(
      "第 200 个名额处有 5 人同分，依次比较后仍相同，由抽签决定。抽签时间 2024年6月11日（星期二）10:00，公证机构（演示）见证，种子 20240611093015778205。",
    );
  });

  it("says why a list is longer or shorter because of a tie", () => {
    expect(say({ decidedBy: "include-all", tied: 4, admitted: 202 })[2]).toBe(
      "第 200 个名额处有 4 人同分，依次比较后仍相同，按规定并列全部列入，所以多于 200 人。",
    );
    expect(say({ decidedBy: "exclude-all", tied: 4, admitted: 198 }).slice(2)).toEqual([
      "第 200 个名额处有 4 人同分，依次比较后仍相同，按规定并列全部不列入，所以少于 200 人。",
    ]);
  });

  it("says why 195 are on a list of 200 (the chemical semi-final of 2024)", () => {
    expect(say({ admitted: 195, passed: 195, remaining: 0 }).at(-1)).toBe(
      "通过审查 195 人，不足 200 人，全部列入。",
    );
  });

  it("says that nobody is left when removals made a list short", () => {
    const removals = lists.flatMap((version) => version.removals);
    const version = { ...qualifiers, removals, line: { ...line, admitted: 199, remaining: 0 } };
    expect(lineSentences(version, facts.rulebook).at(-1)).toBe(
      "名额 200 人，取消或退出 2 人后没有可以递补的人选，现有 199 人。",
    );
  });

  it("speaks of moving up only on lists that are filled up again", () => {
    expect(say({ reviewed: null, passed: null }, preliminary)).toEqual(["末位：第 212 名，91.20 分。"]);
    expect(say({ reviewed: null, passed: null }, semifinal)).toEqual(["晋级线：第 212 名，91.20 分。"]);
  });
});
