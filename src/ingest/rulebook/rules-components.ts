/** Rules of the score components: weights, theory, panels, and that every total can be printed exactly. */
import { error, type Finding } from "../../model/finding.ts";
import { STAGES, type Stage } from "../../model/ids.ts";
import type { Component, Rulebook } from "../../model/rulebook.ts";
import { isExact } from "./exact.ts";
import type { At } from "./rules.ts";
import type { RulebookInput } from "./schema.ts";
import { compareWhole, decimalSum, decimalText } from "./sums.ts";

/** Headers of a score file that no component may take. */
const TAKEN: ReadonlySet<string> = new Set(
  "报名号 entrant_id id 姓名 name 赛道 track 总分 total 名次 rank 成绩 状态 单位 省份 复赛成绩 决赛成绩 综合成绩 奖项 缺考 违纪 弃权 __proto__ constructor prototype".split(
    " ",
  ),
);

/** The most that theory may count in a semi-final, in % (notice, part 8). */
const MOST_THEORY = 20;

/** Checks each list of components once, where it stands in the file. */
export function checkComponents(input: RulebookInput, rulebook: Rulebook, at: At): Finding[] {
  return STAGES.flatMap((stage) => {
    const own = input.stages[stage];
    const paths = [
      ...(own?.components === undefined ? [] : [[`stages.${stage}.components`, null] as const]),
      ...Object.keys(own?.tracks ?? {}).map(
        (track) => [`stages.${stage}.tracks.${track}.components`, track] as const,
      ),
    ];
    return paths.flatMap(([path, track]) => {
      const components = componentsAt(rulebook, stage, track, own);
      return components === null ? [] : checkList(path, stage, components, rulebook, at);
    });
  });
}

/** The components of a list as the rulebook has them: of its own track, or of the first track that uses the common list. */
function componentsAt(
  { components }: Rulebook,
  stage: Stage,
  track: string | null,
  own: RulebookInput["stages"][Stage],
): readonly Component[] | null {
  if (track !== null) return components[stage][track] ?? null;
  const user = Object.keys(components[stage]).find((id) => own?.tracks?.[id] === undefined);
  return user === undefined ? null : (components[stage][user] ?? null);
}

function checkList(
  path: string,
  stage: Stage,
  components: readonly Component[],
  rulebook: Rulebook,
  at: At,
): Finding[] {
  const findings: Finding[] = [];
  const sum = decimalText(decimalSum(components.map(({ weight }) => weight)));
  if (sum !== "100") findings.push(error("rulebook-weights", at(path), { sum }));
  components.forEach((component, index) => {
    const { name, panel } = component;
    const place = at(`${path}.${index}`, name);
    if (TAKEN.has(name)) findings.push(error("rulebook-component-name", place));
    if (components.findIndex((other) => other.name === name) < index)
      findings.push(error("rulebook-component-twice", place));
    if (panel !== null && panel.judges - panel.dropHighest - panel.dropLowest < 1) {
      findings.push(
        error("rulebook-panel", at(`${path}.${index}.panel`, name), { judges: String(panel.judges) }),
      );
    }
    if (hasEndlessDecimals(component) && isUnrounded(rulebook)) {
      findings.push(error("rulebook-endless", place, { full: String(component.full) }));
    }
  });
  if (stage === "semifinal") {
    const theory = decimalSum(components.filter((component) => component.theory).map(({ weight }) => weight));
    if (compareWhole(theory, MOST_THEORY) > 0)
      findings.push(error("rulebook-theory", at(path), { sum: decimalText(theory) }));
    if (components.every((component) => component.theory))
      findings.push(error("rulebook-practice", at(path)));
  }
  if (!isExact(components, rulebook)) findings.push(error("rulebook-precision", at(path)));
  return findings;
}

/** Neither the parts nor the stage are rounded, so the stage's total stands as it comes out. */
function isUnrounded({ rounding }: Rulebook): boolean {
  return !rounding.at.includes("stage") && !rounding.at.includes("component");
}

/** mark × weight ÷ full ends after finitely many decimals only when full, reduced by the weight, has no prime but 2 and 5. */
function hasEndlessDecimals({ full, weight }: Component): boolean {
  let rest = full / divisor(full, weight.units);
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime;
  return rest !== 1;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
