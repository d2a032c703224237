import { describe, expect, it } from "vitest";
import type { Arithmetic } from "../../src/model/public.ts";
import { entrantContext } from "../../src/views/entrant-basis.ts";
import { sumView } from "../../src/views/entrant-sums.ts";
import { exampleEdition } from "../support/example.ts";
import { finalTraces, onlineTraces, semifinalTraces } from "../support/example-traces.ts";

const context = entrantContext(exampleEdition());
const start = { track: "railway", list: "qualifiers", version: 2, entrant: "TL-00101" } as const;
const view = (sum: Arithmetic | undefined) => sumView(sum as Arithmetic, "railway", context, start);
const spaced = (text: string | undefined) => text?.replaceAll("\u00a0", " ");
const wordsOf = (words: readonly { readonly text: string }[] | undefined) =>
  words?.map(({ text }) => text).join("");

const exact = (decimal: string, fraction: string | null = null) => ({ decimal, fraction });
const plain = { panel: null, full: 100, rounded: null } as const;

describe("the sum of a total", () => {
  const preliminary = view(onlineTraces["TL-00101"]?.sums[0]);

  it("is a formula, a line for each component and one line that adds up", () => {
    expect(spaced(preliminary.formula)).toBe("初赛成绩 = 学习积分 × 40% + 理论考试 × 60%");
    expect(preliminary.parts.map((part) => [part.mark, spaced(part.factor), part.product.text])).toEqual([
      ["98.50", "× 40%", "39.4"],
      ["97.0", "× 60%", "58.2"],
    ]);
    expect(spaced(preliminary.line)).toBe(
      "98.50 × 40% + 97.0 × 60% = 39.4 + 58.2 = 97.6，写成 97.60，不用进位。",
    );
    expect(preliminary.rounding).toBe("保留 2 位小数，四舍五入；这里不用进位");
  });

  it("cites the clause of each weight, with its address", () => {
    expect(preliminary.parts[0]?.basis).toEqual([
      { text: "通知第八部分", href: "/hongqi-cup-2024/notice/#s8" },
    ]);
    const semifinal = view(semifinalTraces["TL-00101"]?.sums[0]);
    expect(semifinal.parts[0]?.basis).toEqual([
      { text: "规则文件", href: "/hongqi-cup-2024/rules/#semifinal-railway" },
    ]);
    expect(preliminary.roundingBasis).toEqual([
      { text: "规则文件", href: "/hongqi-cup-2024/rules/#rounding.mode" },
    ]);
  });

  it("cites who declared the full mark, where the notice leaves it open (notice, part 8)", () => {
    const edition = exampleEdition();
    const declared = entrantContext({
      ...edition,
      facts: {
        ...edition.facts,
        provenance: [
          ...edition.facts.provenance,
          {
            path: "stages.preliminary.components.0.full",
            value: "100",
            clause: null,
            quote: null,
            by: "技术委员会",
            on: "2024-05-06" as never,
            label: "学习积分满分",
          },
        ],
      },
    });
    const sum = sumView(onlineTraces["TL-00101"]?.sums[0] as Arithmetic, "chemical", declared, start);
    expect(wordsOf(sum.parts[0]?.basis)).toBe("通知第八部分；满分见补充规定（技术委员会，2024年5月6日）");
  });

  it("leads from every mark and from the total to the form that asks to check it", () => {
    const form =
      "/hongqi-cup-2024/objections/form/?kind=check&list=railway/qualifiers&version=2&entrant=TL-00101&item=";
    expect(preliminary.parts.map(({ check }) => decodeURIComponent(check))).toEqual([
      `${form}学习积分`,
      `${form}理论考试`,
    ]);
    expect(decodeURIComponent(preliminary.check)).toBe(`${form}初赛成绩`);
  });

  it("of a composite starts from the published totals", () => {
    const composite = view(finalTraces["TL-00101"]?.sums[1]);
    expect(spaced(composite.formula)).toBe("综合成绩 = 复赛成绩 × 40% + 决赛成绩 × 60%");
    expect(spaced(composite.line)).toBe("92.70 × 40% + 94.65 × 60% = 37.08 + 56.79 = 93.87，不用进位。");
  });

  it("says what rounding did", () => {
    const sum = view({
      of: "final",
      parts: [
        { ...plain, name: "甲", mark: "85.05", weight: "30", product: exact("25.515") },
        { ...plain, name: "乙", mark: "80.00", weight: "70", product: exact("56") },
      ],
      sum: exact("81.515"),
      rounding: { at: "sum", mode: "half-even", digits: 2 },
      total: "81.52",
    });
    expect(spaced(sum.line)).toBe(
      "85.05 × 30% + 80.00 × 70% = 25.515 + 56 = 81.515，保留 2 位小数，四舍六入五成双（GB/T 8170）得 81.52。",
    );
    expect(sum.rounding).toBe("保留 2 位小数，四舍六入五成双（GB/T 8170）");
  });

  it("shows a value without end as a reading with its fraction", () => {
    const sum = view({
      of: "semifinal",
      parts: [
        { ...plain, name: "理论考试", mark: "87.5", weight: "20", product: exact("17.5") },
        {
          ...plain,
          name: "质量改进",
          mark: "95.0",
          weight: "80",
          full: 120,
          product: exact("63.333333", "190/3"),
        },
      ],
      sum: exact("80.833333", "485/6"),
      rounding: { at: "sum", mode: "half-up", digits: 2 },
      total: "80.83",
    });
    expect(spaced(sum.formula)).toBe("复赛成绩 = 理论考试 × 20% + 质量改进 ÷ 120 × 80");
    expect(sum.parts[1]?.product).toEqual({ text: "≈ 63.333333", fraction: "190/3" });
    expect(spaced(sum.line)).toBe(
      "87.5 × 20% + 95.0 ÷ 120 × 80 ≈ 17.5 + 63.333333 ≈ 80.833333（准确值 485/6），保留 2 位小数，四舍五入得 80.83。",
    );
  });

  it("rounds each part first where the rulebook says so", () => {
    const sum = view({
      of: "preliminary",
      parts: [
        { ...plain, name: "甲", mark: "85.5", weight: "33", product: exact("28.215"), rounded: "28.2" },
        { ...plain, name: "乙", mark: "80.5", weight: "67", product: exact("53.935"), rounded: "53.9" },
      ],
      sum: exact("82.1"),
      rounding: { at: "part", mode: "half-up", digits: 1 },
      total: "82.1",
    });
    expect(spaced(sum.line)).toBe(
      "85.5 × 33% + 80.5 × 67%，各项是 28.215、53.935，每一项先保留 1 位小数（四舍五入）：28.2 + 53.9 = 82.1。",
    );
    expect(sum.rounding).toBe("每一项先保留 1 位小数，四舍五入，再相加");
  });

  it("says that nothing is rounded where nothing is", () => {
    const sum = view({
      of: "preliminary",
      parts: [{ ...plain, name: "甲", mark: "81.7", weight: "100", product: exact("81.7") }],
      sum: exact("81.7"),
      rounding: null,
      total: "81.70",
    });
    expect(sum.rounding).toBe("按准确值公布，不进位");
    expect(spaced(sum.line)).toBe("81.7 × 100% = 81.7，写成 81.70，不用进位。");
  });

  it("tells how a panel's mark was made: who was dropped, the mean before and after", () => {
    const marks = ["78.5", "78.0", "77.0", "76.0", "78.5"];
    const sum = view({
      of: "semifinal",
      parts: [
        {
          ...plain,
          name: "实操",
          mark: "77.83",
          weight: "100",
          product: exact("77.83"),
          panel: {
            marks: marks.map((mark, i) => ({ mark, kept: i < 3 })),
            sum: "233.5",
            mean: exact("77.833333", "467/6"),
            rounding: { mode: "half-up", digits: 2 },
          },
        },
      ],
      sum: exact("77.83"),
      rounding: { at: "sum", mode: "half-up", digits: 2 },
      total: "77.83",
    });
    expect(sum.panels[0]?.text).toBe(
      "实操：5 名裁判打分 78.5、78.0、77.0、76.0、78.5；去掉最高和最低的 76.0、78.5，(78.5 + 78.0 + 77.0) ÷ 3 = 233.5 ÷ 3 ≈ 77.833333（准确值 467/6），保留 2 位小数，四舍五入得 77.83。",
    );
  });
});
