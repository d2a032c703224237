import type { Edition } from "../model/edition.ts";
import { STAGES } from "../model/ids.ts";
import { unitsText } from "../model/mark.ts";
import { componentDigits } from "../scoring/plan.ts";
import type { StageResult } from "../scoring/stage.ts";
import type { TrackWay } from "../selection/way.ts";

/** A private table for the committee's eyes: everybody with a score row of one stage and track. */
export interface CommitteeTable {
  /** `<edition>/<track>/<stage>.csv`. */
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** 名次, 报名号, the components, 成绩, 状态, decidedBy: in order of rank, then those with a state (contract: rank --all). */
export function committeeTables(edition: Edition, ways: readonly TrackWay[]): CommitteeTable[] {
  return ways.flatMap((way) =>
    STAGES.flatMap((stage) => {
      const result = way.stages[stage];
      return result === null
        ? []
        : [
            {
              path: `${edition.rulebook.edition}/${way.track.id}/${stage}.csv`,
              header: [
                "名次",
                "报名号",
                ...result.components.map(({ name }) => name),
                "成绩",
                "状态",
                "decidedBy",
              ],
              rows: rowsOf(result),
            },
          ];
    }),
  );
}

function rowsOf(result: StageResult): string[][] {
  const digits = result.components.map(componentDigits);
  const ranked = result.ranked.map((person) => [
    String(person.rank),
    person.entrantId,
    ...person.marks.map((mark, i) => unitsText(mark, digits[i] ?? 0)),
    unitsText(person.total, result.plan.digits),
    "",
    person.decidedBy ?? "",
  ]);
  const states = [...result.states].map(([id, state]) => ["", id, ...digits.map(() => ""), "", state, ""]);
  return [...ranked, ...states];
}
