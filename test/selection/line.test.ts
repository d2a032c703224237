import { describe, expect, it } from "vitest";
import type { EntrantId } from "../../src/model/ids.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { AtCut, Backfill } from "../../src/model/rulebook.ts";
import { lineVersions } from "../../src/selection/line.ts";
import type { Strike } from "../../src/selection/strike.ts";

const id = (text: string) => text as EntrantId;
const day = (n: number) => `2024-06-${String(n).padStart(2, "0")}T09:00+08:00` as Instant;
const removed = (text: string, at: number, decision: string | null): Strike => ({
  entrantId: id(text),
  at: day(at),
  decidedAt: day(at),
  status: decision === null ? "退出" : "取消资格",
  decision,
});
const ranks = (...places: [string, number][]) =>
  places.map(([text, rank]) => ({ entrantId: id(text), rank }));
const BACKFILL: Backfill = { rounds: "unlimited", window: "none", withdrawals: "backfill" };

function versions(
  pool: { entrantId: EntrantId; rank: number }[],
  strikes: Strike[],
  days: number[],
  rules: Partial<{ places: number; atCut: AtCut; backfill: Backfill }> = {},
) {
  return lineVersions(
    {
      places: 3,
      atCut: null,
      backfill: BACKFILL,
      strikes,
      factsAt: () => ({ pool, pending: new Set(), drawSeed: null }),
      ...rules,
    },
    days.map(day),
  );
}

const six = ranks(["A-1", 1], ["B-2", 2], ["C-3", 3], ["D-4", 4], ["E-5", 5], ["F-6", 6]);

describe("lineVersions (notice, part 8: 经核实属实的，按初赛成绩排名递补)", () => {
  it("backfills the next by rank and says whose place it was", () => {
    const [, second] = versions(six, [removed("B-2", 13, "HY-001")], [12, 14]);
    expect(second?.standing).toEqual(["A-1", "C-3", "D-4"]);
    expect([...(second?.replaces ?? [])]).toEqual([["D-4", "B-2"]]);
    expect(second?.tombstones.map((strike) => [strike.entrantId, strike.decision])).toEqual([
      ["B-2", "HY-001"],
    ]);
    expect(second?.original.has(id("D-4"))).toBe(false);
  });

  it("goes on down the list when the one who moved up is removed too", () => {
    const strikes = [removed("B-2", 13, "HY-001"), removed("D-4", 15, "HY-002")];
    const third = versions(six, strikes, [12, 14, 16])[2];
    expect(third?.standing).toEqual(["A-1", "C-3", "E-5"]);
    expect(Object.fromEntries(third?.replaces ?? [])).toEqual({ "D-4": "B-2", "E-5": "D-4" });
    expect(third?.tombstones.map((strike) => strike.entrantId)).toEqual(["B-2", "D-4"]);
  });

  it("keeps no row of somebody who was struck before version 1", () => {
    const [first] = versions(six, [removed("A-1", 10, null)], [12]);
    expect(first?.standing).toEqual(["B-2", "C-3", "D-4"]);
    expect(first?.tombstones).toEqual([]);
  });

  const tied = ranks(["A-1", 1], ["B-2", 2], ["C-3", 3], ["D-4", 3], ["E-5", 5]);

  it("brings nobody when include-all had already taken more than the cut", () => {
    const [first, second] = versions(tied, [removed("A-1", 13, "HY-001")], [12, 14], {
      atCut: "include-all",
    });
    expect(first?.standing).toEqual(["A-1", "B-2", "C-3", "D-4"]);
    expect(second?.standing).toEqual(["B-2", "C-3", "D-4"]);
    expect(second?.replaces.size).toBe(0);
  });

  it("brings several at once under exclude-all and then pairs nobody", () => {
    const [first, second] = versions(tied, [removed("A-1", 13, "HY-001")], [12, 14], {
      atCut: "exclude-all",
    });
    expect(first?.standing).toEqual(["A-1", "B-2"]);
    expect(second?.standing).toEqual(["B-2", "C-3", "D-4"]);
    expect(second?.replaces.size).toBe(0);
  });

  it("publishes fewer when the pool is exhausted", () => {
    const short = six.slice(0, 3);
    const [, second] = versions(short, [removed("C-3", 13, null)], [12, 14]);
    expect(second?.standing).toEqual(["A-1", "B-2"]);
    expect(second?.waiting).toEqual([]);
  });

  it("leaves the seat of a later withdrawal empty when the rulebook says leave", () => {
    const backfill: Backfill = { ...BACKFILL, withdrawals: "leave" };
    const [, second] = versions(six, [removed("B-2", 13, null)], [12, 14], { backfill });
    expect(second?.standing).toEqual(["A-1", "C-3"]);
    expect(second?.tombstones).toHaveLength(1);
  });

  it("admits nobody new once the declared rounds are used up", () => {
    const strikes = [removed("B-2", 13, "HY-001"), removed("C-3", 15, "HY-002")];
    const backfill: Backfill = { ...BACKFILL, rounds: 1 };
    const third = versions(six, strikes, [12, 14, 16], { backfill })[2];
    expect(third?.standing).toEqual(["A-1", "D-4"]);
  });
});
