/** The oracle itself, held to examples that were computed by hand. */
import { describe, expect, it } from "vitest";
import type { Draw, Objection } from "../../src/model/edition.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Rulebook } from "../../src/model/rulebook.ts";
import { byLot, ticketOf } from "./admit.ts";
import { oracleLists, oracleProblems } from "./oracle.ts";
import { decimal, print, ratio, round } from "./rational.ts";
import { windowOf } from "./releases.ts";
import { component, released, smallEdition, smallRulebook, type Typed } from "./small.ts";

const END = "2024-12-01T00:00+08:00";
const chain = (...names: string[]): Rulebook["ties"] => ({
  ...smallRulebook.ties,
  chain: { ...smallRulebook.ties.chain, preliminary: names.map((name) => ({ name, direction: "desc" })) },
});

/** `rank id total decidedBy` of the preliminary list of these marks. */
function preliminary(marks: Typed, rulebook: Partial<Rulebook> = {}): string[] {
  const edition = smallEdition(
    { preliminary: marks },
    { ...smallRulebook, ...rulebook },
    {
      releases: [released("preliminary", 1, "06-12T09:00")],
    },
  );
  const rows = oracleLists(edition, END).get("railway/preliminary/v1")?.rows ?? [];
  return rows.map((row) => `${row.rank} ${row.entrantId} ${row.total} ${row.decidedBy}`);
}

describe("rules: Numbers", () => {
  it("gives 80/82 and 83/80 the same 81.20 with weights 40/60", () => {
    expect(preliminary({ A01: "80 82", A02: "83 80" })).toEqual(["1 A01 81.20 tie", "1 A02 81.20 tie"]);
  });

  it("rounds exact halves of 30/30/40 up or to even, as declared", () => {
    const thirty = [component("甲", 30), component("理论考试", 30), component("乙", 40)];
    const components = { ...smallRulebook.components, preliminary: { railway: thirty } };
    // 24.15 + 24.00 + 32.00 = 80.15 and 24.15 + 24.30 + 32.00 = 80.45.
    const marks = { A01: "80.5 80 80", A02: "80.5 81 80" };
    const digits = (mode: "half-up" | "half-even"): Partial<Rulebook> => ({
      components,
      rounding: { digits: 1, mode, at: ["stage", "total"] },
    });
    expect(preliminary(marks, digits("half-up"))).toEqual(["1 A02 80.5 null", "2 A01 80.2 null"]);
    expect(preliminary(marks, digits("half-even"))).toEqual(["1 A02 80.4 null", "2 A01 80.2 null"]);
  });

  it("ranks on the published value: 80.240 and 80.244 are both 80.24", () => {
    const fine = [component("学习积分", 40, { decimals: 2 }), component("理论考试", 60, { decimals: 2 })];
    const components = { ...smallRulebook.components, preliminary: { railway: fine } };
    // 32.024 + 48.216 = 80.240 and 32.028 + 48.216 = 80.244.
    expect(preliminary({ A01: "80.06 80.36", A02: "80.07 80.36" }, { components })).toEqual([
      "1 A01 80.24 tie",
      "1 A02 80.24 tie",
    ]);
    // 32.024 + 48.222 = 80.246 and 32.036 + 48.198 = 80.234.
    expect(preliminary({ A01: "80.06 80.37", A02: "80.09 80.33" }, { components })).toEqual([
      "1 A01 80.25 null",
      "2 A02 80.23 null",
    ]);
  });

  it("takes 90 of 120 with weight 40 for 30 points", () => {
    const of120 = [component("学习积分", 40, { full: 120 }), component("理论考试", 60)];
    const components = { ...smallRulebook.components, preliminary: { railway: of120 } };
    expect(preliminary({ A01: "90 50" }, { components })).toEqual(["1 A01 60.00 null"]);
  });

  it("drops the highest and the lowest judge and rounds the mean of the others", () => {
    const panel = { judges: 5, dropHighest: 1, dropLowest: 1, digits: 2 };
    const judged = [component("学习积分", 40, { panel }), component("理论考试", 60)];
    const components = { ...smallRulebook.components, preliminary: { railway: judged } };
    // (84.3 + 84.4 + 85.0) ÷ 3 = 84.5666… → 84.57; 0.4 × 84.57 = 33.828; 60 % of 80 is 48; 81.828 → 81.83.
    expect(preliminary({ A01: "90.0/84.3/84.4/80.1/85.0 80" }, { components })).toEqual(["1 A01 81.83 null"]);
  });

  it("prints an unrounded total with the decimals that any value of the stage can need", () => {
    // One decimal times 40 % or 60 % needs two.
    const rounding = { digits: 1, mode: "half-up", at: [] } as const;
    expect(preliminary({ A01: "80 82", A02: "80.1 82" }, { rounding })).toEqual([
      "1 A02 81.24 null",
      "2 A01 81.20 null",
    ]);
  });

  it("rounds each contribution before summing where `component` is declared", () => {
    // 40 % of 80.1 is 32.04 → 32.0; 60 % of 80.1 is 48.06 → 48.1; together 80.1.
    const rounding = { digits: 1, mode: "half-up", at: ["component"] } as const;
    expect(preliminary({ A01: "80.1 80.1" }, { rounding })).toEqual(["1 A01 80.1 null"]);
    // 32.04 → 32.0 and 60 % of 80.2 is 48.12 → 48.1: together 80.1, although the exact sum is 80.16.
    expect(preliminary({ A01: "80.1 80.2" }, { rounding })).toEqual(["1 A01 80.1 null"]);
  });

  it("rounds 2.345 to 2.35 or 2.34 and 2.355 to 2.36 both ways", () => {
    const to = (units: number, mode: "half-up" | "half-even"): string =>
      print(round(decimal(units, 3), 2, mode), 2);
    expect([to(2345, "half-up"), to(2345, "half-even")]).toEqual(["2.35", "2.34"]);
    expect([to(2355, "half-up"), to(2355, "half-even")]).toEqual(["2.36", "2.36"]);
    expect(print(round(ratio(2n, 3n), 0, "half-even"), 0)).toBe("1");
  });
});

