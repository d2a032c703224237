/** Which versions of which lists are public at an instant: due, approved, and standing on lists that are public. */
import type { Edition, Release } from "../model/edition.ts";
import { LIST_KINDS, type ListKind, type TrackId } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { Track } from "../model/rulebook.ts";
import { missingApprovals, neededApprovals } from "./approvals.ts";

/** A list that is due but absent, and what it lacks. */
export interface Withheld {
  readonly track: TrackId;
  readonly list: ListKind | "edition-awards";
  readonly version: number;
  readonly missing: readonly string[];
}

export interface Due {
  /** Public versions of one track, ascending, by list. */
  readonly released: Readonly<Record<ListKind, readonly Release[]>>;
  /** Releases that lie after `asOf`. */
  readonly ahead: readonly Release[];
  readonly withheld: readonly Withheld[];
}

/** Each list stands on one that must be public at the same instant. */
const BASES: Readonly<Record<ListKind, ListKind | null>> = {
  preliminary: null,
  qualifiers: null,
  semifinal: "qualifiers",
  finalists: "qualifiers",
  final: "finalists",
  awards: "finalists",
};

/** Takes the releases of one track apart. With `draft` everything is due and approvals are not asked for. */
export function dueReleases(edition: Edition, track: Track, asOf: Instant, draft: boolean): Due {
  const released: Record<ListKind, Release[]> = {
    preliminary: [],
    qualifiers: [],
    semifinal: [],
    finalists: [],
    final: [],
    awards: [],
  };
  const ahead: Release[] = [];
  const withheld: Withheld[] = [];
  for (const list of LIST_KINDS) {
    const ours = edition.releases
      .filter((release) => release.track === track.id && release.list === list)
      .sort((a, b) => a.version - b.version);
    let open = true;
    for (const release of ours) {
      if (!draft && release.at > asOf) {
        ahead.push(release);
        continue;
      }
      const missing = draft
        ? []
        : missingApprovals(neededApprovals(list, track), release.approvals, release.at);
      const base = BASES[list];
      const standsOn = base === null || released[base].some((other) => other.at <= release.at);
      if (!standsOn) missing.push(`${track.id}/${base} 尚未公布`);
      if (!open) missing.push(`v${release.version - 1} 尚未公布`);
      if (missing.length > 0) {
        open = false;
        withheld.push({ track: track.id, list, version: release.version, missing });
      } else {
        released[list].push(release);
      }
    }
  }
  return { released, ahead, withheld };
}
