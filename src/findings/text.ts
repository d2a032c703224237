/** The Chinese text of a finding. */
import type { Finding } from "../model/finding.ts";
import { maskPrivate } from "../model/mask.ts";
import { ARCHIVE_TEXTS } from "./catalogue/archive.ts";
import { CELL_TEXTS } from "./catalogue/cells.ts";
import { PUBLICATION_TEXTS } from "./catalogue/publication.ts";
import { RECORD_TEXTS } from "./catalogue/records.ts";
import { RULEBOOK_TEXTS } from "./catalogue/rulebook.ts";
import { SELECTION_TEXTS } from "./catalogue/selection.ts";
import { TABLE_TEXTS } from "./catalogue/tables.ts";
import type { Texts } from "./catalogue/texts.ts";
import { visible } from "./visible.ts";

/** All texts by code. */
export const CATALOGUE: Texts = {
  ...TABLE_TEXTS,
  ...CELL_TEXTS,
  ...RECORD_TEXTS,
  ...RULEBOOK_TEXTS,
  ...SELECTION_TEXTS,
  ...PUBLICATION_TEXTS,
  ...ARCHIVE_TEXTS,
};

/**
 * What is wrong and what to do, in one or two sentences, filled from the finding; private numbers are masked, unseen
 * characters shown by their number. A code
 * without a text gives the code itself: a test holds that no code of the program lacks one.
 */
export function hint(finding: Finding): string {
  const text = CATALOGUE[finding.code];
  if (text === undefined) return finding.code;
  const names: Readonly<Record<string, string>> = {
    value: finding.value ?? "",
    column: finding.column ?? "",
    line: finding.line === null ? "" : String(finding.line),
    file: finding.file ?? "",
    ...finding.params,
  };
  const fill = (part: string): string => part.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "");
  const whole = text.replace(/\[\[(.*?)\]\]/g, (_, part: string) => {
    const used = [...part.matchAll(/\{(\w+)\}/g)].map((match) => names[match[1] ?? ""] ?? "");
    return used.includes("") ? "" : fill(part);
  });
  return visible(maskPrivate(fill(whole)));
}
