/** What a planted situation is, and how the checks of this folder speak. */
import type { TrackId } from "../../model/ids.ts";
import type { Plan, TrackPlan } from "../edition.ts";

/** Where a situation is seen: a page of the site, and the people it concerns. */
export interface Situation {
  readonly text: string;
  /** Chinese name of the track. */
  readonly track: string;
  /** Path on the site. */
  readonly address: string;
  /** Entrant ids; empty when it concerns the whole list. */
  readonly ids: readonly string[];
}

/** A situation of the track on the page `/<edition>/<track>/<page>`, with the people it concerns. */
export function situation(
  plan: Plan,
  one: TrackPlan,
  page: string,
  text: string,
  people: readonly (number | undefined)[],
): Situation {
  const { id, name } = one.track;
  return {
    text,
    track: name,
    address: `/hongqi-cup-2024/${id}/${page}`,
    ids: people.map((index) => plan.idOf(id, index ?? -1)),
  };
}

/** Throws when a situation is not there: a slip of the sample, never of its user. */
export function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the sample lacks: ${what}`);
}

/** The plan of a track. */
export function planOf(plan: Plan, id: TrackId): TrackPlan {
  const found = plan.tracks.find((one) => one.track.id === id);
  if (found === undefined) throw new Error(`no track ${id}`);
  return found;
}
