/** Who gets what by the tiers of the rulebook (rules: Selection; notice 九). */
import { admit, drawingOf } from "./admit.ts";
import { type Check, compare, judged, type Notes, notes, untold } from "./check.ts";
import { type Doc, isStruck, pathOf, rowName } from "./document.ts";
import { type Person, rankingAt } from "./ranking.ts";
import type { Tier } from "./rules.ts";
import { newestAt, type Situation, standingOn } from "./situation.ts";
import { checkReasons, upheldAt } from "./strikes.ts";

export interface AwardChecks {
  readonly checks: readonly Check[];
  readonly drawn: ReadonlySet<string> | null;
}

/** What a person may be given by one tier: its words, or those for whoever holds the honour already. */
interface Gift {
  readonly tier: Tier;
  readonly texts: readonly string[];
}

interface Giving {
  readonly gifts: ReadonlyMap<string, readonly Gift[]>;
  readonly drawn: ReadonlySet<string>;
  readonly seedless: boolean;
}

/** Prizes of `semifinal`, prizes and honours of `awards`. */
export async function checkAwards(doc: Doc, situation: Situation): Promise<AwardChecks> {
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  const people = peopleOf(doc, situation);
  if (people === null)
    return { checks: [untold("awards", "排名所依据的名单没有公布，奖项无法核对。")], drawn: null };
  const giving = await givingOf(doc, situation, people, found);
  const here = new Map(doc.rows.map((row) => [row.entrantId, row]));
  for (const { id, key } of people) {
    const row = here.get(id);
    const gifts = giving.gifts.get(key) ?? [];
    if (row === undefined) {
      if (doc.list === "awards" && gifts.length > 0) compare(found, file, key, "列入名单", "没有列入");
      continue;
    }
    if (doc.list === "awards" && gifts.length === 0)
      compare(found, file, key, "不在获奖名次以内", "列入了名单");
    given(
      row.awards ?? [],
      gifts.filter(({ tier }) => tier.kind === "prize"),
      `${rowName(row)} 奖项`,
      file,
      found,
    );
    given(
      row.honours ?? [],
      gifts.filter(({ tier }) => tier.kind === "honour"),
      `${rowName(row)} 荣誉`,
      file,
      found,
    );
  }
  if (doc.list === "awards") checkRevoked(doc, situation, file, found);
  const count = [...giving.gifts.values()].filter((gifts) => gifts.length > 0).length;
  const drawn = giving.seedless ? null : giving.drawn;
  return { checks: [judged("awards", found, `对。${count} 人按名次列出奖项。`)], drawn };
}

/** The ranking that the tiers are counted on: who still stands, for the awards. */
function peopleOf(doc: Doc, situation: Situation): readonly Person[] | null {
  const ranking = rankingAt(situation, doc.list === "semifinal" ? "semifinal" : "final", doc.releasedAt);
  if (ranking === null || doc.list === "semifinal") return ranking?.people ?? null;
  const finalists = newestAt(situation, "finalists", doc.releasedAt);
  if (finalists === null) return ranking.people;
  const standing = standingOn(finalists);
  return ranking.people.filter(({ id }) => standing.has(id ?? ""));
}

async function givingOf(
  doc: Doc,
  situation: Situation,
  people: readonly Person[],
  found: Notes,
): Promise<Giving> {
  const basis = doc.list === "semifinal" ? "semifinal" : "composite";
  const prefix = basis === "semifinal" ? "prize" : "award";
  const gifts = new Map<string, Gift[]>();
  const drawn = new Set<string>();
  let seedless = false;
  const tiers = situation.rules.tiers.filter(
    (tier) => tier.basis === basis && (tier.tracks === null || tier.tracks.includes(doc.track)),
  );
  for (const tier of tiers) {
    const before = new Set((await within(tier, tier.from - 1)).map(({ key }) => key));
    for (const { key, rank } of await within(tier, tier.to)) {
      if (before.has(key)) continue;
      const own = tier.byRank[String(rank)] ?? tier.text;
      const texts = tier.holder === null ? [own] : [own, tier.holder.text];
      gifts.set(key, [...(gifts.get(key) ?? []), { tier, texts }]);
    }
  }
  return { gifts, drawn, seedless };

  async function within(tier: Tier, places: number): Promise<readonly Person[]> {
    if (places === 0) return [];
    const name = `${prefix}-${places}`;
    const drawing = await drawingOf(situation, name, people, doc.releasedAt);
    const line = admit(people, { name, places }, situation.rules.atCut[name], drawing, observedOf(doc, tier));
    for (const key of line.drawn) drawn.add(key);
    if (line.doubt !== null) found.cannot.add(line.doubt);
    if (line.seedless) seedless = true;
    return line.admitted;
  }
}

/** Who has the tier's words: the winners of a draw whose seed is not known. */
function observedOf(doc: Doc, tier: Tier): ReadonlySet<string> {
  const words = [
    tier.text,
    ...Object.values(tier.byRank),
    ...(tier.holder === null ? [] : [tier.holder.text]),
  ];
  const has = doc.rows.filter(({ awards = [], honours = [] }) =>
    [...awards, ...honours].some((text) => words.includes(text)),
  );
  return new Set(has.flatMap(({ entrantId }) => (entrantId === null ? [] : [entrantId])));
}

function given(
  texts: readonly string[],
  gifts: readonly Gift[],
  row: string,
  file: string,
  found: Notes,
): void {
  const right =
    texts.length === gifts.length && gifts.every(({ texts: any }, at) => any.includes(texts[at] ?? ""));
  if (!right)
    compare(found, file, row, gifts.map(({ texts: any }) => any.join(" 或者 ")).join("；"), texts.join("；"));
}

/** 撤销 by an upheld objection to the awards; nobody moves up. */
function checkRevoked(doc: Doc, situation: Situation, file: string, found: Notes): void {
  checkReasons(doc, situation, found);
  const revoked = new Set(upheldAt(situation, "awards", doc.releasedAt).map(({ entrantId }) => entrantId));
  for (const row of doc.rows) {
    const expected = revoked.has(row.entrantId) ? "撤销" : "获奖";
    if (row.status !== expected) compare(found, file, rowName(row), expected, row.status);
    if (isStruck(row) && row.status !== "撤销") compare(found, file, rowName(row), "撤销", row.status);
  }
}
