/** The plan of a whole sample: every track computed to the end, small enough to keep; people are made when written. */
import { compareText, type TrackId } from "../model/ids.ts";
import { type Offline, offline } from "./offline.ts";
import { organisations, type SampleOrg } from "./orgs.ts";
import { NAMESAKE_TRACK, type Particulars, specialNames } from "./people.ts";
import { type Preliminary, preliminary } from "./preliminary.ts";
import { type Process, qualifierProcess, type SampleObjection } from "./process.ts";
import { trackSizes } from "./sizes.ts";
import { entrantId, INDUSTRY_TRACKS, type SampleTrack, TRACKS } from "./tracks.ts";
import { wordsOf } from "./words.ts";

/** Where a first place holds the medal, and where a first place's team holds its title (notice 九（二）3, 4). */
export const MEDAL_TRACK: TrackId = "power";
export const PIONEER_TRACK: TrackId = "light-industry";

export interface TrackPlan {
  readonly track: SampleTrack;
  readonly start: Preliminary;
  readonly process: Process;
  readonly offline: Offline;
  readonly orgs: readonly SampleOrg[];
  readonly particulars: ReadonlyMap<number, Particulars>;
  /** The corrected organisation: what was published at first. */
  readonly correctedFrom: string | null;
}

export interface Plan {
  readonly entrants: number;
  readonly seed: string;
  readonly sizes: ReadonlyMap<TrackId, number>;
  readonly tracks: readonly TrackPlan[];
  readonly socialOrgs: readonly SampleOrg[];
  /** All objections by time of receipt; the place in the list makes the number. */
  readonly objections: readonly SampleObjection[];
  readonly idOf: (track: TrackId, index: number) => string;
}

/** Computes a sample of `entrants` people. The same two arguments give the same plan. */
export function plan(entrants: number, seed: string): Plan {
  const sizes = trackSizes(entrants);
  const width = Math.max(5, String(Math.max(...sizes.values())).length);
  const tracks = INDUSTRY_TRACKS.map((track) => planTrack(seed, track, sizes.get(track.id) ?? 0, width));
  const social = TRACKS.filter((track) => track.union === null);
  return {
    entrants,
    seed,
    sizes,
    tracks,
    socialOrgs: social.flatMap((track) => organisations(seed, track, sizes.get(track.id) ?? 0)),
    objections: tracks
      .flatMap((one) => [...one.process.objections, ...one.offline.finalists.objections])
      .sort((a, b) => compareText(a.receivedAt, b.receivedAt)),
    idOf: (id, index) => {
      const track = TRACKS.find((one) => one.id === id);
      if (track === undefined || index < 0) throw new Error(`nobody at ${index} in ${id}`);
      return entrantId(track, index, width);
    },
  };
}

/** `HY-001` and so on, in order of receipt. */
export function objectionId(plan: Plan, objection: SampleObjection): string {
  return `HY-${String(plan.objections.indexOf(objection) + 1).padStart(3, "0")}`;
}

function planTrack(seed: string, track: SampleTrack, size: number, width: number): TrackPlan {
  const start = preliminary(seed, track, size);
  const process = qualifierProcess(seed, start, width);
  const later = offline(seed, track, process.versions.at(-1)?.standing ?? [], width);
  const orgs = organisations(seed, track, size);
  const particulars = new Map<number, Particulars>();
  const know = (index: number, facts: Particulars): void => {
    particulars.set(index, { ...particulars.get(index), ...facts });
  };
  const [shared, old, right] = orgs;
  if (shared === undefined || old === undefined || right === undefined)
    throw new Error("too few organisations");
  for (const [index, name] of specialNames(track.id, process.versions[0]?.standing ?? [])) {
    know(index, track.id === NAMESAKE_TRACK ? { name, org: shared } : { name });
  }
  const corrected = process.versions.find((version) => version.corrected !== null)?.corrected ?? null;
  if (corrected !== null) know(corrected, { org: right });
  const first = later.composite[0] ?? -1;
  if (track.id === PIONEER_TRACK)
    know(first, { org: right, team: `${wordsOf(track.id).crafts[0] ?? ""}一班` });
  return {
    track,
    start,
    process,
    offline: later,
    orgs,
    particulars,
    correctedFrom: corrected === null ? null : old.name,
  };
}
