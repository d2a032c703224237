/** The rulebook of one edition after validation: every number with which the program computes. */
import type { ListKind, Stage, TrackId } from "./ids.ts";
import type { CivilDate, Instant } from "./instant.ts";
import type { Decimal, RoundingMode } from "./mark.ts";

export type Mode = "demo" | "live";
export type Privacy = "open" | "qualifiers" | "names";
/** What happens to a tie group that straddles a line and that the chain leaves unresolved. */
export type AtCut = "include-all" | "exclude-all" | "lot";
/** A line: `shortlist`, `qualifiers`, `finalists`, `award-10` (composite rank 10), `prize-40` (semi-final rank 40). */
export type LineName = string;

/** Mean of a panel of judges: of `judges` marks the highest and lowest are dropped, the mean is rounded to `digits`. */
export interface Panel {
  readonly judges: number;
  readonly dropHighest: number;
  readonly dropLowest: number;
  readonly digits: number;
}

/** A score component of a stage: counts `weight` % of a total of 100. */
export interface Component {
  readonly name: string;
  readonly weight: Decimal;
  readonly full: number;
  readonly decimals: number;
  readonly theory: boolean;
  readonly panel: Panel | null;
}

/** One key of a tie chain: a component, a tie column of the score file, 复赛成绩 or 决赛成绩. */
export interface TieKey {
  readonly name: string;
  readonly direction: "desc" | "asc";
}

export interface Rounding {
  readonly digits: number;
  readonly mode: RoundingMode;
  readonly at: readonly ("component" | "stage" | "total")[];
}

export interface Track {
  readonly id: TrackId;
  readonly name: string;
  /** The national industry union in charge; null for the social track. */
  readonly union: string | null;
  /** 社会赛道: takes part in the preliminary only (notice, part 5). */
  readonly preliminaryOnly: boolean;
  /** Length of the shortlist; null where none is declared (social track: counts only). */
  readonly shortlist: number | null;
}

/** An award tier: `places` are ranks from–to of its stage's ranking (`semifinal` or `composite`). */
export interface AwardTier {
  readonly id: string;
  readonly basis: "semifinal" | "composite";
  /** Track ids the tier holds for; null is all. */
  readonly tracks: readonly TrackId[] | null;
  readonly from: number;
  readonly to: number;
  readonly kind: "prize" | "honour";
  /** The wording as it is printed. */
  readonly text: string;
  /** Wording by rank, where places of one tier differ (car models). */
  readonly byRank: Readonly<Record<string, string>>;
  /** Who already holds it is told so and does not get it again (notice 九（二）3, 4). */
  readonly holder: { readonly honour: string; readonly of: "person" | "team"; readonly text: string } | null;
}

/** A row of the schedule. `when` as an instant or date, or as the notice's own words, which are printed as they are. */
export interface ScheduleItem {
  readonly name: string;
  readonly from: Instant | CivilDate | null;
  readonly to: Instant | CivilDate | null;
  readonly text: string | null;
}

export interface Body {
  readonly name: string;
  readonly role: string;
  readonly duty: string | null;
}

/** Channels of one procedure (objection, score check, correction). Texts are printed, never computed. */
export interface Channel {
  readonly tracks: readonly TrackId[] | null;
  readonly body: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly hours: string | null;
}

export interface ObjectionRules {
  readonly form: readonly string[];
  readonly notAccepted: string | null;
  readonly postmark: "sent" | "arrival" | null;
  readonly decidedBy: string | null;
  readonly decidedWithinDays: number | null;
  readonly arbitration: string | null;
  /** Lists that can be objected to. */
  readonly lists: readonly ListKind[];
  /** Categories whose upheld objection removes the person. */
  readonly removes: readonly ObjectionCategory[];
  readonly channels: readonly Channel[];
}
export type ObjectionCategory = "资格" | "成绩" | "信息";

/** Who decides one of the two procedures about one's own data, by when, and where one goes next. Texts are printed. */
export interface ProcedureRules {
  readonly decidedBy: string | null;
  readonly within: string | null;
  readonly next: string | null;
}

export interface Publicity {
  readonly days: number;
  readonly firstDay: "in" | "out";
  readonly closesAt: string;
  readonly holidays: readonly CivilDate[];
  readonly holidayEnd: "move" | "keep";
}

export interface Backfill {
  readonly rounds: "unlimited" | number;
  readonly window: "none" | "own";
  readonly withdrawals: "backfill" | "leave";
}

export interface Site {
  readonly origin: string | null;
  readonly base: string;
  readonly icp: string | null;
  readonly police: string | null;
}

export interface Rulebook {
  readonly edition: string;
  readonly name: string;
  readonly shortName: string;
  readonly mode: Mode;
  readonly privacy: Privacy;
  readonly theme: string | null;
  readonly organiser: string | null;
  readonly support: string | null;
  readonly pressContact: string | null;
  readonly platform: {
    readonly name: string;
    readonly url: string | null;
    readonly mobile: string | null;
  } | null;
  readonly noticeTitle: string | null;
  readonly noticeDate: CivilDate | null;
  readonly noticeIssuer: string | null;
  readonly ceremony: Instant;
  readonly rounding: Rounding;
  readonly cuts: { readonly shortlist: number; readonly qualifiers: number; readonly finalists: number };
  readonly ties: {
    readonly chain: Readonly<Record<Stage, readonly TieKey[]>>;
    readonly atCut: Readonly<Record<LineName, AtCut>>;
  };
  readonly tracks: readonly Track[];
  /** Components of each stage and track, in column order. A track without components in a stage is not there. */
  readonly components: Readonly<Record<Stage, Readonly<Record<TrackId, readonly Component[]>>>>;
  readonly composite: { readonly semifinal: Decimal; readonly final: Decimal };
  readonly publicity: Publicity;
  readonly backfill: Backfill;
  readonly objections: ObjectionRules;
  /** 成绩复核 and 信息更正: kept apart from objections (product.md: custom). */
  readonly procedures: { readonly scoreCheck: ProcedureRules; readonly correction: ProcedureRules };
  readonly awards: readonly AwardTier[];
  readonly showcases: {
    readonly perTrack: number;
    readonly maxSeconds: number;
    readonly daysBeforeFinal: number;
    readonly finalOn: CivilDate | null;
    readonly choice: string | null;
  };
  readonly finalistsBy: CivilDate | null;
  readonly organizationAwards: readonly {
    readonly group: "工会" | "企业";
    readonly award: string;
    readonly text: string | null;
  }[];
  readonly bodies: readonly Body[];
  readonly schedule: readonly ScheduleItem[];
  readonly site: Site;
}

/** Where a setting of the rulebook comes from: a clause of the notice, or the committee's supplement with its date. */
export interface Provenance {
  /** Dotted path in the file: `cuts.qualifiers`, `stages.preliminary.components.0.weight`. */
  readonly path: string;
  /** The value as text, for the rules page. */
  readonly value: string;
  /** Part of the notice: `八`. Null for a supplement. */
  readonly clause: string | null;
  /** The clause's own words, verbatim. */
  readonly quote: string | null;
  /** 组委会补充规定: who declared it and when. */
  readonly by: string | null;
  readonly on: CivilDate | null;
  /** What the setting is, in Chinese, for readers. */
  readonly label: string | null;
}
