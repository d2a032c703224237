/** Same number and seed, same bytes; the repository's own edition is one of them. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { trackSizes } from "../../src/sample/sizes.ts";
import { generated, hashes, onDisk } from "./read.ts";

describe("sampleFiles(entrants, seed)", () => {
  it("gives the same bytes twice", () => {
    expect(hashes(generated(4_321, "5"))).toEqual(hashes(generated(4_321, "5")));
  });

  it("gives other people and other marks for another seed", () => {
    const [one, other] = [hashes(generated(2_000, "1")), hashes(generated(2_000, "2"))];
    for (const name of ["entrants.csv", "scores/preliminary.csv", "scores/final/steel.csv", "draws.csv"]) {
      expect(one[`hongqi-cup-2024/${name}`]).not.toBe(other[`hongqi-cup-2024/${name}`]);
    }
  });

  it("gives the committed data for 10,000 entrants and seed 2024, byte for byte and file for file", () => {
    const committed = onDisk(fileURLToPath(new URL("../../data", import.meta.url)));
    expect(hashes(generated(10_000, "2024"))).toEqual(hashes(committed));
  });

  it("holds its situations for many seeds", () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      expect(() => generated(2_000 + seed * 97, String(seed * 31))).not.toThrow();
    }
  });
});

describe("trackSizes(entrants)", () => {
  it("adds up, and leaves no track without what its situations need", () => {
    for (const entrants of [2_000, 2_001, 4_040, 10_000, 123_457, 650_000, 1_000_000]) {
      const sizes = trackSizes(entrants);
      expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBe(entrants);
      expect(sizes.get("chemical")).toBeGreaterThanOrEqual(345);
      expect(sizes.get("steel")).toBeGreaterThanOrEqual(250);
      expect(sizes.get("social")).toBeGreaterThanOrEqual(40);
    }
  });

  it("gives every industry track 400 people before it follows the sizes of 2024", () => {
    expect([...trackSizes(4_040).values()]).toEqual([400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 40]);
  });

  it("comes near the sizes of 2024 for 650,000 entrants", () => {
    const sizes = trackSizes(650_000);
    expect(sizes.get("chemical")).toBe(50_317);
    expect(sizes.get("nonferrous")).toBe(18_288);
  });
});
