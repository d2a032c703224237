/** Entries for several lists are taken apart: one release for each track and list. */
import type { EditionRelease, Objection, Release } from "../../model/edition.ts";
import { error, type Finding, type Place } from "../../model/finding.ts";
import { type EntrantId, LIST_KINDS, type ListKind, type TrackId } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import { trackName } from "../cells/track.ts";
import type { People } from "../people.ts";
import { nearestKey } from "../rulebook/guess.ts";
import { makeCorrections } from "./corrections.ts";
import type { ReleaseEntry } from "./read.ts";

export interface Releases {
  readonly releases: readonly Release[];
  readonly editionReleases: readonly EditionRelease[];
}

interface Target {
  readonly track: TrackId;
  readonly list: ListKind;
}

/** What releases refer to. */
export interface ReleaseWorld {
  readonly rulebook: Rulebook;
  readonly people: People;
  /** By number; null when objections.csv could not be read. */
  readonly objections: ReadonlyMap<string, Objection> | null;
}

/** Takes all entries apart, in the order of the file; unknown lists, tracks, decisions and people are errors. */
export function expandReleases(
  entries: readonly ReleaseEntry[],
  world: ReleaseWorld,
  findings: Finding[],
): Releases {
  const releases: Release[] = [];
  const editionReleases: EditionRelease[] = [];
  for (const entry of entries) {
    const { version, at, reason, approvals, opens } = entry.input;
    const common = {
      version,
      at,
      reason: reason ?? null,
      approvals: approvals ?? [],
      place: rowPlace(entry),
    };
    const { targets, edition } = targetsOf(entry, world.rulebook, findings);
    if (edition) editionReleases.push(common);
    const tracks = new Set(targets.map(({ track }) => track));
    const decisions = decisionsOf(entry, tracks, world, findings);
    const corrections = makeCorrections(entry, tracks, world, findings);
    for (const { track, list } of targets) {
      const own = (id: EntrantId): boolean => world.people.entrants.get(id)?.track === track;
      releases.push({
        ...common,
        track,
        list,
        opens: opens ?? null,
        decisions: decisions.filter((id) => (world.objections?.get(id)?.track ?? track) === track),
        corrections: corrections.filter(({ entrantId }) => own(entrantId)),
      });
    }
  }
  return { releases, editionReleases };
}

function rowPlace(entry: ReleaseEntry): Place {
  const { file, line } = entry.at("");
  return { file, line };
}

function targetsOf(
  entry: ReleaseEntry,
  rulebook: Rulebook,
  findings: Finding[],
): { readonly targets: readonly Target[]; readonly edition: boolean } {
  const names = typeof entry.input.list === "string" ? [entry.input.list] : entry.input.list;
  const targets: Target[] = [];
  let edition = false;
  for (const name of names) {
    const place = entry.at("list", name);
    if (name === "edition/awards") {
      edition = true;
      continue;
    }
    const slash = name.indexOf("/");
    const track = name.slice(0, slash);
    const list = LIST_KINDS.find((kind) => kind === name.slice(slash + 1));
    const known = rulebook.tracks.find(({ id }) => id === track);
    if (list === undefined)
      findings.push(
        error("release-list", place, { guess: nearestKey(name.slice(slash + 1), LIST_KINDS) ?? "" }),
      );
    else if (track === "*") targets.push(...everyTrack(list, rulebook));
    else if (known === undefined) {
      findings.push(
        error("release-track", place, {
          guess:
            nearestKey(
              track,
              rulebook.tracks.map(({ id }) => id),
            ) ?? "",
        }),
      );
    } else if (known.preliminaryOnly && list !== "preliminary")
      findings.push(error("release-preliminary-only", place));
    else targets.push({ track, list });
  }
  return { targets, edition };
}

/** All tracks that have the list: the social track has a preliminary list only with a declared length (contract: Privacy levels). */
function everyTrack(list: ListKind, { tracks }: Rulebook): readonly Target[] {
  return tracks
    .filter((track) => !track.preliminaryOnly || (list === "preliminary" && track.shortlist !== null))
    .map(({ id }) => ({ track: id, list }));
}

function decisionsOf(
  entry: ReleaseEntry,
  tracks: ReadonlySet<TrackId>,
  world: ReleaseWorld,
  findings: Finding[],
): readonly string[] {
  const ids = entry.input.decisions ?? [];
  const { objections } = world;
  if (objections === null) return ids;
  return ids.filter((id, index) => {
    const place = entry.at(`decisions.${index}`, id);
    const objection = objections.get(id);
    if (objection === undefined) findings.push(error("release-decision-unknown", place));
    else if (!tracks.has(objection.track))
      findings.push(
        error("release-decision-track", place, { track: trackName(world.rulebook, objection.track) }),
      );
    else if (objection.decidedAt === null || objection.decidedAt > entry.input.at)
      findings.push(error("release-decision-early", place));
    else return true;
    return false;
  });
}
