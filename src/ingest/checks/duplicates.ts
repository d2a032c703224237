/** No row of a table stands for the same thing as another: the finding at the second shows the first. */
import { error, type Finding, type Place } from "../../model/finding.ts";

/** What two rows must not share: its parts joined make the key. `column` is where the finding points. */
export interface Sameness<T> {
  readonly code: string;
  readonly column: string;
  readonly value: (record: T) => string;
  readonly key: (record: T) => readonly (string | null)[];
}

/** One error for each record that repeats an earlier one. */
export function checkDuplicates<T extends { readonly place: Place }>(
  records: readonly T[],
  same: Sameness<T>,
): Finding[] {
  const first = new Map<string, Place>();
  return records.flatMap((record) => {
    const key = JSON.stringify(same.key(record));
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, record.place);
      return [];
    }
    const place = { ...record.place, column: same.column, value: same.value(record) };
    return [error(same.code, place, { line: String(before.line), file: before.file })];
  });
}
