/** Approvals that count for nothing: by a body that nobody knows, or dated after the release (rules: Releases). */
import type { Approval, Edition, EditionRelease } from "../../model/edition.ts";
import { type Finding, warning } from "../../model/finding.ts";
import { type Instant, startOfDay } from "../../model/instant.ts";
import { neededApprovals } from "../approvals.ts";

/** Warnings, one for each entry of releases.yaml however many lists it names. The summary says which list lacks what. */
export function doubtfulApprovals({ rulebook, releases, editionReleases }: Edition): Finding[] {
  const bodies = rulebook.bodies.flatMap(({ name, role }) => [name, role]);
  const unions = rulebook.tracks.flatMap(({ union }) => union ?? []);
  const known = new Set([...bodies, ...unions, ...(rulebook.organiser === null ? [] : [rulebook.organiser])]);
  const entries = [
    ...releases.map((release) => {
      const track = rulebook.tracks.find(({ id }) => id === release.track) ?? null;
      return { release, needed: neededApprovals(release.list, track) };
    }),
    ...editionReleases.map((release) => ({ release, needed: neededApprovals("edition-awards", null) })),
  ];
  const told = new Set<string>();
  return entries.flatMap(({ release, needed }) =>
    release.approvals.flatMap((approval) => {
      const key = `${release.place.line} ${approval.by}`;
      const finding = doubt(approval, release, needed, known);
      if (finding === null || told.has(key)) return [];
      told.add(key);
      return [finding];
    }),
  );
}

function doubt(
  { by, on }: Approval,
  { at, place }: EditionRelease,
  needed: readonly string[],
  known: ReadonlySet<string>,
): Finding | null {
  const where = { ...place, column: "approvals", value: by };
  if (!needed.includes(by) && !known.has(by)) {
    const params = { guess: nearestBody(by, needed) ?? "", needed: needed.join("、") };
    return warning("approval-unknown", where, params);
  }
  return isLate(on, at) ? warning("approval-late", { ...where, value: on }, { by, at }) : null;
}

function isLate(on: Approval["on"], at: Instant): boolean {
  return startOfDay(on) > at;
}

/** The needed body that shares most characters: 公证处 and 公正机构 are 公证机构. Null when fewer than three fifths are shared. */
function nearestBody(by: string, needed: readonly string[]): string | null {
  const letters = [...by];
  const shared = (body: string): number => letters.filter((letter) => body.includes(letter)).length;
  const best = needed.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) * 5 >= letters.length * 3 ? best : null;
}
