/** What a link to the form fills in. A question or a fragment: both hold the same words. */

/** What the address asks for; empty texts where it says nothing. */
export interface Start {
  readonly kind: string;
  /** `railway/qualifiers`. */
  readonly list: string;
  readonly version: string;
  readonly entrant: string;
  readonly item: string;
}

/** Reads `?kind=…&list=…&version=3&entrant=…&item=…`, or the same behind `#`; a version may be written `v3`. */
export function startOf(search: string, fragment: string): Start {
  const asked = new URLSearchParams(search);
  const told = new URLSearchParams(fragment.replace(/^#/, ""));
  const read = (name: string): string => (asked.get(name) ?? told.get(name) ?? "").trim().slice(0, 60);
  return {
    kind: read("kind"),
    list: read("list").replace(/^\/+|\/+$/g, ""),
    version: read("version").replace(/^v/i, ""),
    entrant: read("entrant"),
    item: read("item"),
  };
}

/** The value of the list to choose: that version, or the newest where none (or one that does not exist) is named. */
export function choiceOf({ list, version }: Start, values: readonly string[]): string {
  if (list === "") return "";
  const own = values.filter((value) => value.startsWith(`${list}/`));
  return own.find((value) => value === `${list}/${version}`) ?? own[0] ?? "";
}
