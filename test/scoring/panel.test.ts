import { describe, expect, it } from "vitest";
import { keptMarks, panelMark } from "../../src/scoring/panel.ts";

describe("panelMark", () => {
  const panel = { judges: 5, dropHighest: 1, dropLowest: 1, digits: 2 };

  it("drops the highest and the lowest and takes the mean of the rest", () => {
    // 85.0 [88.5] [80.0] 86.0 87.0 → 258.0 / 3 = 86.00
    expect(panelMark([850, 885, 800, 860, 870], 1, panel, "half-up")).toBe(8600);
  });

  it("rounds a mean that does not end once, at the panel's digits", () => {
    // 85.0 + 85.0 + 86.0 = 256.0 / 3 = 85.333…
    expect(panelMark([850, 850, 860, 999, 100], 1, panel, "half-up")).toBe(8533);
  });

  it("drops one of two equal extremes only", () => {
    expect(panelMark([900, 900, 900, 800, 800], 1, panel, "half-up")).toBe(8667);
  });
});

describe("keptMarks", () => {
  const panel = { judges: 5, dropHighest: 1, dropLowest: 1, digits: 2 };

  it("says of each judge whether the mark counts, in the order of the judges", () => {
    expect(keptMarks([850, 885, 800, 860, 870], panel)).toEqual([true, false, false, true, true]);
  });

  it("takes the earlier of equal marks for the lower one, so that exactly as many go as declared", () => {
    expect(keptMarks([900, 900, 900, 800, 800], panel)).toEqual([true, true, false, false, true]);
    expect(keptMarks([900, 900, 900, 900, 900], panel)).toEqual([false, true, true, true, false]);
  });

  it("keeps all where nothing is dropped", () => {
    expect(keptMarks([1, 2], { ...panel, judges: 2, dropHighest: 0, dropLowest: 0 })).toEqual([true, true]);
  });
});
