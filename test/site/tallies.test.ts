import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { DATA, siteFolder } from "../support/built-site.ts";
import { readTable } from "../support/private-values.ts";
import { attribute, type Element, elementsOf, sitePage, textOf } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
const HEADERS = ["名称", "初赛入围", "复赛", "决赛", "前十", "前三", "第一"];
const dir = await siteFolder();
const at = join(dir, EDITION);

function csv(path: string): Record<string, string>[] {
  const text = readFileSync(join(at, path), "utf8").slice(1);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const find = (elements: readonly Element[], tag: string) => elements.filter(({ tagName }) => tagName === tag);

/** The table of a page: for each body its id, the texts of its first row, the links below its fold. */
function bodies(name: string) {
  const { elements } = sitePage(dir, `${EDITION}/${name}/index.html`);
  return find(elements, "tbody").map((body) => {
    const [first] = find(elementsOf(body), "tr");
    const cells = elementsOf(first ?? body).filter(({ tagName }) => tagName === "td" || tagName === "th");
    const head = find(elementsOf(cells[0] ?? body), "a")[0];
    const people = find(elementsOf(body), "details").flatMap((fold) => find(elementsOf(fold), "a"));
    return {
      id: attribute(body, "id"),
      cells: [textOf(head ?? body), ...cells.slice(1).map(textOf)],
      people: people.map((link) => ({ href: attribute(link, "href") ?? "", name: textOf(link) })),
    };
  });
}

/** The counts once more, from the CSV files of the single tracks and by the words of the contract. */
function recount(nameOf: (row: Record<string, string>) => string | undefined): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  const add = (row: Record<string, string>, column: number) => {
    const name = nameOf(row);
    if (name === undefined || name === "") return;
    const known = counts.get(name) ?? [0, 0, 0, 0, 0, 0];
    known[column] = (known[column] ?? 0) + 1;
    counts.set(name, known);
  };
  const tracks = readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(at, entry.name)).includes("qualifiers.csv"))
    .map(({ name }) => name);
  expect(tracks).toHaveLength(10);
  for (const track of tracks) {
    const standing = (row: Record<string, string>) => row["状态"] === "入围" || row["状态"] === "递补";
    for (const row of csv(`${track}/qualifiers.csv`).filter(standing)) add(row, 0);
    for (const row of csv(`${track}/semifinal.csv`)) if (row["名次"] !== "") add(row, 1);
    for (const row of csv(`${track}/finalists.csv`).filter(standing)) add(row, 2);
    const revoked = csv(`${track}/awards.csv`).filter((row) => row["状态"] === "撤销");
    const out = new Set(revoked.map((row) => row["报名号"]));
    for (const row of csv(`${track}/final.csv`)) {
      if (row["名次"] === "" || out.has(row["报名号"])) continue;
      const rank = Number(row["名次"]);
      if (rank <= 10) add(row, 3);
      if (rank <= 3) add(row, 4);
      if (rank <= 1) add(row, 5);
    }
  }
  return counts;
}

const groups = new Map(
  readTable(join(DATA, EDITION), "organizations").map((row) => [row["单位"], row["企业集团"]]),
);

const KINDS: readonly (readonly [string, (row: Record<string, string>) => string | undefined])[] = [
  ["organizations", (row) => row["单位"]],
  ["provinces", (row) => row["省份"]],
  ["groups", (row) => groups.get(row["单位"] ?? "")],
];

describe.each(KINDS)("/%s/", (name, nameOf) => {
  const rows = csv(`${name}.csv`);
  const page = bodies(name);

  it("has the numbers of its CSV, in the same order", () => {
    const expected = rows.map((row) => HEADERS.map((header) => row[header]));
    expect(expected.length).toBeGreaterThan(20);
    expect(page.map(({ cells }) => cells)).toEqual(expected);
  });

  it("has the numbers that the lists give when they are counted again", () => {
    const counted = recount(nameOf);
    const expected = new Map([...counted].map(([key, numbers]) => [key, numbers.join(",")]));
    const found = new Map(
      rows.map((row) => [
        row["名称"] ?? "",
        HEADERS.slice(1)
          .map((header) => row[header])
          .join(","),
      ]),
    );
    expect(found).toEqual(expected);
  });

  it("names everybody once whom it counts, with a link to a row of a list", () => {
    for (const { people, cells } of page) {
      const ids = people.map(({ href }) => href.split("#")[1]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(Math.max(...cells.slice(1, 4).map(Number)));
    }
    const qualified = new Set(csv("qualifiers.csv").map((row) => `${row["报名号"]} ${row["姓名"]}`));
    const strangers = page.flatMap(({ people }) =>
      people.filter(({ href, name: person }) => !qualified.has(`${href.split("#")[1]} ${person}`)),
    );
    expect(strangers).toEqual([]);
  });

  it("has an address for each row", () => {
    expect(page.map(({ id }) => id)).toEqual(rows.map((row) => row["名称"]));
  });
});
