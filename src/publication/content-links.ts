/** Relative links of news lead to pages that the site has. Fragments are not looked at. */
import { error, type Finding } from "../model/finding.ts";
import { LIST_KINDS } from "../model/ids.ts";
import type { Track } from "../model/rulebook.ts";
import type { Content } from "./content.ts";

/** The pages at the root, and those of an edition beside its tracks; a test holds them to `src/pages/`. */
export const ROOT_PAGES: readonly string[] = ["en", "search", "verify"];
export const EDITION_PAGES: readonly string[] = [
  "about",
  "accessibility",
  "awards",
  "downloads",
  "entrants",
  "groups",
  "log",
  "media",
  "news",
  "notice",
  "objections",
  "organizations",
  "provinces",
  "rules",
  "schedule",
  "showcases",
  "statistics",
];

const RELATIVE = /(?:\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s*<?)(\.{1,2}\/[^)\s>]*)/g;

/** One error for each relative link to a page that there is not, with its line. */
export function checkPageLinks({ files }: Content, tracks: readonly Track[]): readonly Finding[] {
  const slugs = new Set(files.map(({ path }) => slugOf(path)));
  return files.flatMap(({ path, text }) => {
    const [edition = ""] = path.split("/");
    const base = `https://site/${edition}/news/${slugOf(path)}/`;
    return text.split("\n").flatMap((line, at) =>
      [...line.matchAll(RELATIVE)].flatMap(([, target = ""]) => {
        const { pathname } = new URL(target, base);
        if (leads(decoded(pathname), edition, tracks, slugs)) return [];
        const place = { file: `content/${path}`, line: at + 1, value: target };
        return [error("content-page", place, { path: decoded(pathname) })];
      }),
    );
  });
}

function leads(path: string, edition: string, tracks: readonly Track[], slugs: ReadonlySet<string>): boolean {
  const [first = "", second = "", third = ""] = path.slice(1).split("/");
  // Files, and editions beside this one, are not known here.
  if (/\.[a-z]+$/.test(path)) return true;
  if (first !== edition) return first === "" || ROOT_PAGES.includes(first) || !isNear(path, tracks);
  if (second === "" || (second !== "news" && EDITION_PAGES.includes(second))) return true;
  if (second === "news") return third === "" || slugs.has(third);
  return (
    tracks.some(({ id }) => id === second) && (third === "" || LIST_KINDS.some((kind) => kind === third))
  );
}

/** True for a page of an edition asked for at the root: one `../` too many. */
function isNear(path: string, tracks: readonly Track[]): boolean {
  const first = path.split("/")[1] ?? "";
  return EDITION_PAGES.includes(first) || tracks.some(({ id }) => id === first) || !/\d/.test(first);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.mdx$/, "");
}
