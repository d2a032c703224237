/** What must hold for every edition (inputs, last paragraph), asked of the program over random ones. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import type { EntrantId } from "../../src/model/ids.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { ListRow } from "../../src/model/public.ts";
import { publish } from "../../src/publication/publish.ts";
import { anyCase } from "./arbitrary.ts";
import { onlyQualifiers, onlyRanking, raise, removed, reordered, shuffle } from "./variations.ts";

const settings = {
  numRuns: process.env["HONGBANG_PROOF"] === "1" ? 3_000 : 300,
  seed: 2024,
  endOnFailure: true,
};
const END = "2024-12-01T00:00+08:00" as Instant;
const timeout = 900_000;

it("does not depend on the order of rows in any file", { timeout }, () => {
  fc.assert(
    fc.property(anyCase(), fc.infiniteStream(fc.noBias(fc.nat(9999))), ({ edition, asOf }, keys) => {
      const shuffled = reordered(edition, <T>(items: Iterable<T>): T[] => shuffle([...items], keys));
      expect(publish(shuffled, { asOf, draft: false }).public.lists).toEqual(
        publish(edition, { asOf, draft: false }).public.lists,
      );
    }),
    settings,
  );
});

it("gives everybody the rank 1 + the number of people who are strictly better", { timeout }, () => {
  fc.assert(
    fc.property(anyCase(), ({ edition }) => {
      const chain = edition.rulebook.ties.chain.preliminary;
      for (const [track, rows] of edition.scores.preliminary) {
        const keysOf = (row: ListRow): readonly bigint[] => [
          number(row.total ?? ""),
          ...chain.map(({ name, direction }) => {
            const tie = rows.find((one) => one.entrantId === row.entrantId)?.ties[name];
            const value = tie === undefined ? number(row.scores[name] ?? "") : BigInt(tie);
            return direction === "desc" ? value : -value;
          }),
        ];
        const ranking = wholeRanking(edition, track);
        expect(ranking.map((row) => row.rank)).toEqual(
          ranking.map((row) => 1 + ranking.filter((other) => isGreater(keysOf(other), keysOf(row))).length),
        );
      }
    }),
    settings,
  );
});

it("never lowers a rank when one mark is raised", { timeout }, () => {
  fc.assert(
    fc.property(anyCase(), fc.nat(), fc.nat(), ({ edition }, who, which) => {
      const [track, rows] = [...edition.scores.preliminary][0] ?? ["", []];
      const scored = rows.filter((row) => row.state === null);
      const chosen = scored[who % Math.max(1, scored.length)];
      const components = edition.rulebook.components.preliminary[track] ?? [];
      const component = components[which % components.length];
      // A chain that prefers the lower mark means to turn this round.
      const turned = edition.rulebook.ties.chain.preliminary.some(
        (key) => key.direction === "asc" && key.name !== "用时",
      );
      fc.pre(chosen !== undefined && component !== undefined && !turned);
      const raised = rows.map((row) => (row === chosen ? raise(row, which % components.length) : row));
      const scores = { ...edition.scores, preliminary: new Map([[track, raised]]) };
      const rankOf = (from: Edition): number =>
        wholeRanking(from, track).find((row) => row.entrantId === chosen.entrantId)?.rank ?? 0;
      expect(rankOf({ ...edition, scores })).toBeLessThanOrEqual(rankOf(edition));
    }),
    settings,
  );
});

it("backfills k people as the same selection would without those k, ranks unchanged", { timeout }, () => {
  let backfilled = 0;
  fc.assert(
    fc.property(anyCase(), fc.integer({ min: 1, max: 3 }), ({ edition }, k) => {
      const track = edition.rulebook.tracks[0]?.id ?? "";
      const plain = onlyQualifiers(edition, track);
      const before = qualifiers(plain, track, 1);
      const gone = before.slice(0, k).map((row) => row.entrantId as EntrantId);
      const later = qualifiers(removed(plain, track, gone, "2024-06-14T10:00+08:00"), track, 2);
      const without = qualifiers(removed(plain, track, gone, "2024-06-11T10:00+08:00"), track, 1);
      const standing = later.filter((row) => row.decision === null);
      expect(standing.map(brief)).toEqual(without.map(brief));
      expect(later.filter((row) => row.decision !== null).map(brief)).toEqual(before.slice(0, k).map(brief));
      backfilled += later.filter((row) => row.status === "递补").length;
    }),
    settings,
  );
  expect(backfilled).toBeGreaterThan(settings.numRuns / 2);
});

function brief(row: ListRow): string {
  return `${row.rank} ${row.entrantId} ${row.total}`;
}

function wholeRanking(edition: Edition, track: string): readonly ListRow[] {
  const { lists } = publish(onlyRanking(edition, track), { asOf: END, draft: false }).public;
  return lists.find((version) => version.document.track === track)?.document.rows ?? [];
}

function qualifiers(edition: Edition, track: string, version: number): readonly ListRow[] {
  const { lists } = publish(edition, { asOf: END, draft: false }).public;
  const found = lists.find(({ document }) => document.track === track && document.version === version);
  return found?.document.rows ?? [];
}

/** `81.20` as 8120; all texts compared here have the same number of decimals. */
function number(text: string): bigint {
  return BigInt(text.replace(".", ""));
}

function isGreater(a: readonly bigint[], b: readonly bigint[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i !== -1 && (a[i] ?? 0n) > (b[i] ?? 0n);
}
