import type { Edition, Release } from "../model/edition.ts";
import { LIST_KINDS, type ListKind, type Stage } from "../model/ids.ts";
import { type Instant, laterOf } from "../model/instant.ts";
import type { Track } from "../model/rulebook.ts";
import { type Due, dueReleases } from "./due.ts";

/** The stage whose scores a list needs. */
const STAGE_OF: Readonly<Record<ListKind, Stage>> = {
  preliminary: "preliminary",
  qualifiers: "preliminary",
  semifinal: "semifinal",
  finalists: "semifinal",
  final: "final",
  awards: "final",
};

/**
 * 草稿: every release is due, and a list without any release that can be computed gets one at the end of all.
 * For looking at before anything is published; never for the public site.
 */
export function draftReleases(edition: Edition, track: Track, asOf: Instant): Due {
  const end = edition.releases.reduce<Instant>((at, release) => laterOf(at, release.at) ?? at, asOf);
  const has = (list: ListKind): boolean =>
    edition.releases.some((release) => release.track === track.id && release.list === list);
  const computable = (list: ListKind): boolean =>
    edition.scores[STAGE_OF[list]].has(track.id) &&
    (track.preliminaryOnly ? list === "preliminary" && track.shortlist !== null : true);
  const added = LIST_KINDS.filter((list) => !has(list) && computable(list)).map(
    (list): Release => ({
      track: track.id,
      list,
      version: 1,
      at: end,
      opens: null,
      decisions: [],
      corrections: [],
      reason: null,
      approvals: [],
      place: { file: `${edition.rulebook.edition}/releases.yaml`, line: null },
    }),
  );
  return dueReleases({ ...edition, releases: [...edition.releases, ...added] }, track, end, true);
}
