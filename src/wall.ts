/** The right-hand side of the wall: the public values as the folder of JSON that the left half wrote. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "./model/ids.ts";
import type { ListVersion, PublicEdition } from "./model/public.ts";

let cached: { readonly key: string; readonly editions: readonly PublicEdition[] } | null = null;

/**
 * All public editions, in order of their ids. Reads the folder named by HONGBANG_WALL once per process, and again
 * when the `stamp` in it says that it was written anew (`npm run dev`).
 * Layout: `<edition>/{facts,register,statistics,ledger}.json` and `<edition>/lists/<track>/<list>/v<N>.json`.
 */
export function publicEditions(): readonly PublicEdition[] {
  const dir = process.env["HONGBANG_WALL"];
  if (dir === undefined)
    throw new Error("HONGBANG_WALL is not set: pages are printed by npm run build or npm run dev");
  const stamp = join(dir, "stamp");
  const key = `${dir} ${existsSync(stamp) ? readFileSync(stamp, "utf8") : ""}`;
  if (cached?.key !== key) cached = { key, editions: readEditions(join(dir, "editions")) };
  return cached.editions;
}

function readEditions(dir: string): PublicEdition[] {
  return folders(dir).map((edition) => {
    const at = join(dir, edition);
    return {
      facts: read(join(at, "facts.json")),
      register: read(join(at, "register.json")),
      statistics: read(join(at, "statistics.json")),
      ledger: read(join(at, "ledger.json")),
      lists: read<readonly string[]>(join(at, "lists.json")).map((path) => read<ListVersion>(join(at, path))),
    };
  });
}

function folders(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(compareText);
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
