/** Each line of each track: who is last in, who is first out, by how much, and what decided. For the committee and the notary; private. */
import type { EntrantId, ListKind } from "../model/ids.ts";
import { unitsText } from "../model/mark.ts";
import { partAt } from "../selection/admit.ts";
import type { TrackWay } from "../selection/way.ts";
import { type DrawnLine, linesOf } from "./lines.ts";
import type { ListContext } from "./rows/context.ts";

export interface CutPerson {
  readonly entrantId: EntrantId;
  readonly name: string;
  readonly rank: number;
  readonly total: string;
}

export interface Cut {
  readonly track: string;
  readonly list: ListKind;
  readonly version: number;
  readonly line: string;
  readonly places: number;
  readonly admitted: number;
  readonly lastIn: CutPerson | null;
  readonly firstOut: CutPerson | null;
  /** Difference of the two totals, exact; null where nobody is out. */
  readonly margin: string | null;
  /** Where the totals are equal: the deciding key, or how the tie group was treated. */
  readonly decidedBy: string | null;
  /** How many of the pool are left. */
  readonly left: number;
}

/** The lines that one version drew. */
export function cutsOf(context: ListContext, list: ListKind): Cut[] {
  return linesOf(context, list).map((line) => {
    const { people, digits } = rankingOf(context.way, line);
    const admitted = new Set(line.admission.admitted);
    const { within, below } = partAt<(typeof people)[number]>(people, admitted);
    const waiting = waitingOf(context, list, line);
    const lastIn = within.at(-1);
    const firstOut = waiting === null ? below[0] : people.find((person) => person.entrantId === waiting[0]);
    const show = (person: (typeof people)[number] | undefined): CutPerson | null =>
      person === undefined
        ? null
        : {
            entrantId: person.entrantId,
            name: context.particulars(person.entrantId).name,
            rank: person.rank,
            total: unitsText(person.total, digits),
          };
    const margin = lastIn && firstOut ? lastIn.total - firstOut.total : null;
    return {
      track: context.way.track.name,
      list,
      version: context.version,
      line: line.name,
      places: line.places,
      admitted: admitted.size,
      lastIn: show(lastIn),
      firstOut: show(firstOut),
      margin: margin === null ? null : unitsText(margin, digits),
      decidedBy: line.admission.treatment ?? (margin === 0 ? (lastIn?.decidedBy ?? null) : null),
      left: waiting?.length ?? below.length,
    };
  });
}

function rankingOf(way: TrackWay, line: DrawnLine) {
  if (line.ranking === "composite") {
    return { people: way.composite?.ranked ?? [], digits: way.composite?.digits ?? 0 };
  }
  const result = way.stages[line.ranking];
  return { people: result?.ranked ?? [], digits: result?.plan.digits ?? 0 };
}

/** Who of the pool could still move up, the next first; null for prizes and the shortlist: the rest of the ranking. */
function waitingOf(context: ListContext, list: ListKind, line: DrawnLine): readonly EntrantId[] | null {
  const { way, version, at } = context;
  if (line.name === "qualifiers") return way.qualifiers[version - 1]?.waiting ?? [];
  if (line.name === "finalists") {
    const now = list === "finalists" ? way.finalists[version - 1] : way.promotedAt(at);
    return now?.waiting ?? [];
  }
  return null;
}
