/** Random releases: several versions, missing and late approvals, corrections. */
import type { Correction, Edition, Release } from "../../src/model/edition.ts";
import type { ListKind } from "../../src/model/ids.ts";
import type { CivilDate, Instant } from "../../src/model/instant.ts";
import type { Chooser } from "./draft.ts";
import { place } from "./random-facts.ts";

/** Version 1, 2 … of a list at instants of the form `06-12T09:00`. */
export function versions(
  choose: Chooser,
  edition: Edition,
  track: string,
  list: ListKind,
  instants: readonly string[],
): Release[] {
  return instants.map((at, i) => {
    const made = release(choose, track, list, i + 1, at);
    if (i === 0) return made;
    const decisions = edition.objections.filter((one) => one.track === track && one.list === list);
    const known = decisions.filter(
      (one) => one.status === "成立" && one.decidedAt !== null && one.decidedAt <= made.at,
    );
    const corrections = choose.chance(25) ? randomCorrection(choose, edition, track, `${list}/${i + 1}`) : [];
    return { ...made, decisions: known.map((one) => one.id), corrections, reason: "按决定更正" };
  });
}

export function release(
  choose: Chooser,
  track: string,
  list: ListKind,
  version: number,
  at: string,
): Release {
  const day = `2024-${at.slice(0, 5)}` as CivilDate;
  const late = "2024-11-30" as CivilDate;
  const needed: Readonly<Record<ListKind, readonly string[]>> = {
    preliminary: ["资格审查委员会"],
    qualifiers: ["资格审查委员会"],
    semifinal: ["某产业工会", "公证机构"],
    finalists: ["公证机构", "某产业工会"],
    final: ["技术委员会", "公证机构"],
    awards: ["技术委员会", "公证机构"],
  };
  const approvals = needed[list]
    .filter(() => !choose.chance(1))
    .map((by) => ({ by, on: choose.chance(1) ? late : day }));
  const instant = `2024-${at}+08:00` as Instant;
  const opens = list !== "preliminary" && choose.chance(version === 1 ? 80 : 20) ? instant : null;
  return {
    track,
    list,
    version,
    at: instant,
    opens,
    decisions: [],
    corrections: [],
    reason: null,
    approvals,
    place,
  };
}

/** One field for each version, so that no two corrections of one person's field contradict each other. */
const CORRECTED: Readonly<Record<string, Correction["field"]>> = {
  "preliminary/2": "province",
  "qualifiers/2": "name",
  "qualifiers/3": "organization",
  "awards/2": "team",
};

function randomCorrection(choose: Chooser, edition: Edition, track: string, version: string): Correction[] {
  const field = CORRECTED[version];
  const people = [...edition.entrants.values()].filter((one) => one.track === track);
  if (field === undefined) return [];
  const one = choose.pick(people);
  const now = one[field];
  return now === null ? [] : [{ entrantId: one.id, field, from: `旧${now}`, to: now }];
}
