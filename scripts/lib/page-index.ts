/** The index of the site's words (Pagefind), made from finished pages. Names and marks in tables stay out of it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { type SearchablePage, searchablePages } from "../../src/exports/searchable-pages.ts";
import type { PublicEdition } from "../../src/model/public.ts";

/** A file of the index by its path below `pagefind/`. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What is no text of its own, and wherever people stand with their marks. */
const LEFT_OUT = [
  "nav",
  "form",
  "table.list",
  "table.bars",
  "table.rolltable",
  ".sheet--list",
  ".imprint",
  ".podium",
  ".poster",
  ".counts",
  // What all pages of one kind say alike would only make the index large.
  '[data-kind="名单"] .notice',
  '[data-kind="名单"] .deadline',
  '[data-kind="名单"] .two',
  '[data-kind="攻关成果"] table',
  '[data-kind="异议"] .entries',
];

/** Pagefind's ready-made interfaces; the search page has its own and loads the core alone. */
const INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker|playground)\b/;

/**
 * The files of the index over these pages, in order of their paths. `read` gives the HTML of a page. The language is
 * `zh-cn` exactly: under `zh-CN` the browser would find nothing.
 */
export async function pageIndex(
  pages: readonly SearchablePage[],
  read: (path: string) => string | Promise<string>,
): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({
    rootSelector: "html",
    excludeSelectors: LEFT_OUT,
    forceLanguage: "zh-cn",
  });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile({
        url: `/${page.path}`,
        content: labelled(await read(page.path), page),
      });
      if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join("; ")}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join("; ")}`);
    return made.files.filter(({ path }) => !INTERFACES.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await index.deleteIndex();
  }
}

/** Writes `pagefind/` into a finished site, from its own pages. */
export async function writePageIndex(dir: string, editions: readonly PublicEdition[]): Promise<void> {
  const files = await pageIndex(searchablePages(editions), (path) =>
    readFileSync(join(dir, path, "index.html"), "utf8"),
  );
  for (const { path, content } of files) {
    const file = join(dir, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await close();
}

/** The page with its main part marked as the searchable one, and what it can be filtered by. */
function labelled(html: string, { path, kind, track, edition }: SearchablePage): string {
  const about = { kind, edition, ...(track === null ? {} : { track }) };
  const names = { kind: "类型", edition: "届", track: "赛道" };
  const filters = Object.keys(about).map((key) => `${names[key as keyof typeof names]}[data-${key}]`);
  const values = Object.entries(about).map(([key, value]) => `data-${key}="${attributeText(value)}"`);
  const marked = html.replace(
    "<main",
    `<main data-pagefind-body data-pagefind-filter="${filters.join(", ")}" ${values.join(" ")}`,
  );
  if (marked === html) throw new Error(`${path} has no <main>`);
  return marked;
}

function attributeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
