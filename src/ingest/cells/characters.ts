/** Characters that no text of an edition may hold. */

const FORBIDDEN_RANGES = [
  // controls, soft hyphen
  "\\u0000-\\u001f\\u007f-\\u009f\\u00ad",
  // invisible joiners and fillers
  "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164\\uffa0",
  // zero width, bidirectional marks and overrides, line separators
  "\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff",
  // halves of pairs, private use, variation selectors
  "\\ud800-\\udfff\\ue000-\\uf8ff\\ufe00-\\ufe0f",
  // specials with U+FFFD, noncharacters, tags, private planes
  "\\ufff0-\\uffff\\u{1fffe}\\u{1ffff}\\u{e0000}-\\u{10ffff}",
];

/**
 * Controls, private use, U+FFFD, bidirectional overrides, zero-width and other invisible characters, noncharacters:
 * they change what a reader sees or finds without being seen.
 */
export const FORBIDDEN_CHARACTERS = new RegExp(`[${FORBIDDEN_RANGES.join("")}]`, "u");

/** Tags and character references, in any case: names are printed as text, and a name never needs them. */
export const MARKUP = /[<>]|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** A text that a spreadsheet would take for a formula, also in full width. */
export const FORMULA_START = /^[=+\-@\t＝＋－＠]/;

/** The first forbidden character as `U+200B`, for a finding. */
export function forbiddenName(text: string): string {
  const character = FORBIDDEN_CHARACTERS.exec(text)?.[0] ?? "";
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
