/** Characters that no text of an edition may hold. */

/**
 * Controls, private use, U+FFFD, bidirectional overrides, zero-width and other invisible characters, noncharacters:
 * they change what a reader sees or finds without being seen.
 */
export const FORBIDDEN_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{1fffe}\u{1ffff}\u{e0000}-\u{10ffff}]/u;

/** Tags and character references, in any case: names are printed as text, and a name never needs them. */
export const MARKUP = /[<>]|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** A text that a spreadsheet would take for a formula, also in full width. */
export const FORMULA_START = /^[=+\-@\t＝＋－＠]/;

/** The first forbidden character as `U+200B`, for a finding. */
export function forbiddenName(text: string): string {
  const character = FORBIDDEN_CHARACTERS.exec(text)?.[0] ?? "";
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
