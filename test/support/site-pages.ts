/** The HTML pages of a built site, parsed. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type Element = Tree.Element;

export interface SitePage {
  /** From the root of the site: `hongqi-cup-2024/rules/index.html`. */
  readonly path: string;
  readonly elements: readonly Element[];
}

/** Paths of all files of the site with `/`, in order. */
export function sitePaths(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** One page after the other, so that a site of thousands is never in memory whole. */
export function* sitePages(dir: string): Generator<SitePage> {
  for (const path of sitePaths(dir)) if (path.endsWith(".html")) yield sitePage(dir, path);
}

export function sitePage(dir: string, path: string): SitePage {
  return { path, elements: elementsOf(parse(readFileSync(join(dir, path), "utf8"))) };
}

/** All elements below a node in document order, those inside `<template>` as well. */
export function elementsOf(node: Tree.ParentNode): Element[] {
  const found: Element[] = [];
  const visit = (parent: Tree.ParentNode): void => {
    for (const child of parent.childNodes) {
      if (!("tagName" in child)) continue;
      found.push(child);
      visit("content" in child ? (child as Tree.Template).content : child);
    }
  };
  visit(node);
  return found;
}

/** The attribute's value, or null when it is not there. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** The text of an element with runs of white space as one space. */
export function textOf(node: Tree.ChildNode): string {
  const raw = (each: Tree.ChildNode): string =>
    "value" in each ? each.value : "childNodes" in each ? each.childNodes.map(raw).join("") : "";
  return raw(node).replace(/\s+/g, " ").trim();
}

/** Origin and base of the site, from the rules that it publishes. */
export function siteBase(dir: string): { readonly origin: string | null; readonly base: string } {
  const path = sitePaths(dir).find((each) => /^[^/]+\/rules\/rulebook\.json$/.test(each));
  if (path === undefined) throw new Error(`no rules under ${dir}`);
  return JSON.parse(readFileSync(join(dir, path), "utf8")).rulebook.site;
}
