/** How totals of the example edition came about; every product and sum was worked out with a calculator. */
import type { Arithmetic, ArithmeticPart, Trace } from "../../src/model/public.ts";

type Typed = readonly [name: string, mark: string, weight: string, product: string];

function sum(of: Arithmetic["of"], parts: readonly Typed[], exact: string, total: string): Arithmetic {
  return {
    of,
    parts: parts.map(
      ([name, mark, weight, product]): ArithmeticPart => ({
        name,
        mark,
        panel: null,
        weight,
        full: 100,
        product: { decimal: product, fraction: null },
        rounded: null,
      }),
    ),
    sum: { decimal: exact, fraction: null },
    rounding: { at: "sum", mode: "half-up", digits: 2 },
    total,
  };
}

function keys(theory: string, seconds: string | null = null): Trace["keys"] {
  const first = { name: "理论考试", direction: "desc", value: theory } as const;
  return seconds === null ? [first] : [first, { name: "用时", direction: "asc", value: seconds }];
}

const zhaoOnline: Trace = {
  sums: [
    sum(
      "preliminary",
      [
        ["学习积分", "98.50", "40", "39.4"],
        ["理论考试", "97.0", "60", "58.2"],
      ],
      "97.6",
      "97.60",
    ),
  ],
  keys: [],
};
const luOnline: Trace = {
  sums: [
    sum(
      "preliminary",
      [
        ["学习积分", "90.00", "40", "36"],
        ["理论考试", "97.0", "60", "58.2"],
      ],
      "94.2",
      "94.20",
    ),
  ],
  keys: keys("97.0"),
};
const zhangOnline: Trace = {
  sums: [
    sum(
      "preliminary",
      [
        ["学习积分", "96.00", "40", "38.4"],
        ["理论考试", "93.0", "60", "55.8"],
      ],
      "94.2",
      "94.20",
    ),
  ],
  keys: keys("93.0"),
};
const wuOnline: Trace = {
  sums: [
    sum(
      "preliminary",
      [
        ["学习积分", "85.00", "40", "34"],
        ["理论考试", "90.0", "60", "54"],
      ],
      "88",
      "88.00",
    ),
  ],
  keys: keys("90.0", "2480"),
};

/** 铁路: of those whose pages the tests look at. */
export const onlineTraces: Readonly<Record<string, Trace>> = {
  "TL-00101": zhaoOnline,
  "TL-00112": luOnline,
  "TL-00115": zhangOnline,
  "TL-00141": wuOnline,
};

export const semifinalTraces: Readonly<Record<string, Trace>> = {
  "TL-00101": {
    sums: [
      sum(
        "semifinal",
        [
          ["理论考试", "95.5", "20", "19.1"],
          ["应急处置", "91.0", "40", "36.4"],
          ["班组管理实务", "93.0", "40", "37.2"],
        ],
        "92.7",
        "92.70",
      ),
    ],
    keys: [],
  },
  "TL-00141": {
    sums: [
      sum(
        "semifinal",
        [
          ["理论考试", "80.0", "20", "16"],
          ["应急处置", "82.5", "40", "33"],
          ["班组管理实务", "85.0", "40", "34"],
        ],
        "83",
        "83.00",
      ),
    ],
    keys: [],
  },
};

export const finalTraces: Readonly<Record<string, Trace>> = {
  "TL-00101": {
    sums: [
      sum(
        "final",
        [
          ["理论考试", "96.0", "30", "28.8"],
          ["数字孪生", "95.5", "30", "28.65"],
          ["选手对战", "93.0", "40", "37.2"],
        ],
        "94.65",
        "94.65",
      ),
      sum(
        "composite",
        [
          ["复赛成绩", "92.70", "40", "37.08"],
          ["决赛成绩", "94.65", "60", "56.79"],
        ],
        "93.87",
        "93.87",
      ),
    ],
    keys: [],
  },
};
