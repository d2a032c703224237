/** All score rows of a stage, with the totals that the rules give them: people who are on no list as well. */
import { stageTotal } from "../check-totals.ts";
import type { Read } from "../load.ts";
import { dividedBy, order, plus, type Ratio, ratioOf, rounded, scaled, written, ZERO } from "../rational.ts";
import type { Part, Rules, StageName } from "../rules.ts";
import { readTable, type Table } from "./table.ts";

export interface Line {
  readonly id: string;
  readonly track: string;
  /** 缺考, 违纪, 弃权 or nothing. */
  readonly state: string;
  /** Texts by header with the declared decimals; empty with a state. */
  readonly marks: Readonly<Record<string, string>>;
  /** Component marks and tie columns by name. */
  readonly values: ReadonlyMap<string, Ratio>;
  readonly total: Ratio | null;
  readonly totalText: string;
}

export interface StageScores {
  readonly lines: readonly Line[];
  /** Files that this reader cannot read. */
  readonly unread: readonly string[];
  /** Cells that are no marks. */
  readonly wrong: readonly string[];
}

const STATES = ["违纪", "弃权", "缺考"];

/** `scores/<stage>.csv`, or one file for each track. `trackOf` is from entrants.csv. */
export async function readScores(
  read: Read,
  stage: StageName,
  rules: Rules,
  trackOf: ReadonlyMap<string, string>,
): Promise<StageScores> {
  const paths = [`scores/${stage}`, ...rules.tracks.map(({ id }) => `scores/${stage}/${id}`)];
  const lines: Line[] = [];
  const unread: string[] = [];
  const wrong: string[] = [];
  for (const path of paths) {
    const bytes = await read(`${path}.csv`);
    if (bytes === null && (await read(`${path}.xlsx`)) !== null) unread.push(`${path}.xlsx`);
    const table: Table =
      bytes === null ? { headers: [], rows: [] } : readTable(bytes, { entrant_id: "报名号" });
    for (const row of table.rows) {
      const id = row["报名号"] ?? "";
      const track = trackOf.get(id) ?? "";
      const line = lineOf(id, track, row, rules.parts[stage][track] ?? [], stage, rules);
      if (line === null) wrong.push(`${path}.csv ${id}`);
      else lines.push(line);
    }
  }
  return { lines, unread, wrong };
}

function lineOf(
  id: string,
  track: string,
  row: Readonly<Record<string, string>>,
  parts: readonly Part[],
  stage: StageName,
  rules: Rules,
): Line | null {
  const headers = parts.flatMap(headersOf);
  const cells = headers.map((header) => row[header] ?? "");
  const state = STATES.find((one) => cells.includes(one)) ?? "";
  if (state !== "") return { id, track, state, marks: {}, values: new Map(), total: null, totalText: "" };
  const marks: Record<string, string> = {};
  const values = new Map<string, Ratio>();
  for (const part of parts) {
    const given = headersOf(part).map((header) => [header, ratioOf(row[header] ?? "")] as const);
    for (const [header, mark] of given) {
      const text = mark === null || order(mark, part.full) > 0 ? null : written(mark, part.given);
      if (text === null) return null;
      marks[header] = text;
    }
    values.set(
      part.name,
      markOf(
        part,
        given.map(([, mark]) => mark ?? ZERO),
        rules,
      ),
    );
  }
  for (const { name } of rules.chain[stage]) {
    if (values.has(name) || row[name] === undefined) continue;
    const value = /^\d+$/.test(row[name]) ? ratioOf(row[name]) : null;
    if (value === null) return null;
    marks[name] = written(value, 0) ?? "";
    values.set(name, value);
  }
  const total = stageTotal(
    parts,
    parts.map(({ name }) => values.get(name) ?? ZERO),
    rules,
  );
  const isRounded = rules.rounding.at.some((place) => place === "stage" || place === "component");
  const totalText = (isRounded ? written(total, rules.rounding.digits) : null) ?? "";
  return { id, track, state, marks, values, total, totalText };
}

function headersOf({ name, panel }: Part): readonly string[] {
  return panel === null ? [name] : Array.from({ length: panel.judges }, (_, at) => `${name}[${at + 1}]`);
}

/** The mean of the judges that are left, rounded; or the one mark. */
function markOf({ panel }: Part, given: readonly Ratio[], rules: Rules): Ratio {
  if (panel === null) return given[0] ?? ZERO;
  const ascending = given.toSorted(order);
  const keptMarks = ascending.slice(panel.dropLowest, ascending.length - panel.dropHighest);
  const mean = dividedBy(keptMarks.reduce(plus, ZERO), scaled(keptMarks.length, 0));
  return rounded(mean, panel.digits, rules.rounding.mode);
}
