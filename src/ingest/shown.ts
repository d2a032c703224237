/** Cells as findings show them. */
import { maskPrivate } from "../model/mask.ts";

/** At most this many characters of a cell are shown in a finding. */
const SHOWN = 80;

/** A cell's text as a finding shows it: private numbers masked, a long text cut. */
export function shown(text: string): string {
  const masked = maskPrivate(text.length > 4 * SHOWN ? text.slice(0, 4 * SHOWN) : text);
  return masked.length > SHOWN ? `${masked.slice(0, SHOWN)}…` : masked;
}
