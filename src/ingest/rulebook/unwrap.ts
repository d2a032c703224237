/** Takes the provenance off the rulebook: where each setting comes from, apart from what it says. */
import { error, type Finding, warning } from "../../model/finding.ts";
import { type CivilDate, parseDate } from "../../model/instant.ts";
import type { Provenance } from "../../model/rulebook.ts";
import { nearestKey } from "./guess.ts";
import { isTreeMap, lineOfPath, type Tree, type TreeMap, type YamlFile } from "./tree.ts";

export interface Unwrapped {
  readonly tree: Tree;
  /** In the order of the file. */
  readonly provenance: readonly Provenance[];
}

/** Keys of the long form beside `value`. */
export const PROVENANCE_KEYS = ["label", "clause", "quote", "by", "on"] as const;

/**
 * Replaces each long form `{ value, label, clause, quote, by, on }` by its value, and takes the same keys off maps that
 * carry them beside their own (award tiers, rows of the schedule).
 */
export function unwrap(yaml: YamlFile, file: string, findings: Finding[]): Unwrapped {
  const provenance: Provenance[] = [];
  const walk = (tree: Tree, path: string): Tree => {
    const inside = (key: string | number): string => (path === "" ? String(key) : `${path}.${key}`);
    if (typeof tree === "string") return tree;
    if (!isTreeMap(tree)) return tree.map((item, index) => walk(item, inside(index)));
    const own = Object.keys(tree).filter(
      (key) => path === "" || !PROVENANCE_KEYS.some((known) => known === key),
    );
    const isLong = path !== "" && own.includes("value");
    const hasSource = path !== "" && PROVENANCE_KEYS.some((key) => tree[key] !== undefined);
    if (isLong) for (const key of own) if (key !== "value") unknownKey(key, path);
    const note = hasSource ? provenance.push(EMPTY) - 1 : null;
    const value = isLong
      ? walk(tree["value"] ?? "", path)
      : Object.fromEntries(own.map((key) => [key, walk(tree[key] ?? "", inside(key))]));
    if (note !== null) provenance[note] = source(tree, path, value);
    return value;
  };
  const unknownKey = (key: string, path: string): void => {
    const place = { file, line: lineOfPath(yaml, `${path}.${key}`), column: path, value: key };
    findings.push(
      error("rulebook-unknown-key", place, { guess: nearestKey(key, ["value", ...PROVENANCE_KEYS]) ?? "" }),
    );
  };
  const source = (map: TreeMap, path: string, value: Tree): Provenance => {
    const text = (key: (typeof PROVENANCE_KEYS)[number]): string | null => {
      const inner = map[key];
      if (inner === undefined || typeof inner === "string") return inner ?? null;
      findings.push(
        error(
          "rulebook-value",
          { file, line: lineOfPath(yaml, `${path}.${key}`), column: `${path}.${key}` },
          { expected: "一段文字" },
        ),
      );
      return null;
    };
    const on = dateOf(text("on"), path);
    const by = text("by");
    if ((by === null) !== (map["on"] === undefined)) {
      findings.push(warning("rulebook-source-half", { file, line: lineOfPath(yaml, path), column: path }));
    }
    return {
      path,
      value: valueText(value),
      clause: text("clause"),
      quote: text("quote"),
      by,
      on,
      label: text("label"),
    };
  };
  const dateOf = (text: string | null, path: string): CivilDate | null => {
    const date = text === null ? null : parseDate(text);
    if (text !== null && date === null) {
      findings.push(
        error(
          "rulebook-value",
          { file, line: lineOfPath(yaml, `${path}.on`), column: `${path}.on`, value: text },
          { expected: "一个日期，如 2024-06-12" },
        ),
      );
    }
    return date;
  };
  return { tree: walk(yaml.tree, ""), provenance };
}

const EMPTY: Provenance = { path: "", value: "", clause: null, quote: null, by: null, on: null, label: null };

/** A value for the rules page: a text as it is, a tier by its words or places, a row of the schedule by its times. */
function valueText(value: Tree): string {
  if (typeof value === "string") return value;
  if (!isTreeMap(value)) return value.map(valueText).join("、");
  const { text, places, from, to, name } = value;
  if (typeof text === "string") return text;
  if (places !== undefined) return valueText(places);
  if (from !== undefined || to !== undefined) {
    return [from, to]
      .flatMap((end, index) =>
        end === undefined ? [] : [index === 1 ? `至 ${valueText(end)}` : valueText(end)],
      )
      .join(" ");
  }
  if (typeof name === "string") return name;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${valueText(inner)}`)
    .join("；");
}
