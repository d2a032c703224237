/** All public versions of all lists of one track, each from the facts known at its own instant. */
import type { Edition, Release } from "../model/edition.ts";
import { error, type Finding, hasErrors } from "../model/finding.ts";
import { compareText, LIST_KINDS, type ListKind } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { ListVersion } from "../model/public.ts";
import type { Component, Track } from "../model/rulebook.ts";
import { type TrackWay, trackWay } from "../selection/way.ts";
import { type Cut, cutsOf } from "./cut-report.ts";
import type { Due } from "./due.ts";
import { type DrawnLine, linesOf } from "./lines.ts";
import { particularsAt } from "./particulars.ts";
import type { ReleaseRecord } from "./release-record.ts";
import { awardRows } from "./rows/awards.ts";
import type { Built, FullRow, ListContext } from "./rows/context.ts";
import { finalRows } from "./rows/final.ts";
import { finalistRows, qualifierRows } from "./rows/line.ts";
import { preliminaryRows } from "./rows/preliminary.ts";
import { semifinalRows } from "./rows/semifinal.ts";
import { stopsOf } from "./stops.ts";
import { tracer } from "./traces.ts";
import { decisionsBetween, makeVersion } from "./version.ts";

const BUILDERS: Readonly<Record<ListKind, (context: ListContext) => Built>> = {
  preliminary: preliminaryRows,
  qualifiers: qualifierRows,
  semifinal: semifinalRows,
  finalists: finalistRows,
  final: finalRows,
  awards: awardRows,
};

/** Qualifiers come first: `preliminary` names those who stand on them. */
const ORDER: readonly ListKind[] = ["qualifiers", ...LIST_KINDS.filter((list) => list !== "qualifiers")];

export interface PublishedTrack {
  readonly way: TrackWay;
  readonly versions: readonly ListVersion[];
  /** All lines that the versions drew. */
  readonly lines: readonly DrawnLine[];
  /** Each line as the newest list that draws it has it. */
  readonly cuts: readonly Cut[];
  readonly findings: readonly Finding[];
}

/**
 * Computes every version that is due. After a stop nothing more of the track is computed: what stands on a list that
 * cannot be made would only repeat the same mistake in other words.
 */
export function publishTrack(
  edition: Edition,
  track: Track,
  due: Due,
  record: ReleaseRecord,
): PublishedTrack {
  const { released } = due;
  const way = trackWay(edition, track, {
    qualifiers: released.qualifiers.map((release) => release.at),
    finalists: released.finalists.map((release) => release.at),
    semifinalOpens: opening(due, "semifinal", "finalists"),
    finalOpens: opening(due, "final", "awards"),
  });
  const findings: Finding[] = [];
  const versions: ListVersion[] = [];
  const lines: DrawnLine[] = [];
  const cuts = new Map<string, Cut>();
  for (const list of ORDER) {
    if (hasErrors(findings)) break;
    let newest: ListContext | null = null;
    const traceOf = tracer(edition, way, list);
    let before: { version: ListVersion; rows: readonly FullRow[]; release: Release } | null = null;
    for (const release of released[list]) {
      const context: ListContext = {
        edition,
        way,
        at: release.at,
        version: release.version,
        particulars: particularsAt(edition, release.at),
        previous: before?.rows ?? [],
      };
      const stops: Finding[] = [
        ...stopsOf(context, list),
        ...(before === null ? [] : reasonStops(edition, release, before.release, way)),
      ];
      findings.push(...stops);
      if (hasErrors(stops)) break;
      const built: Built = BUILDERS[list](context);
      const version = makeVersion({
        rulebook: edition.rulebook,
        rules: record.rulesOf(`${track.id}/${list}`, release.version),
        redacted: record.redacted,
        release,
        components: componentsOf(edition, track, list),
        built,
        previous: before?.version ?? null,
        named: list === "preliminary" ? namedAt(versions, release) : new Set(),
        traceOf,
      });
      versions.push(version);
      lines.push(...linesOf(context, list));
      before = { version, rows: built.rows, release };
      newest = context;
    }
    if (newest !== null) for (const cut of cutsOf(newest, list)) cuts.set(cut.line, cut);
  }
  return { way, versions: versions.toSorted(byKind), lines, cuts: [...cuts.values()], findings };
}

function byKind(a: ListVersion, b: ListVersion): number {
  const kinds = LIST_KINDS.indexOf(a.document.list) - LIST_KINDS.indexOf(b.document.list);
  return kinds === 0 ? a.document.version - b.document.version : kinds;
}

/** The components whose marks a list shows. */
function componentsOf(edition: Edition, track: Track, list: ListKind): readonly Component[] {
  const { components } = edition.rulebook;
  if (list === "preliminary" || list === "qualifiers") return components.preliminary[track.id] ?? [];
  if (list === "semifinal") return components.semifinal[track.id] ?? [];
  return list === "final" ? (components.final[track.id] ?? []) : [];
}

/** Everybody on the version of qualifiers that is current at this release's instant. */
function namedAt(versions: readonly ListVersion[], release: Release): ReadonlySet<string> {
  const current = versions.findLast(
    ({ document }) => document.list === "qualifiers" && document.releasedAt <= release.at,
  );
  return new Set(current?.document.rows.flatMap((row) => row.entrantId ?? []));
}

/** The first instant at which one of two lists of a stage is public. */
function opening({ released }: Due, ...lists: readonly ListKind[]): Instant | null {
  return (
    lists.flatMap((list) => released[list].map((release) => release.at)).toSorted(compareText)[0] ?? null
  );
}

/** A change to a released list says why, and carries every decision that was taken before it. */
function reasonStops(edition: Edition, release: Release, before: Release, way: TrackWay): Finding[] {
  const findings: Finding[] = [];
  for (const objection of decisionsBetween(edition.objections, release, before)) {
    if (release.decisions.includes(objection.id)) continue;
    findings.push(
      error(
        "decision-not-carried",
        { ...release.place, column: "decisions" },
        {
          list: `${release.track}/${release.list}`,
          version: String(release.version),
          objection: objection.id,
        },
      ),
    );
  }
  const withdrew = edition.withdrawals.some(
    (withdrawal) =>
      edition.entrants.get(withdrawal.entrantId)?.track === way.track.id &&
      `${withdrawal.date}T00:00+08:00` > before.at &&
      `${withdrawal.date}T00:00+08:00` <= release.at,
  );
  const explained =
    release.reason !== null || release.decisions.length > 0 || release.corrections.length > 0 || withdrew;
  if (!explained) {
    findings.push(
      error(
        "version-without-reason",
        { ...release.place, column: "reason" },
        {
          list: `${release.track}/${release.list}`,
          version: String(release.version),
        },
      ),
    );
  }
  return findings;
}
