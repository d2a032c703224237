/** Who is behind the counts of one name: each person once, by track, with how far they came and the row that says so. */
import { currentVersions } from "../model/current.ts";
import type { ListKind, TrackId } from "../model/ids.ts";
import type { ListRow, PublicEdition } from "../model/public.ts";
import { COUNTED_LISTS, type CountedRow, type CountKey, revokedAwards } from "../model/stage-counts.ts";
import { trackName } from "./names.ts";
import { listPath } from "./paths.ts";
import { href } from "./site.ts";

export interface TallyPerson {
  readonly name: string;
  /** Their row on the list that goes furthest. */
  readonly href: string;
  /** 第 3 名 of the composite ranking where there is one, else the stage: 决赛, 复赛, 初赛入围. */
  readonly reached: string;
  /** Where a province or a group is told apart by organisation, else null. */
  readonly organization: string | null;
}

export interface TallyTrack {
  readonly name: string;
  readonly people: readonly TallyPerson[];
}

/** What is known of the final, by `<track>/<entrant id>`. */
export interface FinalRows {
  readonly rows: ReadonlyMap<string, ListRow>;
  /** Composite ranks that several share, by `<track>/<rank>`. */
  readonly shared: ReadonlySet<string>;
  readonly revoked: ReadonlySet<string>;
}

/** The final's current rows, gathered once for a page. */
export function finalRows(edition: PublicEdition): FinalRows {
  const rows = new Map<string, ListRow>();
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { document } of currentVersions(edition.lists)) {
    if (document.list !== "final") continue;
    for (const row of document.rows) {
      rows.set(`${document.track}/${row.entrantId}`, row);
      const place = `${document.track}/${row.rank}`;
      if (seen.has(place)) shared.add(place);
      seen.add(place);
    }
  }
  return { rows, shared, revoked: revokedAwards(edition) };
}

/** How far a count is on the way; the last three are one list. */
const REACH: readonly ListKind[] = ["qualifiers", "semifinal", "finalists", "final"];
const WORDS: Readonly<Partial<Record<ListKind, string>>> = {
  qualifiers: "初赛入围",
  semifinal: "复赛",
  finalists: "决赛",
  final: "决赛",
};

interface Reached {
  readonly track: TrackId;
  readonly key: CountKey;
  readonly row: ListRow;
  readonly final: ListRow | null;
}

/** The people of one name, tracks in the rulebook's order, in each track those first who came furthest. */
export function tallyTracks(
  { facts }: PublicEdition,
  counted: readonly CountedRow[],
  final: FinalRows,
  withOrganization: boolean,
): readonly TallyTrack[] {
  const people = [...furthest(counted).values()].map(
    (row): Reached => ({ ...row, final: final.rows.get(`${row.track}/${row.row.entrantId}`) ?? null }),
  );
  return facts.tracks.flatMap((track) => {
    const ours = people.filter((person) => person.track === track.id).sort(byReach);
    if (ours.length === 0) return [];
    return [
      {
        name: trackName(track),
        people: ours.map((person): TallyPerson => {
          const { row } = person;
          const list = person.final === null ? COUNTED_LISTS[person.key] : "final";
          const address = href(facts.rulebook.site, listPath(facts.edition, track.id, list));
          return {
            name: row.name ?? "",
            href: `${address}#${row.entrantId}`,
            reached: reachedText(person, final),
            organization: withOrganization ? row.organization : null,
          };
        }),
      },
    ];
  });
}

/** Each person's row of the furthest count, by track and entrant id. */
function furthest(counted: readonly CountedRow[]): ReadonlyMap<string, CountedRow> {
  const people = new Map<string, CountedRow>();
  for (const each of counted) {
    const id = `${each.track}/${each.row.entrantId}`;
    const known = people.get(id);
    if (known === undefined || reachOf(known) < reachOf(each)) people.set(id, each);
  }
  return people;
}

function reachOf({ key }: { readonly key: CountKey }): number {
  return REACH.indexOf(COUNTED_LISTS[key]);
}

/** Ranked finalists by composite rank, then the others, the furthest stage first, by the rank of its list. */
function byReach(a: Reached, b: Reached): number {
  const place = ({ final }: Reached) => final?.rank ?? Number.MAX_SAFE_INTEGER;
  const rank = ({ row }: Reached) => row.rank ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || reachOf(b) - reachOf(a) || rank(a) - rank(b);
}

function reachedText({ track, key, row, final }: Reached, { shared, revoked }: FinalRows): string {
  const rank = final?.rank ?? null;
  if (rank === null) return WORDS[COUNTED_LISTS[key]] ?? "";
  const tied = shared.has(`${track}/${rank}`) ? "并列" : "";
  return `${tied}第 ${rank} 名${revoked.has(`${track}/${row.entrantId}`) ? "，奖项已撤销" : ""}`;
}
