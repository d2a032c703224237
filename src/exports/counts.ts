/** How far the people of a province or an organisation came: `/<edition>/provinces.csv` and `organizations.csv`. */
import { compareText, type ListKind } from "../model/ids.ts";
import type { ListRow, PublicEdition } from "../model/public.ts";
import { csvText } from "./csv.ts";
import { currentVersions } from "./current.ts";

/** Counts of one name. A stage whose list no track has released yet counts nobody: null, an empty cell. */
export interface StageCounts {
  readonly name: string;
  /** 入围 or 递补 on the qualifiers. */
  readonly qualifiers: number | null;
  /** With a rank in the semi-final: who was absent did not take part. */
  readonly semifinal: number | null;
  /** 入围 or 递补 on the finalists. */
  readonly finalists: number | null;
  /** Composite rank up to 10, 3 and 1, without those whose award was revoked. */
  readonly top10: number | null;
  readonly top3: number | null;
  readonly first: number | null;
}

/** One entry for each name on a current list; most qualifiers first, then by code unit. */
export function stageCounts(edition: PublicEdition, by: "province" | "organization"): readonly StageCounts[] {
  const current = currentVersions(edition.lists).map(({ document }) => document);
  const tally = (list: ListKind, counts: (row: ListRow) => boolean): ReadonlyMap<string, number> | null => {
    const documents = current.filter((document) => document.list === list);
    if (documents.length === 0) return null;
    const sums = new Map<string, number>();
    for (const row of documents.flatMap(({ rows }) => rows)) {
      const name = row[by];
      if (name !== null && counts(row)) sums.set(name, (sums.get(name) ?? 0) + 1);
    }
    return sums;
  };
  const revoked = new Set(
    current
      .filter(({ list }) => list === "awards")
      .flatMap(({ rows }) =>
        rows.filter(({ status }) => status === "撤销").map(({ entrantId }) => entrantId),
      ),
  );
  const within = (places: number) =>
    tally("final", ({ rank, entrantId }) => rank !== null && rank <= places && !revoked.has(entrantId));
  const qualifiers = tally("qualifiers", isStanding);
  const semifinal = tally("semifinal", ({ rank }) => rank !== null);
  const finalists = tally("finalists", isStanding);
  const [top10, top3, first] = [within(10), within(3), within(1)];
  const of = (sums: ReadonlyMap<string, number> | null, name: string) =>
    sums === null ? null : (sums.get(name) ?? 0);
  const names = [qualifiers, semifinal, finalists, top10].flatMap((sums) => [...(sums?.keys() ?? [])]);
  return [...new Set(names)]
    .map((name) => ({
      name,
      qualifiers: of(qualifiers, name),
      semifinal: of(semifinal, name),
      finalists: of(finalists, name),
      top10: of(top10, name),
      top3: of(top3, name),
      first: of(first, name),
    }))
    .sort((a, b) => (b.qualifiers ?? 0) - (a.qualifiers ?? 0) || compareText(a.name, b.name));
}

/** The counts as CSV (contract: 名称, then counts at 初赛入围, 复赛, 决赛, 前十, 前三, 第一). */
export function stageCountsCsv(counts: readonly StageCounts[]): string {
  const text = (count: number | null) => (count === null ? "" : String(count));
  return csvText([
    ["名称", "初赛入围", "复赛", "决赛", "前十", "前三", "第一"],
    ...counts.map(({ name, qualifiers, semifinal, finalists, top10, top3, first }) => [
      name,
      ...[qualifiers, semifinal, finalists, top10, top3, first].map(text),
    ]),
  ]);
}

function isStanding({ status }: ListRow): boolean {
  return status === "入围" || status === "递补";
}
