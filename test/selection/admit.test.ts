import { describe, expect, it } from "vitest";
import type { EntrantId } from "../../src/model/ids.ts";
import { admit, drawOrder } from "../../src/selection/admit.ts";

const id = (text: string) => text as EntrantId;
const pool = [
  { entrantId: id("A-1"), rank: 1 },
  { entrantId: id("B-2"), rank: 2 },
  { entrantId: id("C-3"), rank: 2 },
  { entrantId: id("D-4"), rank: 2 },
  { entrantId: id("E-5"), rank: 5 },
];

describe("admit", () => {
  it("admits the first of the pool where no tie straddles the line", () => {
    expect(admit(pool, 4, null, null)).toEqual({
      admitted: ["A-1", "B-2", "C-3", "D-4"],
      tied: [],
      treatment: null,
      problem: null,
    });
  });

  it("admits all who are tied over the line with include-all", () => {
    expect(admit(pool, 2, "include-all", null).admitted).toEqual(["A-1", "B-2", "C-3", "D-4"]);
  });

  it("admits none of the tied with exclude-all", () => {
    expect(admit(pool, 3, "exclude-all", null).admitted).toEqual(["A-1"]);
  });

  it("draws by ascending SHA-256 of `seed,id` and lists the drawn in order of ids", () => {
    const seed = "12345678901234567890";
    // sha256sum: D-4 1186fa00…, B-2 4b14ae4d…, C-3 b7f43ac0…
    expect(drawOrder([id("B-2"), id("C-3"), id("D-4")], seed)).toEqual(["D-4", "B-2", "C-3"]);
    const { admitted, treatment } = admit(pool, 3, "lot", seed);
    expect(treatment).toBe("lot");
    expect(admitted).toEqual(["A-1", "B-2", "D-4"]);
  });

  it("says undeclared and names the tied where atCut is missing", () => {
    expect(admit(pool, 2, null, null)).toEqual({
      admitted: ["A-1"],
      tied: ["B-2", "C-3", "D-4"],
      treatment: null,
      problem: "undeclared",
    });
  });

  it("says no-draw where the lot has no seed", () => {
    expect(admit(pool, 2, "lot", null).problem).toBe("no-draw");
  });

  it("admits everybody of a pool that is not full", () => {
    expect(admit(pool, 200, "lot", null).admitted).toHaveLength(5);
  });
});
