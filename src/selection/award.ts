/** Award tiers are data: a basis, ranks from–to, a text. Nothing here writes a wording of its own (notice, part 9). */
import type { EntrantId, TrackId } from "../model/ids.ts";
import type { AtCut, AwardTier, Rulebook } from "../model/rulebook.ts";
import { type Admission, admit, type Candidate } from "./admit.ts";

/** What one person gets. */
export interface Awarded {
  readonly prizes: readonly string[];
  readonly honours: readonly string[];
  /** A draw decided one of the lines that this person stood at. */
  readonly byLot: boolean;
}

export interface AwardResult {
  /** Only people with an award, in order of rank. */
  readonly awarded: ReadonlyMap<EntrantId, Awarded>;
  /** Every line that a tier has, by name. */
  readonly lines: ReadonlyMap<string, Admission>;
}

/** Says whether a person, or the person's team, already holds an honour. */
export type Holds = (entrantId: EntrantId, honour: string, of: "person" | "team") => boolean;

/** The line's name in rulebook and draws: `award-10` for the composite, `prize-40` for the semi-final. */
export function lineName(basis: AwardTier["basis"], place: number): string {
  return `${basis === "composite" ? "award" : "prize"}-${place}`;
}

/** The awards of one track on one ranking. A tier `from`–`to` goes to those over line `to` and not over line `from`-1. */
export function awards(
  basis: AwardTier["basis"],
  track: TrackId,
  ranking: readonly Candidate[],
  rulebook: Rulebook,
  drawSeed: (line: string) => string | null,
  holds: Holds,
): AwardResult {
  const lines = new Map<string, Admission>();
  const over = (place: number): ReadonlySet<EntrantId> => {
    if (place <= 0) return new Set();
    const name = lineName(basis, place);
    let admission = lines.get(name);
    if (admission === undefined) {
      const atCut: AtCut | null = rulebook.ties.atCut[name] ?? null;
      admission = admit(ranking, place, atCut, drawSeed(name));
      lines.set(name, admission);
    }
    return new Set(admission.admitted);
  };
  const tiers = rulebook.awards
    .filter((tier) => tier.basis === basis && (tier.tracks === null || tier.tracks.includes(track)))
    .map((tier) => ({ tier, above: over(tier.from - 1), within: over(tier.to) }));
  const awarded = new Map<EntrantId, Awarded>();
  for (const person of ranking) {
    const won = tiers.filter(
      ({ above, within }) => within.has(person.entrantId) && !above.has(person.entrantId),
    );
    if (won.length === 0) continue;
    const texts = (kind: AwardTier["kind"]): string[] =>
      won.filter(({ tier }) => tier.kind === kind).map(({ tier }) => wording(tier, person, holds));
    awarded.set(person.entrantId, {
      prizes: texts("prize"),
      honours: texts("honour"),
      byLot: [...lines.values()].some(
        (line) => line.treatment === "lot" && line.tied.includes(person.entrantId),
      ),
    });
  }
  return { awarded, lines };
}

function wording(tier: AwardTier, person: Candidate, holds: Holds): string {
  const { holder } = tier;
  if (holder !== null && holds(person.entrantId, holder.honour, holder.of)) return holder.text;
  return tier.byRank[String(person.rank)] ?? tier.text;
}
