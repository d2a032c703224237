import type { Edition } from "../model/edition.ts";
import type { EntrantId } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";

/** A person's particulars as they are published at an instant. */
export interface Particulars {
  readonly name: string;
  readonly organization: string;
  readonly province: string;
  readonly team: string | null;
}

/** Looks a person up; throws RangeError for an id that ingest would have refused. */
export type ParticularsOf = (entrantId: EntrantId) => Particulars;

/**
 * Particulars at an instant. entrants.csv holds what is right now; a correction that is released later than the
 * instant is taken back, so that an old version keeps what it showed.
 */
export function particularsAt(edition: Edition, at: Instant): ParticularsOf {
  const before = new Map<EntrantId, Partial<Particulars>>();
  const later = edition.releases.filter((release) => release.at > at && release.corrections.length > 0);
  // Newest first: the oldest of several later corrections says what was shown.
  for (const release of later.toSorted((a, b) => (a.at < b.at ? 1 : -1))) {
    for (const { entrantId, field, from } of release.corrections) {
      before.set(entrantId, { ...before.get(entrantId), [field]: from });
    }
  }
  return (entrantId) => {
    const entrant = edition.entrants.get(entrantId);
    if (entrant === undefined) throw new RangeError(`no entrant ${entrantId}`);
    const { name, organization, province, team } = entrant;
    return { name, organization, province, team, ...before.get(entrantId) };
  };
}
