/**
 * The files of the site that are not pages, as endpoints. One endpoint for each ending, because in development an
 * endpoint without one would be reached with a slash at its end alone.
 */
import type { APIRoute, GetStaticPaths } from "astro";
import { type SiteFile, siteFiles } from "../exports/files.ts";
import { publicEditions } from "../wall.ts";

/** The paths of all files that end with `ending` (`.csv`), for an endpoint `[...file].csv.ts`. */
export function filePaths(ending: string): GetStaticPaths {
  return () =>
    siteFiles(publicEditions())
      .filter(({ path }) => path.endsWith(ending))
      .map((file) => ({ params: { file: file.path.slice(0, -ending.length) }, props: { file } }));
}

/** Answers with the bytes of the file. */
export const sendFile: APIRoute<{ readonly file: SiteFile }> = ({ props: { file } }) =>
  new Response(new Uint8Array(file.bytes()), { headers: { "content-type": file.type } });
