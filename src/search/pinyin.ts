/** Pinyin as people type it, against the pinyin of a name. */

/** Letters and syllable breaks of a query: `Zhang Wei`, `zhāng wěi`, `zhang'wei` and `zhangwei` ask for one name. */
export interface PinyinQuery {
  readonly letters: string;
  /** After how many letters a break was typed. */
  readonly breaks: readonly number[];
}

/** The query as pinyin, or null when it is none: two letters at least, with nothing but breaks between them. */
export function pinyinQuery(text: string): PinyinQuery | null {
  const plain = text
    .normalize("NFD")
    .replace(/u\u0308/gi, "v")
    .replace(/\p{M}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    // 吕 is lv on a keyboard and lyu in a passport. No syllable ends in l, so nothing else is spelt so.
    .replaceAll("lyu", "lv")
    .trim();
  if (!/^[a-z]+(?:[\s'’·-]+[a-z]+)*$/.test(plain)) return null;
  const parts = plain.split(/[\s'’·-]+/);
  const letters = parts.join("");
  if (letters.length < 2) return null;
  const breaks: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    breaks.push(length);
  }
  return { letters, breaks };
}

/**
 * True when the query is the whole pinyin of the name, `zhang wei`. A break has to fall between two syllables, so that
 * `fang an` is not 樊干. Initials are no match.
 */
export function soundsLike({ letters, breaks }: PinyinQuery, pinyin: string): boolean {
  if (pinyin.replaceAll(" ", "") !== letters) return false;
  let length = 0;
  const ends = new Set(
    pinyin.split(" ").map((syllable) => {
      length += syllable.length;
      return length;
    }),
  );
  return breaks.every((at) => ends.has(at));
}
