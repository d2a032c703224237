import type { ListKind, TrackId } from "../../src/model/ids.ts";
import type { ListDocument } from "../../src/model/public.ts";
import { exampleLists } from "./example-lists.ts";

/** One list document of the example edition; throws when it has none. */
export function exampleDocument(track: TrackId, list: ListKind, version: number): ListDocument {
  const found = exampleLists.find(
    ({ document }) => document.track === track && document.list === list && document.version === version,
  );
  if (found === undefined) throw new Error(`the example has no ${track}/${list} v${version}`);
  return found.document;
}
