/** From the top until a line is full; a group of one rank that straddles it goes as the rulebook declares. */
import { bytesOf } from "./bytes.ts";
import { sha256Hex } from "./hash.ts";
import type { Person } from "./ranking.ts";
import type { Situation } from "./situation.ts";

export interface Line {
  /** `qualifiers`, `award-10` … as in `ties.atCut`. */
  readonly name: string;
  readonly places: number;
}

export interface Admission {
  readonly admitted: readonly Person[];
  /** Keys of the group that a draw took apart. */
  readonly drawn: ReadonlySet<string>;
  /** Size of the group at the line; 0 when none straddled it. */
  readonly tied: number;
  /** What of it cannot be told and should be, or null. */
  readonly doubt: string | null;
  /** What of it is not published by rule, or null. */
  readonly beyond: string | null;
  /** A draw decided whose seed is not known. */
  readonly seedless: boolean;
}

export interface Drawing {
  /** Tickets by entrant id, of everybody in a possible draw. */
  readonly tickets: ReadonlyMap<string, string>;
  readonly known: boolean;
}

const SEEDLESS = "名额线上的并列由抽签决定，种子没有登记在存证记录里";
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Tickets of a line's draw: lower-case hex of SHA-256 over `seed,entrantId` (rules: lot). Without a seed known at the
 * instant there are none.
 */
export async function drawingOf(
  situation: Situation,
  line: string,
  people: readonly Person[],
  at: string,
): Promise<Drawing> {
  const draw = situation.draws.get(line);
  if (situation.rules.atCut[line] !== "lot" || draw === undefined || draw.drawnAt > at)
    return { tickets: new Map(), known: false };
  const ids = people.flatMap(({ id }) => (id === null ? [] : [id]));
  const tickets = await Promise.all(ids.map((id) => sha256Hex(bytesOf(`${draw.seed},${id}`))));
  return { tickets: new Map(ids.map((id, at) => [id, tickets[at] ?? ""])), known: true };
}

/**
 * `people` in order of rank. `observed` are the keys that the list shows: where a draw decided and its seed is not
 * published, they are taken to be the winners, and `doubt` says so.
 */
export function admit(
  people: readonly Person[],
  line: Line,
  rule: string | undefined,
  drawing: Drawing,
  observed: ReadonlySet<string>,
): Admission {
  const admitted: Person[] = [];
  const plain = { drawn: NOBODY, doubt: null, beyond: null, seedless: false };
  let at = 0;
  while (at < people.length && admitted.length < line.places) {
    const rank = people[at]?.rank;
    const group = people.slice(at).filter((person) => person.rank === rank);
    const seats = line.places - admitted.length;
    at += group.length;
    if (group.length <= seats) {
      admitted.push(...group);
      continue;
    }
    const tied = group.length;
    if (rule === "exclude-all") return { ...plain, admitted, tied };
    if (rule === "include-all") return { ...plain, admitted: [...admitted, ...group], tied };
    const ordered = group.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const seedless = rule === "lot" && !drawing.known;
    const unnamed = rule === "lot" && drawing.known && group.some(({ id }) => id === null);
    return {
      admitted: [...admitted, ...ordered.slice(0, seats)],
      drawn: new Set(rule === "lot" ? group.map(({ key }) => key) : []),
      tied,
      doubt: seedless ? SEEDLESS : rule === "lot" ? null : "名额线上有并列，规则没有写明如何处理",
      beyond: unnamed ? "没有抽中的人不公布报名号，抽签只核对了人数和公布的人的先后" : null,
      seedless,
    };
  }
  return { ...plain, admitted, tied: 0 };

  /** Tickets first; people without an id were never admitted, so their tickets are taken to be the highest. */
  function placeOf({ key, id }: Person): string {
    const ticket = drawing.tickets.get(id ?? "");
    return ticket === undefined ? `${observed.has(key) ? "x" : "y"}${key}` : ticket;
  }
}
