import { describe, expect, it } from "vitest";
import { listJson } from "../../src/exports/list-json.ts";
import { exampleDocument } from "../support/example-document.ts";

const ROW_KEYS = [
  "rank",
  "entrantId",
  "name",
  "organization",
  "province",
  "scores",
  "total",
  "status",
  "decidedBy",
  "replaces",
  "decision",
];

function parsed(text: string): { readonly rows: readonly Readonly<Record<string, unknown>>[] } {
  return JSON.parse(text);
}

describe("listJson(document)", () => {
  it("has the contract's keys in the contract's order", () => {
    const file = parsed(listJson(exampleDocument("railway", "qualifiers", 2)));
    expect(Object.keys(file)).toEqual([
      "edition",
      "track",
      "list",
      "version",
      "supersedes",
      "reason",
      "releasedAt",
      "window",
      "rules",
      "columns",
      "rows",
    ]);
    for (const row of file.rows) expect(Object.keys(row)).toEqual(ROW_KEYS);
  });

  it("has keys of their own in semifinal, final and awards, and no others elsewhere", () => {
    const own = (list: "semifinal" | "finalists" | "final" | "awards") =>
      Object.keys(parsed(listJson(exampleDocument("railway", list, 1))).rows[0] ?? {}).slice(ROW_KEYS.length);
    expect(own("semifinal")).toEqual(["awards"]);
    expect(own("finalists")).toEqual([]);
    expect(own("final")).toEqual(["semifinalTotal", "finalTotal"]);
    expect(own("awards")).toEqual(["team", "awards", "honours"]);
  });

  it("writes one row a line, marks as texts, ranks as numbers, empty as null", () => {
    const text = listJson(exampleDocument("railway", "preliminary", 1));
    expect(text).toContain(
      '\n    {"rank":6,"entrantId":null,"name":null,"organization":null,"province":null,' +
        '"scores":{"学习积分":null,"理论考试":null},"total":"89.30","status":"不通过",' +
        '"decidedBy":null,"replaces":null,"decision":null},\n',
    );
    expect(text.startsWith('{\n  "edition": "hongqi-cup-2024",\n  "track": "railway",\n')).toBe(true);
    expect(text).toContain('\n  "supersedes": null,\n  "reason": null,\n');
    expect(text.endsWith("  ]\n}\n")).toBe(true);
  });

  it("says who was replaced and by which decision", () => {
    const rows = parsed(listJson(exampleDocument("railway", "qualifiers", 2))).rows;
    expect(rows[4]).toMatchObject({
      entrantId: "TL-00120",
      status: "取消资格",
      decision: "HY-003",
      replaces: null,
    });
    expect(rows[5]).toMatchObject({
      entrantId: "TL-00140",
      status: "递补",
      decision: null,
      replaces: "TL-00120",
    });
  });

  it("does not pass on a key that the contract does not name", () => {
    const document = exampleDocument("chemical", "qualifiers", 1);
    const rows = document.rows.map((row) => ({ ...row, telephone: "13800000000", team: "三班" }));
    expect(listJson({ ...document, rows })).toBe(listJson(document));
  });

  it("writes an empty list of rows", () => {
    expect(listJson({ ...exampleDocument("chemical", "qualifiers", 1), rows: [] })).toContain(
      '\n  "rows": []\n}\n',
    );
  });
});
