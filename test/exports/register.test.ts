import { describe, expect, it } from "vitest";
import { organizationAwardsCsv } from "../../src/exports/organization-awards.ts";
import { registerCsv, registerJson } from "../../src/exports/register.ts";
import { exampleEdition } from "../support/example.ts";

describe("registerCsv(edition)", () => {
  it("names a person only in the upheld entry", () => {
    const lines = registerCsv(exampleEdition()).split("\r\n");
    expect(lines).toEqual([
      "\uFEFF异议编号,赛道,名单,类别,收到时间,决定时间,状态,处理单位,公开说明,报名号,姓名,写入版本",
      "HY-001,铁路,复赛入围名单,资格,2024-06-12T14:20+08:00,2024-06-14T10:00+08:00,不成立,资格审查委员会,经核查，被反映人符合参赛条件。,,,",
      "HY-002,化工,复赛入围名单,成绩,2024-06-13T09:05+08:00,,受理中,中国能源化学地质工会,,,,",
      "HY-003,铁路,复赛入围名单,资格,2024-06-13T16:40+08:00,2024-06-16T15:00+08:00,成立,资格审查委员会,经核实，报名时已不担任班组长。,TL-00120,李秀英,v2",
      "",
    ]);
  });

  it("is a header alone while nothing was received", () => {
    const edition = { ...exampleEdition(), register: { edition: "hongqi-cup-2024", entries: [] } };
    expect(registerCsv(edition).split("\r\n")).toHaveLength(2);
    expect(registerJson(edition)).toBe('{\n  "edition": "hongqi-cup-2024",\n  "entries": []\n}\n');
  });
});

describe("registerJson(edition)", () => {
  it("has every key in every entry", () => {
    const { entries } = JSON.parse(registerJson(exampleEdition()));
    expect(entries[1]).toEqual({
      id: "HY-002",
      track: "chemical",
      list: "qualifiers",
      category: "成绩",
      receivedAt: "2024-06-13T09:05+08:00",
      decidedAt: null,
      status: "受理中",
      handledBy: "中国能源化学地质工会",
      publicNote: null,
      entrantId: null,
      name: null,
      carriedBy: null,
    });
  });
});

describe("organizationAwardsCsv(awards)", () => {
  it("has one unit a row", () => {
    const awards = exampleEdition().facts.organizationAwards;
    if (awards === null) throw new Error("no awards");
    expect(organizationAwardsCsv(awards).split("\r\n").slice(0, 2)).toEqual([
      "\uFEFF组别,奖项,单位",
      "工会,最佳组织奖,北原省总工会（演示）",
    ]);
  });
});
