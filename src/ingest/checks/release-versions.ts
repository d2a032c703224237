/** Versions of a list count 1, 2, 3 without a gap, each later than the one before. */
import type { EditionRelease, Release } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";

/** Releases of all lists, and of the organisation awards as `edition/awards`. */
export function checkReleaseVersions(
  releases: readonly Release[],
  editionReleases: readonly EditionRelease[],
): Finding[] {
  const lists = new Map<string, EditionRelease[]>();
  const add = (name: string, release: EditionRelease): void => {
    lists.set(name, [...(lists.get(name) ?? []), release]);
  };
  for (const release of releases) add(`${release.track}/${release.list}`, release);
  for (const release of editionReleases) add("edition/awards", release);
  return [...lists].flatMap(([name, versions]) => checkList(name, versions));
}

function checkList(list: string, versions: readonly EditionRelease[]): Finding[] {
  const ordered = versions.toSorted((a, b) => a.version - b.version);
  return ordered.flatMap((release, index) => {
    const { version, at } = release;
    const before = ordered[index - 1];
    const place = { ...release.place, column: "version", value: String(version) };
    if (before?.version === version)
      return [error("release-twice", place, { list, line: String(before.place.line) })];
    const expected = (before?.version ?? 0) + 1;
    if (version !== expected) return [error("release-gap", place, { list, expected: String(expected) })];
    const late = before !== undefined && at <= before.at;
    return late
      ? [error("release-order", { ...place, column: "at", value: at }, { list, before: before.at })]
      : [];
  });
}
