/** Announcements, rules and notices that hold the words of a query, from Pagefind's index. */
import { fold } from "./fold.ts";

/** What Pagefind gives for one page, as far as it is used here. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly plain_excerpt: string;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly plain_excerpt: string;
  }[];
}

interface Pagefind {
  readonly search: (
    text: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<Fragment> }[] }>;
}

export interface FoundPage {
  readonly title: string;
  /** The section in which the words stand first, else null. */
  readonly section: string | null;
  readonly href: string;
  readonly kind: string;
  readonly track: string | null;
  readonly excerpt: string;
}

/** So many pages are read at a time, and no more than so many for one query. */
const BATCH = 8;
const MOST = 32;

let engine: Promise<Pagefind> | null = null;

/** Loads the index's core once. `noWorker`: a worker would need a policy of its own for WebAssembly. */
function pagefind(root: string): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ `${root}pagefind/pagefind.js`).then((module) =>
    module.createInstance({ noWorker: true, baseUrl: root }),
  );
  engine.catch(() => {
    engine = null;
  });
  return engine;
}

/**
 * At most `count` pages that hold every word of the query as it was typed. Pagefind compares words cut its own way and
 * would also give pages that hold only their parts, so each page is read before it counts as found.
 */
export async function findPages(
  root: string,
  query: string,
  filters: Readonly<Record<string, string>>,
  count: number,
): Promise<readonly FoundPage[]> {
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== "");
  const { results } = await (await pagefind(root)).search(query, { filters });
  const found: FoundPage[] = [];
  for (let at = 0; at < Math.min(results.length, MOST) && found.length < count; at += BATCH) {
    const read = await Promise.all(results.slice(at, at + BATCH).map(({ data }) => data()));
    for (const fragment of read) if (holds(fragment, words)) found.push(foundPage(fragment, words));
  }
  return found.slice(0, count);
}

function holds({ content, meta }: Fragment, words: readonly string[]): boolean {
  const text = fold(`${meta.title ?? ""}\n${content}`);
  return words.every((word) => text.includes(word));
}

function foundPage(fragment: Fragment, words: readonly string[]): FoundPage {
  const title = fragment.meta.title ?? "";
  const part = fragment.sub_results.find(({ plain_excerpt }) =>
    words.some((word) => fold(plain_excerpt).includes(word)),
  );
  return {
    title,
    section: part === undefined || part.title === title ? null : part.title,
    href: part?.url ?? fragment.url,
    kind: fragment.filters["类型"]?.[0] ?? "",
    track: fragment.filters["赛道"]?.[0] ?? null,
    excerpt: excerptText(part?.plain_excerpt ?? fragment.plain_excerpt),
  };
}

/** The piece of text without what its cutting left at the head; blocks of the page end like sentences. */
function excerptText(piece: string): string {
  const text = piece.replace(/\.\s+/g, "。").replace(/^[\s，。、；：！？）”》.,;:]+/, "");
  return `……${text.trim()}……`;
}
