/** 赛道 as files write it: the id, the name, or the name with 赛道. */
import type { TrackId } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { Row } from "../rows.ts";
import { textMap } from "../text-map.ts";

/**
 * Track ids by every accepted spelling. Null when there is no rulebook: then any spelling stands for itself, so that
 * the rest of a row can still be checked.
 */
export function trackWords(rulebook: Rulebook | null): ReadonlyMap<string, TrackId> | null {
  if (rulebook === null) return null;
  const words = textMap<string, TrackId>();
  for (const { id, name } of rulebook.tracks) {
    for (const spelling of [id, name, `${name}赛道`]) words.set(spelling, id);
  }
  return words;
}

/** The name that people know a track by; its id where the rulebook has no such track. */
export function trackName(rulebook: Rulebook, id: TrackId): string {
  return rulebook.tracks.find((track) => track.id === id)?.name ?? id;
}

/** The track of a cell; null after an error. */
export function trackCell<K extends string>(
  row: Row<K>,
  key: K,
  words: ReadonlyMap<string, TrackId> | null,
): TrackId | null {
  const text = row.cell(key);
  if (text === "") row.error("cell-empty", key);
  else if (words === null) return text;
  else {
    const track = words.get(text);
    if (track !== undefined) return track;
    row.error("track-unknown", key, { tracks: trackNames(words) });
  }
  return null;
}

/** Of the spellings of each track the middle one: id, name, name with 赛道. */
function trackNames(words: ReadonlyMap<string, TrackId>): string {
  const names = new Map<TrackId, string>();
  for (const [spelling, id] of words) if (spelling !== id && !names.has(id)) names.set(id, spelling);
  return [...names.values()].join("、");
}
