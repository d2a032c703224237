/** The plain way to the same lists: fractions of big integers, counting who is better, nothing clever. */
import { createHash } from "node:crypto";
import { cell, type Record_, type Release, type Sample, table } from "./read.ts";

/** Track id to Chinese name and union, as the notice has them. */
export const TRACKS: Readonly<Record<string, readonly [name: string, union: string]>> = {
  railway: ["铁路", "中华全国铁路总工会"],
  construction: ["建筑", "中国海员建设工会"],
  power: ["电力", "中国能源化学地质工会"],
  chemical: ["化工", "中国能源化学地质工会"],
  machinery: ["机械", "中国机械冶金建材工会"],
  steel: ["钢铁", "中国机械冶金建材工会"],
  nonferrous: ["有色金属", "中国机械冶金建材工会"],
  "building-materials": ["建材", "中国机械冶金建材工会"],
  defence: ["国防科技工业", "中国国防邮电工会"],
  "light-industry": ["轻工", "中国财贸轻纺烟草工会"],
};

export interface Placed {
  readonly id: string;
  readonly rank: number;
  /** What ranks: greater first, key by key; the first is the published total in hundredths. */
  readonly keys: readonly bigint[];
}

const STATES = ["缺考", "违纪", "弃权"];

/** The state of a row, or null. */
export function stateOf(row: Record_): string | null {
  return STATES.find((state) => Object.values(row).includes(state)) ?? null;
}

interface Component {
  readonly name: string;
  readonly weight: bigint;
  readonly full: bigint;
  readonly panel: boolean;
}

/** Published score of a stage in hundredths: the sum of weight × mark ÷ full, rounded half up once. */
export function total(row: Record_, components: readonly Component[]): bigint {
  let [top, bottom] = [0n, 1n];
  for (const { name, weight, full, panel } of components) {
    const mark = panel ? panelMean(row, name) : hundredths(cell(row, name));
    top = top * full + weight * mark * bottom;
    bottom *= full;
  }
  return halfUp(top, bottom);
}

function panelMean(row: Record_, name: string): bigint {
  const marks = [1, 2, 3, 4, 5].map((judge) => hundredths(cell(row, `${name}[${judge}]`)));
  const kept = marks.sort((a, b) => (a < b ? -1 : 1)).slice(1, 4);
  return halfUp(
    kept.reduce((sum, mark) => sum + mark, 0n),
    3n,
  );
}

/** `85`, `85.5`, `85.25` as hundredths. */
export function hundredths(text: string): bigint {
  if (!/^\d+(\.\d{1,2})?$/.test(text)) throw new Error(`not a mark: ${text}`);
  const [whole = "", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(2, "0"));
}

export function halfUp(top: bigint, bottom: bigint): bigint {
  return (2n * top + bottom) / (2n * bottom);
}

/** Rank of a person: one more than those strictly better. Sorted by rank, then id. */
export function place(
  people: readonly { readonly id: string; readonly keys: readonly bigint[] }[],
): Placed[] {
  const sorted = [...people].sort((a, b) => compare(b.keys, a.keys) || (a.id < b.id ? -1 : 1));
  let rank = 0;
  return sorted.map((person, at) => {
    const before = sorted[at - 1];
    if (before === undefined || compare(before.keys, person.keys) !== 0) rank = at + 1;
    return { ...person, rank };
  });
}

