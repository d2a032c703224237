import type { ListKind } from "../model/ids.ts";
import type { Admission } from "../selection/admit.ts";
import { awardsAt } from "./rows/awards.ts";
import type { ListContext } from "./rows/context.ts";
import { semifinalPrizes } from "./rows/semifinal.ts";

/** A line that a list has, and who got over it. */
export interface DrawnLine {
  readonly name: string;
  readonly ranking: "preliminary" | "semifinal" | "composite";
  readonly places: number;
  readonly admission: Admission;
}

/** Every line that one version of a list depends on. */
export function linesOf(context: ListContext, list: ListKind): DrawnLine[] {
  const { way, at, version, edition } = context;
  const { cuts } = edition.rulebook;
  const shortlist = line("shortlist", "preliminary", way.track.shortlist ?? 0, way.shortlistAt(at));
  switch (list) {
    case "preliminary":
      return shortlist;
    case "qualifiers": {
      const qualifiers = way.qualifiers[version - 1]?.admission ?? null;
      return [...shortlist, ...line("qualifiers", "preliminary", cuts.qualifiers, qualifiers)];
    }
    case "semifinal": {
      const promoted = way.promotedAt(at)?.admission ?? null;
      return [
        ...line("finalists", "semifinal", cuts.finalists, promoted),
        ...awardLines("semifinal", semifinalPrizes(context).lines),
      ];
    }
    case "finalists": {
      const finalists = way.finalists[version - 1]?.admission ?? null;
      return line("finalists", "semifinal", cuts.finalists, finalists);
    }
    case "final":
      return [];
    case "awards":
      return awardLines("composite", awardsAt(context).lines);
  }
}

function line(
  name: string,
  ranking: DrawnLine["ranking"],
  places: number,
  admission: Admission | null,
): DrawnLine[] {
  return admission === null ? [] : [{ name, ranking, places, admission }];
}

function awardLines(ranking: DrawnLine["ranking"], lines: ReadonlyMap<string, Admission>): DrawnLine[] {
  return [...lines].map(([name, admission]) => ({
    name,
    ranking,
    places: Number(name.slice(name.indexOf("-") + 1)),
    admission,
  }));
}
