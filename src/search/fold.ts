/** Both sides of a search in one form: how wide a letter is, which dot a name has and where spaces stand must not matter. */

/** The dots that people type for the U+00B7 in a name, after NFKC; the full stop is among them. */
const DOTS = /[·•‧∙⋅⸱・ꞏ᛫.]/g;

/** NFKC, small letters, no spaces, no dots: `阿依古丽•买买提` and `阿依古丽 · 买买提` are one text. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "").replace(DOTS, "");
}
