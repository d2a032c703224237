/** The smallest edition that a literal example needs: one track 铁路, three stages, marks typed as text. */
import type { Edition, Entrant, Release, Review, ScoreRow } from "../../src/model/edition.ts";
import type { EntrantId, ListKind, ScoreState, Stage } from "../../src/model/ids.ts";
import type { CivilDate, Instant } from "../../src/model/instant.ts";
import type { Component, Rulebook } from "../../src/model/rulebook.ts";

const place = { file: "test.csv", line: 2 } as const;
const all = { tracks: null, byRank: {}, holder: null } as const;

/** A component of full marks 100 with one decimal. */
export function component(name: string, weight: number, more: Partial<Component> = {}): Component {
  const theory = name === "理论考试";
  return { name, weight: { units: weight, digits: 0 }, full: 100, decimals: 1, theory, panel: null, ...more };
}

export const smallRulebook: Rulebook = {
  edition: "test-cup",
  name: "测试大赛",
  shortName: "测试",
  mode: "demo",
  privacy: "open",
  theme: null,
  organiser: null,
  support: null,
  pressContact: null,
  platform: null,
  noticeTitle: null,
  noticeDate: null,
  noticeIssuer: null,
  ceremony: "2024-08-21T16:00+08:00" as Instant,
  rounding: { digits: 2, mode: "half-up", at: ["stage", "total"] },
  cuts: { shortlist: 4, qualifiers: 2, finalists: 1 },
  ties: { chain: { preliminary: [], semifinal: [], final: [] }, atCut: {} },
  tracks: [{ id: "railway", name: "铁路", union: "铁路工会", preliminaryOnly: false, shortlist: 4 }],
  components: {
    preliminary: { railway: [component("学习积分", 40), component("理论考试", 60)] },
    semifinal: { railway: [component("理论考试", 20), component("实操", 80)] },
    final: { railway: [component("理论考试", 30), component("数字孪生", 30), component("选手对战", 40)] },
  },
  composite: { semifinal: { units: 40, digits: 0 }, final: { units: 60, digits: 0 } },
  publicity: { days: 7, firstDay: "in", closesAt: "18:00", holidays: [], holidayEnd: "move" },
  backfill: { rounds: "unlimited", window: "none", withdrawals: "backfill" },
  objections: {
    form: [],
    notAccepted: null,
    postmark: null,
    decidedBy: null,
    decidedWithinDays: null,
    arbitration: null,
    lists: ["qualifiers", "finalists", "awards"],
    removes: ["资格"],
    channels: [],
  },
  procedures: {
    scoreCheck: { decidedBy: null, within: null, next: null },
    correction: { decidedBy: null, within: null, next: null },
  },
  awards: [{ ...all, id: "first", basis: "composite", from: 1, to: 1, kind: "prize", text: "第一名" }],
  showcases: { perTrack: 2, maxSeconds: 180, daysBeforeFinal: 15, finalOn: null, choice: null },
  finalistsBy: null,
  organizationAwards: [],
  bodies: [],
  schedule: [],
  site: { origin: null, base: "/", icp: null, police: null },
};

/** Marks as the files write them, `80 82`, or a state. */
export type Typed = Readonly<Record<string, string>>;

/** An edition of one track: entrant id → marks for each stage; everybody named in `preliminary` has passed review. */
export function smallEdition(
  stages: Partial<Record<Stage, Typed>>,
  rulebook: Rulebook = smallRulebook,
  more: Partial<Edition> = {},
): Edition {
  const ids = Object.keys(stages.preliminary ?? {}) as EntrantId[];
  const scores = (stage: Stage): ReadonlyMap<string, readonly ScoreRow[]> => {
    const typed = stages[stage];
    return typed === undefined ? new Map() : new Map([["railway", rowsOf(rulebook, stage, typed)]]);
  };
  return {
    rulebook,
    provenance: [],
    entrants: new Map(ids.map((id) => [id, entrant(id)])),
    scores: { preliminary: scores("preliminary"), semifinal: scores("semifinal"), final: scores("final") },
    reviews: new Map(ids.map((id) => [id, passed(id)])),
    objections: [],
    withdrawals: [],
    draws: [],
    honours: [],
    organizationAwards: [],
    showcases: [],
    organizations: new Map(),
    releases: [],
    editionReleases: [],
    ...more,
  };
}

/** A release with every approval it needs; `at` like `06-12T09:00`. */
export function released(list: ListKind, version: number, at: string, more: Partial<Release> = {}): Release {
  const on = `2024-${at.slice(0, 5)}` as CivilDate;
  const bodies = ["资格审查委员会", "技术委员会", "公证机构", "铁路工会"];
  return {
    track: "railway",
    list,
    version,
    at: `2024-${at}+08:00` as Instant,
    opens: null,
    decisions: [],
    corrections: [],
    reason: version === 1 ? null : "更正",
    approvals: bodies.map((by) => ({ by, on })),
    place,
    ...more,
  };
}

function rowsOf(rulebook: Rulebook, stage: Stage, typed: Typed): ScoreRow[] {
  const components = rulebook.components[stage]["railway"] ?? [];
  return Object.entries(typed).map(([id, text]) => {
    const base = { entrantId: id as EntrantId, ties: {}, carriedTotal: null, carriedRank: null, place };
    if (/^[缺违弃]/u.test(text)) return { ...base, marks: [], state: text as ScoreState };
    const parts = text.split(" ");
    const marks = components.map(({ decimals, panel }, i) => {
      const values = (parts[i] ?? "").split("/").map((one) => units(one, decimals));
      return panel === null ? (values[0] ?? 0) : values;
    });
    return { ...base, marks, state: null };
  });
}

function units(text: string, decimals: number): number {
  const [whole = "", fraction = ""] = text.split(".");
  return Number(`${whole}${fraction.padEnd(decimals, "0")}`);
}

function entrant(id: EntrantId): Entrant {
  const organization = "甲厂（演示）";
  return {
    id,
    name: `某${id}`,
    track: "railway",
    province: "吉林",
    organization,
    team: null,
    group: null,
    place,
  };
}

function passed(entrantId: EntrantId): Review {
  return { entrantId, result: "通过", reason: null, reviewer: null, date: "2024-06-10" as CivilDate, place };
}
