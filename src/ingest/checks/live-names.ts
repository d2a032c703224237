/** Samples have no place among real people: readers check for them since the lists of December 2025. */
import type { Entrant } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import { isPlaceholderName } from "./placeholder-names.ts";

/** The marks of a sample: the demonstration's own, and what people type to try something out. */
export const SAMPLE_MARK = /[（(](?:演示|测试|示例|样例|虚构)[）)]|测试(?:单位|公司|工厂|班组|企业)/;

/** In `mode: live` a placeholder name, and a unit, team or group with the mark of a sample, are errors. */
export function checkLiveNames(entrants: Iterable<Entrant>, rulebook: Rulebook): Finding[] {
  if (rulebook.mode !== "live") return [];
  const findings: Finding[] = [];
  for (const { name, organization, team, group, place } of entrants) {
    if (isPlaceholderName(name)) {
      findings.push(error("name-placeholder", { ...place, column: "姓名", value: name }));
    }
    for (const [column, value] of [
      ["单位", organization],
      ["班组", team],
      ["企业集团", group],
    ] as const) {
      if (value !== null && SAMPLE_MARK.test(value))
        findings.push(error("demo-in-live", { ...place, column, value }));
    }
  }
  return findings;
}
