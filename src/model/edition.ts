/** The records of one edition, left of the wall: what the files say, validated. */

import type { Place } from "./finding.ts";
import type { EntrantId, ListKind, ScoreState, Stage, TrackId } from "./ids.ts";
import type { CivilDate, Instant } from "./instant.ts";
import type { ObjectionCategory, Provenance, Rulebook } from "./rulebook.ts";

export interface Entrant {
  readonly id: EntrantId;
  readonly name: string;
  readonly track: TrackId;
  readonly province: string;
  readonly organization: string;
  readonly team: string | null;
  readonly group: string | null;
  readonly place: Place;
}

/**
 * One row of a score file. `marks` follow the components of stage and track, in units of the component's decimals;
 * a panel is the list of its judges' marks. `ties` hold the tie columns that the chain names, as whole numbers.
 * When `state` is set there are no marks and no ties.
 */
export interface ScoreRow {
  readonly entrantId: EntrantId;
  readonly marks: readonly (number | readonly number[])[];
  readonly ties: Readonly<Record<string, number>>;
  readonly state: ScoreState | null;
  /** 总分 and 名次 that the file itself carries, to be compared; text as seen, or null. */
  readonly carriedTotal: string | null;
  readonly carriedRank: string | null;
  readonly place: Place;
}

export type ReviewResult = "通过" | "不通过" | "待审";
export interface Review {
  readonly entrantId: EntrantId;
  readonly result: ReviewResult;
  readonly reason: string | null;
  readonly reviewer: string | null;
  readonly date: CivilDate;
  readonly place: Place;
}

export type ObjectionStatus = "受理中" | "成立" | "不成立" | "不予受理" | "撤回";
export interface Objection {
  readonly id: string;
  readonly track: TrackId;
  readonly list: "qualifiers" | "finalists" | "awards";
  readonly entrantId: EntrantId;
  readonly receivedAt: Instant;
  readonly category: ObjectionCategory;
  readonly status: ObjectionStatus;
  /** Set exactly when the status is a decision. */
  readonly decidedAt: Instant | null;
  readonly handledBy: string | null;
  readonly publicNote: string | null;
  readonly place: Place;
}

/** `stage` is the first not taken part in. */
export interface Withdrawal {
  readonly entrantId: EntrantId;
  readonly stage: "semifinal" | "final";
  readonly date: CivilDate;
  readonly note: string | null;
  readonly place: Place;
}

export interface Draw {
  readonly track: TrackId;
  readonly line: string;
  readonly seed: string;
  readonly drawnAt: Instant;
  readonly witness: string | null;
  readonly place: Place;
}

/** A person (`entrantId`) or a team (`organization` + `team`) that already holds an honour. */
export interface Honour {
  readonly entrantId: EntrantId | null;
  readonly organization: string | null;
  readonly team: string | null;
  readonly honour: string;
  readonly year: string | null;
  readonly place: Place;
}

export interface OrganizationAward {
  readonly group: "工会" | "企业";
  readonly award: string;
  readonly organization: string;
  readonly place: Place;
}

export interface Showcase {
  readonly entrantId: EntrantId;
  readonly topic: string;
  readonly videoSeconds: number | null;
  readonly videoUrl: string | null;
  readonly slidesUrl: string | null;
  readonly submittedAt: Instant | null;
  readonly presents: boolean;
  readonly place: Place;
}

export interface Organization {
  readonly name: string;
  readonly group: string | null;
  readonly province: string | null;
  readonly place: Place;
}

export interface Approval {
  readonly by: string;
  readonly on: CivilDate;
}

/** A published particular that was corrected: `from` was shown before the version that carries it, `to` is in the file now. */
export interface Correction {
  readonly entrantId: EntrantId;
  readonly field: "name" | "organization" | "province" | "team";
  readonly from: string;
  readonly to: string;
}

/** One version of one list that a person wants published. Entries for several lists are already taken apart. */
export interface Release {
  readonly track: TrackId;
  readonly list: ListKind;
  readonly version: number;
  readonly at: Instant;
  readonly opens: Instant | null;
  readonly decisions: readonly string[];
  readonly corrections: readonly Correction[];
  readonly reason: string | null;
  readonly approvals: readonly Approval[];
  readonly place: Place;
}

/** A release of the edition's organisation awards (`edition/awards`). */
export interface EditionRelease {
  readonly version: number;
  readonly at: Instant;
  readonly reason: string | null;
  readonly approvals: readonly Approval[];
  readonly place: Place;
}

export interface Edition {
  readonly rulebook: Rulebook;
  readonly provenance: readonly Provenance[];
  readonly entrants: ReadonlyMap<EntrantId, Entrant>;
  /** Score rows by stage and track; a stage or track without a file is not there. */
  readonly scores: Readonly<Record<Stage, ReadonlyMap<TrackId, readonly ScoreRow[]>>>;
  readonly reviews: ReadonlyMap<EntrantId, Review>;
  readonly objections: readonly Objection[];
  readonly withdrawals: readonly Withdrawal[];
  readonly draws: readonly Draw[];
  readonly honours: readonly Honour[];
  readonly organizationAwards: readonly OrganizationAward[];
  readonly showcases: readonly Showcase[];
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly releases: readonly Release[];
  readonly editionReleases: readonly EditionRelease[];
}
