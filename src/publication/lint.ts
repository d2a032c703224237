/** What is not wrong but needs a person's eye: dates, draws nobody needs, decisions that no version carries yet. */
import type { Edition } from "../model/edition.ts";
import { type Finding, warning } from "../model/finding.ts";
import { LIST_NAMES } from "../model/ids.ts";
import { dateOf, type Instant } from "../model/instant.ts";
import type { ListVersion } from "../model/public.ts";
import type { TrackWay } from "../selection/way.ts";
import type { DrawnLine } from "./lines.ts";
import { releasePlace } from "./release-place.ts";

export interface LintInput {
  readonly edition: Edition;
  readonly asOf: Instant;
  readonly tracks: readonly {
    readonly way: TrackWay;
    readonly versions: readonly ListVersion[];
    /** All lines that public versions drew. */
    readonly lines: readonly DrawnLine[];
  }[];
}

export function lint(input: LintInput): Finding[] {
  return input.tracks.flatMap(({ way, versions, lines }) => [
    ...unneededDraws(input.edition, way, lines),
    ...waitingDecisions(input, way, versions),
    ...lateFinalists(input.edition, way, versions),
    ...windows(input.edition, way, versions),
    ...pendingAhead(input, way),
  ]);
}

/** A draw for a line that public versions drew without any need of it. */
function unneededDraws(edition: Edition, way: TrackWay, lines: readonly DrawnLine[]): Finding[] {
  return edition.draws
    .filter((draw) => draw.track === way.track.id)
    .filter(({ line }) => lines.some(({ name }) => name === line))
    .filter(
      ({ line }) => !lines.some(({ name, admission }) => name === line && admission.treatment === "lot"),
    )
    .map((draw) =>
      warning(
        "draw-unneeded",
        { ...draw.place, column: "名额线", value: draw.line },
        { track: way.track.name },
      ),
    );
}

/** Between a decision and the version that carries it the list still shows the old version. */
function waitingDecisions(
  { edition, asOf }: LintInput,
  way: TrackWay,
  versions: readonly ListVersion[],
): Finding[] {
  return edition.objections
    .filter((objection) => objection.track === way.track.id && objection.status === "成立")
    .filter(({ decidedAt }) => decidedAt !== null && decidedAt <= asOf)
    .filter(({ list, decidedAt }) => {
      const newest = versions.findLast(({ document }) => document.list === list);
      return newest !== undefined && newest.document.releasedAt < (decidedAt ?? "");
    })
    .map((objection) =>
      warning(
        "decision-waiting",
        { ...objection.place, column: "异议编号", value: objection.id },
        {
          list: `${way.track.name} ${LIST_NAMES[objection.list]}`,
          address: `${way.track.id}/${objection.list}`,
        },
      ),
    );
}

/** 各行业赛道于7月15日前推荐40名选手 (notice, part 8). */
function lateFinalists(edition: Edition, way: TrackWay, versions: readonly ListVersion[]): Finding[] {
  const first = versions.find(({ document }) => document.list === "finalists")?.document;
  const limit = edition.rulebook.finalistsBy;
  if (first === undefined || limit === null || dateOf(first.releasedAt) <= limit) return [];
  const entry = releasePlace(edition, way.track.id, "finalists", first.version);
  const place = { ...entry, column: "at", value: first.releasedAt };
  return [warning("finalists-late", place, { track: way.track.name, limit })];
}

/** A window that ends on a public holiday, and a list of qualifiers that opens none (notice, part 8: 公示一周). */
function windows(edition: Edition, way: TrackWay, versions: readonly ListVersion[]): Finding[] {
  const { holidays } = edition.rulebook.publicity;
  return versions.flatMap(({ document }) => {
    const entry = releasePlace(edition, document.track, document.list, document.version);
    const place = { ...entry, column: "opens" };
    const params = {
      track: way.track.name,
      list: LIST_NAMES[document.list],
      version: String(document.version),
    };
    if (document.window === null) {
      return document.list === "qualifiers" ? [warning("window-missing", place, params)] : [];
    }
    const { closesAt } = document.window;
    return holidays.includes(dateOf(closesAt))
      ? [warning("window-ends-on-holiday", { ...place, value: closesAt }, params)]
      : [];
  });
}

/** A review that is still open above the cut of qualifiers that are not due yet. */
function pendingAhead({ edition, asOf }: LintInput, way: TrackWay): Finding[] {
  if (way.qualifiers.length > 0 || edition.reviews.size === 0 || way.track.shortlist === null) return [];
  const pending = way.pendingAt(asOf);
  const above = (way.stages.preliminary?.ranked ?? []).filter(
    (person) => person.rank <= edition.rulebook.cuts.qualifiers && pending.has(person.entrantId),
  );
  if (above.length === 0) return [];
  const place = { file: `${edition.rulebook.edition}/reviews.csv`, line: null, column: "结论" };
  return [warning("review-pending-ahead", place, { track: way.track.name, count: String(above.length) })];
}
