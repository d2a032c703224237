/** The sample's own tables say what its rulebook says. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { drawOrder, ranks } from "../../src/sample/lot.ts";
import { stream } from "../../src/sample/random.ts";
import { FINAL_ITEMS, TRACKS } from "../../src/sample/tracks.ts";

const rulebook = parse(readFileSync(new URL("../../src/sample/rulebook.yaml", import.meta.url), "utf8"));

interface Declared {
  readonly name: string;
  readonly weight: number | { readonly value: number };
  readonly full: number;
  readonly panel?: { readonly judges: number };
}

const plain = (one: Declared) => ({
  name: one.name,
  weight: typeof one.weight === "number" ? one.weight : one.weight.value,
  full: one.full,
  judges: one.panel?.judges ?? 1,
});

describe("tracks of the sample", () => {
  it("are those of the rulebook, in its order, with its unions", () => {
    const declared = rulebook.tracks.map((one: { id: string; name: string; union?: string }) => [
      one.id,
      one.name,
      one.union ?? null,
    ]);
    expect(TRACKS.map((track) => [track.id, track.name, track.union])).toEqual(declared);
  });

  it("have the rulebook's items in the semi-final and in the final", () => {
    for (const track of TRACKS.filter((one) => one.union !== null)) {
      expect(track.items).toEqual(rulebook.stages.semifinal.tracks[track.id].components.map(plain));
    }
    expect(FINAL_ITEMS).toEqual(rulebook.stages.final.components.map(plain));
  });

  it("share 650,000 entrants", () => {
    expect(TRACKS.reduce((sum, track) => sum + track.share, 0)).toBe(650_000);
  });
});

describe("ranks(order, same)", () => {
  it("counts 1, 2, 2, 4", () => {
    expect(ranks([9, 7, 7, 5], (a, b) => a === b)).toEqual([1, 2, 2, 4]);
  });
});

describe("drawOrder(seed, ids)", () => {
  it("orders by the hex of SHA-256 over seed, comma, id", () => {
    expect(drawOrder("12345678901234567890", ["A-001", "A-002", "A-003"])).toEqual([
      "A-001",
      "A-003",
      "A-002",
    ]);
  });
});

describe("stream(seed, label)", () => {
  it("gives the same whole numbers for the same seed and label, others for another label", () => {
    const draw = (label: string) => {
      const random = stream("2024", label);
      return Array.from({ length: 8 }, () => random.below(1000));
    };
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
  });

  it("draws every number about equally often", () => {
    const random = stream("1", "fair");
    const counts = Array<number>(10).fill(0);
    for (let at = 0; at < 100_000; at += 1) {
      const value = random.below(10);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
