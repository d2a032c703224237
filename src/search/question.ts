/** A question as the form and the address hold it: `/search/?q=张伟&track=铁路&kind=选手`. */

export interface Question {
  readonly text: string;
  /** Name of the track, empty for all. */
  readonly track: string;
  /** 选手, a kind of page, or empty for both. */
  readonly kind: string;
  readonly edition: string;
}

/** No question is longer; the box takes no more either. */
const LONGEST = 60;

/** The question of an address; `edition` where it names none. */
export function questionOf(search: string, edition: string): Question {
  const asked = new URLSearchParams(search);
  return {
    text: clean(asked.get("q") ?? ""),
    track: asked.get("track") ?? "",
    kind: asked.get("kind") ?? "",
    edition: asked.get("edition") || edition,
  };
}

/** The address of a question: only what is not the default stands in it. */
export function addressOf({ text, track, kind, edition }: Question, usual: string): string {
  const asked = new URLSearchParams();
  if (text !== "") asked.set("q", text);
  if (track !== "") asked.set("track", track);
  if (kind !== "") asked.set("kind", kind);
  if (edition !== usual) asked.set("edition", edition);
  const query = asked.toString();
  return query === "" ? "" : `?${query}`;
}

/** One line without space at its ends, cut between characters. */
export function clean(text: string): string {
  return [...text.replace(/[\s\p{Cc}]+/gu, " ").trim()].slice(0, LONGEST).join("");
}
