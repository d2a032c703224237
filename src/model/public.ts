/**
 * The closed types that cross the wall: ListVersion, EditionFacts, Register, Statistics, Ledger (and, later, SealedBuckets).
 * Right of the wall nothing else is readable. No type here has an optional private field; empty is null.
 */
import type { ListKind, TrackId } from "./ids.ts";
import type { CivilDate, Instant } from "./instant.ts";
import type { LogEntry } from "./log-entry.ts";
import type { RoundingMode } from "./mark.ts";
import type { Provenance, Rulebook, TieKey } from "./rulebook.ts";

/** A column of a list. `key`: rank, entrantId, name, organization, province, `scores.<component>`, total, … */
export interface Column {
  readonly key: string;
  readonly header: string;
}

/** One row of a list as it is published. Marks are texts, the same in HTML, CSV, XLSX and JSON. */
export interface ListRow {
  readonly rank: number | null;
  readonly entrantId: string | null;
  readonly name: string | null;
  readonly organization: string | null;
  readonly province: string | null;
  /** By component name of the rulebook; empty object on lists without component columns. */
  readonly scores: Readonly<Record<string, string | null>>;
  readonly total: string | null;
  readonly status: string | null;
  /** The last tie key needed against a neighbour of the same total; `lot`; `tie` where the chain ended; else null. */
  readonly decidedBy: string | null;
  /** The entrant id whose place this person took, where exactly one came for one removal. */
  readonly replaces: string | null;
  /** Tombstones: the objection number, or 退出 with its date. */
  readonly decision: string | null;
  /** `final` only, else absent. */
  readonly semifinalTotal?: string | null;
  readonly finalTotal?: string | null;
  /** `awards` only, else absent. */
  readonly team?: string | null;
  /** `awards` and `semifinal` (prizes) only, else absent. */
  readonly awards?: readonly string[];
  /** `awards` only, else absent. */
  readonly honours?: readonly string[];
}

/** A publicity window: both ends as instants, and how many calendar days the rule counts. */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly days: number;
}

/** The list file `v<N>.json`, key for key (contract: Output). */
export interface ListDocument {
  readonly edition: string;
  readonly track: TrackId;
  readonly list: ListKind;
  readonly version: number;
  readonly supersedes: number | null;
  readonly reason: string | null;
  readonly releasedAt: Instant;
  readonly window: Window | null;
  readonly rules: { readonly href: string; readonly sha256: string };
  readonly columns: readonly Column[];
  readonly rows: readonly ListRow[];
}

/** A row that no longer counts, with who came for it. */
export interface Removal {
  readonly entrantId: string;
  readonly rank: number | null;
  readonly name: string;
  readonly status: "取消资格" | "退出" | "撤销";
  /** Objection number; null for a withdrawal. */
  readonly decision: string | null;
  readonly at: Instant;
  /** The one who moved up, where it is exactly one. */
  readonly replacedBy: {
    readonly entrantId: string;
    readonly name: string;
    readonly rank: number | null;
  } | null;
}

/** One change against the version before. */
export type Change =
  | {
      readonly kind: "added";
      readonly entrantId: string;
      readonly name: string;
      readonly rank: number | null;
      readonly status: string;
    }
  | {
      readonly kind: "removed";
      readonly entrantId: string;
      readonly name: string;
      readonly rank: number | null;
      readonly status: string;
    }
  | {
      readonly kind: "changed";
      readonly entrantId: string;
      readonly name: string;
      readonly rank: number | null;
      /** Column header. */
      readonly column: string;
      readonly from: string;
      readonly to: string;
    };

/** The line of a list in numbers, for the sentence under its caption. */
export interface Line {
  /** Places that the rules give, 200 or 40 or 300. */
  readonly places: number;
  /** How many are admitted. */
  readonly admitted: number;
  readonly lastRank: number | null;
  readonly lastTotal: string | null;
  /** How the last place was decided: a tie key, `lot`, `include-all`, `exclude-all`, or null when no tie straddled it. */
  readonly decidedBy: string | null;
  /** Size of the tie group at the line; 0 when none straddled it. */
  readonly tied: number;
  /** Pool of the line: how many were reviewed and passed (qualifiers), or are ranked; null where it does not apply. */
  readonly reviewed: number | null;
  readonly passed: number | null;
  /** How many of the pool could still move up. */
  readonly remaining: number;
  /** The draw, where one decided. */
  readonly draw: { readonly seed: string; readonly drawnAt: Instant; readonly witness: string | null } | null;
}

