/** Masking of private numbers in what the program says about its input. */

/** Digits also in full width, as an input method leaves them. */
const D = "[0-9０-９]";
/** What people put between groups of digits. */
const GAP = "[- 　－]?";
/** Also in groups: 110105 19491231 002X. */
const IDENTITY_CARD = new RegExp(
  `(?<!${D})(${D}{3})${D}{3}${GAP}${D}{8}${GAP}${D}{2}(${D}[0-9０-９XxＸｘ])(?!${D})`,
  "g",
);
/** Also with 86 or 0086 before it, and in groups: 138-1234-5678. */
const MOBILE = new RegExp(
  `(?<!${D})((?:(?:00)?86${GAP})?[1１][3-9３-９]${D})${GAP}${D}{4}${GAP}${D}{2}(${D}{2})(?!${D})`,
  "g",
);

/**
 * The text with every number that looks like an ID-card number (18 digits, or 17 and X) or a mobile number reduced
 * to its first three and last two characters.
 */
export function maskPrivate(text: string): string {
  if (text.length < 11) return text;
  return text
    .replace(IDENTITY_CARD, (_, head: string, tail: string) => `${head}${"*".repeat(13)}${tail}`)
    .replace(MOBILE, (_, head: string, tail: string) => `${head}${"*".repeat(6)}${tail}`);
}
