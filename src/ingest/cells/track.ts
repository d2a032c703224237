/** 赛道 as files write it: the id, the name, or the name with 赛道. */
import type { TrackId } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { Row } from "../rows.ts";

/**
 * Track ids by every accepted spelling. Null when there is no rulebook: then any spelling stands for itself, so that
 * the rest of a row can still be checked.
 */
export function trackWords(rulebook: Rulebook | null): ReadonlyMap<string, TrackId> | null {
  if (rulebook === null) return null;
  return new Map(
    rulebook.tracks.flatMap(({ id, name }) => [
      [id, id],
      [name, id],
      [`${name}赛道`, id],
    ]),
  );
}

/** The track of a cell; null after an error. */
export function trackCell<K extends string>(row: Row<K>, key: K, words: ReadonlyMap<string, TrackId> | null): TrackId | null {
  const text = row.cell(key);
  if (text === "") row.error("cell-empty", key);
  else if (words === null) return text;
  else {
    const track = words.get(text);
    if (track !== undefined) return track;
    row.error("track-unknown", key, { tracks: [...new Set(words.values())].join("、") });
  }
  return null;
}
