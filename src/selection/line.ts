/**
 * A line over time: who stands on each version of qualifiers or finalists. One selection, run again from the
 * pool after each decision, never patched (rules: Selection).
 */
import { compareText, type EntrantId } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { AtCut, Backfill } from "../model/rulebook.ts";
import { type Admission, admit, type Candidate } from "./admit.ts";
import { firstStrikes, isInherited, type Strike } from "./strike.ts";

/** What the line knows at an instant. */
export interface LineFacts {
  /** Candidates in order of rank; strikes are not yet applied. */
  readonly pool: readonly Candidate[];
  /** People of the pool who are not eligible before their review is decided. */
  readonly pending: ReadonlySet<EntrantId>;
  readonly drawSeed: string | null;
}

export interface LineRules {
  readonly places: number;
  readonly atCut: AtCut | null;
  readonly backfill: Backfill;
  /** In order of instant, then id. */
  readonly strikes: readonly Strike[];
  readonly factsAt: (at: Instant) => LineFacts;
}

/** The line on one version. */
export interface LineVersion {
  readonly at: Instant;
  readonly admission: Admission;
  /** Who stands, in order of rank, then id. */
  readonly standing: readonly EntrantId[];
  /** Who stood on version 1: 入围. Whoever stands now and did not is 递补. */
  readonly original: ReadonlySet<EntrantId>;
  /** Rows that stay although they no longer count: listed on an earlier version, struck since. */
  readonly tombstones: readonly Strike[];
  /** For a person who moved up: whose place it was, where exactly one came for one removal. */
  readonly replaces: ReadonlyMap<EntrantId, EntrantId>;
  /** Pending people above the cut: whoever would change the list by passing. */
  readonly hanging: readonly EntrantId[];
  /** Eligible people below the line who could still move up, the next first. */
  readonly waiting: readonly EntrantId[];
}

/** The versions of a line at the given instants (ascending). */
export function lineVersions(rules: LineRules, instants: readonly Instant[]): LineVersion[] {
  const versions: LineVersion[] = [];
  const listed = new Set<EntrantId>();
  let rounds = 0;
  for (const at of instants) {
    const closed =
      versions.length > 0 && rules.backfill.rounds !== "unlimited" && rounds >= rules.backfill.rounds;
    const version = lineAt(rules, at, versions, listed, closed);
    if (versions.length > 0 && version.standing.some((id) => !listed.has(id))) rounds++;
    for (const id of version.standing) listed.add(id);
    versions.push(version);
  }
  return versions;
}

function lineAt(
  rules: LineRules,
  at: Instant,
  before: readonly LineVersion[],
  listed: ReadonlySet<EntrantId>,
  closed: boolean,
): LineVersion {
  const first = before[0];
  const facts = rules.factsAt(at);
  const strikes = rules.strikes.filter((strike) => strike.at <= at);
  const open = closed ? listed : null;
  const select = (known: readonly Strike[]): Selected => selectOnce(rules, facts, known, open, listed);
  const now = select(strikes);
  const tombstones = firstStrikes(strikes).filter((strike) => listed.has(strike.entrantId));
  return {
    at,
    admission: now.admission,
    standing: now.standing,
    original: first === undefined ? new Set(now.standing) : first.original,
    tombstones,
    replaces:
      first === undefined
        ? new Map()
        : replacements(select, strikes, first.at, listed.union(new Set(now.standing))),
    hanging: now.hanging,
    waiting: now.waiting,
  };
}

interface Selected {
  readonly admission: Admission;
  readonly standing: readonly EntrantId[];
  readonly hanging: readonly EntrantId[];
  readonly waiting: readonly EntrantId[];
}

/**
 * The selection with the strikes known. Under `leave` the seat of somebody listed who withdrew stays empty. `open` are
 * the only ones who may stand once the rounds are used up; null while everybody may.
 */
function selectOnce(
  rules: LineRules,
  { pool, pending, drawSeed }: LineFacts,
  strikes: readonly Strike[],
  open: ReadonlySet<EntrantId> | null,
  listed: ReadonlySet<EntrantId>,
): Selected {
  const keepsSeat = (strike: Strike): boolean =>
    rules.backfill.withdrawals === "leave" &&
    strike.status === "退出" &&
    !isInherited(strike) &&
    listed.has(strike.entrantId);
  const struck = new Set(strikes.map((strike) => strike.entrantId));
  const gone = new Set(strikes.filter((strike) => !keepsSeat(strike)).map((strike) => strike.entrantId));
  const here = pool.filter((candidate) => !gone.has(candidate.entrantId));
  const eligible = here.filter((candidate) => !pending.has(candidate.entrantId));
  const admission = admit(eligible, rules.places, rules.atCut, drawSeed);
  const admitted = new Set(admission.admitted);
  const mayStand = (id: EntrantId): boolean => !struck.has(id) && (open === null || open.has(id));
  const waiting = eligible
    .map(({ entrantId }) => entrantId)
    .filter((id) => !admitted.has(id) && mayStand(id));
  return {
    admission,
    standing: admission.admitted.filter(mayStand),
    hanging: here
      .filter(({ entrantId }) => pending.has(entrantId) && !struck.has(entrantId))
      .filter(({ entrantId }) => {
        const passed = here.filter((one) => one.entrantId === entrantId || !pending.has(one.entrantId));
        const changed = admit(passed, rules.places, rules.atCut, drawSeed).admitted;
        return changed.length !== admitted.size || changed.some((id) => !admitted.has(id));
      })
      .map(({ entrantId }) => entrantId),
    waiting,
  };
}

/**
 * Replays the removals of listed people since version 1 one by one; where one brings exactly one, these two belong
 * together. Strikes on people who were still waiting only shape the pool.
 */
function replacements(
  select: (known: readonly Strike[]) => Selected,
  strikes: readonly Strike[],
  firstAt: Instant,
  listed: ReadonlySet<EntrantId>,
): Map<EntrantId, EntrantId> {
  const replaces = new Map<EntrantId, EntrantId>();
  const isRemoval = (strike: Strike): boolean => strike.at > firstAt && listed.has(strike.entrantId);
  const known = strikes.filter((strike) => !isRemoval(strike));
  let standing = new Set(select(known).standing);
  for (const strike of strikes.filter(isRemoval).sort(byDecision)) {
    known.push(strike);
    const next = select(known).standing;
    const came = next.filter((id) => !standing.has(id));
    const [one] = came;
    if (came.length === 1 && one !== undefined) replaces.set(one, strike.entrantId);
    standing = new Set(next);
  }
  return replaces;
}

function byDecision(a: Strike, b: Strike): number {
  return compareText(a.at, b.at) || compareText(a.entrantId, b.entrantId);
}
