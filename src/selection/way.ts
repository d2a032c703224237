/**
 * The way of one track: each stage takes those who stand, scores and ranks them, and says who stands next.
 * Versions of a line are computed at their own instants; nothing here knows what may be published.
 */
import type { Draw, Edition } from "../model/edition.ts";
import type { EntrantId, Stage, TrackId } from "../model/ids.ts";
import { type Instant, startOfDay } from "../model/instant.ts";
import type { AtCut, Track } from "../model/rulebook.ts";
import { type CompositeResult, compose } from "../scoring/composite.ts";
import { type StageResult, scoreStage } from "../scoring/stage.ts";
import { type Admission, admit, partAt } from "./admit.ts";
import { type LineFacts, type LineRules, type LineVersion, lineVersions } from "./line.ts";
import { byInstant, firstStrikes, type Strike, strikesOf } from "./strike.ts";

/** Instants at which versions of qualifiers and finalists are released, ascending, and when a later stage becomes public. */
export interface WayInstants {
  readonly qualifiers: readonly Instant[];
  readonly finalists: readonly Instant[];
  /** First release of `semifinal` or `finalists`, and of `final` or `awards`; null while there is none. */
  readonly semifinalOpens: Instant | null;
  readonly finalOpens: Instant | null;
}

export interface TrackWay {
  readonly track: Track;
  readonly stages: Readonly<Record<Stage, StageResult | null>>;
  readonly composite: CompositeResult | null;
  readonly qualifiers: readonly LineVersion[];
  readonly finalists: readonly LineVersion[];
  /** The shortlist with the draws known at an instant; null where the track has none. */
  readonly shortlistAt: (at: Instant) => Admission | null;
  /** Who is promoted to the final as known at an instant. */
  readonly promotedAt: (at: Instant) => LineVersion | null;
  /** Shortlisted people without a review result that is known at an instant. */
  readonly pendingAt: (at: Instant) => ReadonlySet<EntrantId>;
  readonly drawAt: (line: string, at: Instant) => Draw | null;
  readonly awardStrikes: readonly Strike[];
}

/**
 * Walks one track. Stages without score rows are null. The ranks of a stage are made once, among those who stand when
 * it becomes public; whoever is removed later moves no rank (rules: Original ranks never move).
 */
export function trackWay(edition: Edition, track: Track, instants: WayInstants): TrackWay {
  const preliminary = stageOf(edition, track.id, "preliminary", null);
  const drawAt = (line: string, at: Instant): Draw | null =>
    edition.draws.findLast((draw) => draw.track === track.id && draw.line === line && draw.drawnAt <= at) ??
    null;
  const shortlistAt = (at: Instant): Admission | null =>
    track.shortlist === null || preliminary === null
      ? null
      : admit(
          preliminary.ranked,
          track.shortlist,
          edition.rulebook.ties.atCut["shortlist"] ?? null,
          drawAt("shortlist", at)?.seed ?? null,
        );
  const qualifierRules = lineRules(edition, track.id, "qualifiers", [], (at) =>
    qualifierFacts(edition, preliminary, shortlistAt(at), drawAt("qualifiers", at), at),
  );
  const qualifiers = lineVersions(qualifierRules, instants.qualifiers);
  const semifinal = stageOf(
    edition,
    track.id,
    "semifinal",
    standingWhen(qualifiers, instants.semifinalOpens),
  );
  const inherited = inheritedStrikes(qualifiers, instants.semifinalOpens);
  const finalistRules = lineRules(edition, track.id, "finalists", inherited, (at) => ({
    pool: semifinal?.ranked ?? [],
    pending: new Set(),
    drawSeed: drawAt("finalists", at)?.seed ?? null,
  }));
  const finalists = lineVersions(finalistRules, instants.finalists);
  const final = stageOf(edition, track.id, "final", standingWhen(finalists, instants.finalOpens));
  return {
    track,
    stages: { preliminary, semifinal, final },
    composite: semifinal !== null && final !== null ? compose(semifinal, final, edition.rulebook) : null,
    qualifiers,
    finalists,
    shortlistAt,
    promotedAt: (at) =>
      lineVersions(finalistRules, [...instants.finalists.filter((instant) => instant < at), at]).at(-1) ??
      null,
    pendingAt: (at) => pending(edition, shortlistAt(at), at),
    drawAt,
    awardStrikes: strikesOf(
      objectionsTo(edition, track.id, "awards"),
      [],
      edition.rulebook.objections.removes,
    ),
  };
}

