/** Entrant ids as files carry them, and the numbers that must never be one. */
import { type EntrantId, parseEntrantId } from "../../model/ids.ts";
import { parseDate } from "../../model/instant.ts";

/** Why a text is no entrant id. */
export type IdProblem =
  | "id-empty"
  | "id-excel-number"
  | "id-excel-digits"
  | "id-identity-card"
  | "id-mobile"
  | "id-form";

/** The entrant id, or why the text is none (contract: Input; trust: no secrets made of ID digits or telephones). */
export function readEntrantId(text: string): { readonly id: EntrantId } | { readonly problem: IdProblem } {
  const id = parseEntrantId(text);
  // Ids of other lengths cannot be private numbers: the row path ends here for nearly everybody.
  if (id !== null && text.length !== 18 && text.length !== 11 && text.length !== 13) return { id };
  if (text === "") return { problem: "id-empty" };
  if (id === null) {
    const isScientific = /^[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]+$/.test(text);
    return { problem: isScientific ? "id-excel-number" : "id-form" };
  }
  if (isIdentityCard(text)) return { problem: "id-identity-card" };
  if (isMobile(text)) return { problem: "id-mobile" };
  // Excel keeps fifteen digits of a number and writes zeros for the rest.
  return /^[0-9]{15}000$/.test(text) ? { problem: "id-excel-digits" } : { id };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: region, a real day of birth, order, and the check digit modulo 11 (X is ten). */
export function isIdentityCard(text: string): boolean {
  if (!/^[1-9][0-9]{16}[0-9Xx]$/.test(text)) return false;
  if (!/^(?:18|19|20)/.test(text.slice(6))) return false;
  if (parseDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`) === null) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** A mainland mobile number, also with 86 before it. */
export function isMobile(text: string): boolean {
  return /^(?:86)?1[3-9][0-9]{9}$/.test(text);
}
