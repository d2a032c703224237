/** The cells of one score row: marks, states, tie columns. The hot path of a large edition. */
import { SCORE_STATES, type ScoreState } from "../../model/ids.ts";
import { parseUnits } from "../../model/mark.ts";
import { meantMark, meantSeconds } from "../cells/meant.ts";
import type { Row } from "../rows.ts";
import type { MarkColumns, TrackColumns } from "./score-columns.ts";

export interface ScoreCells {
  readonly marks: readonly (number | readonly number[])[];
  readonly ties: Readonly<Record<string, number>>;
  readonly state: ScoreState | null;
}

const STATES: ReadonlySet<string> = new Set(SCORE_STATES);
const NO_TIES: Readonly<Record<string, number>> = {};

/**
 * Reads the cells of a person of one track. A state in any component names the row (the first of 违纪, 弃权, 缺考), and
 * then the other cells may be empty. Null after an error.
 */
export function readScoreCells(row: Row<string>, columns: TrackColumns): ScoreCells | null {
  const state = stateOf(row, columns);
  let good = true;
  const read = (header: string, column: MarkColumns): number => {
    const mark = readMark(row, header, column, state);
    if (mark === null) good = false;
    return mark ?? 0;
  };
  const marks = columns.marks.map((column) =>
    column.panel
      ? column.headers.map((header) => read(header, column))
      : read(column.headers[0] ?? "", column),
  );
  const ties = readTies(row, columns.ties, state);
  if (!good || ties === null) return null;
  return state === null ? { marks, ties, state } : { marks: [], ties: NO_TIES, state };
}

function stateOf(row: Row<string>, columns: TrackColumns): ScoreState | null {
  let found: ScoreState | null = null;
  for (const { headers } of columns.marks) {
    for (const header of headers) {
      const text = row.cell(header);
      // A mark begins with a digit: only words are looked up.
      if (text.length !== 2 || text.charCodeAt(0) < 0x4e00 || !STATES.has(text)) continue;
      const state = text as ScoreState;
      if (found === null || SCORE_STATES.indexOf(state) < SCORE_STATES.indexOf(found)) found = state;
    }
  }
  return found;
}

/** The mark in units, 0 for an empty cell or a state word in a row with a state, null after an error. */
function readMark(
  row: Row<string>,
  header: string,
  column: MarkColumns,
  state: ScoreState | null,
): number | null {
  const text = row.cell(header);
  const units = parseUnits(text, column.decimals);
  if (units === null) {
    if (state !== null && (text === "" || STATES.has(text))) return 0;
    const { code, params } = markProblem(text, column);
    row.error(code, header, params);
    return null;
  }
  if (units <= column.full) return units;
  row.error("mark-above", header, { full: column.fullText });
  return null;
}

function markProblem(
  text: string,
  column: MarkColumns,
): { readonly code: string; readonly params: Readonly<Record<string, string>> } {
  const params = { decimals: String(column.decimals), full: column.fullText };
  if (text === "") return { code: "mark-empty", params };
  if (/^[0-9]+\.[0-9]{12,}$/.test(text)) return { code: "mark-float", params };
  if (parseUnits(text, 30) !== null) return { code: "mark-decimals", params };
  return { code: "mark-form", params: { ...params, guess: meantMark(text) } };
}

function readTies(
  row: Row<string>,
  names: readonly string[],
  state: ScoreState | null,
): Readonly<Record<string, number>> | null {
  if (names.length === 0) return NO_TIES;
  const ties: Record<string, number> = {};
  let good = true;
  for (const name of names) {
    const text = row.cell(name);
    const value = parseUnits(text, 0);
    if (value !== null) ties[name] = value;
    else if (text === "" && state !== null) continue;
    else if (text !== "" && state !== null && STATES.has(text)) continue;
    else {
      row.error(text === "" ? "tie-empty" : "tie-form", name, { guess: meantSeconds(text) });
      good = false;
    }
  }
  return good ? ties : null;
}
