import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { xlsxTexts } from "../support/read-xlsx.ts";
import { attribute, type Element, elementsOf, sitePage, sitePaths, textOf } from "../support/site-pages.ts";

const LIST = /^([^/]+)\/([^/]+)\/(preliminary|qualifiers|semifinal|finalists|final|awards)(\/v\d+)?\.json$/;

interface ListFile {
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The cells of the JSON by the contract's words, without the program's own mapping. */
function jsonTable({ columns, rows }: ListFile): string[][] {
  const cell = (row: Readonly<Record<string, unknown>>, key: string): string => {
    const value = key.startsWith("scores.") ? Object(row["scores"])[key.slice(7)] : row[key];
    return value === null ? "" : Array.isArray(value) ? value.join("；") : String(value);
  };
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => cell(row, key))),
  ];
}

function csvTable(bytes: Buffer): string[][] {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.startsWith("\uFEFF") || !text.endsWith("\r\n")) throw new Error("no BOM, or no CRLF at the end");
  return Papa.parse<string[]>(text.slice(1, -2), { newline: "\r\n" }).data;
}

/** The one table in `<main>`: cells by text, or by `data-value` where the page says more. */
function htmlTable(elements: readonly Element[]): {
  readonly cells: string[][];
  readonly ids: (string | null)[];
} {
  const main = elements.find(({ tagName }) => tagName === "main");
  const tables = main === undefined ? [] : elementsOf(main).filter(({ tagName }) => tagName === "table");
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables in main`);
  const rows = elementsOf(table).filter(({ tagName }) => tagName === "tr");
  const cells = rows.map((row) =>
    elementsOf(row)
      .filter(({ tagName }) => tagName === "td" || tagName === "th")
      .map((cell) => attribute(cell, "data-value") ?? textOf(cell)),
  );
  return { cells, ids: rows.slice(1).map((row) => attribute(row, "id")) };
}

const dir = await siteFolder();
const lists = sitePaths(dir).filter((path) => LIST.test(path));

describe("lists of the built site", () => {
  it("are there", () => {
    expect(lists.length).toBeGreaterThan(0);
  });

  it.each(lists)("%s is the same table in JSON, CSV, XLSX and HTML", (path) => {
    const stem = path.slice(0, -".json".length);
    const file: ListFile = JSON.parse(readFileSync(join(dir, path), "utf8"));
    const expected = jsonTable(file);
    expect(csvTable(readFileSync(join(dir, `${stem}.csv`)))).toEqual(expected);
    const isVersion = /\/v\d+$/.test(stem);
    if (!isVersion) expect(xlsxTexts(readFileSync(join(dir, `${stem}.xlsx`)))).toEqual(expected);
    const { cells, ids } = htmlTable(sitePage(dir, `${stem}/index.html`).elements);
    expect(cells).toEqual(expected);
    expect(ids).toEqual(file.rows.map((row) => row["entrantId"]));
  });

  it("have at the plain address the bytes of their newest version", () => {
    const paths = sitePaths(dir);
    for (const path of lists.filter((each) => !/\/v\d+\.json$/.test(each))) {
      const stem = path.slice(0, -".json".length);
      const versions = paths.filter((each) => each.startsWith(`${stem}/v`) && each.endsWith(".json")).length;
      for (const ending of ["json", "csv"]) {
        const plain = readFileSync(join(dir, `${stem}.${ending}`));
        expect(plain.equals(readFileSync(join(dir, `${stem}/v${versions}.${ending}`)))).toBe(true);
      }
    }
  });

  it("are joined over all tracks, row for row", () => {
    const joined = sitePaths(dir).filter((path) =>
      /^[^/]+\/(preliminary|qualifiers|semifinal|finalists|final|awards)\.json$/.test(path),
    );
    expect(joined.length).toBeGreaterThan(0);
    for (const path of joined) {
      const file = JSON.parse(readFileSync(join(dir, path), "utf8"));
      const own = file.tracks.flatMap(({ track }: { readonly track: string }) => {
        const list = JSON.parse(readFileSync(join(dir, path.replace("/", `/${track}/`)), "utf8"));
        return list.rows.map((row: object) => ({ ...row, track }));
      });
      const withoutMarks = ({ scores: _marks, ...row }: Readonly<Record<string, unknown>>) => row;
      expect(file.rows.map(withoutMarks)).toEqual(own.map(withoutMarks));
      const csv = csvTable(readFileSync(join(dir, path.replace(/json$/, "csv"))));
      expect(csv[0]?.slice(0, 3)).toEqual(["名次", "赛道", "报名号"]);
      expect(csv.slice(1).map((row) => row[2])).toEqual(
        own.map((row: Readonly<Record<string, unknown>>) => row["entrantId"] ?? ""),
      );
    }
  });
});
