/** News and the lists that it speaks of: links lead to tracks that exist, and a piece about a list waits for that list. */
import { error, type Finding } from "../model/finding.ts";
import { LIST_KINDS, type ListKind, type TrackId } from "../model/ids.ts";
import type { Track } from "../model/rulebook.ts";
import type { Content } from "./content.ts";

const LIST_LINK = /<ListLink\b([^>]*)>/g;

/**
 * Every `<ListLink track list />` and every `about` names a track of the rulebook and a kind of list, or
 * `edition/awards`. A list that is only not public yet is no mistake: the link becomes plain words.
 */
export function checkListLinks({ news, files }: Content, tracks: readonly Track[]): readonly Finding[] {
  const known = (track: string, list: string): boolean =>
    track === "edition"
      ? list === "awards"
      : tracks.some(({ id }) => id === track) && LIST_KINDS.some((kind) => kind === list);
  return files.flatMap(({ path, text }, at) => {
    const file = `content/${path}`;
    const [track = "", list = ""] = (news[at]?.about ?? "").split("/");
    const about =
      track === "" || known(track, list) ? [] : [{ line: lineOf(text, "about:"), value: `${track}/${list}` }];
    const links = text
      .split("\n")
      .flatMap((line, index) =>
        [...line.matchAll(LIST_LINK)]
          .filter(
            ([, attributes = ""]) => !known(attribute(attributes, "track"), attribute(attributes, "list")),
          )
          .map(([value]) => ({ line: index + 1, value })),
      );
    return [...about, ...links].map(({ line, value }) => error("content-list", { file, line, value }));
  });
}

/**
 * Without the pieces whose list is not public: news of the awards does not come out while the awards are held back for
 * want of an approval. `edition/awards` is asked for as track `edition`.
 */
export function heldToLists(
  content: Content,
  isPublic: (track: TrackId | "edition", list: ListKind) => boolean,
): Content {
  const kept = content.news.filter(({ about }) => {
    if (about === null) return true;
    const [track = "", list = ""] = about.split("/");
    const kind = LIST_KINDS.find((each) => each === list);
    return kind !== undefined && isPublic(track, kind);
  });
  const slugs = new Set(kept.map(({ slug }) => `/news/${slug}.mdx`));
  return {
    ...content,
    news: kept,
    files: content.files.filter(({ path }) => slugs.has(path.slice(path.indexOf("/news/")))),
  };
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}

function lineOf(text: string, start: string): number | null {
  const at = text.split("\n").findIndex((line) => line.startsWith(start));
  return at < 0 ? null : at + 1;
}
