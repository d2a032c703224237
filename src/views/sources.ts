/** Where a rule comes from, ready to be printed: the clause with its own words, the committee's supplement with its date. */
import type { EditionFacts } from "../model/public.ts";
import type { Provenance } from "../model/rulebook.ts";
import { dateText, href } from "./site.ts";

/** A source. At least one of `clause` and `supplement` is there; where both are, the supplement completes the clause. */
export interface Source {
  /** The setting's path in the rulebook. */
  readonly path: string;
  readonly clause: {
    readonly label: string;
    readonly href: string | null;
    readonly quote: string | null;
  } | null;
  readonly supplement: {
    readonly by: string | null;
    readonly on: { datetime: string; text: string } | null;
  } | null;
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

/** The fragment of the notice page that a clause names: 八 and 八（一）2 are `s8`. Null when it names none. */
export function clauseFragment(clause: string): string | null {
  const at = NUMERALS.findIndex((numeral) => clause.startsWith(numeral));
  return at < 0 ? null : `s${at + 1}`;
}

/** 通知第八部分, and of a deeper clause 通知第九部分（二）3. */
export function clauseLabel(clause: string): string {
  return clauseFragment(clause) === null ? `通知${clause}` : `通知第${clause[0]}部分${clause.slice(1)}`;
}

/**
 * The source of a setting by its path in the rulebook; what stands at an outer path holds for everything inside
 * (`rounding` for `rounding.digits`). Null when the rulebook names none.
 */
export function sourceOf(facts: EditionFacts, path: string): Source | null {
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const outer = steps.slice(0, length).join(".");
    const found = facts.provenance.find((entry) => entry.path === outer);
    if (found !== undefined) return sourceText(facts, found);
  }
  return null;
}

/** One entry of the rulebook's provenance as a source. */
export function sourceText(facts: EditionFacts, entry: Provenance): Source | null {
  if (entry.clause === null && entry.by === null && entry.on === null) return null;
  return {
    path: entry.path,
    clause: entry.clause === null ? null : clauseOf(facts, entry.clause, entry.quote),
    supplement:
      entry.by === null && entry.on === null
        ? null
        : { by: entry.by, on: entry.on === null ? null : { datetime: entry.on, text: dateText(entry.on) } },
  };
}

/** Words of the notice as a source, when they stand in the part named; for rules that the rulebook repeats without quoting. */
export function noticeSource(facts: EditionFacts, clause: string, quote: string): Source | null {
  const fragment = clauseFragment(clause);
  const section = facts.notice?.sections.find(({ anchor }) => anchor === fragment);
  if (section === undefined || !section.paragraphs.some((paragraph) => paragraph.includes(quote)))
    return null;
  return { path: "", clause: clauseOf(facts, clause, quote), supplement: null };
}

function clauseOf(facts: EditionFacts, clause: string, quote: string | null): NonNullable<Source["clause"]> {
  const fragment = clauseFragment(clause);
  const linked =
    fragment !== null && facts.notice?.sections.some(({ anchor }) => anchor === fragment) === true;
  return {
    label: clauseLabel(clause),
    href: linked ? href(facts.rulebook.site, `${facts.edition}/notice/#${fragment}`) : null,
    quote,
  };
}
