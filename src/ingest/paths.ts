/** The words of the paths that an edition may have. */

/** The tables of an edition beside its scores. */
export const TABLES = [
  "entrants",
  "reviews",
  "objections",
  "withdrawals",
  "draws",
  "honours",
  "organization-awards",
  "showcases",
  "organizations",
  "received",
] as const;
export type TableName = (typeof TABLES)[number];

/** A path without its ending, and the ending without its dot, empty when there is none. */
export function pathParts(path: string): { readonly stem: string; readonly ending: string } {
  const dot = path.lastIndexOf(".");
  return dot <= path.lastIndexOf("/")
    ? { stem: path, ending: "" }
    : { stem: path.slice(0, dot), ending: path.slice(dot + 1) };
}
