/** Commitments: all score rows of a stage as salted leaves under one root (FORMAT.md: Committed scores). */
import { createHmac, hash } from "node:crypto";
import { canonical } from "../ledger/canonical.ts";
import { leafHash, rootOf } from "../ledger/tree.ts";
import type { Edition, ScoreRow } from "../model/edition.ts";
import { compareText, type Stage, type TrackId } from "../model/ids.ts";
import { unitsText } from "../model/mark.ts";
import type { Component, Rulebook } from "../model/rulebook.ts";
import { scoreStage } from "../scoring/stage.ts";

export interface Commitment {
  readonly rows: number;
  /** Hex. */
  readonly root: string;
}

interface Committed {
  readonly row: ScoreRow;
  readonly track: TrackId;
  readonly components: readonly Component[];
  /** Text, empty for somebody without one. */
  readonly total: string;
}

/** The key of a demonstration that has no file of its own. */
export function demoSalt(edition: string): Uint8Array {
  return hash("sha256", `DEMO-NOT-SECRET ${edition}`, "buffer");
}

/** The root over all rows of a stage, published or not; no rows give the root of nothing. */
export function commit(edition: Edition, stage: Stage, salt: Uint8Array): Commitment {
  const { rulebook } = edition;
  const rows = [...edition.scores[stage]].flatMap(([track, own]) => committed(own, stage, track, rulebook));
  rows.sort((a, b) => compareText(a.row.entrantId, b.row.entrantId));
  const leaves = rows
    .values()
    .map((one) => leafHash(Buffer.from(leafText(one, rulebook.edition, stage, salt))));
  return { rows: rows.length, root: Buffer.from(rootOf(leaves)).toString("hex") };
}

function committed(rows: readonly ScoreRow[], stage: Stage, track: TrackId, rulebook: Rulebook): Committed[] {
  const components = rulebook.components[stage][track] ?? [];
  const { ranks, plan } = scoreStage(stage, rows, components, rulebook);
  return rows.map((row) => {
    const person = ranks.get(row.entrantId);
    return {
      row,
      track,
      components,
      total: person === undefined ? "" : unitsText(person.total, plan.digits),
    };
  });
}

function leafText(
  { row, track, components, total }: Committed,
  edition: string,
  stage: Stage,
  salt: Uint8Array,
) {
  const { entrantId } = row;
  return canonical({
    edition,
    entrant: entrantId,
    marks: row.state === null ? marksOf(row, components) : {},
    salt: createHmac("sha256", salt).update(`${stage},${entrantId}`).digest("hex"),
    stage,
    state: row.state ?? "",
    total,
    track,
  });
}

/** The marks by header of the file, each with its declared decimals. */
function marksOf(row: ScoreRow, components: readonly Component[]): Record<string, string> {
  const marks = components.flatMap(({ name, decimals }, at): [string, string][] => {
    const mark = row.marks[at];
    if (mark === undefined) return [];
    if (typeof mark === "number") return [[name, unitsText(mark, decimals)]];
    return mark.map((one, judge) => [`${name}[${judge + 1}]`, unitsText(one, decimals)]);
  });
  return Object.fromEntries([
    ...marks,
    ...Object.entries(row.ties).map(([name, value]) => [name, String(value)]),
  ]);
}
