/** Corrections of published particulars (信息更正). */
import type { Correction, Entrant, Release } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import { parseEntrantId, type TrackId } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import { trackName } from "../cells/track.ts";
import type { People } from "../people.ts";
import type { ReleaseEntry } from "./read.ts";

const FIELDS = { 姓名: "name", 单位: "organization", 省份: "province", 班组: "team" } as const;

/** The corrections of one entry; unknown people and people of other tracks are errors. */
export function makeCorrections(
  entry: ReleaseEntry,
  tracks: ReadonlySet<TrackId>,
  { people, rulebook }: { readonly people: People; readonly rulebook: Rulebook },
  findings: Finding[],
): readonly Correction[] {
  return (entry.input.corrections ?? []).flatMap(({ entrant, column, from, to }, index) => {
    const place = entry.at(`corrections.${index}`, entrant);
    const id = parseEntrantId(entrant);
    const known = id === null ? undefined : people.entrants.get(id);
    if (id === null || known === undefined) {
      const unknown = id === null ? error("id-form", place) : people.unknown(id, place);
      if (unknown !== null) findings.push(unknown);
      return [];
    }
    if (!tracks.has(known.track))
      findings.push(error("release-correction-track", place, { track: trackName(rulebook, known.track) }));
    else if (from === to) findings.push(error("release-correction-same", place));
    else return [{ entrantId: id, field: FIELDS[column], from, to }];
    return [];
  });
}

/**
 * Corrections of one particular must join: what one ends with is what the next begins with, and the last ends with what
 * entrants.csv says now. Otherwise an old version could not be computed again.
 */
export function checkCorrections(releases: readonly Release[], people: People): Finding[] {
  const chains = new Map<string, { readonly correction: Correction; readonly release: Release }[]>();
  for (const release of releases) {
    for (const correction of release.corrections) {
      const key = `${correction.entrantId} ${correction.field}`;
      chains.set(key, [...(chains.get(key) ?? []), { correction, release }]);
    }
  }
  return [...chains.values()].flatMap((chain) => {
    const ordered = chain.toSorted((a, b) =>
      a.release.at < b.release.at ? -1 : a.release.at > b.release.at ? 1 : 0,
    );
    return ordered.flatMap(({ correction, release }, index) => {
      const next = ordered
        .slice(index + 1)
        .find((other) => other.release.at > release.at || !isSame(other.correction, correction));
      const now =
        next?.correction.from ?? current(people.entrants.get(correction.entrantId), correction.field);
      if (correction.to === now) return [];
      const place = { ...release.place, column: "corrections", value: correction.to };
      return [error("release-correction", place, { entrant: correction.entrantId, now: now ?? "" })];
    });
  });
}

function isSame(a: Correction, b: Correction): boolean {
  return a.from === b.from && a.to === b.to;
}

function current(entrant: Entrant | undefined, field: Correction["field"]): string | null {
  return entrant?.[field] ?? null;
}
