/** The arithmetic that comes out with a list: of the people it names, of the marks it shows, at its own instant. */
import type { Edition, ScoreRow } from "../model/edition.ts";
import type { EntrantId, ListKind, Stage } from "../model/ids.ts";
import type { ListRow, ListVersion, Trace } from "../model/public.ts";
import type { Privacy, Rulebook } from "../model/rulebook.ts";
import type { StageResult } from "../scoring/stage.ts";
import { compositeArithmetic, compositeKeys, stageArithmetic, stageKeys } from "../scoring/trace.ts";
import type { TrackWay } from "../selection/way.ts";

/** The trace of one person; null for somebody without a total. */
export type TraceOf = (entrantId: EntrantId) => Trace | null;

/** The stage whose marks a list shows; a list without marks explains nothing. */
const EXPLAINED: Readonly<Record<ListKind, Stage | null>> = {
  preliminary: "preliminary",
  qualifiers: "preliminary",
  semifinal: "semifinal",
  finalists: null,
  final: "final",
  awards: null,
};

/** Traces of the people of one list of a track. */
export function tracer(edition: Edition, way: TrackWay, list: ListKind): TraceOf {
  const { rulebook } = edition;
  const stage = EXPLAINED[list];
  const result = stage === null ? null : way.stages[stage];
  if (stage === null || result === null) return () => null;
  return (id) => {
    const row = result.ranks.get(id)?.row;
    if (row === undefined) return null;
    return stage === "final" ? finalTrace(row, way, rulebook) : stageTrace(row, result, rulebook);
  };
}

function stageTrace(row: ScoreRow, result: StageResult, rulebook: Rulebook): Trace | null {
  const sum = stageArithmetic(row, result, rulebook.rounding);
  const person = result.ranks.get(row.entrantId);
  if (sum === null || person === undefined) return null;
  return { sums: [sum], keys: stageKeys(person, result, rulebook.ties.chain[result.stage]) };
}

/** The final's list is ranked by composite: the stage's total first, then what it counts in the composite. */
function finalTrace(row: ScoreRow, { stages, composite }: TrackWay, rulebook: Rulebook): Trace | null {
  const { semifinal, final } = stages;
  const sum = final === null ? null : stageArithmetic(row, final, rulebook.rounding);
  if (final === null || sum === null) return null;
  const person = composite?.ranks.get(row.entrantId);
  if (semifinal === null || person === undefined) return { sums: [sum], keys: [] };
  return {
    sums: [sum, compositeArithmetic(person, semifinal, final, rulebook)],
    keys: compositeKeys(person, semifinal, final, rulebook.ties.chain.final),
  };
}

/** The traces of the rows that carry a name; nobody's at level `names` (contract: Privacy levels). */
export function namedTraces(
  rows: readonly ListRow[],
  privacy: Privacy,
  traceOf: TraceOf,
): ListVersion["arithmetic"] {
  if (privacy === "names") return {};
  return Object.fromEntries(
    rows.flatMap(({ entrantId, name }) => {
      const trace = entrantId === null || name === null ? null : traceOf(entrantId as EntrantId);
      return entrantId === null || trace === null ? [] : [[entrantId, trace]];
    }),
  );
}
