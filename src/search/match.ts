/** Whom a query finds. Pure; the first kind that holds for a person is the one under which the person is shown. */
import { fold } from "./fold.ts";
import type { Person } from "./people.ts";
import { type PinyinQuery, pinyinQuery, soundsLike } from "./pinyin.ts";

/**
 * Why somebody was found, best first: the id, the name, the end of the id, the pinyin of the name, a part of the name,
 * the track, the province, a part of the organisation; or each word of the query by one of these.
 */
export const KINDS = [
  "id",
  "name",
  "tail",
  "pinyin",
  "part",
  "track",
  "province",
  "organization",
  "words",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Group {
  readonly kind: Kind;
  readonly people: readonly Person[];
}

/** A query, or one word of it, ready to be compared. */
interface Asked {
  readonly text: string;
  /** As an id: without hyphens. */
  readonly id: string;
  /** The end of an id: three characters at least, a digit among them. */
  readonly tail: string | null;
  readonly pinyin: PinyinQuery | null;
  readonly province: string;
}

/** Everybody whom the query finds, in groups by kind, best first; people in their own order. None for a blank query. */
export function matchPeople(people: readonly Person[], query: string): readonly Group[] {
  const whole = asked(query);
  if (whole.text === "") return [];
  const words = query.split(/\s+/).filter((word) => fold(word) !== "");
  const found = groups(people, (person) => kindOf(person, whole));
  if (found.length > 0 || words.length < 2) return found;
  const each = words.map(asked);
  return groups(people, (person) => (each.every((word) => kindOf(person, word) !== null) ? "words" : null));
}

function groups(people: readonly Person[], kind: (person: Person) => Kind | null): readonly Group[] {
  const found = new Map<Kind, Person[]>(KINDS.map((each) => [each, []]));
  for (const person of people) {
    const by = kind(person);
    if (by !== null) found.get(by)?.push(person);
  }
  return [...found].flatMap(([by, own]) => (own.length === 0 ? [] : [{ kind: by, people: own }]));
}

function asked(query: string): Asked {
  const text = fold(query);
  const id = text.replaceAll("-", "");
  return {
    text,
    id,
    tail: /^[0-9a-z]{3,}$/.test(id) && /[0-9]/.test(id) ? id : null,
    pinyin: pinyinQuery(query),
    province: provinceStem(text),
  };
}

function kindOf({ keys, province }: Person, asked: Asked): Kind | null {
  const { text, id, tail, pinyin } = asked;
  const own = keys.id.replaceAll("-", "");
  if (text === keys.id || id === own) return "id";
  if (keys.names.includes(text)) return "name";
  if (tail !== null && own.endsWith(tail)) return "tail";
  if (pinyin !== null && keys.pinyin.some((key) => soundsLike(pinyin, key))) return "pinyin";
  if (keys.names.some((name) => name.includes(text))) return "part";
  if (text === keys.track || text === `${keys.track}赛道`) return "track";
  if (province !== "" && asked.province === provinceStem(province)) return "province";
  if (text.length >= 2 && keys.organization.includes(text)) return "organization";
  return null;
}

/** 河北 for 河北省, 新疆 for 新疆维吾尔自治区: files and people write either. */
function provinceStem(text: string): string {
  return text.replace(/(?<=..)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/, "");
}