function compare(a: readonly bigint[], b: readonly bigint[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0n;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Everybody of a track with a preliminary rank. Chain: theory, then less time. */
export function preliminaryOf(sample: Sample, track: string): readonly Placed[] {
  const known = rankings.get(sample) ?? new Map<string, readonly Placed[]>();
  rankings.set(sample, known);
  const ranking = known.get(track) ?? rankPreliminary(sample, track);
  known.set(track, ranking);
  return ranking;
}

const rankings = new WeakMap<Sample, Map<string, readonly Placed[]>>();

function rankPreliminary(sample: Sample, track: string): Placed[] {
  const own = entrantsOf(sample, track);
  const people = table(sample, "scores/preliminary")
    .filter((row) => own.has(cell(row, "报名号")) && stateOf(row) === null)
    .map((row) => ({
      id: cell(row, "报名号"),
      keys: [
        total(row, [plain("学习积分", 40), plain("理论考试", 60)]),
        hundredths(cell(row, "理论考试")),
        -BigInt(cell(row, "用时")),
      ],
    }));
  return place(people);
}

/** Everybody of a track with a semi-final rank. Chain: theory. */
export function semifinalOf(sample: Sample, track: string): Placed[] {
  const components = semifinalComponents(sample, track);
  return place(
    table(sample, `scores/semifinal/${track}`)
      .filter((row) => stateOf(row) === null)
      .map((row) => ({
        id: cell(row, "报名号"),
        keys: [total(row, components), hundredths(cell(row, "理论考试"))],
      })),
  );
}

/** Everybody of a track with a composite. Chain: semi-final. */
export function compositeOf(sample: Sample, track: string): Placed[] {
  const semifinals = new Map(semifinalOf(sample, track).map((person) => [person.id, person.keys[0] ?? 0n]));
  return place(
    table(sample, `scores/final/${track}`)
      .filter((row) => stateOf(row) === null)
      .map((row) => {
        const id = cell(row, "报名号");
        const semifinal = semifinals.get(id) ?? 0n;
        return { id, keys: [halfUp(40n * semifinal + 60n * finalTotal(row), 100n), semifinal] };
      }),
  );
}

export function finalTotal(row: Record_): bigint {
  return total(row, [plain("理论考试", 30), plain("数字孪生", 30), plain("选手对战", 40)]);
}

function plain(name: string, weight: number): Component {
  return { name, weight: BigInt(weight), full: 100n, panel: false };
}

/** Components of a semi-final as the sample's own rulebook.yaml declares them. */
export function semifinalComponents(sample: Sample, track: string): Component[] {
  const book = sample.rulebook as {
    stages: {
      semifinal: {
        tracks: Record<
          string,
          { components: { name: string; weight: number; full: number; panel?: unknown }[] }
        >;
      };
    };
  };
  return (book.stages.semifinal.tracks[track]?.components ?? []).map((one) => ({
    name: one.name,
    weight: BigInt(one.weight),
    full: BigInt(one.full),
    panel: one.panel !== undefined,
  }));
}

/** Ids of a track's entrants. */
export function entrantsOf(sample: Sample, track: string): ReadonlySet<string> {
  const name = TRACKS[track]?.[0];
  return new Set(
    table(sample, "entrants")
      .filter((row) => cell(row, "赛道") === name)
      .map((row) => cell(row, "报名号")),
  );
}

/** Releases of one list, by time. */
export function releasesOf(sample: Sample, track: string, list: string): Release[] {
  return sample.releases
    .filter((release) => release.lists.includes(`${track}/${list}`) || release.lists.includes(`*/${list}`))
    .sort((a, b) => a.version - b.version);
}

export interface Line {
  readonly release: Release;
  readonly standing: readonly string[];
  /** Equal people on both sides of the line. */
  readonly tied: readonly string[];
}

/** Who stands on each version of `qualifiers` (200) or `finalists` (40). */
export function lines(sample: Sample, track: string, list: "qualifiers" | "finalists"): Line[] {
  const passed = new Set(
    table(sample, "reviews")
      .filter((row) => cell(row, "结论") === "通过")
      .map((row) => cell(row, "报名号")),
  );
  const pool =
    list === "qualifiers"
      ? preliminaryOf(sample, track).filter((person) => passed.has(person.id))
      : semifinalOf(sample, track);
  const places = list === "qualifiers" ? 200 : 40;
  return releasesOf(sample, track, list).map((release) => {
    const gone = new Set(struckAt(sample, list, release.at));
    const left = pool.filter((person) => !gone.has(person.id));
    return { release, ...admit(left, places, seedOf(sample, track, list)) };
  });
}

/** The seed of a draw, or null. */
export function seedOf(sample: Sample, track: string, line: string): string | null {
  const draw = table(sample, "draws").find(
    (row) => cell(row, "赛道") === TRACKS[track]?.[0] && cell(row, "名额线") === line,
  );
  return draw === undefined ? null : cell(draw, "种子");
}

function struckAt(sample: Sample, list: string, at: string): string[] {
  const upheld = table(sample, "objections")
    .filter(
      (row) => cell(row, "名单") === list && cell(row, "状态") === "成立" && cell(row, "决定时间") <= at,
    )
    .map((row) => cell(row, "被异议报名号"));
  const stage = list === "qualifiers" ? "复赛" : "决赛";
  const away = table(sample, "withdrawals")
    .filter((row) => cell(row, "阶段") === stage && `${cell(row, "日期")}T00:00+08:00` <= at)
    .map((row) => cell(row, "报名号"));
  return [...upheld, ...away];
}

/** The first `places` of a pool. A tied group across the line is drawn, or left out when there is no draw. */
export function admit(pool: readonly Placed[], places: number, seed: string | null): Omit<Line, "release"> {
  const last = pool[places - 1];
  const next = pool[places];
  if (last === undefined || next === undefined || last.rank !== next.rank) {
    return { standing: pool.slice(0, places).map((person) => person.id), tied: [] };
  }
  const above = pool.filter((person) => person.rank < last.rank).map((person) => person.id);
  const tied = pool.filter((person) => person.rank === last.rank).map((person) => person.id);
  const hash = (id: string) => createHash("sha256").update(`${seed},${id}`).digest("hex");
  const drawn = seed === null ? [] : [...tied].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
  return { standing: [...above, ...drawn.slice(0, places - above.length)], tied };
}
