/** Counts over rows that are not published. Each block comes out with the list whose stage it counts. */
import type { Edition } from "../model/edition.ts";
import { compareText, type ListKind, STAGES, type Stage } from "../model/ids.ts";
import { powerOfTen } from "../model/mark.ts";
import type { ListVersion, Statistics, TrackStatistics } from "../model/public.ts";
import type { StageResult } from "../scoring/stage.ts";
import type { TrackWay } from "../selection/way.ts";

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

/** Totals in classes of ten points, highest first; classes without anybody between the ends are there with 0. */
function distribution(result: StageResult): TrackStatistics["distribution"] {
  const width = 10 * powerOfTen(result.plan.digits);
  const counts = new Map<number, number>();
  for (const { total } of result.ranked) {
    const from = (total - (total % width)) / powerOfTen(result.plan.digits);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const classes: { from: number; count: number }[] = [];
  for (let from = Math.max(...counts.keys()); from >= Math.min(...counts.keys()); from -= 10) {
    classes.push({ from, count: counts.get(from) ?? 0 });
  }
  return classes;
}

function provinces(edition: Edition, result: StageResult): TrackStatistics["provinces"] {
  const counts = new Map<string, number>();
  for (const id of [...result.ranks.keys(), ...result.states.keys()]) {
    const name = edition.entrants.get(id)?.province ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}
