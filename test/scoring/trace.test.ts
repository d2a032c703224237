import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../../src/model/edition.ts";
import type { EntrantId } from "../../src/model/ids.ts";
import type { Component, Panel, Rounding, Rulebook, TieKey } from "../../src/model/rulebook.ts";
import { compose } from "../../src/scoring/composite.ts";
import { scoreStage } from "../../src/scoring/stage.ts";
import { compositeArithmetic, compositeKeys, stageArithmetic, stageKeys } from "../../src/scoring/trace.ts";

const component = (
  name: string,
  weight: number,
  decimals: number,
  more: { readonly full?: number; readonly panel?: Panel } = {},
): Component => ({
  name,
  weight: { units: weight, digits: 0 },
  full: more.full ?? 100,
  decimals,
  theory: name === "理论考试",
  panel: more.panel ?? null,
});

interface Given {
  readonly rounding?: Rounding;
  readonly chain?: readonly TieKey[];
}

function rulebookOf({ rounding, chain = [] }: Given): Rulebook {
  return {
    rounding: rounding ?? { digits: 2, mode: "half-up", at: ["stage", "total"] },
    ties: { chain: { preliminary: chain, semifinal: chain, final: chain }, atCut: {} },
    composite: { semifinal: { units: 40, digits: 0 }, final: { units: 60, digits: 0 } },
  } as unknown as Rulebook;
}

function row(id: string, marks: ScoreRow["marks"], more: Partial<ScoreRow> = {}): ScoreRow {
  return {
    entrantId: id as EntrantId,
    marks,
    ties: {},
    state: null,
    carriedTotal: null,
    carriedRank: null,
    place: { file: "scores/preliminary.csv", line: 2 },
    ...more,
  };
}

function one(components: readonly Component[], marks: ScoreRow["marks"], given: Given = {}) {
  const rulebook = rulebookOf(given);
  const rows = [row("TL-00001", marks)];
  const result = scoreStage("preliminary", rows, components, rulebook);
  return stageArithmetic(rows[0] as ScoreRow, result, rulebook.rounding);
}

const online = [component("学习积分", 40, 2), component("理论考试", 60, 1)];

describe("stageArithmetic (notice, part 8: 学习积分占比40%、理论考试占比60%)", () => {
  it("says each mark, weight and product, the sum, the rounding and the total", () => {
    // 95.25 × 40 % = 38.1; 90.5 × 60 % = 54.3; 92.4
    expect(one(online, [9525, 905])).toEqual({
      of: "preliminary",
      parts: [
        {
          name: "学习积分",
          mark: "95.25",
          panel: null,
          weight: "40",
          full: 100,
          product: { decimal: "38.1", fraction: null },
          rounded: null,
        },
        {
          name: "理论考试",
          mark: "90.5",
          panel: null,
          weight: "60",
          full: 100,
          product: { decimal: "54.3", fraction: null },
          rounded: null,
        },
      ],
      sum: { decimal: "92.4", fraction: null },
      rounding: { at: "sum", mode: "half-up", digits: 2 },
      total: "92.40",
    });
  });

  it("shows the sum before an exact half is rounded", () => {
    // 33.33 × 40 % = 13.332; 80.1 × 60 % = 48.06
    expect(one(online, [3333, 801])).toMatchObject({ sum: { decimal: "61.392" }, total: "61.39" });
    const final = [component("理论考试", 30, 2), component("数字孪生", 30, 2), component("选手对战", 40, 2)];
    // 25.515 + 24 + 36 = 85.515
    expect(one(final, [8505, 8000, 9000])).toMatchObject({ sum: { decimal: "85.515" }, total: "85.52" });
  });

  it("gives a product that does not end as a fraction with a reading", () => {
    // 87.5 × 20 % = 17.5; 95.0 ÷ 120 × 80 = 190/3; 485/6 = 80.8333…
    const trace = one(
      [component("理论考试", 20, 1), component("质量改进", 80, 1, { full: 120 })],
      [875, 950],
    );
    expect(trace?.parts[1]?.product).toEqual({ decimal: "63.333333", fraction: "190/3" });
    expect(trace?.sum).toEqual({ decimal: "80.833333", fraction: "485/6" });
    expect(trace?.total).toBe("80.83");
  });

  it("says which judges' marks are kept, and the mean before and after it is rounded", () => {
    const panel = { judges: 5, dropHighest: 1, dropLowest: 1, digits: 2 };
    // [78.5] 78.0 77.0 [76.0] 78.5: of the two highest the later one goes; 233.5 ÷ 3 = 77.8333…
    const trace = one([component("实操", 100, 1, { panel })], [[785, 780, 770, 760, 785]]);
    expect(trace?.parts[0]).toEqual({
      name: "实操",
      mark: "77.83",
      panel: {
        marks: [
          { mark: "78.5", kept: true },
          { mark: "78.0", kept: true },
          { mark: "77.0", kept: true },
          { mark: "76.0", kept: false },
          { mark: "78.5", kept: false },
        ],
        sum: "233.5",
        mean: { decimal: "77.833333", fraction: "467/6" },
        rounding: { mode: "half-up", digits: 2 },
      },
      weight: "100",
      full: 100,
      product: { decimal: "77.83", fraction: null },
      rounded: null,
    });
  });

  it("shows each part rounded where the rulebook rounds parts", () => {
    const rounding = { digits: 1, mode: "half-even", at: ["component", "stage"] } as const;
    // 33 % of 85.5 = 28.215 → 28.2; 67 % of 80.5 = 53.935 → 53.9
    const trace = one([component("甲", 33, 1), component("乙", 67, 1)], [855, 805], { rounding });
    expect(trace?.parts.map(({ product, rounded }) => [product.decimal, rounded])).toEqual([
      ["28.215", "28.2"],
      ["53.935", "53.9"],
    ]);
    expect(trace?.sum).toEqual({ decimal: "82.1", fraction: null });
    expect(trace?.rounding).toEqual({ at: "part", mode: "half-even", digits: 1 });
    expect(trace?.total).toBe("82.1");
  });

  it("rounds nothing where the rulebook rounds the composite alone", () => {
    const rounding = { digits: 1, mode: "half-up", at: ["total"] } as const;
    const trace = one([component("甲", 30, 1), component("乙", 70, 1)], [855, 801], { rounding });
    expect(trace).toMatchObject({ sum: { decimal: "81.72" }, rounding: null, total: "81.72" });
  });

  it("stays exact where the products pass 53 bits", () => {
    const fine = component("甲", 100, 9, { full: 97 });
    const trace = one([{ ...fine, weight: { units: 100_000_000, digits: 6 } }], [96_999_999_999]);
    // 96.999999999 ÷ 97 × 100 = 99.99999999896907…
    expect(trace?.parts[0]?.product.fraction).toBe("96999999999/970000000");
    expect(trace?.total).toBe("100.00");
  });

  it("is nothing for somebody without a total", () => {
    const rulebook = rulebookOf({});
    const absent = row("TL-00001", [], { state: "缺考" });
    const result = scoreStage("preliminary", [absent], online, rulebook);
    expect(stageArithmetic(absent, result, rulebook.rounding)).toBeNull();
  });
});

