/** What the rules of the process look at: what the files say, and what follows from it at an instant. */
import type { Edition } from "../../model/edition.ts";
import type { EntrantId, ListKind, TrackId } from "../../model/ids.ts";
import type { Instant } from "../../model/instant.ts";
import type { ListVersion } from "../../model/public.ts";
import type { TrackWay } from "../../selection/way.ts";

export interface ProcessInput {
  readonly edition: Edition;
  readonly asOf: Instant;
  readonly ways: readonly TrackWay[];
  /** All public versions. */
  readonly versions: readonly ListVersion[];
}

/** Lists with a line over which people move up. */
export type LineList = "qualifiers" | "finalists";

/** The public versions of one list. */
export function versionsOf({ versions }: ProcessInput, track: TrackId, list: ListKind): ListVersion[] {
  return versions.filter(({ document }) => document.track === track && document.list === list);
}

/** Everybody with a row on one of some versions, rows of removed people too. */
export function everListed(versions: readonly ListVersion[]): ReadonlySet<string> {
  return new Set(versions.flatMap(({ document }) => document.rows.flatMap((row) => row.entrantId ?? [])));
}

/** True for somebody who could stand on a list sooner or later: shortlisted and not failed, or in the semi-final. */
export function isInPool(input: ProcessInput, way: TrackWay, list: LineList, id: EntrantId): boolean {
  if (list === "finalists") return way.qualifiers.some(({ standing }) => standing.includes(id));
  const shortlist = way.shortlistAt(input.asOf)?.admitted ?? [];
  return shortlist.includes(id) && input.edition.reviews.get(id)?.result !== "不通过";
}
