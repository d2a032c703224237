/** Texts that many rows share, such as provinces and units: checked once, and one string for all that are equal. */
import type { Finding } from "../../model/finding.ts";
import { LONGEST } from "../cells/text.ts";
import type { Row } from "../rows.ts";
import { textMap } from "../text-map.ts";

/** Reads a label and checks it, as `requiredText` does; null after an error or for an empty cell. */
type ReadLabel = <K extends string>(row: Row<K>, key: K, longest: number) => string | null;

/** Reads the labels of one file. A text about which there was nothing to say is not looked at again. */
export function labelReader<K extends string>(
  findings: readonly Finding[],
): (row: Row<K>, key: K, read: ReadLabel) => string | null {
  const sound = textMap<string, string>();
  return (row, key, read) => {
    const known = sound.get(row.cell(key));
    if (known !== undefined) return known;
    const before = findings.length;
    const text = read(row, key, LONGEST.label);
    if (text === null) return null;
    const own = ownText(text);
    if (findings.length === before) sound.set(own, own);
    return own;
  };
}

/**
 * A copy where the engine would keep a view into the file (texts of 13 and more code units): one such text would hold
 * the whole file in memory for as long as the edition lives.
 */
export function ownText<T extends string>(text: T): T {
  return text.length < 13 ? text : (Buffer.from(text, "utf16le").toString("utf16le") as T);
}
