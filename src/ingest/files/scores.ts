/** scores/<stage>.csv and scores/<stage>/<track>.csv: the marks, as text in the file, as whole units here. */
import type { Entrant, ScoreRow } from "../../model/edition.ts";
import { error, type Finding, type Place } from "../../model/finding.ts";
import { type EntrantId, SCORE_STATES, type Stage, type TrackId } from "../../model/ids.ts";
import { trackName } from "../cells/track.ts";
import { entrantIdCell } from "../cells/values.ts";
import type { Context } from "../context.ts";
import type { People } from "../people.ts";
import { type Row, readRows } from "../rows.ts";
import { shown } from "../shown.ts";
import type { Table } from "../table.ts";
import { type FirstRows, firstRows } from "./first-rows.ts";
import { readScoreCells } from "./score-cells.ts";
import { SCORE_FIXED_COLUMNS, scoreColumns, scoreSpecs, type TrackColumns } from "./score-columns.ts";

/** A score file that could be opened. `track` is null for a file of all tracks. */
export interface ScoreFile {
  readonly stage: Stage;
  readonly track: TrackId | null;
  readonly table: Table;
}

/** Rows of one stage by track, with the place of each person's first row. */
export interface StageScores {
  readonly rows: Map<TrackId, ScoreRow[]>;
  readonly first: FirstRows;
  /** The file that a track's rows came from. */
  readonly files: Map<TrackId, string>;
}

/** Nothing read yet. */
export function emptyStage(): StageScores {
  return { rows: new Map(), first: firstRows(), files: new Map() };
}

/** Reads one file into the scores of its stage. Returns its count of data rows. */
export function readScores(file: ScoreFile, people: People, context: Context, into: StageScores): number {
  const { rulebook, findings } = context;
  const { table, stage } = file;
  if (rulebook === null) {
    return readRows(
      table,
      SCORE_FIXED_COLUMNS,
      findings,
      (row) => {
        const id = entrantIdCell(row, "id");
        const person = id === null ? undefined : people.entrants.get(id);
        if (person !== undefined) noteRow(row, person.id, person, row.place(), into);
        else if (id !== null) readStranger(row, id, people, into, findings);
      },
      { onlyTheseColumns: false },
    );
  }
  const columns = scoreColumns(rulebook, stage);
  const named = (track: TrackId): string => trackName(rulebook, track);
  const preliminaryOnly = new Set(
    rulebook.tracks.filter((track) => track.preliminaryOnly).map(({ id }) => id),
  );
  const plans = new Map<TrackId, TrackPlan | null>();
  const planOf = (track: TrackId): TrackPlan | null => {
    let plan = plans.get(track);
    if (plan === undefined) {
      plan = noteFile(track, named(track), table, into, findings)
        ? makePlan(columns.get(track), named(track), columns, table, findings)
        : null;
      plans.set(track, plan);
    }
    return plan;
  };
  if (file.track !== null) planOf(file.track);
  // The header knows the columns of all tracks, so that a mark in another track's column is an error and not ignored.
  return readRows(table, scoreSpecs([...columns.values()]), findings, (row) => {
    // Who is known has an id that was checked in entrants.csv; a text that is nobody's is looked at first.
    const person = people.entrants.get(row.cell("id") as EntrantId);
    if (person === undefined) {
      const id = entrantIdCell(row, "id");
      if (id !== null) readStranger(row, id, people, into, findings);
      return;
    }
    const { track } = person;
    if (preliminaryOnly.has(track) && stage !== "preliminary") row.error("social-beyond", "id");
    else if (file.track !== null && track !== file.track)
      row.error("track-wrong-file", "id", { track: named(track), file: named(file.track) });
    else {
      const plan = planOf(track);
      const place = row.place();
      if (plan !== null && noteRow(row, person.id, person, place, into))
        readMarks(row, person, place, plan, into);
    }
  });
}

function readMarks(
  row: Row<string>,
  person: Entrant,
  place: Place,
  plan: TrackPlan,
  into: StageScores,
): void {
  const { id, track } = person;
  const cells = readScoreCells(row, plan.columns);
  for (const header of plan.foreign) {
    if (row.cell(header) !== "") row.error("score-foreign", header, { track: plan.name });
  }
  if (cells === null) return;
  const { marks, ties, state } = cells;
  const carriedTotal = carried(row, "total", state !== null);
  const carriedRank = carried(row, "rank", state !== null);
  addRow(into, track, { entrantId: id, marks, ties, state, carriedTotal, carriedRank, place });
}

/** How a track's rows are read in one file; null when they cannot be. */
interface TrackPlan {
  /** The track's name. */
  readonly name: string;
  readonly columns: TrackColumns;
  /** Headers of the file that belong to other tracks. */
  readonly foreign: readonly string[];
}

function makePlan(
  columns: TrackColumns | undefined,
  name: string,
  all: ReadonlyMap<TrackId, TrackColumns>,
  table: Table,
  findings: Finding[],
): TrackPlan | null {
  const place = { file: table.file, line: table.headerLine };
  if (columns === undefined) {
    findings.push(error("score-no-components", place, { track: name }));
    return null;
  }
  const needed = columnHeaders(columns);
  const missing = needed.filter((header) => !table.header.includes(header));
  for (const header of missing)
    findings.push(error("score-column-missing", { ...place, column: header }, { track: name }));
  const known = new Set([...all.values()].flatMap(columnHeaders));
  const foreign = table.header.filter((header) => known.has(header) && !needed.includes(header));
  return missing.length > 0 ? null : { name, columns, foreign };
}

function columnHeaders({ marks, ties }: TrackColumns): readonly string[] {
  return [...marks.flatMap((mark) => mark.headers), ...ties];
}

/** A row of somebody who is no entrant: unknown, or known only from a row of entrants.csv that has errors of its own. */
function readStranger(
  row: Row<"id">,
  id: EntrantId,
  people: People,
  into: StageScores,
  findings: Finding[],
): void {
  const unknown = people.unknown(id, row.at("id"));
  if (unknown !== null) findings.push(unknown);
  if (people.isSeen(id)) noteRow(row, id, undefined, row.place(), into);
}

/** A person has one row in a stage. False after the error, which shows both rows. */
function noteRow(
  row: Row<"id">,
  id: EntrantId,
  person: Entrant | undefined,
  place: Place,
  into: StageScores,
): boolean {
  const first = into.first.note(id, person, place);
  if (first !== null) row.error("score-duplicate", "id", { file: first.file, line: String(first.line) });
  return first === null;
}

/** One track of one stage stands in one file (contract: Input). False after the error. */
function noteFile(
  track: TrackId,
  name: string,
  table: Table,
  into: StageScores,
  findings: Finding[],
): boolean {
  const other = into.files.get(track);
  if (other === undefined) into.files.set(track, table.file);
  else findings.push(error("scores-two-files", { file: table.file, line: null }, { track: name, other }));
  return other === undefined;
}

function addRow(into: StageScores, track: TrackId, row: ScoreRow): void {
  const rows = into.rows.get(track);
  if (rows === undefined) into.rows.set(track, [row]);
  else rows.push(row);
}

/** 总分 or 名次 as the file has it; a state word there repeats the row's state and is nothing to compare. */
function carried(row: Row<string>, key: "total" | "rank", hasState: boolean): string | null {
  const cell = row.cell(key);
  return cell === "" || (hasState && SCORE_STATES.some((state) => state === cell)) ? null : shown(cell);
}