/** How many rows a list has of each kind. */
export interface Counts {
  /** 入围 and 递补 of qualifiers and finalists; all rows elsewhere. Tombstones are apart. */
  readonly listed: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Rows that carry no name at this privacy level. */
  readonly unnamed: number;
}

/** An exact value. `decimal` is exact where `fraction` is null; else it is a rounded reading of that fraction in lowest terms. */
export interface ExactText {
  readonly decimal: string;
  readonly fraction: string | null;
}

/** How the mark of a panel came about: the judges' marks in order, the sum of those kept, their mean before rounding. */
export interface PanelArithmetic {
  readonly marks: readonly { readonly mark: string; readonly kept: boolean }[];
  readonly sum: string;
  readonly mean: ExactText;
  readonly rounding: { readonly mode: RoundingMode; readonly digits: number };
}

/** One part of a total: the published mark counts `weight` % when `full` is reached. */
export interface ArithmeticPart {
  readonly name: string;
  readonly mark: string;
  readonly panel: PanelArithmetic | null;
  readonly weight: string;
  readonly full: number;
  readonly product: ExactText;
  /** The product rounded, where the rulebook rounds each part; else null. */
  readonly rounded: string | null;
}

/** How one published total came about. */
export interface Arithmetic {
  readonly of: "preliminary" | "semifinal" | "final" | "composite";
  readonly parts: readonly ArithmeticPart[];
  /** Of the products, or of the rounded ones where each part is rounded. */
  readonly sum: ExactText;
  /** Null where the total is published exactly. */
  readonly rounding: {
    readonly at: "part" | "sum";
    readonly mode: RoundingMode;
    readonly digits: number;
  } | null;
  readonly total: string;
}

/** What a row's total and rank rest on. */
export interface Trace {
  /** The stage's total; on `final` the composite's after it. */
  readonly sums: readonly Arithmetic[];
  /** Against a neighbour of the same total: the chain's keys up to the one that decided, with this person's values. */
  readonly keys: readonly (TieKey & { readonly value: string })[];
}

/** One published version of one list. `document` is the file; the rest is what the page says about it. */
export interface ListVersion {
  readonly document: ListDocument;
  readonly counts: Counts;
  readonly line: Line | null;
  readonly removals: readonly Removal[];
  /** Against the version before; empty for version 1. */
  readonly changes: readonly Change[];
  readonly approvals: readonly { readonly by: string; readonly on: CivilDate }[];
  /** By entrant id, on lists that show marks: of everybody who is named and has a total. Empty at level `names`. */
  readonly arithmetic: Readonly<Record<string, Trace>>;
}

/** An objection as the public register shows it. Person and name only when it was upheld. */
export interface RegisterEntry {
  readonly id: string;
  readonly track: TrackId;
  readonly list: ListKind;
  readonly category: string;
  readonly receivedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly status: string;
  readonly handledBy: string | null;
  readonly publicNote: string | null;
  readonly entrantId: string | null;
  readonly name: string | null;
  /** The version that carries an upheld decision, once it is released. */
  readonly carriedBy: number | null;
}

export interface Register {
  readonly edition: string;
  readonly entries: readonly RegisterEntry[];
}

/** Counts over rows that are not published; each block comes out with the list whose stage it counts. */
export interface TrackStatistics {
  readonly track: TrackId;
  readonly stage: "preliminary" | "semifinal" | "final";
  /** People with a score row. */
  readonly took: number;
  readonly ranked: number;
  /** 缺考, 违纪, 弃权. */
  readonly states: Readonly<Record<string, number>>;
  /**
   * Totals in classes, highest first: `from` to below `to`, and 100 itself belongs to the highest. No class has fewer
   * than five people. Empty where marks are not published, and where fewer than five people have one.
   */
  readonly distribution: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** People who took part, by province, most first, then by code unit. */
  readonly provinces: readonly { readonly name: string; readonly count: number }[];
}

