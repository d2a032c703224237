/** The official notice: taken apart into its numbered parts without changing a character, and compared with what quotes it. */
import { error, type Finding } from "../model/finding.ts";
import type { Notice } from "../model/public.ts";
import type { Provenance } from "../model/rulebook.ts";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 is 一, 10 is 十, 12 is 十二: how the parts of a notice are numbered, up to 99. */
export function partNumeral(number: number): string {
  const tens = Math.trunc(number / 10);
  const ones = DIGITS[number % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}

/**
 * Takes a notice apart. A part begins at the line that carries the next number (一、 二、 …); what stands before 一、 is
 * the head; blank lines part paragraphs. Nothing is repaired: head, titles and paragraphs, joined again, are the text.
 */
export function parseNotice(text: string): Notice {
  const head: string[] = [];
  const sections: { anchor: string; title: string; paragraphs: string[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const next = sections.length + 1;
    if (line.startsWith(`${partNumeral(next)}、`)) {
      sections.push({ anchor: `s${next}`, title: line, paragraphs: [] });
    } else {
      (sections.at(-1)?.paragraphs ?? head).push(line);
    }
  }
  return { head, sections };
}

/**
 * The anchor of the part that a clause names: 八 is `s8`, and so is 八（一）2. Null when the notice has no such part.
 * The longest numeral wins, so that 十二 is not read as 十.
 */
export function clauseAnchor(clause: string, notice: Notice): string | null {
  const numbers = notice.sections.map((_, at) => at + 1).reverse();
  const number = numbers.find((candidate) => clause.startsWith(partNumeral(candidate)));
  return number === undefined ? null : `s${number}`;
}

/**
 * Every clause of the rulebook names a part of the notice, and every quote stands there word for word
 * (architecture: a page states only what data states). `file` is the rulebook's name in the findings.
 */
export function checkQuotes(
  provenance: readonly Provenance[],
  notice: Notice,
  file = "rulebook.yaml",
): readonly Finding[] {
  return provenance.flatMap(({ path, clause, quote }) => {
    if (clause === null) return [];
    const place = { file, line: null, column: path, value: quote ?? clause };
    const anchor = clauseAnchor(clause, notice);
    if (anchor === null) return [error("content-clause", place, { clause })];
    const section = notice.sections.find((candidate) => candidate.anchor === anchor);
    const found =
      quote === null || section?.paragraphs.some((paragraph) => paragraph.includes(quote)) === true;
    return found ? [] : [error("content-quote", place, { clause })];
  });
}
