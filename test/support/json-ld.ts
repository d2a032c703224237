/** The JSON-LD of the pages of a built site. */
import { attribute, type SitePage, textOf } from "./site-pages.ts";

export type Node = Readonly<Record<string, unknown>> & { readonly "@type"?: string };

/** The top nodes of a page's graph; empty where it has none. Throws where the script does not parse. */
export function graphOf({ elements }: SitePage): readonly Node[] {
  return elements
    .filter((each) => each.tagName === "script" && attribute(each, "type") === "application/ld+json")
    .flatMap((script) => JSON.parse(textOf(script))["@graph"] as Node[]);
}

/** All nodes inside a value that say their type. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (typeof value === "object" && value !== null) {
    if ("@type" in value) yield value as Node;
    for (const inner of Object.values(value)) yield* nodesIn(inner);
  }
}
