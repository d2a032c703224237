/** The lines of a track's stages as they stand on its current lists (notice 八: 300, 200 and 40). */
import type { ListKind, Stage, TrackId } from "../model/ids.ts";
import { STAGE_NAMES } from "../model/ids.ts";
import type { PublicEdition, TrackStatistics } from "../model/public.ts";
import { type ChartLine, type Histogram, histogram } from "./charts.ts";
import { trackName, trackOf, versionsOf } from "./names.ts";

/** Which lists draw a line through the marks of a stage, and what it parts. The final's marks are half of a composite. */
const DRAWN_BY: Readonly<Record<Stage, readonly (readonly [ListKind, string])[]>> = {
  preliminary: [
    ["preliminary", "资格审查"],
    ["qualifiers", "复赛入围"],
  ],
  semifinal: [["finalists", "决赛入围"]],
  final: [],
};

/** How the marks of one stage of one track lie, with its lines; null where that is not published. */
export function stageHistogram(edition: PublicEdition, counts: TrackStatistics): Histogram | null {
  const { facts } = edition;
  return histogram(counts, {
    title: `${trackName(trackOf(facts, counts.track))}${STAGE_NAMES[counts.stage]}成绩分布`,
    digits: facts.rulebook.rounding.digits,
    lines: linesOf(edition, counts.track, counts.stage),
  });
}

function linesOf(edition: PublicEdition, track: TrackId, stage: Stage): readonly ChartLine[] {
  return DRAWN_BY[stage].flatMap(([list, what]) => {
    const line = versionsOf(edition, track, list).at(-1)?.line ?? null;
    if (line === null || line.lastTotal === null || line.lastRank === null) return [];
    return [{ label: what, rank: line.lastRank, mark: line.lastTotal }];
  });
}
