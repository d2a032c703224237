/** What the rulebook of the demonstration says about itself must not stand over real people. */
import { type Finding, warning } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";

/** Mail and addresses that belong to nobody (RFC 2606), and the words of a demonstration. */
const DEMO_MARK = /example\.(?:cn|com|org|net)|[（(](?:演示|示例|虚构)[）)]|DEMO-NOT-SECRET/;

/** In `mode: live` one warning for each text of the rulebook that is marked as a demonstration, at its path. */
export function checkLiveRulebook(rulebook: Rulebook, file: string): Finding[] {
  if (rulebook.mode !== "live") return [];
  return texts(rulebook, "")
    .filter(([, text]) => DEMO_MARK.test(text))
    .map(([path, text]) => warning("demo-in-rulebook", { file, line: null, column: path, value: text }));
}

function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}
