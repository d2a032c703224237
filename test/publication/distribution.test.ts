import { describe, expect, it } from "vitest";
import { distribution } from "../../src/publication/distribution.ts";
import type { StageResult } from "../../src/scoring/stage.ts";

/** Only what the classes are made of; totals in hundredths. */
function classes(totals: readonly number[]): readonly string[] {
  const stage = { ranked: totals.map((total) => ({ total })), plan: { digits: 2 } } as unknown as StageResult;
  return distribution(stage).map(({ from, to, count }) => `${from}–${to}: ${count}`);
}

/** `count` people with the same total. */
function people(total: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => total);
}

describe("distribution(stage)", () => {
  it("has classes of two points, highest first, where a hundred are ranked", () => {
    expect(classes([...people(9250, 50), ...people(9199, 30), ...people(8800, 20)])).toEqual([
      "92–94: 50",
      "90–92: 30",
      "88–90: 20",
    ]);
  });

  it("has classes of five points below that", () => {
    expect(classes([...people(9250, 6), ...people(8999, 7)])).toEqual(["90–95: 6", "85–90: 7"]);
  });

  it("tells nobody's mark: no class has fewer than five people, at the top, at the bottom or between", () => {
    const totals = [9900, ...people(9200, 6), 8800, 8800, ...people(8100, 5), 4000];
    expect(classes(totals)).toEqual(["90–100: 7", "40–90: 8"]);
  });

  it("counts everybody once, 100 among the highest", () => {
    expect(classes([...people(10000, 5), ...people(0, 5)])).toEqual(["95–100: 5", "0–95: 5"]);
  });

  it("is empty where five people are not ranked", () => {
    expect(classes(people(8000, 4))).toEqual([]);
    expect(classes(people(8000, 5))).toEqual(["80–85: 5"]);
  });
});