/** The newest version released at or before an instant. */
export function newestAt(versions: readonly LineVersion[], at: Instant): LineVersion | null {
  return versions.findLast((version) => version.at <= at) ?? null;
}

/** Scores and ranks the rows of a stage; of `who` alone, once that is known. */
function stageOf(
  edition: Edition,
  track: TrackId,
  stage: Stage,
  who: ReadonlySet<EntrantId> | null,
): StageResult | null {
  const rows = edition.scores[stage].get(track);
  const components = edition.rulebook.components[stage][track];
  if (rows === undefined || components === undefined) return null;
  const ours = who === null ? rows : rows.filter((row) => who.has(row.entrantId));
  return scoreStage(stage, ours, components, edition.rulebook);
}

function standingWhen(
  versions: readonly LineVersion[],
  opens: Instant | null,
): ReadonlySet<EntrantId> | null {
  return opens === null ? null : new Set(newestAt(versions, opens)?.standing);
}

function lineRules(
  edition: Edition,
  track: TrackId,
  list: "qualifiers" | "finalists",
  inherited: readonly Strike[],
  factsAt: (at: Instant) => LineFacts,
): LineRules {
  const { rulebook } = edition;
  const stage = list === "qualifiers" ? "semifinal" : "final";
  const atCut: AtCut | null = rulebook.ties.atCut[list] ?? null;
  const withdrawals = edition.withdrawals.filter(
    (withdrawal) => withdrawal.stage === stage && edition.entrants.get(withdrawal.entrantId)?.track === track,
  );
  const own = strikesOf(objectionsTo(edition, track, list), withdrawals, rulebook.objections.removes);
  const strikes = inherited.length === 0 ? own : [...own, ...inherited].sort(byInstant);
  return { places: rulebook.cuts[list], atCut, backfill: rulebook.backfill, strikes, factsAt };
}

function objectionsTo(edition: Edition, track: TrackId, list: "qualifiers" | "finalists" | "awards") {
  return edition.objections.filter((objection) => objection.track === track && objection.list === list);
}

/** The pool of the qualifiers: the shortlist without those who failed review. */
function qualifierFacts(
  edition: Edition,
  preliminary: StageResult | null,
  shortlist: Admission | null,
  draw: Draw | null,
  at: Instant,
): LineFacts {
  const pendingNow = pending(edition, shortlist, at);
  const { within } = partAt(preliminary?.ranked ?? [], new Set(shortlist?.admitted));
  const pool = within.filter(
    ({ entrantId }) => pendingNow.has(entrantId) || edition.reviews.get(entrantId)?.result === "通过",
  );
  return { pool, pending: pendingNow, drawSeed: draw?.seed ?? null };
}

function pending(edition: Edition, shortlist: Admission | null, at: Instant): Set<EntrantId> {
  return new Set(
    (shortlist?.admitted ?? []).filter((id) => {
      const review = edition.reviews.get(id);
      return review === undefined || review.result === "待审" || startOfDay(review.date) > at;
    }),
  );
}

/** Whoever falls off the qualifiers once the semi-final is public falls off the finalists too, when that version is released. */
function inheritedStrikes(qualifiers: readonly LineVersion[], opens: Instant | null): Strike[] {
  if (opens === null) return [];
  const took = new Set(newestAt(qualifiers, opens)?.standing);
  const strikes = qualifiers
    .filter((version) => version.at > opens)
    .flatMap((version) =>
      version.tombstones
        .filter(({ entrantId }) => took.has(entrantId))
        .map((strike): Strike => ({ ...strike, at: version.at })),
    );
  return firstStrikes(strikes);
}
