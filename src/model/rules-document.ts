/** The rulebook as the file that everybody can download, and whose hash every list carries. Both sides of the wall need it. */
import { compareText } from "./ids.ts";
import type { Provenance, Rulebook } from "./rulebook.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * `rules/rulebook.json`: `{ provenance, rulebook }` in canonical form. SHA-256 over the UTF-8 bytes of this text is
 * `rules.sha256` of the edition's lists.
 */
export function rulesDocument(rulebook: Rulebook, provenance: readonly Provenance[]): string {
  return canonicalJson({ rulebook, provenance } as unknown as Json);
}

/**
 * JSON with keys in code-unit order and no spaces: one value, one text, whatever order the keys were written in.
 * The text is put together by hand because objects list whole-number keys (`byRank`) in an order of their own.
 */
function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => compareText(a, b));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
