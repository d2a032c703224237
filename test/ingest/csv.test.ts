import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { splitCsv } from "../../src/ingest/csv.ts";
import type { Finding } from "../../src/model/finding.ts";

interface Split {
  readonly header: readonly string[];
  readonly rows: readonly (readonly [number, ...string[]])[];
  readonly count: number;
  readonly findings: readonly string[];
}

/** The header, the rows with their line, and the findings as `code:line`. */
function split(text: string, delimiter = ","): Split {
  const findings: Finding[] = [];
  const rows: [number, ...string[]][] = [];
  const csv = splitCsv(text, "f.csv", delimiter, findings);
  const count = csv?.eachRow((cells, line) => rows.push([line, ...cells])) ?? 0;
  return {
    header: csv?.header ?? [],
    rows,
    count,
    findings: findings.map(({ code, line }) => `${code}:${line}`),
  };
}

describe("splitCsv", () => {
  test("gives each row with its physical line", () => {
    const { header, rows, findings } = split("a,b\r\n1,2\r\n3,4\r\n");
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
    expect(findings).toEqual([]);
  });

  test("one bare LF in a CRLF file merges nobody", () => {
    const { rows, findings } = split("a,b\r\n1,2\n3,4\r\n5,6\r\n");
    expect(rows.map(([line, first]) => [line, first])).toEqual([
      [2, "1"],
      [3, "3"],
      [4, "5"],
    ]);
    expect(findings).toEqual(["csv-mixed-line-ends:2"]);
  });

  test("one bare CRLF in an LF file merges nobody", () => {
    expect(split("a,b\n1,2\n3,4\r\n5,6\n").findings).toEqual(["csv-mixed-line-ends:3"]);
  });

  test("a file of CR alone is read like any other", () => {
    const { rows, findings } = split("a,b\r1,2\r3,4\r");
    expect(rows).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
    expect(findings).toEqual([]);
  });

  test("a lone CR in a file of other line ends is an error, and both rows are still read", () => {
    const { rows, findings } = split("a,b\n1,2\r3,4\n");
    expect(rows).toHaveLength(2);
    expect(findings).toEqual(["csv-stray-cr:2"]);
  });

  test("quotes are taken off, doubled quotes are one", () => {
    expect(split('a,b\n"x, y","say ""hi"""\n,""\n').rows).toEqual([
      [2, "x, y", 'say "hi"'],
      [3, "", ""],
    ]);
  });

  test.for([
    ['a,b\n1,x"y\n3,4\n', "csv-quote:2"],
    ['a,b\n"1"x,y\n3,4\n', "csv-quote:2"],
    ['a,b\n1,"x\n3,4\n', "csv-quote:2"],
    ['a,b\n"1\n1",x\n3,4\n', "csv-quoted-newline:2"],
    ["a,b\n1\n3,4\n", "csv-ragged:2"],
    ["a,b\n1,2,3\n3,4\n", "csv-ragged:2"],
  ] as const)("%j is refused at its line, and the row after it is read", ([text, finding]) => {
    const { rows, findings } = split(text);
    expect(findings).toEqual([finding]);
    expect(rows.at(-1)?.slice(1)).toEqual(["3", "4"]);
  });

  test("an unclosed quote takes no row with it", () => {
    const { rows, count } = split('a,b\n1,"x\n3,4\n5,6\n');
    expect(rows.map(([line]) => line)).toEqual([3, 4]);
    expect(count).toBe(3);
  });

  test("counts rows with errors, and not blank ones", () => {
    const { count, findings } = split("a,b\n1\n\n3,4\n,\n \n");
    expect(count).toBe(2);
    expect(findings).toEqual(["csv-ragged:2", "row-blank:3"]);
  });

  test("a sep= line is refused and what follows is still read", () => {
    const { header, findings } = split("sep=,\na,b\n1,2\n");
    expect(header).toEqual(["a", "b"]);
    expect(findings).toEqual(["csv-sep-line:1"]);
  });

  test.for(["\t", ";", "；", "，", "|", "、"])("names the delimiter %j that is not a comma", (delimiter) => {
    expect(split(["a", "b"].join(delimiter)).findings).toEqual(["csv-delimiter:1"]);
  });

  test("tabs part cells where they are the delimiter", () => {
    expect(split("a\tb\n1,5\t2\n", "\t").rows).toEqual([[2, "1,5", "2"]]);
  });

  test("a cell of a million characters is one cell", () => {
    const long = "字".repeat(1_000_000);
    expect(split(`a,b\n${long},2\n`).rows[0]?.[1]).toHaveLength(1_000_000);
  });
});

const cell = fc.string({
  unit: fc.constantFrom("a", "0", "王", "𬱖", " ", ",", '"', "·", ";", "\t"),
  maxLength: 8,
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )
  .map((rows) => rows.map((cells, index) => [`r${index}`, ...cells]));

function write(rows: readonly (readonly string[])[], end: string): string {
  return rows
    .map((cells) =>
      cells.map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(","),
    )
    .join(end);
}

describe("property", () => {
  test("what is written comes back, whatever the line end", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (rows, end, last) => {
        const { header, rows: read, findings } = split(write(rows, end) + (last ? end : ""));
        expect([header, ...read.map(([, ...cells]) => cells)]).toEqual(rows);
        expect(findings).toEqual([]);
      }),
      { seed: 2024, numRuns: 1000 },
    );
  });

  test("where papaparse is right, ours is the same", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = write(rows, "\r\n");
        const papa = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data;
        const { header, rows: read } = split(text);
        expect([header, ...read.map(([, ...cells]) => cells)]).toEqual(papa);
      }),
      { seed: 2024, numRuns: 1000 },
    );
  });

  test("of a file with any quotes and line ends, every data row is visited or named in a finding", () => {
    const unit = fc.constantFrom("a", ",", '"', "\n", "\r\n", "\r", "王");
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 40 }).map((parts) => parts.join("")),
        (body) => {
          const { rows, count, findings } = split(`a,b\n${body}`);
          const errors = findings.filter((finding) => /^csv-(?:ragged|quote|quoted-newline):/.test(finding));
          expect(rows.length + errors.length).toBe(count);
        },
      ),
      { seed: 2024, numRuns: 2000 },
    );
  });
});
