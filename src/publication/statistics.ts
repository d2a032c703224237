/** Counts over rows that are not published. Each block comes out with the list whose stage it counts. */
import type { Edition } from "../model/edition.ts";
import { compareText, type ListKind, STAGES, type Stage } from "../model/ids.ts";
import type { ListVersion, Statistics, TrackStatistics } from "../model/public.ts";
import type { StageResult } from "../scoring/stage.ts";
import type { TrackWay } from "../selection/way.ts";
import { distribution } from "./distribution.ts";

/** The list whose release brings out the counts of a stage. */
const OPENED_BY: Readonly<Record<Stage, ListKind>> = {
  preliminary: "preliminary",
  semifinal: "semifinal",
  final: "final",
};

export function makeStatistics(
  edition: Edition,
  ways: readonly TrackWay[],
  versions: readonly ListVersion[],
): Statistics {
  const isPublic = (track: string, list: ListKind): boolean =>
    versions.some(({ document }) => document.track === track && document.list === list);
  const opened = versions.some(({ document }) => document.list === "preliminary");
  return {
    edition: edition.rulebook.edition,
    tracks: ways.flatMap((way) =>
      STAGES.flatMap((stage) => {
        const result = way.stages[stage];
        return result !== null && isPublic(way.track.id, OPENED_BY[stage])
          ? [trackStatistics(edition, way.track.id, result)]
          : [];
      }),
    ),
    countsOnly: ways.flatMap(({ track, stages }) =>
      opened && track.preliminaryOnly && track.shortlist === null && stages.preliminary !== null
        ? [{ track: track.id, took: took(stages.preliminary), ranked: stages.preliminary.ranked.length }]
        : [],
    ),
  };
}

function trackStatistics(edition: Edition, track: string, result: StageResult): TrackStatistics {
  const states: Record<string, number> = {};
  for (const state of result.states.values()) states[state] = (states[state] ?? 0) + 1;
  return {
    track,
    stage: result.stage,
    took: took(result),
    ranked: result.ranked.length,
    states,
    distribution: edition.rulebook.privacy === "names" ? [] : distribution(result),
    provinces: provinces(edition, result),
  };
}

function took(result: StageResult): number {
  return result.ranked.length + result.states.size;
}

function provinces(edition: Edition, result: StageResult): TrackStatistics["provinces"] {
  const counts = new Map<string, number>();
  // Rows and entrants come in much the same order; in order of rank every look-up would be a walk through memory.
  for (const { entrantId } of result.rows) {
    const name = edition.entrants.get(entrantId)?.province ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}
