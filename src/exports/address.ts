import type { Site } from "../model/rulebook.ts";

/**
 * The address of a path of the site (no leading slash): absolute where the rulebook names an origin, else from the
 * root of whatever host serves it.
 */
export function siteAddress({ origin, base }: Site, path: string): string {
  const root = base.split("/").filter((part) => part !== "");
  return `${(origin ?? "").replace(/\/+$/, "")}${["", ...root, path].join("/")}`;
}
