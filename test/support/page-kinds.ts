/** One address of every kind of page that a site has. */
import { sitePaths } from "./site-pages.ts";

/** Addresses below the base, with slash at the end; pages that differ only in track, person, version or news are one kind. */
export function pageKinds(dir: string): string[] {
  const kinds = new Map<string, string>();
  for (const path of sitePaths(dir)) {
    if (!path.endsWith(".html")) continue;
    const kind = path
      .replace(/(?<=^[^/]+\/)(railway|construction|power|chemical|machinery|steel)\//, "track/")
      .replace(/(?<=^[^/]+\/)(nonferrous|building-materials|defence|light-industry)\//, "track/")
      .replace(/(?<=\/entrants\/)[^/]+/, "person")
      .replace(/(?<=\/news\/)[^/]+/, "news")
      .replace(/(?<=\/)v\d+(?=\/)/, "version");
    if (!kinds.has(kind)) kinds.set(kind, path.replace(/(^|(?<=\/))index\.html$/, ""));
  }
  return [...kinds.values()];
}
