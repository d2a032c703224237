/** What took people off a list, as far as it is public: tombstones, upheld objections, and the list before. */
import { byCodeUnit } from "./bytes.ts";
import type { Notes } from "./check.ts";
import { type Doc, isStruck, pathOf, type Row, rowName } from "./document.ts";
import type { ListName } from "./rules.ts";
import { midnight, type Objection, type Situation } from "./situation.ts";

export interface Strike {
  readonly id: string;
  readonly at: string;
  /** 退出 keeps a seat empty where the rulebook says so. */
  readonly withdrew: boolean;
  readonly decision: string;
  /** It came with a version of the list before. */
  readonly inherited: boolean;
}

/** Upheld objections about a list that remove, decided up to an instant. */
export function upheldAt(situation: Situation, list: string, at: string): readonly Objection[] {
  return situation.objections.filter(
    (one) =>
      one.list === list &&
      one.status === "成立" &&
      situation.rules.removes.includes(one.category) &&
      one.decidedAt !== null &&
      one.decidedAt <= at,
  );
}

/** Strikes known at an instant, by instant, id, decision. */
export function strikesAt(situation: Situation, list: ListName, at: string): readonly Strike[] {
  const before = list === "finalists" ? inherited(situation) : [];
  const handed = new Set(before.map(({ id, decision }) => `${id} ${decision}`));
  const own = (situation.docs.get(list) ?? [])
    .flatMap(({ rows }) => rows)
    .flatMap((row) => strikeOf(row, situation))
    .filter(({ id, decision }) => !handed.has(`${id} ${decision}`));
  const upheld = upheldAt(situation, list, at).flatMap(({ id, decidedAt, entrantId }): Strike[] =>
    entrantId === null || decidedAt === null
      ? []
      : [{ id: entrantId, at: decidedAt, withdrew: false, decision: id, inherited: false }],
  );
  const all = [...own, ...upheld, ...before].filter((strike) => strike.at <= at);
  return all
    .filter(({ id, decision }, i) => all.findIndex((one) => one.id === id && one.decision === decision) === i)
    .sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id) || byCodeUnit(a.decision, b.decision));
}

/** Whoever a version of `qualifiers` took off, from that version on. */
function inherited(situation: Situation): readonly Strike[] {
  const seen = new Set<string>();
  return (situation.docs.get("qualifiers") ?? []).flatMap((doc) =>
    doc.rows.filter(isStruck).flatMap((row): Strike[] => {
      const { entrantId: id, decision, status } = row;
      if (id === null || decision === null || seen.has(id)) return [];
      seen.add(id);
      return [{ id, at: doc.releasedAt, withdrew: status === "退出", decision, inherited: true }];
    }),
  );
}

function strikeOf(row: Row, situation: Situation): readonly Strike[] {
  const { entrantId: id, decision } = row;
  if (id === null || decision === null || !isStruck(row)) return [];
  const [, day] = /^退出 (\d{4}-\d{2}-\d{2})$/.exec(decision) ?? [];
  const at = day === undefined ? decidedAt(situation, decision) : midnight(day);
  return at === null ? [] : [{ id, at, withdrew: day !== undefined, decision, inherited: false }];
}

function decidedAt({ objections }: Situation, decision: string): string | null {
  return objections.find(({ id }) => id === decision)?.decidedAt ?? null;
}

/** Notes every struck row whose reason is not in the register, or is one that removes nobody. */
export function checkReasons(doc: Doc, situation: Situation, found: Notes): void {
  const file = `${pathOf(doc)}.json`;
  for (const row of doc.rows) {
    const { decision, status } = row;
    if (!isStruck(row)) {
      if (decision !== null)
        found.mismatches.push({ file, row: rowName(row), expected: "没有决定", found: decision });
      continue;
    }
    const left = decision?.startsWith("退出 ") === true;
    const objection = situation.objections.find(({ id }) => id === decision);
    const holds = left
      ? status === "退出" && midnight(decision.slice(3)) <= doc.releasedAt
      : status !== "退出" &&
        objection?.status === "成立" &&
        objection.entrantId === row.entrantId &&
        situation.rules.removes.includes(objection.category) &&
        (objection.decidedAt ?? "~") <= doc.releasedAt;
    if (!holds)
      found.mismatches.push({
        file,
        row: rowName(row),
        expected: `${status ?? ""}的依据（成立的异议，或者退出的日期）`,
        found: decision ?? "（空）",
      });
  }
}
