import { describe, expect, it } from "vitest";
import { statisticsView } from "../../src/views/statistics.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();

describe("statisticsView(edition)", () => {
  const view = statisticsView(edition);

  it("counts who took part by track in the notice's order, also tracks that are published in counts alone", () => {
    expect(view.tracks?.rows.map(({ name, count, href }) => [name, count, href])).toEqual([
      ["铁路", "14", "/hongqi-cup-2024/railway/"],
      ["化工", "3", "/hongqi-cup-2024/chemical/"],
      ["社会", "9", "/hongqi-cup-2024/social/"],
    ]);
    expect(view.leads).toEqual(["26 人参加初赛，3 个赛道，6 个省份"]);
  });

  it("adds provinces over the tracks, most first", () => {
    expect(view.provinces?.rows.map(({ name, count }) => `${name} ${count}`)).toEqual([
      "河北 5",
      "新疆 4",
      "重庆 3",
      "广东 2",
      "江苏 2",
      "辽宁 1",
    ]);
  });

  it("counts finalists by group", () => {
    expect(view.groups?.rows.map(({ name, count }) => `${name} ${count}`)).toEqual([
      "燕山铁路局集团（演示） 1",
    ]);
  });

  it("draws the preliminary of each track that has published it, with the lines of its current lists", () => {
    expect(view.charts.map(({ title }) => title)).toEqual(["铁路赛道初赛成绩分布"]);
    expect(view.charts[0]?.lines.map(({ label }) => label.split(" ")[0])).toEqual(["资格审查", "复赛入围"]);
  });

  it("has nothing to say before the first list", () => {
    const before = statisticsView({
      ...edition,
      lists: [],
      statistics: { edition: "x", tracks: [], countsOnly: [] },
    });
    expect([before.tracks, before.provinces, before.groups, before.charts, before.leads]).toEqual([
      null,
      null,
      null,
      [],
      [],
    ]);
  });
});
