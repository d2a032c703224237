/** Award tiers over a ranking (notice 九; rules: Selection). */
import type { Edition } from "../../src/model/edition.ts";
import type { AwardTier } from "../../src/model/rulebook.ts";
import { admit, type Stop } from "./admit.ts";
import type { Ranked } from "./scores.ts";

export interface Given {
  readonly awards: readonly string[];
  readonly honours: readonly string[];
}

export interface Awarding {
  /** Only people who got something. */
  readonly given: ReadonlyMap<string, Given>;
  /** Everybody in a group that a draw took apart. */
  readonly drawn: ReadonlySet<string>;
  /** How many lines fell into a tie. */
  readonly tiedLines: number;
}

/** What everybody gets by the tiers of one basis, in the order of the rulebook. */
export function awardsOf(
  edition: Edition,
  track: string,
  basis: "semifinal" | "composite",
  ranking: readonly Ranked[],
  at: string,
  stops: Set<Stop>,
): Awarding {
  const prefix = basis === "semifinal" ? "prize" : "award";
  const drawn = new Set<string>();
  const tied = new Set<string>();
  const within = (places: number): readonly Ranked[] => {
    if (places === 0) return [];
    const line = admit(edition, track, { name: `${prefix}-${places}`, places }, ranking, at, stops);
    for (const id of line.drawn) drawn.add(id);
    if (line.tied > 0) tied.add(`${prefix}-${places}`);
    return line.admitted;
  };
  const tiers = edition.rulebook.awards.filter(
    (tier) => tier.basis === basis && (tier.tracks === null || tier.tracks.includes(track)),
  );
  const texts = tiers.flatMap((tier) => {
    const before = within(tier.from - 1);
    return within(tier.to)
      .filter((person) => !before.includes(person))
      .map((person) => ({ id: person.id, kind: tier.kind, text: textFor(edition, tier, person) }));
  });
  const of = (id: string, kind: AwardTier["kind"]): string[] =>
    texts.filter((one) => one.id === id && one.kind === kind).map((one) => one.text);
  const given = new Map(texts.map(({ id }) => [id, { awards: of(id, "prize"), honours: of(id, "honour") }]));
  return { given, drawn, tiedLines: tied.size };
}

function textFor(edition: Edition, tier: AwardTier, person: Ranked): string {
  if (tier.holder !== null && holds(edition, tier.holder, person.id)) return tier.holder.text;
  return tier.byRank[String(person.rank)] ?? tier.text;
}

function holds(edition: Edition, holder: NonNullable<AwardTier["holder"]>, id: string): boolean {
  const entrant = [...edition.entrants.values()].find((one) => one.id === id);
  return edition.honours
    .filter((honour) => honour.honour === holder.honour)
    .some((honour) =>
      holder.of === "person"
        ? honour.entrantId === id
        : honour.team !== null &&
          honour.team === entrant?.team &&
          honour.organization === entrant.organization,
    );
}
