/** Masking of private numbers in what the program says about its input. */

const IDENTITY_CARD = /(?<![0-9])([0-9]{3})[0-9]{13}([0-9][0-9Xx])(?![0-9])/g;
/** Also with 86 before it, and as people group it: 138-1234-5678. */
const MOBILE = /(?<![0-9])((?:86[- ]?)?1[3-9][0-9])[- ]?[0-9]{4}[- ]?[0-9]{2}([0-9]{2})(?![0-9])/g;

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
