/** How the entrants are spread over the tracks. */
import type { TrackId } from "../model/ids.ts";
import { TRACKS } from "./tracks.ts";

/** From here on every industry track can fill its shortlist of 300. */
const COMFORT = 400;
const OF = 650_000;

export const MIN_ENTRANTS = 2_000;
export const MAX_ENTRANTS = 1_000_000;

/**
 * Entrants by track, adding up to `total` (2,000 to 1,000,000). First every track gets what its planted
 * situations need, then all rise together to 400, then the rest follows the sizes of 2024.
 */
export function trackSizes(total: number): ReadonlyMap<TrackId, number> {
  const needed = sum(TRACKS.map((track) => track.least));
  const gaps = TRACKS.map((track) => (track.union === null ? 0 : COMFORT - track.least));
  const gap = sum(gaps);
  const rise = Math.min(total - needed, gap);
  const rest = total - needed - rise;
  const sizes = TRACKS.map(
    (track, at) => track.least + part(rise * (gaps[at] ?? 0), gap) + part(rest * track.share, OF),
  );
  const social = TRACKS.length - 1;
  sizes[social] = (sizes[social] ?? 0) + total - sum(sizes);
  return new Map(TRACKS.map((track, at) => [track.id, sizes[at] ?? 0]));
}

function part(amount: number, of: number): number {
  return (amount - (amount % of)) / of;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
