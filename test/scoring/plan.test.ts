import { describe, expect, it } from "vitest";
import type { Component, Rounding } from "../../src/model/rulebook.ts";
import { compositePlan, stagePlan, totalOf } from "../../src/scoring/plan.ts";

const component = (name: string, weight: number, decimals: number, full = 100): Component => ({
  name,
  weight: { units: weight, digits: 0 },
  full,
  decimals,
  theory: false,
  panel: null,
});
const rounding = (mode: Rounding["mode"], at: Rounding["at"] = ["stage", "total"], digits = 2): Rounding => ({
  digits,
  mode,
  at,
});

describe("stagePlan and totalOf (notice, part 8: weights)", () => {
  const preliminary = [component("学习积分", 40, 0), component("理论考试", 60, 0)];

  it("gives 80/82 and 83/80 the same 81.20 with weights 40/60", () => {
    const plan = stagePlan(preliminary, rounding("half-up"));
    expect(totalOf([80, 82], plan)).toBe(8120);
    expect(totalOf([83, 80], plan)).toBe(8120);
  });

  const final = [component("理论考试", 30, 2), component("数字孪生", 30, 2), component("选手对战", 40, 2)];

  it("rounds exact halves of 30/30/40 up when the rulebook says half-up", () => {
    const plan = stagePlan(final, rounding("half-up"));
    // 0.3×85.05 + 0.3×80 + 0.4×90 = 25.515 + 24 + 36 = 85.515
    expect(totalOf([8505, 8000, 9000], plan)).toBe(8552);
    // 0.3×85.15 + 24 + 36 = 25.545 + 60 = 85.545
    expect(totalOf([8515, 8000, 9000], plan)).toBe(8555);
  });

  it("rounds the same halves to the even neighbour when the rulebook says half-even (GB/T 8170)", () => {
    const plan = stagePlan(final, rounding("half-even"));
    expect(totalOf([8505, 8000, 9000], plan)).toBe(8552);
    expect(totalOf([8515, 8000, 9000], plan)).toBe(8554);
  });

  it("takes a component whose full mark is 120 as a share of it", () => {
    const plan = stagePlan(
      [component("理论考试", 20, 1), component("质量改进", 80, 1, 120)],
      rounding("half-up"),
    );
    // 0.2×90 + 80×100/120 = 18 + 66.666…
    expect(totalOf([900, 1000], plan)).toBe(8467);
  });

  it("keeps a stage that is not rounded exact, with the decimals that every total needs", () => {
    const plan = stagePlan([component("甲", 30, 1), component("乙", 70, 1)], rounding("half-up", ["total"]));
    expect(plan.digits).toBe(2);
    expect(totalOf([855, 801], plan)).toBe(8172); // 25.65 + 56.07
  });

  it("rounds each weighted part first where the rulebook says component", () => {
    const parts = [component("甲", 33, 1), component("乙", 67, 1)];
    const plan = stagePlan(parts, rounding("half-up", ["component", "stage"], 1));
    // 33 % of 85.5 = 28.215 → 28.2; 67 % of 80.5 = 53.935 → 53.9
    expect(totalOf([855, 805], plan)).toBe(821);
    // rounded once at the stage it is 82.150 → 82.2
    expect(totalOf([855, 805], stagePlan(parts, rounding("half-up", ["stage"], 1)))).toBe(822);
  });

  it("refuses a stage that is not rounded and has no finite decimals", () => {
    expect(() => stagePlan([component("甲", 100, 0, 120)], rounding("half-up", ["total"]))).toThrow(
      RangeError,
    );
  });
});

describe("compositePlan (notice, part 8: 40 % semi-final, 60 % final)", () => {
  it("uses the stage scores as published, not as computed", () => {
    const rulebook = {
      rounding: rounding("half-up"),
      composite: { semifinal: { units: 40, digits: 0 }, final: { units: 60, digits: 0 } },
    };
    const plan = compositePlan(rulebook as Parameters<typeof compositePlan>[0], 2, 2);
    // 0.4×85.55 + 0.6×90.01 = 34.22 + 54.006 = 88.226
    expect(totalOf([8555, 9001], plan)).toBe(8823);
  });
});
