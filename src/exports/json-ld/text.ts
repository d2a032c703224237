/** Data for machines inside a page: JSON-LD with the words of schema.org. */
import type { Graph } from "schema-dts";

/**
 * The graph as the text of a `<script type="application/ld+json">`. A browser ends a script at `</script` and opens
 * another state at `<!--`, wherever they stand: no `<` may come through, and with `>` and `&` nobody need think further.
 */
export function jsonLdText(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
