/** How tracks, lists and lists' titles are called on pages. */
import { currentVersions } from "../model/current.ts";
import type { ListKind, TrackId } from "../model/ids.ts";
import { LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts, ListDocument, ListVersion, PublicEdition, TrackFacts } from "../model/public.ts";
import type { Heading } from "./page.ts";
import { pieces } from "./page.ts";

/** The facts of a track; a list of an unknown track cannot come over the wall. */
export function trackOf(facts: EditionFacts, id: TrackId): TrackFacts {
  const track = facts.tracks.find((each) => each.id === id);
  if (track === undefined) throw new Error(`no track ${id} in ${facts.edition}`);
  return track;
}

/** 铁路赛道. */
export function trackName(track: { readonly name: string }): string {
  return `${track.name}赛道`;
}

/** Lists that are posted for objections before they hold: 公示 (notice, part 8). */
export function isPublicity(document: Pick<ListDocument, "list" | "window">): boolean {
  const { window, list } = document;
  return window !== null && (list === "qualifiers" || list === "finalists" || list === "awards");
}

/** 铁路赛道复赛入围名单. */
export function listTitle(facts: EditionFacts, track: TrackId, list: ListKind): string {
  return trackName(trackOf(facts, track)) + LIST_NAMES[list];
}

/** The official title: 关于…铁路赛道复赛入围名单的公示, or …铁路赛道获奖名单. */
export function officialTitle(facts: EditionFacts, document: ListDocument): string {
  const title = facts.rulebook.name + listTitle(facts, document.track, document.list);
  return isPublicity(document) ? `关于${title}的公示` : title;
}

/** The official title in pieces for the page's h1. */
export function officialHeading(facts: EditionFacts, document: ListDocument): Heading {
  const track = trackName(trackOf(facts, document.track));
  const name = pieces(facts.rulebook.name);
  return isPublicity(document)
    ? [
        [`关于${name[0] ?? ""}`, ...name.slice(1)],
        [track, LIST_NAMES[document.list], "的公示"],
      ]
    : [name, [track, LIST_NAMES[document.list]]];
}

/** All versions of one list, ascending. */
export function versionsOf(edition: PublicEdition, track: TrackId, list: ListKind): readonly ListVersion[] {
  return edition.lists
    .filter(({ document }) => document.track === track && document.list === list)
    .sort((a, b) => a.document.version - b.document.version);
}

/** The current version of every released list, in the order of the lists. */
export function currentLists(edition: PublicEdition): readonly ListVersion[] {
  return currentVersions(edition.lists);
}
