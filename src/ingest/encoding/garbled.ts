/** Texts that somebody else already read in the wrong encoding and saved: correct bytes, and nonsense. */

/** U+FFFD, saved as UTF-8 and read as GBK; and memory that was never filled. */
const KNOWN_NONSENSE = /锟斤拷|烫烫烫/;

/** The characters of Windows-1252 that stand for bytes 80 to 9F. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((character, at) => [
    character,
    0x80 + at,
  ]),
);
/** Two characters above ASCII that could be bytes of UTF-8 in a row. */
const SUSPECT = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]/;

/** True for 锟斤拷 and its kind, and for Chinese whose UTF-8 bytes were read as Western European letters (`çŽ‹` is 王). */
export function isGarbled(text: string): boolean {
  if (KNOWN_NONSENSE.test(text)) return true;
  if (!SUSPECT.test(text)) return false;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : WINDOWS_1252.get(character);
    if (byte === undefined) return false;
    bytes.push(byte);
  }
  try {
    return /\p{Script=Han}/u.test(new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes)));
  } catch {
    return false;
  }
}
