/** Entries for several lists are taken apart: one release for each track and list. */
import type { EditionRelease, Objection, Release } from "../../model/edition.ts";
import { error, type Finding, type Place } from "../../model/finding.ts";
import { type EntrantId, LIST_KINDS, LIST_NAMES, type ListKind, type TrackId } from "../../model/ids.ts";
import type { Instant } from "../../model/instant.ts";
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
    const decisions = decisionsOf(entry, targets, world, findings);
    const corrections = makeCorrections(entry, tracks, world, findings);
    for (const { track, list } of targets) {
      const own = (id: EntrantId): boolean => world.people.entrants.get(id)?.track === track;
      releases.push({
        ...common,
        track,
        list,
        opens: opens ?? null,
        decisions: decisions.filter((id) => concerns(world.objections?.get(id), { track, list })),
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
  const seen = new Set<string>();
  let edition = false;
  for (const name of names) {
    const place = entry.at("list", name);
    const add = (target: Target): void => {
      const key = `${target.track}/${target.list}`;
      if (seen.has(key)) findings.push(error("release-list-twice", place, { list: key }));
      else targets.push(target);
      seen.add(key);
    };
    if (name === "edition/awards") {
      if (edition) findings.push(error("release-list-twice", place, { list: name }));
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
    else if (track === "*") everyTrack(list, rulebook).forEach(add);
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
    else add({ track, list });
  }
  return { targets, edition };
}

/** All tracks that have the list: the social track has a preliminary list only with a declared length (contract: Privacy levels). */
function everyTrack(list: ListKind, { tracks }: Rulebook): readonly Target[] {
  return tracks
    .filter((track) => !track.preliminaryOnly || (list === "preliminary" && track.shortlist !== null))
    .map(({ id }) => ({ track: id, list }));
}

/** What a list stands on is decided at that list or at one before it: never at a later one. */
function concerns(objection: Objection | undefined, { track, list }: Target): boolean {
  if (objection === undefined) return true;
  return objection.track === track && LIST_KINDS.indexOf(objection.list) <= LIST_KINDS.indexOf(list);
}

function decisionsOf(
  entry: ReleaseEntry,
  targets: readonly Target[],
  world: ReleaseWorld,
  findings: Finding[],
): readonly string[] {
  const ids = entry.input.decisions ?? [];
  const { objections } = world;
  if (objections === null) return ids;
  return ids.filter((id, index) => {
    const place = entry.at(`decisions.${index}`, id);
    const objection = objections.get(id);
    const problem = objection === undefined ? null : decisionProblem(objection, entry.input.at, targets);
    if (objection === undefined) findings.push(error("release-decision-unknown", place));
    else if (problem !== null) {
      const params = {
        track: trackName(world.rulebook, objection.track),
        list: LIST_NAMES[objection.list],
        status: objection.status,
        decided: objection.decidedAt ?? "",
      };
      findings.push(error(problem, place, params));
    } else return true;
    return false;
  });
}

/** Why a version cannot carry the decision on an objection, or null (rules: list rows change only by an upheld decision). */
function decisionProblem(
  objection: Objection,
  at: Instant,
  targets: readonly Target[],
): `release-decision-${"track" | "list" | "not-upheld" | "early"}` | null {
  if (!targets.some(({ track }) => track === objection.track)) return "release-decision-track";
  if (!targets.some((target) => concerns(objection, target))) return "release-decision-list";
  if (objection.status !== "成立" && objection.status !== "受理中") return "release-decision-not-upheld";
  return objection.decidedAt === null || objection.decidedAt > at ? "release-decision-early" : null;
}
