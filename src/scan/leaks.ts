/** The search of a built site for what must not be in it (trust: Privacy). */
import { error, type Finding } from "../model/finding.ts";
import { maskPrivate } from "../model/mask.ts";
import type { Piece } from "./corpus.ts";
import type { Secrets } from "./secrets.ts";

export interface Leak {
  readonly path: string;
  readonly kind: "id" | "word" | "sentence" | "mark" | "number" | "mail";
  readonly text: string;
}

const WORD = /[\p{Script=Han}·]{2,}/gu;
const ID = /[0-9A-Za-z][0-9A-Za-z-]{2,31}/g;
const DIGITS = /(?<![0-9A-Za-z.])[0-9]{11,18}[Xx]?(?![0-9A-Za-z])/g;
const MAIL = /[0-9A-Za-z._-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+/g;
const MARK = /(?<![0-9.])[0-9]{1,3}\.[0-9]{2,}(?![0-9.])/g;
const TAG = /<[^>]*>/g;
/**
 * Where a number with two decimals is a mark and nothing else: lists in every form. On other pages it may be a product
 * or a margin that happens to equal somebody's mark, and a false alarm on the evening of a release helps nobody.
 */
const LISTS =
  /^[^/]+\/(?:[^/]+\/)?(?:preliminary|qualifiers|semifinal|finalists|final|awards)(?:\/(?:v\d+|index)[^!]*|\.\w+)(?:!xl\/worksheets\/.*)?$/;

/**
 * Every secret in the pieces. Ids, names and marks count where they stand alone (a name inside a longer run of
 * characters may be part of another word), sentences anywhere. So do identity numbers with a valid check digit,
 * mobile telephones and mail addresses that are not published on purpose.
 */
export function leaksIn(pieces: Iterable<Piece>, secrets: Secrets): Leak[] {
  const found = new Map<string, Leak>();
  for (const { path, text } of pieces) {
    const note = (kind: Leak["kind"], secret: string): void => {
      found.set(`${path}\n${secret}`, { path, kind, text: secret });
    };
    for (const [word] of text.matchAll(WORD)) if (secrets.words.has(word)) note("word", word);
    for (const [id] of text.matchAll(ID)) if (secrets.ids.has(id)) note("id", id);
    for (const sentence of secrets.sentences) if (text.includes(sentence)) note("sentence", sentence);
    for (const [digits] of text.matchAll(DIGITS)) {
      if (isPrivateNumber(digits) && !secrets.contacts.has(digits)) note("number", digits);
    }
    for (const [mail] of text.matchAll(MAIL)) {
      if (/[a-z]$/i.test(mail) && !secrets.contacts.has(mail)) note("mail", mail);
    }
    if (secrets.marks.size === 0 || !LISTS.test(path)) continue;
    for (const [mark] of text.replace(TAG, " ").matchAll(MARK))
      if (secrets.marks.has(mark)) note("mark", mark);
  }
  return [...found.values()];
}

/** A mobile telephone of the mainland, or an identity number whose check digit holds (GB 11643). */
function isPrivateNumber(text: string): boolean {
  if (text.length === 11) return /^1[3-9]/.test(text);
  if (text.length !== 18) return false;
  const sum = [...text.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * 2 ** (17 - i), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** Leaks as errors: the site is not swapped in. */
export function leakFindings(leaks: readonly Leak[]): Finding[] {
  return leaks.map(({ path, kind, text }) =>
    error("leak", { file: path, line: null, value: maskPrivate(text) }, { kind: KINDS[kind] }),
  );
}

const KINDS: Readonly<Record<Leak["kind"], string>> = {
  id: "未公布人员的报名号",
  word: "未公布人员的姓名或未公布的班组",
  sentence: "组委会内部文件里的话",
  mark: "尚未公布的成绩",
  number: "身份证号或手机号",
  mail: "没有写进规则文件或新闻的邮箱",
};
