/** What of an edition must not stand in any byte of its site: what its records hold and no public value says. */
import type { Edition } from "../model/edition.ts";
import type { PublicEdition } from "../model/public.ts";

export interface Secrets {
  /** Entrant ids of people on no released list. */
  readonly ids: ReadonlySet<string>;
  /** Names that nobody on a released list has, those of redacted people too, teams that no released list shows. */
  readonly words: ReadonlySet<string>;
  /** Sentences of the committee's own files: reasons of reviews, notes of withdrawals. */
  readonly sentences: readonly string[];
  /** Marks as text (`79.74`) of lists that are not released, and that stand on no released list. */
  readonly marks: ReadonlySet<string>;
  /** Mail addresses and telephones that the rulebook or the news publish on purpose. */
  readonly contacts: ReadonlySet<string>;
}

/** One edition, what of it is public, and the same with everything released: that says what unreleased marks look like. */
export interface Known {
  readonly edition: Edition;
  readonly published: PublicEdition;
  readonly draft: PublicEdition;
  /** Every text that people wrote for the public. */
  readonly words: string;
}

const SENTENCE = 4;

/** The secrets of all editions of a site. What one of them publishes is no secret of another. */
export function secretsOf(known: readonly Known[]): Secrets {
  const rows = known.flatMap(({ published }) => published.lists.flatMap(({ document }) => document.rows));
  const entrants = known.flatMap(({ edition }) => [...edition.entrants.values()]);
  const ids = new Set(rows.map((row) => row.entrantId));
  const said = new Set(rows.flatMap((row) => [row.name, row.organization, row.team ?? null]));
  for (const { organization } of entrants) said.add(organization);
  const notes = new Set(
    known.flatMap(({ edition }) => edition.objections.map(({ publicNote }) => publicNote)),
  );
  const facts = known.map(({ published, words }) => JSON.stringify(published.facts) + words).join("\n");
  const released = new Set(rows.flatMap(marksOf));
  const drafted = known.flatMap(({ draft }) => draft.lists.flatMap(({ document }) => document.rows));
  const written = known.flatMap(({ edition }) => [
    ...[...edition.reviews.values()].map(({ reason }) => reason ?? ""),
    ...edition.withdrawals.map(({ note }) => note ?? ""),
  ]);
  return {
    ids: new Set(entrants.map(({ id }) => String(id)).filter((id) => !ids.has(id))),
    words: new Set(
      entrants
        .flatMap(({ name, team }) => [name, ...(team === null ? [] : [team])])
        .filter((word) => !said.has(word) && !facts.includes(word)),
    ),
    sentences: [...new Set(written)].filter((text) => text.length >= SENTENCE && !notes.has(text)),
    marks: new Set(drafted.flatMap(marksOf).filter((mark) => !released.has(mark))),
    contacts: new Set([...facts.matchAll(CONTACT)].map(([contact]) => contact)),
  };
}

const CONTACT = /[0-9A-Za-z._-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+|[0-9]{11}/g;

/** The marks of a row that are long enough to be told from other numbers: with two decimals or more. */
function marksOf(row: PublicEdition["lists"][number]["document"]["rows"][number]): string[] {
  const marks = [row.total, row.finalTotal, row.semifinalTotal, ...Object.values(row.scores)];
  return marks.filter((mark) => typeof mark === "string" && /\.\d{2,}$/.test(mark)) as string[];
}
