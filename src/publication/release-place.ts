/** Where releases.yaml asks for a version: the place of a finding about it. */
import type { Edition } from "../model/edition.ts";
import type { Place } from "../model/finding.ts";
import type { ListKind, TrackId } from "../model/ids.ts";

/** The entry's place; the file alone for a version that no entry asks for (a draft). */
export function releasePlace(
  { releases, rulebook }: Edition,
  track: TrackId,
  list: ListKind,
  version: number,
): Place {
  const release = releases.find((one) => one.track === track && one.list === list && one.version === version);
  return release?.place ?? { file: `${rulebook.edition}/releases.yaml`, line: null };
}
