/** Opens the tables of an edition once, and remembers their row counts and where their columns are. */
import type { Finding } from "../model/finding.ts";
import type { Stage } from "../model/ids.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { ColumnSpecs } from "./columns.ts";
import { SCORE_FIXED_COLUMNS, scoreColumns, scoreSpecs } from "./files/score-columns.ts";
import { headerPlace } from "./header-place.ts";
import type { SourceFile } from "./load.ts";
import { type Located, locatedOf } from "./locate.ts";
import type { TableName } from "./paths.ts";
import { openTable, type Table } from "./table.ts";
import { TABLE_COLUMNS } from "./table-columns.ts";

export interface Opener {
  /** Opens a table and reads it; null when it cannot be opened. */
  readonly read: <T extends { readonly count: number }>(
    source: SourceFile,
    name: TableName,
    read: (table: Table) => T,
  ) => T | null;
  readonly readScores: (
    source: SourceFile,
    stage: Stage,
    rulebook: Rulebook | null,
    read: (table: Table) => { readonly count: number },
  ) => void;
  /** By `<edition>/<path>`. */
  readonly located: ReadonlyMap<string, Located>;
  /** Data rows by path. */
  readonly counts: ReadonlyMap<string, number>;
}

/** An opener for one edition; what is wrong with a file goes to `findings`. */
export function makeOpener(edition: string, findings: Finding[]): Opener {
  const located = new Map<string, Located>();
  const counts = new Map<string, number>();
  const open = <T extends { readonly count: number }>(
    source: SourceFile,
    specs: ColumnSpecs<string>,
    read: (table: Table) => T,
  ): T | null => {
    const table = openTable(source, `${edition}/${source.path}`, findings);
    if (table === null) return null;
    const misplaced = headerPlace(table, specs, source);
    if (misplaced !== null) {
      findings.push(misplaced);
      return null;
    }
    located.set(table.file, locatedOf(table, specs));
    const result = read(table);
    counts.set(source.path, result.count);
    return result;
  };
  return {
    read: (source, name, read) => open(source, TABLE_COLUMNS[name], read),
    readScores: (source, stage, rulebook, read) => {
      const columns = rulebook === null ? [] : [...scoreColumns(rulebook, stage).values()];
      open(source, columns.length === 0 ? SCORE_FIXED_COLUMNS : scoreSpecs(columns), read);
    },
    located,
    counts,
  };
}
