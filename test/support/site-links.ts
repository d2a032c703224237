/** Where the pages of a site lead: internal addresses with their fragments, and those that lead nowhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute, type Element, siteBase, sitePages, sitePaths } from "./site-pages.ts";

interface Link {
  readonly from: string;
  readonly href: string;
}

/**
 * Every internal link that leads nowhere, as `page → href`. A link is internal when it is relative, or begins with the
 * origin of the site; it then has to begin with the base of the site, to name a file, and its fragment an id there.
 */
export function brokenLinks(dir: string): string[] {
  const { origin, base } = siteBase(dir);
  const root = new URL(base.endsWith("/") ? base : `${base}/`, origin ?? "http://site.invalid");
  const files = new Set(sitePaths(dir));
  const ids = new Map<string, ReadonlySet<string>>();
  const links = new Map<string, Link[]>();
  const note = (address: URL, link: Link): void => {
    const key = decodeURI(address.pathname) + decodeURIComponent(address.hash);
    const known = links.get(key);
    if (known === undefined) links.set(key, [link]);
    else known.push(link);
  };
  for (const { path, elements } of sitePages(dir)) {
    const own = new URL(path.replace(/(?:^|(?<=\/))index\.html$/, ""), root);
    ids.set(path, new Set(elements.flatMap((element) => attribute(element, "id") ?? [])));
    for (const href of elements.flatMap(addresses)) {
      const address = new URL(href, own);
      if (address.origin === root.origin) note(address, { from: path, href });
    }
  }
  for (const { href, from } of addressesInFiles(dir, files)) {
    const address = new URL(href, root);
    if (address.origin === root.origin) note(address, { from, href });
  }
  return [...links].flatMap(([key, from]) =>
    leads(key, root.pathname, files, ids) ? [] : from.slice(0, 3).map(sentence),
  );
}

function sentence({ from, href }: Link): string {
  return `${from} → ${href}`;
}

function leads(
  key: string,
  base: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [path = "", fragment] = key.split("#");
  if (!path.startsWith(base)) return false;
  const inside = path.slice(base.length);
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!files.has(file)) return false;
  return (
    fragment === undefined ||
    fragment === "" ||
    !file.endsWith(".html") ||
    (ids.get(file)?.has(fragment) ?? false)
  );
}

/** Addresses of an element, whatever loads or follows them. */
function addresses(element: Element): string[] {
  const set =
    attribute(element, "srcset")
      ?.split(",")
      .map((part) => part.trim().split(" ")[0] ?? "") ?? [];
  const plain = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"].flatMap(
    (name) => attribute(element, name) ?? [],
  );
  const meta =
    element.tagName === "meta" &&
    /^(og:(url|image)|twitter:image)$/.test(
      attribute(element, "property") ?? attribute(element, "name") ?? "",
    )
      ? [attribute(element, "content") ?? ""]
      : [];
  return [...plain, ...set, ...meta].filter((href) => !/^(mailto|tel|data|javascript):/.test(href));
}

/** Addresses that stand in the feed and in list files. */
function addressesInFiles(dir: string, files: ReadonlySet<string>): Link[] {
  return [...files].flatMap((path) => {
    const text = path.endsWith(".xml") || path.endsWith(".json") ? readFileSync(join(dir, path), "utf8") : "";
    const found = path.endsWith(".xml")
      ? text.matchAll(/href="([^"]*)"/g)
      : text.matchAll(/"(?:href|url)": ?"([^"]*)"/g);
    return [...found].map(([, href = ""]) => ({ from: path, href: href.replaceAll("&amp;", "&") }));
  });
}