export interface Statistics {
  readonly edition: string;
  readonly tracks: readonly TrackStatistics[];
  /** Tracks that are published in counts alone (社会赛道), once the edition's first preliminary list is released. */
  readonly countsOnly: readonly { readonly track: TrackId; readonly took: number; readonly ranked: number }[];
}

/** Where one list of one track stands. */
export interface ListState {
  readonly list: ListKind;
  /** Released versions, ascending; empty when the list is not public. */
  readonly versions: readonly number[];
  /** The planned instant of a list that is not public, where one is known. */
  readonly plannedAt: Instant | null;
}

export interface TrackFacts {
  readonly id: TrackId;
  readonly name: string;
  readonly union: string | null;
  readonly preliminaryOnly: boolean;
  readonly lists: readonly ListState[];
}

export interface PublishedShowcase {
  readonly track: TrackId;
  readonly entrantId: string;
  readonly name: string;
  readonly organization: string;
  readonly topic: string;
  readonly presents: boolean;
  readonly videoUrl: string | null;
  readonly slidesUrl: string | null;
}

export interface OrganizationAwards {
  readonly version: number;
  readonly releasedAt: Instant;
  readonly approvals: readonly { readonly by: string; readonly on: CivilDate }[];
  readonly rows: readonly { readonly group: string; readonly award: string; readonly organization: string }[];
}

/** A piece of news that is due; the words themselves stand in `content/`. */
export interface NewsItem {
  readonly slug: string;
  readonly title: string;
  readonly publishAt: Instant;
  /** `<track>/<list>` it is about, or null. */
  readonly about: string | null;
}

/** The official notice, verbatim. `sections[].anchor` is `s1` … `s10`. */
export interface Notice {
  readonly head: readonly string[];
  readonly sections: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** Names, bodies, rules and content of one edition that are public at `asOf`. */
export interface EditionFacts {
  readonly edition: string;
  /** 草稿: everything that can be computed, released or not. */
  readonly draft: boolean;
  readonly rulebook: Rulebook;
  readonly provenance: readonly Provenance[];
  readonly rules: { readonly href: string; readonly sha256: string };
  readonly tracks: readonly TrackFacts[];
  readonly organizationAwards: OrganizationAwards | null;
  readonly organizationAwardsPlannedAt: Instant | null;
  readonly showcases: readonly PublishedShowcase[];
  /** 企业集团 by organisation, of organisations named on a released list. */
  readonly groups: Readonly<Record<string, string>>;
  readonly news: readonly NewsItem[];
  readonly notice: Notice | null;
  /** 数据截至: the newest instant among the facts shown; null when nothing is public yet. */
  readonly dataAsOf: Instant | null;
  /** There is a log: lists are on record. */
  readonly isOnRecord: boolean;
  /** In `npm run dev` alone: how the data differ from what was released, in a sentence. Null when they do not. */
  readonly unreleased: string | null;
}

/** One who must sign, or may: `none` has no line, `wrong` a line that does not hold. */
export interface LedgerSignature {
  readonly role: "log" | "witness";
  readonly name: string;
  readonly state: "valid" | "wrong" | "none";
  /** Seconds since 1970 at which a witness cosigned; null elsewhere. */
  readonly seconds: number | null;
}

/** The archive and the log as far as they are public: what was released, once and for all. */
export interface Ledger {
  readonly entries: readonly LogEntry[];
  /** The hash of each entry as a leaf of the tree, in hex. */
  readonly leaves: readonly string[];
  /** `log/log.jsonl`, `log/checkpoint`, `log/policy.txt` as they are served. */
  readonly log: string;
  readonly checkpoint: string;
  readonly policy: string | null;
  /** `met`: whoever must sign has signed; `below`: somebody has not; `none`: there is no policy that says who must. */
  readonly signed: "met" | "below" | "none";
  readonly signatures: readonly LedgerSignature[];
  /** Files of the archive by path below `/<edition>/`, served as they are. */
  readonly files: Readonly<Record<string, string>>;
}

/** Everything that is public of one edition. */
export interface PublicEdition {
  readonly facts: EditionFacts;
  readonly lists: readonly ListVersion[];
  readonly register: Register;
  readonly statistics: Statistics;
  /** Null where nothing is on record: 未存证. */
  readonly ledger: Ledger | null;
}
