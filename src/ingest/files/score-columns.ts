/** The columns of a score file. They are the rulebook's: component names, judges of a panel, tie columns. */
import type { Stage, TrackId } from "../../model/ids.ts";
import { powerOfTen } from "../../model/mark.ts";
import type { Component, Rulebook } from "../../model/rulebook.ts";
import { type ColumnSpec, optional, required } from "../columns.ts";

export const SCORE_FIXED_COLUMNS = {
  id: required("报名号", "entrant_id", "每人一行"),
  total: optional("总分", "total", "交来的总分；重新计算并核对，不采用"),
  rank: optional("名次", "rank", "交来的名次；重新计算并核对，不采用"),
} as const;

/** A component as its columns: one, or one for each judge. `full` is in units of 10^-decimals. */
export interface MarkColumns {
  readonly headers: readonly string[];
  readonly decimals: number;
  readonly full: number;
  readonly fullText: string;
  readonly panel: boolean;
}

/** What a person of one track must have in a score file of one stage. */
export interface TrackColumns {
  readonly marks: readonly MarkColumns[];
  /** Tie keys that are neither components nor totals: columns with whole numbers. */
  readonly ties: readonly string[];
}

/** 复赛成绩 and 决赛成绩 in a chain are computed and have no column. */
export const COMPUTED_KEYS: ReadonlySet<string> = new Set(["复赛成绩", "决赛成绩"]);

/** The columns of a stage by track; a track without components in the stage is not there. */
export function scoreColumns(rulebook: Rulebook, stage: Stage): ReadonlyMap<TrackId, TrackColumns> {
  const byTrack = Object.entries(rulebook.components[stage]);
  return new Map(byTrack.map(([track, components]) => [track, trackColumns(rulebook, stage, components)]));
}

function trackColumns(rulebook: Rulebook, stage: Stage, components: readonly Component[]): TrackColumns {
  const names = new Set(components.map(({ name }) => name));
  const ties = rulebook.ties.chain[stage]
    .map(({ name }) => name)
    .filter((name) => !names.has(name) && !COMPUTED_KEYS.has(name));
  return { marks: components.map(markColumns), ties };
}

function markColumns(component: Component): MarkColumns {
  const { name, panel, decimals, full } = component;
  const headers =
    panel === null ? [name] : Array.from({ length: panel.judges }, (_, judge) => `${name}[${judge + 1}]`);
  return {
    headers,
    decimals,
    full: full * powerOfTen(decimals),
    fullText: String(full),
    panel: panel !== null,
  };
}

/** Specs of a file that may hold these tracks; the key of a rulebook column is its header. */
export function scoreSpecs(tracks: readonly TrackColumns[]): Readonly<Record<string, ColumnSpec>> {
  const headers = tracks.flatMap(({ marks, ties }) => [...marks.flatMap((mark) => mark.headers), ...ties]);
  const named = [...new Set(headers)].map((header) => [header, optional(header, null, "")] as const);
  return { ...SCORE_FIXED_COLUMNS, ...Object.fromEntries(named) };
}
