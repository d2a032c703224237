/** Characters that cannot be seen, made visible: a report must not itself be turned around by what it reports. */

/** Controls, zero-width and bidirectional characters, private use, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** The text with each unseen character as `‹U+200B›`. */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`,
  );
}
