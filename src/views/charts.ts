/** Charts as numbers of an SVG, with the table that says the same. Widths are user units: a phone shows about one for one. */
import { powerOfTen, unitsText } from "../model/mark.ts";
import type { TrackStatistics } from "../model/public.ts";
import { countText } from "./site.ts";

/** A mark that parts those in from those out. */
export interface ChartLine {
  /** 复赛入围. */
  readonly label: string;
  /** The last rank within. */
  readonly rank: number;
  /** 83.10, as the list says it. */
  readonly mark: string;
}

export interface Histogram {
  /** For `aria-labelledby`: fragments of the page, unique on it. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in one sentence, for those who do not see it. */
  readonly text: string;
  readonly viewBox: string;
  readonly base: number;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: string;
    readonly labelX: number;
    readonly anchor: "start" | "end";
  }[];
  readonly rows: readonly { readonly name: string; readonly count: string }[];
}

/** Names with a bar each, drawn inside the table that says the numbers. */
export interface Bars {
  readonly caption: string;
  readonly heads: readonly [name: string, count: string];
  readonly rows: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly count: string;
    /** Of the longest, in hundredths; at least 1 where there is anybody. */
    readonly bar: number;
  }[];
}

/** What a label takes at most. */
const ROOM = 110;
const [WIDTH, LEFT, RIGHT, HEAD, BODY, FOOT] = [360, 12, 348, 44, 120, 24];

/**
 * A histogram: the area of a bar is its number of people, so that joined classes do not look fuller than they are.
 * Null where the class counts are not published. `digits` are the decimals of a total.
 */
export function histogram(
  { stage, track, distribution, ranked }: TrackStatistics,
  of: { readonly title: string; readonly digits: number; readonly lines: readonly ChartLine[] },
): Histogram | null {
  const [highest] = distribution;
  const lowest = distribution.at(-1);
  if (highest === undefined || lowest === undefined) return null;
  const [least, most] = [lowest.from, highest.to];
  const scale = (mark: number) => rounded(LEFT + ((mark - least) / (most - least)) * (RIGHT - LEFT));
  const fullest = Math.max(...distribution.map(({ from, to, count }) => count / (to - from)));
  const base = HEAD + BODY;
  const step = most - least > 40 ? 10 : 5;
  const first = Math.ceil(least / step) * step;
  return {
    id: `${track}-${stage}`,
    title: of.title,
    text: sentence(distribution, ranked, of.lines, of.digits),
    viewBox: `0 0 ${WIDTH} ${base + FOOT}`,
    base,
    bars: distribution.map(({ from, to, count }) => {
      const height = rounded((count / (to - from) / fullest) * BODY);
      return {
        x: rounded(scale(from) + 0.5),
        y: rounded(base - height),
        width: rounded(scale(to) - scale(from) - 1),
        height,
      };
    }),
    ticks: Array.from({ length: Math.floor((most - first) / step) + 1 }, (_, i) => first + i * step).map(
      (mark) => ({
        x: scale(mark),
        text: String(mark),
      }),
    ),
    lines: of.lines.map((line, i) => lineAt(line, i, scale(Number(line.mark)))),
    rows: distribution.map(({ from, to, count }) => ({
      name: classText(from, to, of.digits),
      count: countText(count),
    })),
  };
}

/** Labels stand over the bars, one under the other: the lower line's to the left of it, the others' to the right. */
function lineAt({ label, mark }: ChartLine, i: number, x: number): Histogram["lines"][number] {
  const end = i === 0 ? x > ROOM : x > WIDTH - ROOM;
  return {
    x,
    y: 14 + i * 17,
    label: `${label} ${mark}`,
    labelX: rounded(x + (end ? -5 : 5)),
    anchor: end ? "end" : "start",
  };
}

/** 90.00–91.99; the highest class has 100.00 in it. */
function classText(from: number, to: number, digits: number): string {
  const scale = powerOfTen(digits);
  return `${unitsText(from * scale, digits)}–${unitsText(to === 100 ? to * scale : to * scale - 1, digits)}`;
}

function sentence(
  distribution: TrackStatistics["distribution"],
  ranked: number,
  lines: readonly ChartLine[],
  digits: number,
): string {
  const fullest = distribution.reduce((a, b) =>
    b.count / (b.to - b.from) > a.count / (a.to - a.from) ? b : a,
  );
  const parted = lines.map(({ label, rank, mark }) => `${label}的末位是第 ${rank} 名，${mark} 分`);
  return [
    `${countText(ranked)} 人有成绩，${classText(fullest.from, fullest.to, digits)} 分最集中，有 ${countText(fullest.count)} 人`,
    ...parted,
  ]
    .join("；")
    .concat("。");
}

/** One decimal is finer than a pixel. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Bars in the order given. */
export function bars(
  caption: string,
  heads: Bars["heads"],
  rows: readonly { readonly name: string; readonly href?: string; readonly count: number }[],
): Bars {
  const longest = rows.reduce((most, { count }) => Math.max(most, count), 0);
  return {
    caption,
    heads,
    rows: rows.map(({ name, href, count }) => ({
      name,
      href: href ?? null,
      count: countText(count),
      bar: longest === 0 ? 0 : Math.ceil((count * 100) / longest),
    })),
  };
}