describe("rules: Rank and ties", () => {
  it("ranks 1, 2, 2, 4", () => {
    const marks = { A01: "90 90", A02: "80 80", A03: "80 80", A04: "70 70" };
    expect(preliminary(marks)).toEqual([
      "1 A01 90.00 null",
      "2 A02 80.00 tie",
      "2 A03 80.00 tie",
      "4 A04 70.00 null",
    ]);
  });

  it("names the deepest key that was needed against a neighbour", () => {
    // All have 81.20: theory parts A01 from the others, A02 and A03 stay equal.
    const marks = { A01: "80 82", A02: "83 80", A03: "83 80" };
    expect(preliminary(marks, { ties: chain("理论考试") })).toEqual([
      "1 A01 81.20 理论考试",
      "2 A02 81.20 tie",
      "2 A03 81.20 tie",
    ]);
  });

  it("orders a draw by the lower-case hex of SHA-256 over seed, comma, entrant id", () => {
    const seed = "20240612000000000000";
    expect(ticketOf(seed, "A01")).toBe("f2d26d44ce0dd9c0b1c7c43b905225192a78dc85eef007481c72707d60aada74");
    const people = ["A01", "A02", "A03", "A04"].map((id) => ({ id }));
    expect(byLot(people, seed).map((person) => person.id)).toEqual(["A04", "A03", "A02", "A01"]);
  });
});

