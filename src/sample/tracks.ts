/** The eleven tracks of the sample: size in 2024, union, semi-final items. */
import type { TrackId } from "../model/ids.ts";

/** A score component as the rulebook of the sample declares it. `judges` above 1 is a panel, one mark dropped at each end. */
export interface Item {
  readonly name: string;
  readonly weight: number;
  readonly full: number;
  readonly judges: number;
}

export interface SampleTrack {
  readonly id: TrackId;
  readonly name: string;
  /** Two letters before the number of an entrant id. */
  readonly letters: string;
  readonly union: string | null;
  /** Entrants of 650,000 in 2024: two are from the press, the others lie between them. */
  readonly share: number;
  /** The least that the situations planted in this track need. */
  readonly least: number;
  readonly items: readonly Item[];
}

const ENERGY = "中国能源化学地质工会";
const METAL = "中国机械冶金建材工会";

function item(name: string, weight: number, full = 100, judges = 1): Item {
  return { name, weight, full, judges };
}

/** Final (notice, part 8): 30, 30 and 40 of 100. */
export const FINAL_ITEMS: readonly Item[] = [
  item("理论考试", 30),
  item("数字孪生", 30),
  item("选手对战", 40),
];

/** In the order of the notice; the social track last. */
export const TRACKS: readonly SampleTrack[] = [
  {
    id: "railway",
    name: "铁路",
    letters: "TL",
    union: "中华全国铁路总工会",
    share: 30_000,
    least: 250,
    items: [item("理论考试", 20), item("应急处置", 40), item("班组管理实务", 40)],
  },
  {
    id: "construction",
    name: "建筑",
    letters: "JZ",
    union: "中国海员建设工会",
    share: 42_000,
    least: 250,
    items: [item("理论考试", 20), item("施工组织", 40), item("安全管理", 40)],
  },
  {
    id: "power",
    name: "电力",
    letters: "DL",
    union: ENERGY,
    share: 46_000,
    least: 250,
    items: [item("理论考试", 20), item("班前会", 20), item("两票执行", 30), item("故障处理", 30)],
  },
  {
    id: "chemical",
    name: "化工",
    letters: "HG",
    union: ENERGY,
    share: 50_230,
    least: 345,
    items: [item("理论考试", 20), item("隐患排查", 30), item("知识竞答", 20), item("仿真操作", 30)],
  },
  {
    id: "machinery",
    name: "机械",
    letters: "JX",
    union: METAL,
    share: 38_000,
    least: 90,
    items: [item("理论考试", 20), item("实操", 50, 100, 5), item("班组改善", 30)],
  },
  {
    id: "steel",
    name: "钢铁",
    letters: "GT",
    union: METAL,
    share: 34_000,
    least: 250,
    items: [item("理论考试", 20), item("现场管理", 40), item("设备点检", 40)],
  },
  {
    id: "nonferrous",
    name: "有色金属",
    letters: "YS",
    union: METAL,
    share: 18_000,
    least: 250,
    items: [
      item("理论考试", 15),
      item("标准化作业", 25),
      item("隐患辨识", 20),
      item("成本分析", 20),
      item("现场答辩", 20),
    ],
  },
  {
    id: "building-materials",
    name: "建材",
    letters: "JC",
    union: METAL,
    share: 21_000,
    least: 90,
    items: [item("理论考试", 20), item("生产调度", 40), item("质量改进", 40, 120)],
  },
  {
    id: "defence",
    name: "国防科技工业",
    letters: "GF",
    union: "中国国防邮电工会",
    share: 19_500,
    least: 90,
    items: [item("理论考试", 20), item("质量管控", 40), item("团队协作", 40)],
  },
  {
    id: "light-industry",
    name: "轻工",
    letters: "QG",
    union: "中国财贸轻纺烟草工会",
    share: 24_000,
    least: 90,
    items: [item("理论考试", 20), item("工艺实操", 50), item("班组建设展示", 30)],
  },
  {
    id: "social",
    name: "社会",
    letters: "SH",
    union: null,
    share: 327_270,
    least: 40,
    items: [],
  },
];

/** The track of an id; a slip in the sample's own tables is a programming error. */
export function trackOf(id: TrackId): SampleTrack {
  const track = TRACKS.find((one) => one.id === id);
  if (track === undefined) throw new Error(`no such track: ${id}`);
  return track;
}

/** The ten industry tracks. */
export const INDUSTRY_TRACKS: readonly SampleTrack[] = TRACKS.filter((track) => track.union !== null);

/** An entrant id: two letters and a number of at least five digits. `index` counts from 0. */
export function entrantId(track: SampleTrack, index: number, width: number): string {
  return `${track.letters}-${String(index + 1).padStart(width, "0")}`;
}
