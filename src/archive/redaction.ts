/** One person's particulars taken out of every released version, on record (trust: Privacy). */
import { compareText } from "../model/ids.ts";
import type { ListDocument } from "../model/public.ts";
import { withoutParticulars } from "../publication/redact.ts";
import type { Deed } from "./deed.ts";
import type { Print } from "./keep.ts";
import type { OpenArchive } from "./open.ts";

const VERSION = /^[^/]+\/[^/]+\/v\d+\.json$/;

/** The deed that takes somebody's particulars out of all files; null when no released file has them. */
export function redactionDeed(
  { archive, state }: OpenArchive,
  entrant: string,
  reason: string,
  print: Print,
): Deed | null {
  const redacted = new Set([entrant]);
  const files = [...archive.files].flatMap(([path, text]) => {
    if (!VERSION.test(path) || !text.includes(entrant)) return [];
    const document = JSON.parse(text) as ListDocument;
    if (!document.rows.some(({ entrantId, name }) => entrantId === entrant && name !== null)) return [];
    const { json, csv } = print({ ...document, rows: withoutParticulars(document.rows, redacted) });
    return [
      { path, text: json },
      { path: path.replace(/json$/, "csv"), text: csv },
    ];
  });
  if (files.length === 0) return null;
  const replaced = files
    .map(({ path }) => ({ path, from: state.files.get(path) ?? "" }))
    .sort((a, b) => compareText(a.path, b.path));
  return { act: { type: "redaction", entrant, reason, replaced }, files };
}
