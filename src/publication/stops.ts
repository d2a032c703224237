/** What stops a list that is due: ties without a rule, draws without a seed, reviews and rows that are missing. */
import { error, type Finding, type Place } from "../model/finding.ts";
import { type EntrantId, LIST_NAMES, type ListKind, STAGE_NAMES } from "../model/ids.ts";
import type { LineVersion } from "../selection/line.ts";
import { newestAt } from "../selection/way.ts";
import { type DrawnLine, linesOf } from "./lines.ts";
import { releasePlace } from "./release-place.ts";
import type { ListContext } from "./rows/context.ts";

/** The errors of one version of a list, before its rows are made. Empty: it can be published. */
export function stopsOf(context: ListContext, list: ListKind): Finding[] {
  const rows = rowStops(context, list);
  if (rows.length > 0) return rows;
  const hanging = list === "qualifiers" ? (context.way.qualifiers[context.version - 1]?.hanging ?? []) : [];
  return [
    ...linesOf(context, list).flatMap((line) => lineStop(context, line)),
    ...pendingStops(context, hanging),
  ];
}

/** The scores that a list needs are there, with a row for everybody who stands. */
function rowStops(context: ListContext, list: ListKind): Finding[] {
  const { way } = context;
  switch (list) {
    case "preliminary":
    case "qualifiers":
      if (way.stages.preliminary === null) return [noScores(context, list, "preliminary")];
      return way.track.shortlist === null
        ? [error("no-shortlist", entry(context, list), { track: way.track.name })]
        : [];
    case "semifinal":
    case "finalists":
      return standingStops(context, list, "semifinal", way.qualifiers);
    case "final":
    case "awards":
      return standingStops(context, list, "final", way.finalists);
  }
}

/** The largest tie at a line that was ever simulated is 665; a file in which everybody is equal is bounded. */
const MOST_NAMED = 1000;

/** Names the tied people and the line (rules: Not declared: error that lists the tied and the line). */
function lineStop(context: ListContext, { name, admission }: DrawnLine): Finding[] {
  if (admission.problem === null) return [];
  const { edition, way, particulars } = context;
  const { tied } = admission;
  const named = tied
    .slice(0, MOST_NAMED)
    .map((id) => `${id} ${particulars(id).name}`)
    .join("、");
  const people = tied.length > MOST_NAMED ? `${named} 等 ${tied.length} 人` : named;
  const params = {
    track: way.track.name,
    trackId: way.track.id,
    line: name,
    people,
    count: String(tied.length),
  };
  const rulebook = { ...file(edition.rulebook.edition, "rulebook.yaml"), column: `ties.atCut.${name}` };
  const draws = { ...file(edition.rulebook.edition, "draws.csv"), column: "种子" };
  const late = edition.draws.find((draw) => draw.track === way.track.id && draw.line === name);
  if (admission.problem === "no-draw" && late !== undefined)
    return [
      error(
        "draw-late",
        { ...late.place, column: "时间", value: late.drawnAt },
        { ...params, at: context.at },
      ),
    ];
  return admission.problem === "undeclared"
    ? [error("tie-undeclared", rulebook, params)]
    : [error("draw-missing", draws, { ...params, at: context.at })];
}

/** A pending review above the cut of a list that is due (rules: Selection). */
function pendingStops(context: ListContext, hanging: readonly EntrantId[]): Finding[] {
  return hanging.map((id) => {
    const review = context.edition.reviews.get(id);
    const place = review?.place ?? file(context.edition.rulebook.edition, "reviews.csv");
    const params = {
      entrant: `${id} ${context.particulars(id).name}`,
      track: context.way.track.name,
      at: context.at,
    };
    return review === undefined || review.result === "待审"
      ? error("review-pending", { ...place, column: "结论", value: review?.result ?? null }, params)
      : error("review-late", { ...place, column: "日期", value: review.date }, params);
  });
}

/** Everybody standing for a stage has a row there, and nobody else; nobody is dropped in silence. */
function standingStops(
  context: ListContext,
  list: ListKind,
  stage: "semifinal" | "final",
  base: readonly LineVersion[],
): Finding[] {
  const { way, edition } = context;
  if (way.stages[stage] === null) return [noScores(context, list, stage)];
  const standing = newestAt(base, context.at)?.standing ?? [];
  const stood = new Set(base.filter(({ at }) => at <= context.at).flatMap((version) => version.standing));
  const rows = edition.scores[stage].get(way.track.id) ?? [];
  const present = new Set(rows.map((row) => row.entrantId));
  const scoreFile = rows[0]?.place.file ?? null;
  const params = { track: way.track.name, stage: STAGE_NAMES[stage] };
  const missing = standing
    .filter((id) => !present.has(id))
    .map((id) =>
      error(
        "row-missing",
        scoreFile === null ? null : { file: scoreFile, line: null, column: "报名号", value: id },
        {
          ...params,
          entrant: `${id} ${context.particulars(id).name}`,
        },
      ),
    );
  // Whoever stood and was removed may have sat the exam before the decision: the row stays in the file, unranked.
  const extra = rows
    .filter((row) => !stood.has(row.entrantId))
    .map((row) =>
      error(
        "row-not-standing",
        { ...row.place, column: "报名号", value: row.entrantId },
        {
          ...params,
          entrant: `${row.entrantId} ${edition.entrants.get(row.entrantId)?.name ?? ""}`,
        },
      ),
    );
  return [...missing, ...extra];
}

function noScores(
  context: ListContext,
  list: ListKind,
  stage: "preliminary" | "semifinal" | "final",
): Finding {
  return error("release-without-scores", entry(context, list), {
    track: context.way.track.name,
    list: LIST_NAMES[list],
    stage: STAGE_NAMES[stage],
  });
}

function entry({ edition, way, version }: ListContext, list: ListKind): Place {
  return releasePlace(edition, way.track.id, list, version);
}

function file(edition: string, path: string): Place {
  return { file: `${edition}/${path}`, line: null };
}
