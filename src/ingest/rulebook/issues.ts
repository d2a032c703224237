/** What zod has against a YAML file, as findings with path and line. */
import type * as z from "zod";
import { error, type Finding } from "../../model/finding.ts";
import { shown } from "../shown.ts";
import { nearestKey } from "./guess.ts";
import { type JsonSchema, keysAt } from "./json-schema.ts";
import { isTreeMap, lineOfPath, type Tree, type YamlFile } from "./tree.ts";

/** One finding for each issue; `tree` is what was validated, `schema` names the keys that a wrong one may have meant. */
export function issueFindings(
  issues: readonly z.core.$ZodIssue[],
  tree: Tree,
  yaml: YamlFile,
  file: string,
  schema: JsonSchema,
): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String).join(".");
    // In a list of entries the line says which one it is.
    const column = Array.isArray(tree) ? path.replace(/^\d+\.?/, "") : path;
    const value = wrongValue(issue, valueAt(tree, issue.path));
    const place = {
      file,
      line: lineOfPath(yaml, path),
      column,
      value: typeof value === "string" ? shown(value) : null,
    };
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const whole = path === "" ? key : `${path}.${key}`;
        const guess = nearestKey(key, keysAt(schema, issue.path)) ?? "";
        const at = {
          file,
          line: lineOfPath(yaml, whole),
          column: column === "" ? key : `${column}.${key}`,
          value: shown(key),
        };
        return error("rulebook-unknown-key", at, {
          guess,
          wide: /[：，]/.test(key) ? "全角的冒号或逗号" : "",
        });
      });
    }
    if (issue.code === "invalid_key") return [error("rulebook-line-name", place)];
    if (value === undefined) return [error("rulebook-missing-key", place)];
    if (issue.code === "invalid_value") {
      const words = issue.values.map(String);
      const guess = typeof value === "string" ? (nearestKey(value, words) ?? "") : "";
      return [error("rulebook-word", place, { words: words.join("、"), guess })];
    }
    return [error("rulebook-value", place, { expected: expectation(issue) })];
  });
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_union") {
    const custom = issue.errors.flat().find((inner) => inner.code === "custom");
    return custom?.message ?? "一个值或一个列表";
  }
  if (issue.code === "invalid_type") {
    if (issue.expected === "array") return "一个列表";
    return issue.expected === "object" || issue.expected === "record"
      ? "下面有若干个键的一组设置"
      : "一个值，不是列表或一组键";
  }
  return issue.code === "too_small" ? "至少有一项" : "另一种写法";
}

/** What is wrong of a value; of a list that one of its items is not as it must be, the item. */
function wrongValue(issue: z.core.$ZodIssue, value: Tree | undefined): Tree | undefined {
  if (issue.code !== "invalid_union" || !Array.isArray(value)) return value;
  const inner = issue.errors.flat().find(({ path }) => path.length > 0);
  return inner === undefined ? value : valueAt(value, inner.path);
}

function valueAt(tree: Tree, path: readonly PropertyKey[]): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) {
    if (at === undefined || typeof at === "string") return undefined;
    at = isTreeMap(at) ? at[String(step)] : at[Number(step)];
  }
  return at;
}
