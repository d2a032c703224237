/** Names of samples have no place among real people: readers check for them since the lists of December 2025. */
import type { Entrant } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  "张三 李四 王五 赵六 钱七 孙八 周九 吴十 张某 李某 王某 某某 某某某 张某某 李某某 王某某 无名氏 佚名 姓名 测试 test 小明 小红".split(
    " ",
  ),
);

/** In `mode: live` a placeholder name, a name with 测试 or an invented organisation is an error. */
export function checkLiveNames(entrants: Iterable<Entrant>, rulebook: Rulebook): Finding[] {
  if (rulebook.mode !== "live") return [];
  const findings: Finding[] = [];
  for (const { name, organization, place } of entrants) {
    if (PLACEHOLDERS.has(name.toLowerCase()) || name.includes("测试")) {
      findings.push(error("name-placeholder", { ...place, column: "姓名", value: name }));
    }
    if (organization.endsWith("（演示）") || organization.includes("测试单位")) {
      findings.push(error("demo-in-live", { ...place, column: "单位", value: organization }));
    }
  }
  return findings;
}