describe("stageKeys (rules: the chain is ordered keys with directions)", () => {
  const chain = [
    { name: "理论考试", direction: "desc" },
    { name: "用时", direction: "asc" },
  ] as const;
  const rulebook = rulebookOf({ chain });
  const rows = [
    row("TL-00001", [8000, 820], { ties: { 用时: 3369 } }), // 81.20
    row("TL-00002", [8300, 800], { ties: { 用时: 3000 } }), // 81.20
    row("TL-00003", [8300, 800], { ties: { 用时: 2999 } }), // 81.20
    row("TL-00004", [9000, 900], { ties: { 用时: 1 } }), // 90.00
    row("TL-00005", [7000, 700], { ties: { 用时: 2 } }), // 70.00
    row("TL-00006", [7000, 700], { ties: { 用时: 2 } }), // 70.00
  ];
  const result = scoreStage("preliminary", rows, online, rulebook);
  const keysOf = (id: string) => {
    const person = result.ranks.get(id as EntrantId);
    return person === undefined
      ? null
      : stageKeys(person, result, chain).map(({ name, value }) => `${name} ${value}`);
  };

  it("go as far as the one that decided", () => {
    expect(keysOf("TL-00001")).toEqual(["理论考试 82.0"]);
    expect(keysOf("TL-00003")).toEqual(["理论考试 80.0", "用时 2999"]);
    expect(keysOf("TL-00002")).toEqual(["理论考试 80.0", "用时 3000"]);
  });

  it("are all of them where the rank stays shared", () => {
    expect(keysOf("TL-00005")).toEqual(["理论考试 70.0", "用时 2"]);
  });

  it("say nothing of somebody who has no equal", () => {
    expect(keysOf("TL-00004")).toEqual([]);
  });
});

describe("compositeArithmetic (notice, part 8: 复赛成绩占比40%、决赛成绩占比60%)", () => {
  const chain = [{ name: "复赛成绩", direction: "desc" }] as const;
  const rulebook = rulebookOf({ chain });
  const only = [component("理论考试", 100, 2)];
  const stage = (name: "semifinal" | "final", marks: readonly number[]) =>
    scoreStage(
      name,
      marks.map((mark, i) => row(`TL-0000${i + 1}`, [mark])),
      only,
      { ...rulebook, ties: { ...rulebook.ties, chain: { ...rulebook.ties.chain, semifinal: [] } } },
    );
  // 0.4 × 85.55 + 0.6 × 90.01 = 34.22 + 54.006 = 88.226; 0.4 × 88.55 + 0.6 × 88.01 = 35.42 + 52.806 = 88.226
  const semifinal = stage("semifinal", [8555, 8855]);
  const final = stage("final", [9001, 8801]);
  const result = compose(semifinal, final, rulebook);
  const person = result.ranks.get("TL-00001" as EntrantId);

  it("starts from the two published totals", () => {
    if (person === undefined) throw new Error("nobody");
    expect(compositeArithmetic(person, semifinal, final, rulebook)).toEqual({
      of: "composite",
      parts: [
        {
          name: "复赛成绩",
          mark: "85.55",
          panel: null,
          weight: "40",
          full: 100,
          product: { decimal: "34.22", fraction: null },
          rounded: null,
        },
        {
          name: "决赛成绩",
          mark: "90.01",
          panel: null,
          weight: "60",
          full: 100,
          product: { decimal: "54.006", fraction: null },
          rounded: null,
        },
      ],
      sum: { decimal: "88.226", fraction: null },
      rounding: { at: "sum", mode: "half-up", digits: 2 },
      total: "88.23",
    });
  });

  it("shows the total that decided between equal composites", () => {
    if (person === undefined) throw new Error("nobody");
    expect(person.rank).toBe(2);
    expect(compositeKeys(person, semifinal, final, chain)).toEqual([
      { name: "复赛成绩", direction: "desc", value: "85.55" },
    ]);
  });
});
