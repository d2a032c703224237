/** Rules of a rulebook that no single key can break: sums, references, limits of the notice. */
import { error, type Finding, type Place } from "../../model/finding.ts";
import { STAGE_NAMES, STAGES } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import { checkComponents } from "./rules-components.ts";
import { checkReferences } from "./rules-references.ts";
import type { RulebookInput } from "./schema.ts";
import { decimalSum, decimalText } from "./sums.ts";
import { lineOfPath, type YamlFile } from "./tree.ts";

/** Place of a path of the rulebook. */
export type At = (path: string, value?: string) => Place;

/** All rules; `rulebook` is the input with its defaults. */
export function checkRules(
  input: RulebookInput,
  rulebook: Rulebook,
  yaml: YamlFile,
  file: string,
): Finding[] {
  const at: At = (path, value) => ({
    file,
    line: lineOfPath(yaml, path),
    column: path,
    value: value ?? null,
  });
  return [
    ...checkEdition(input, rulebook, at),
    ...checkCuts(rulebook, at),
    ...checkComposite(rulebook, at),
    ...checkChains(rulebook, at),
    ...checkSchedule(rulebook, at),
    ...checkSite(rulebook, at),
    ...checkComponents(input, rulebook, at),
    ...checkReferences(input, rulebook, at),
  ];
}

function checkEdition(input: RulebookInput, rulebook: Rulebook, at: At): Finding[] {
  if (input.edition !== undefined && input.edition !== rulebook.edition) {
    return [error("rulebook-edition", at("edition", input.edition), { folder: rulebook.edition })];
  }
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rulebook.edition)
    ? []
    : [error("edition-slug", at("edition", rulebook.edition))];
}

/** 300, 200, 40: each line takes from the one before (notice, part 8). */
function checkCuts({ cuts, tracks }: Rulebook, at: At): Finding[] {
  const findings: Finding[] = [];
  const refuse = (path: string, cut: number, pool: number): void => {
    if (cut > pool) findings.push(error("rulebook-cut", at(path, String(cut)), { pool: String(pool) }));
  };
  refuse("cuts.qualifiers", cuts.qualifiers, cuts.shortlist);
  refuse("cuts.finalists", cuts.finalists, cuts.qualifiers);
  tracks.forEach((track, index) => {
    if (track.preliminaryOnly || track.shortlist === null || track.shortlist === cuts.shortlist) return;
    if (cuts.qualifiers > track.shortlist) {
      const pool = String(cuts.qualifiers);
      findings.push(
        error("rulebook-track-shortlist", at(`tracks.${index}.shortlist`, String(track.shortlist)), { pool }),
      );
    }
  });
  return findings;
}

function checkComposite({ composite }: Rulebook, at: At): Finding[] {
  const sum = decimalSum([composite.semifinal, composite.final]);
  return decimalText(sum) === "100"
    ? []
    : [error("rulebook-composite", at("composite"), { sum: decimalText(sum) })];
}

/** Keys of a chain: each once, and computed totals only where they exist by then. */
function checkChains({ ties }: Rulebook, at: At): Finding[] {
  return STAGES.flatMap((stage) =>
    ties.chain[stage].flatMap(({ name }, index, chain) => {
      const place = at(`ties.chain.${stage}.${index}`, name);
      if (chain.findIndex((key) => key.name === name) < index) return [error("rulebook-chain-twice", place)];
      const computed =
        name === "复赛成绩" || name === "决赛成绩" || name === "初赛成绩" || name === "综合成绩";
      const usable = stage === "final" && (name === "复赛成绩" || name === "决赛成绩");
      return computed && !usable ? [error("rulebook-chain-key", place, { stage: STAGE_NAMES[stage] })] : [];
    }),
  );
}

function checkSchedule({ schedule }: Rulebook, at: At): Finding[] {
  return schedule.flatMap(({ from, to }, index) =>
    // Days and instants of one zone order by code unit; a day counts from 00:00, so it may equal an instant's beginning.
    from !== null && to !== null && from.slice(0, Math.min(from.length, to.length)) > to
      ? [error("rulebook-schedule", at(`schedule.${index}.to`, to), { from })]
      : [],
  );
}

function checkSite({ site }: Rulebook, at: At): Finding[] {
  if (site.origin === null || new URL(site.origin).origin === site.origin.toLowerCase()) return [];
  return [error("rulebook-origin", at("site.origin", site.origin))];
}