describe("rules: Selection", () => {
  const four = { A01: "90 90", A02: "80 80", A03: "80 80", A04: "70 70" };
  const releases = [released("qualifiers", 1, "06-12T09:00"), released("qualifiers", 2, "06-17T17:00")];
  const draw = { track: "railway", line: "qualifiers", seed: "20240612000000000000", witness: null } as const;
  const known: Draw = {
    ...draw,
    drawnAt: "2024-06-11T09:00+08:00" as Instant,
    place: { file: "d.csv", line: 2 },
  };
  const upheld = (entrantId: string): Objection =>
    ({
      id: "HY-001",
      track: "railway",
      list: "qualifiers",
      entrantId,
      receivedAt: "2024-06-13T10:00+08:00",
      category: "资格",
      status: "成立",
      decidedAt: "2024-06-14T10:00+08:00",
      handledBy: null,
      publicNote: null,
      place: { file: "o.csv", line: 2 },
    }) as Objection;
  const atCut = (rule: "include-all" | "exclude-all" | "lot"): Rulebook => ({
    ...smallRulebook,
    ties: { ...smallRulebook.ties, atCut: { qualifiers: rule } },
  });
  const listed = (edition: ReturnType<typeof smallEdition>, version: number): string[] =>
    (oracleLists(edition, END).get(`railway/qualifiers/v${version}`)?.rows ?? []).map(
      (row) => `${row.entrantId} ${row.status} ${row.decidedBy} ${row.replaces} ${row.decision}`,
    );

  it("treats a straddling group as declared", () => {
    const first = (rule: "include-all" | "exclude-all" | "lot"): string[] =>
      listed(smallEdition({ preliminary: four }, atCut(rule), { releases, draws: [known] }), 1);
    expect(first("include-all")).toEqual([
      "A01 入围 null null null",
      "A02 入围 tie null null",
      "A03 入围 tie null null",
    ]);
    expect(first("exclude-all")).toEqual(["A01 入围 null null null"]);
    // A03 drew 4868…, A02 drew 4d42….
    expect(first("lot")).toEqual(["A01 入围 null null null", "A03 入围 lot null null"]);
  });

  it("moves the next of the draw up and says whose place it is", () => {
    const edition = smallEdition({ preliminary: four }, atCut("lot"), {
      releases,
      draws: [known],
      objections: [upheld("A01")],
    });
    expect(listed(edition, 2)).toEqual([
      "A01 取消资格 null null HY-001",
      "A02 递补 tie A01 null",
      "A03 入围 tie null null",
    ]);
  });

  it("brings two for one removal under exclude-all, and then nobody replaces anybody", () => {
    const edition = smallEdition({ preliminary: four }, atCut("exclude-all"), {
      releases,
      objections: [upheld("A01")],
    });
    expect(listed(edition, 2)).toEqual([
      "A01 取消资格 null null HY-001",
      "A02 递补 tie null null",
      "A03 递补 tie null null",
    ]);
  });

  it("stops at an undeclared tie, and at a draw that came after the release", () => {
    const undeclared = smallEdition({ preliminary: four }, smallRulebook, { releases });
    expect([...oracleProblems(undeclared, END)]).toEqual(["undeclared-tie"]);
    const late: Draw = { ...known, drawnAt: "2024-06-12T09:01+08:00" as Instant };
    const edition = smallEdition({ preliminary: four }, atCut("lot"), {
      releases: releases.slice(0, 1),
      draws: [late],
    });
    expect([...oracleProblems(edition, END)]).toEqual(["missing-draw"]);
  });
});

describe("rules: Dates, as-of, versions", () => {
  const window = (opens: string, publicity: Partial<Rulebook["publicity"]>): string => {
    const rulebook = { ...smallRulebook, publicity: { ...smallRulebook.publicity, ...publicity } };
    const at = `2024-${opens}+08:00` as Instant;
    const release = released("qualifiers", 1, opens, { opens: at });
    const found = windowOf(smallEdition({ preliminary: {} }, rulebook, { releases: [release] }), release);
    return `${found?.closesAt} ${found?.days}`;
  };

  it("counts seven days with the first day in or out", () => {
    expect(window("06-12T09:00", { firstDay: "in" })).toBe("2024-06-18T18:00+08:00 7");
    expect(window("06-12T09:00", { firstDay: "out" })).toBe("2024-06-19T18:00+08:00 7");
  });

  it("moves an end on a holiday where that is declared, and counts the days it adds", () => {
    const holidays = ["2024-06-18", "2024-06-19"] as Rulebook["publicity"]["holidays"][number][];
    expect(window("06-12T09:00", { holidays })).toBe("2024-06-20T18:00+08:00 9");
    expect(window("06-12T09:00", { holidays, holidayEnd: "keep" })).toBe("2024-06-18T18:00+08:00 7");
  });

  it("keeps a version back whose approval is dated after its release", () => {
    const late = released("qualifiers", 1, "06-12T09:00", {
      approvals: [{ by: "资格审查委员会", on: "2024-06-13" as never }],
    });
    const edition = smallEdition({ preliminary: { A01: "90 90" } }, smallRulebook, { releases: [late] });
    expect(oracleLists(edition, END).size).toBe(0);
  });
});
