/** Which version of a list is the one that holds. Files and pages ask the same question. */
import type { ListVersion } from "./public.ts";

/** The newest version of each list, in the order in which the lists come. */
export function currentVersions(lists: readonly ListVersion[]): ListVersion[] {
  const newest = new Map<string, ListVersion>();
  for (const version of lists) {
    const { track, list } = version.document;
    const known = newest.get(`${track}/${list}`);
    if (known === undefined || known.document.version < version.document.version) {
      newest.set(`${track}/${list}`, version);
    }
  }
  return [...newest.values()];
}
