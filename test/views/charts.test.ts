import { describe, expect, it } from "vitest";
import { bars, type ChartLine, histogram } from "../../src/views/charts.ts";

const counts = {
  track: "railway",
  stage: "preliminary",
  took: 40,
  ranked: 35,
  states: {},
  provinces: [],
  distribution: [
    { from: 90, to: 100, count: 10 },
    { from: 85, to: 90, count: 20 },
    { from: 80, to: 85, count: 5 },
  ],
} as const;

function chart(lines: readonly ChartLine[] = []) {
  const made = histogram(counts, { title: "铁路赛道初赛成绩分布", digits: 2, lines });
  if (made === null) throw new Error("no chart");
  return made;
}

describe("histogram(counts, of)", () => {
  it("draws area for people: a class of double width is half as high for as many", () => {
    const [top, middle, low] = chart().bars;
    expect(middle?.height).toBe(120);
    expect(top?.height).toBe(30);
    expect(low?.height).toBe(30);
    expect(top?.width).toBe(167);
    expect(middle?.width).toBe(83);
  });

  it("stands on one base line and runs from the lowest mark to the highest", () => {
    const { bars: all, base, ticks, viewBox } = chart();
    expect(viewBox).toBe("0 0 360 188");
    expect(base).toBe(164);
    for (const { y, height } of all) expect(y + height).toBe(base);
    expect(ticks).toEqual([
      { x: 12, text: "80" },
      { x: 96, text: "85" },
      { x: 180, text: "90" },
      { x: 264, text: "95" },
      { x: 348, text: "100" },
    ]);
  });

  it("has a table with every class, the highest with 100 in it", () => {
    expect(chart().rows).toEqual([
      { name: "90.00–100.00", count: "10" },
      { name: "85.00–89.99", count: "20" },
      { name: "80.00–84.99", count: "5" },
    ]);
  });

  it("marks the lines where their marks are, labels apart and inside the picture", () => {
    const { lines, text } = chart([
      { label: "资格审查", rank: 300, mark: "85.00" },
      { label: "复赛入围", rank: 200, mark: "90.00" },
    ]);
    expect(lines).toEqual([
      { x: 96, y: 14, label: "资格审查 85.00", labelX: 101, anchor: "start" },
      { x: 180, y: 31, label: "复赛入围 90.00", labelX: 185, anchor: "start" },
    ]);
    expect(text).toBe(
      "35 人有成绩，85.00–89.99 分最集中，有 20 人；资格审查的末位是第 300 名，85.00 分；复赛入围的末位是第 200 名，90.00 分。",
    );
    const [right] = chart([{ label: "复赛入围", rank: 200, mark: "99.00" }]).lines;
    expect(right?.anchor).toBe("end");
  });

  it("is not drawn where the counts are not published", () => {
    expect(histogram({ ...counts, distribution: [] }, { title: "", digits: 2, lines: [] })).toBe(null);
  });
});

describe("bars(caption, heads, rows)", () => {
  it("measures by the longest, and whoever is there can be seen", () => {
    const { rows } = bars(
      "各省份",
      ["省份", "人数"],
      [
        { name: "河北", count: 1000 },
        { name: "西藏", count: 1 },
        { name: "海南", count: 0 },
      ],
    );
    expect(rows.map(({ count, bar }) => [count, bar])).toEqual([
      ["1000", 100],
      ["1", 1],
      ["0", 0],
    ]);
  });
});
