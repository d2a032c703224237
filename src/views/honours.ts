/** The festive part of an awards list: the first three, and the honours of the first place, in the rulebook's own words. */
import type { EditionFacts, ListRow, ListVersion } from "../model/public.ts";
import { isPublicity, listTitle, officialHeading } from "./names.ts";
import { type Heading, pieces } from "./page.ts";
import { href } from "./site.ts";

/** One place on the podium. */
export interface PodiumPlace {
  readonly place: string;
  /** The name in pieces between which it may break: a long name stands in two columns. */
  readonly name: readonly string[];
  readonly long: boolean;
  readonly href: string;
  readonly total: string | null;
  readonly organization: string;
  readonly province: string | null;
  readonly prizes: readonly string[];
}

/** Somebody with honours. */
export interface HonourView {
  readonly name: string;
  readonly team: string | null;
  readonly href: string;
  readonly texts: readonly string[];
}

export interface AwardsView {
  readonly heading: Heading;
  readonly podium: readonly PodiumPlace[];
  readonly honours: readonly HonourView[];
  /** Ready sentences about this list. */
  readonly media: string;
}

const PLACES = ["", "第一名", "第二名", "第三名"] as const;

/** Ranks 1 to 3 and whoever has an honour; revoked awards stand in the table alone. */
export function awardsView({ document }: ListVersion, facts: EditionFacts): AwardsView {
  const rows = document.rows.filter(({ status, name }) => status === "获奖" && name !== null);
  const first = rows.filter(({ rank }) => rank !== null && rank <= 3);
  return {
    heading: isPublicity(document)
      ? officialHeading(facts, document)
      : [pieces(facts.rulebook.name), [listTitle(facts, document.track, document.list)]],
    podium: first.map((row) => podiumPlace(row, first)),
    honours: rows
      .filter(({ honours }) => (honours ?? []).length > 0)
      .map((row) => ({
        name: row.name ?? "",
        team: row.team ?? null,
        href: `#${row.entrantId}`,
        texts: row.honours ?? [],
      })),
    media: `${href(facts.rulebook.site, `${facts.edition}/media/`)}#${document.track}`,
  };
}

function podiumPlace(row: ListRow, rows: readonly ListRow[]): PodiumPlace {
  const name = row.name ?? "";
  const shared = rows.filter(({ rank }) => rank === row.rank).length > 1;
  return {
    place: `${shared ? "并列" : ""}${PLACES[row.rank ?? 0] ?? ""}`,
    name: name.split(/(?<=·)/),
    long: [...name].length > 4,
    href: `#${row.entrantId}`,
    total: row.total,
    organization: row.organization ?? "",
    province: row.province,
    prizes: row.awards ?? [],
  };
}
