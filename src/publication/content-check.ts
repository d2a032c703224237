/** What a piece of news may contain: prose in Markdown and our listed components, nothing that runs. */
import { error, type Finding, type Place } from "../model/finding.ts";

/** The components that news may use; the news page hands exactly these to the text. */
export const CONTENT_COMPONENTS = ["ListLink", "Note"] as const;

/** Links leave by https, mail or telephone, or stay inside the site by a relative address, which holds under every base. */
const LINK_TARGET = /^(?:https:\/\/|mailto:|tel:|#|\.{1,2}\/)/;

interface Refusal {
  readonly code: string;
  readonly pattern: RegExp;
  /** Which part of the match is shown, and whether this match is refused at all. */
  readonly allowed?: (match: RegExpMatchArray) => boolean;
}

const REFUSALS: readonly Refusal[] = [
  { code: "content-module", pattern: /^\s*(?:import|export)\b.*/g },
  {
    code: "content-component",
    pattern: /<\/?\s*([A-Za-z!?/][^\s/>]*)?[^>]*>?/g,
    allowed: (match) =>
      (CONTENT_COMPONENTS as readonly string[]).includes(match[1] ?? "") && !/[{}]/.test(match[0]),
  },
  { code: "content-expression", pattern: /[{}].*/g },
  { code: "content-image", pattern: /!\[.*?\]/g },
  {
    code: "content-link",
    pattern: /\]\(\s*<?([^)\s>]*)/g,
    allowed: (match) => LINK_TARGET.test(match[1] ?? ""),
  },
  {
    code: "content-link",
    pattern: /^\s{0,3}\[[^\]]+\]:\s*<?(\S*)/g,
    allowed: (match) => LINK_TARGET.test(match[1] ?? ""),
  },
];

/**
 * Everything in a text that is refused, in the order of its lines. `firstLine` is the physical line on which the text
 * begins in its file. Code blocks are no exception: a rule without exceptions cannot be talked around.
 */
export function checkText(text: string, file: string, firstLine: number): readonly Finding[] {
  return text
    .split("\n")
    .flatMap((line, at) =>
      REFUSALS.flatMap(({ code, pattern, allowed }) =>
        [...line.matchAll(pattern)]
          .filter((match) => allowed?.(match) !== true)
          .map((match) => error(code, placeOf(file, firstLine + at, match[0]))),
      ),
    );
}

function placeOf(file: string, line: number, value: string): Place {
  return { file, line, value: value.replace(/^\]\(\s*<?/, "").trim() };
}
