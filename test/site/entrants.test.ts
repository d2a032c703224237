import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { fraction, halfUp, isEqual, over, sumOf, term } from "../support/calculator.ts";
import { attribute, type Element, elementsOf, sitePage, sitePaths, textOf } from "../support/site-pages.ts";

const dir = await siteFolder();
const paths = sitePaths(dir);
const pages = paths.filter((path) => /^[^/]+\/entrants\/[^/]+\/index\.html$/.test(path));
const idOf = (path: string) => path.split("/")[2] ?? "";

/** What a page prints, as far as the tests ask. */
interface Page {
  readonly path: string;
  readonly id: string;
  readonly sums: readonly Sum[];
  readonly panels: readonly string[];
  readonly margins: string;
  /** All words of the page, cells and lines apart. */
  readonly main: string;
  readonly robots: readonly (string | null)[];
}

/** Read once: a site has thousands of them. */
function entrantPages(): readonly Page[] {
  return pages.map((path) => {
    const { elements } = sitePage(dir, path);
    const ofClass = (name: string) => elements.filter((each) => classes(each).includes(name));
    return {
      path,
      id: idOf(path),
      sums: sumsOf(elements),
      panels: ofClass("sum__panel").map(textOf),
      margins: ofClass("margins").map(textOf).join(" "),
      main: wordsOf(elements.find(({ tagName }) => tagName === "main") as Element),
      robots: elements
        .filter((each) => attribute(each, "name") === "robots")
        .map((each) => attribute(each, "content")),
    };
  });
}

/** The text of an element with a space between its pieces. */
function wordsOf(node: Element["childNodes"][number]): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(wordsOf).join(" ") : "";
}

function classes(element: Element): readonly string[] {
  return (attribute(element, "class") ?? "").split(" ");
}

/** Everybody on a version of a list who carries an id, by the JSON files. */
function namedPeople(): Map<string, string> {
  const people = new Map<string, string>();
  for (const path of paths) {
    if (!/^[^/]+\/[^/]+\/(preliminary|qualifiers|semifinal|finalists|final|awards)\/v\d+\.json$/.test(path))
      continue;
    const file = JSON.parse(readFileSync(join(dir, path), "utf8"));
    for (const row of file.rows) if (row.entrantId !== null) people.set(row.entrantId, file.track);
  }
  return people;
}

/** Rows of the current CSV files by list and entrant id. */
function csvRows(): (
  track: string,
  list: string,
  id: string,
) => Readonly<Record<string, string>> | undefined {
  const files = new Map<string, Map<string, Readonly<Record<string, string>>>>();
  return (track, list, id) => {
    const path = `${track}/${list}`;
    let rows = files.get(path);
    if (rows === undefined) {
      const file = paths.find((each) => each.endsWith(`/${path}.csv`));
      const text = file === undefined ? "" : readFileSync(join(dir, file), "utf8").slice(1);
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      rows = new Map(data.map((row) => [row["报名号"] ?? "", row]));
      files.set(path, rows);
    }
    return rows.get(id);
  };
}

/** One printed total: its name, the marks of its table, the line for the calculator, the total. */
interface Sum {
  readonly name: string;
  readonly marks: readonly (readonly [name: string, mark: string])[];
  readonly total: string;
  readonly line: string;
}

function sumsOf(elements: readonly Element[]): readonly Sum[] {
  const lines = elements.filter((each) => classes(each).includes("sum__line")).map(textOf);
  const tables = elements.filter((each) => each.tagName === "table" && classes(each).includes("sum"));
  return tables.map((table, at) => {
    const rows = elementsOf(table).filter(({ tagName }) => tagName === "tr");
    const cells = (row: Element) =>
      elementsOf(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
    const total = cells(rows.find((row) => classes(row).includes("sum__total")) as Element);
    return {
      name: textOf(total[0] as Element),
      total: textOf(total[3] as Element),
      marks: rows.slice(1, -2).map((row) => {
        const [name, mark] = cells(row);
        return [textOf(name as Element), textOf(mark as Element)] as const;
      }),
      line: (lines[at] ?? "").replace(/^用计算器验算 */, ""),
    };
  });
}

/** What a printed line says wrong, by a calculation of its own; null when it adds up. */
function wrong({ line, total, marks }: Sum): string | null {
  const [terms = "", ...rest] = line.replace(/。$/, "").split(/ [=≈] /);
  const parts = terms.split(" + ");
  if (parts.some((part, at) => !part.startsWith(`${marks[at]?.[1]} `)) || parts.length !== marks.length)
    return "not the marks of the table";
  const exact = sumOf(parts.map(term));
  const products = rest[0]?.split(" + ") ?? [];
  if (products.some((product, at) => !isReading(product, term(parts[at] ?? ""))))
    return "a product is not that of its mark and weight";
  const [last = "", ...words] = (rest.at(-1) ?? "").split("，");
  const [, reading = "", precise = reading] = /^([\d.]+)(?:（准确值 ([\d/]+)）)?$/.exec(last) ?? [];
  if (!isEqual(fraction(precise), exact)) return "the sum is not the sum";
  if (!isReading(reading, exact)) return "the reading is not that of the sum";
  const said = words.join("，");
  const kept = /^(?:写成 ([\d.]+)，)?不用进位$/.exec(said);
  if (kept !== null)
    return isEqual(fraction(kept[1] ?? reading), exact) && (kept[1] ?? reading) === total
      ? null
      : "not the total";
  const rounded = /^保留 (\d+) 位小数，四舍五入得 ([\d.]+)$/.exec(said);
  if (rounded === null) return "words that are not understood";
  return rounded[2] === total && halfUp(exact, Number(rounded[1])) === total
    ? null
    : "not rounded as it says";
}

/** True when the text is the value itself, or the value rounded to the decimals of the text. */
function isReading(text: string, value: ReturnType<typeof fraction>): boolean {
  return isEqual(fraction(text), value) || halfUp(value, (text.split(".")[1] ?? "").length) === text;
}

const FROM_LISTS: Readonly<Record<string, readonly (readonly [list: string, column: string])[]>> = {
  初赛成绩: [
    ["qualifiers", "成绩"],
    ["preliminary", "成绩"],
  ],
  复赛成绩: [["semifinal", "成绩"]],
  决赛成绩: [["final", "决赛成绩"]],
  综合成绩: [["final", "综合成绩"]],
};

describe("pages of entrants of the built site", () => {
  const people = namedPeople();
  const all = entrantPages();

  it("are there of everybody whom a released list names or named, and of nobody else", () => {
    expect(people.size).toBeGreaterThan(0);
    expect(pages.map(idOf).sort()).toEqual([...people.keys()].sort());
    const files = paths.filter((path) => /^[^/]+\/entrants\/[^/]+\.json$/.test(path));
    expect(files.map((path) => idOf(path).slice(0, -".json".length)).sort()).toEqual(
      [...people.keys()].sort(),
    );
  });

  it("print arithmetic that adds up to the total of the list's CSV, recomputed from the page's own text", () => {
    const row = csvRows();
    const faults: string[] = [];
    let sums = 0;
    for (const page of all) {
      for (const sum of page.sums) {
        sums++;
        const fault = wrong(sum);
        if (fault !== null) faults.push(`${page.id} ${sum.name}: ${fault}: ${sum.line}`);
        const lists = FROM_LISTS[sum.name] ?? [];
        const found = lists.flatMap(([list, column]) => {
          const listed = row(people.get(page.id) ?? "", list, page.id);
          return listed === undefined ? [] : [{ listed, total: listed[column] }];
        })[0];
        if (found?.total !== sum.total) faults.push(`${page.id} ${sum.name}: the list says ${found?.total}`);
        for (const [name, mark] of sum.marks)
          if (found?.listed[name] !== mark && sum.name !== "综合成绩")
            faults.push(`${page.id} ${name}: the list says ${found?.listed[name]}`);
      }
    }
    expect(sums).toBeGreaterThan(pages.length);
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it("print the means of panels so that they can be recomputed", () => {
    const faults: string[] = [];
    let panels = 0;
    for (const { id, panels: texts } of all) {
      for (const text of texts) {
        panels++;
        const [, judges = "", all = "", gone = "", kept = "", count = "", sum = "", mean = "", digits, mark] =
          /^[^：]+：(\d+) 名裁判打分 ([\d.、]+)；去掉最高和最低的 ([\d.、]+)，\(([\d. +]+)\) ÷ (\d+) = ([\d.]+) ÷ \d+ [=≈] ([^，]+)，(?:保留 (\d+) 位小数，四舍五入得|写成) ([\d.]+)/.exec(
            text,
          ) ?? [];
        const marks = all.split("、");
        const counted = kept.split(" + ");
        const order = (a: string, b: string) =>
          isEqual(fraction(a), fraction(b)) ? 0 : Number(a) - Number(b);
        const sorted = marks.toSorted(order);
        const exact = over(sumOf(counted.map(fraction)), fraction(count || "1"));
        const holds =
          marks.length === Number(judges) &&
          [...counted, ...gone.split("、")].sort(order).join() === sorted.join() &&
          counted.toSorted(order).join() === sorted.slice(1, -1).join() &&
          isEqual(sumOf(counted.map(fraction)), fraction(sum || "0")) &&
          isReading(mean.replace(/（.*$/, ""), exact) &&
          halfUp(exact, Number(digits ?? (mark?.split(".")[1] ?? "").length)) === mark;
        if (!holds) faults.push(`${id}: ${text}`);
      }
    }
    expect(panels).toBeGreaterThan(0);
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it("print distances to the lines that are differences", () => {
    const faults: string[] = [];
    for (const { id, margins } of all) {
      for (const [, a = "", b = "", c = ""] of margins.matchAll(/([\d.]+) − ([\d.]+) = ([\d.]+)/g))
        if (!isEqual(sumOf([fraction(b), fraction(c)]), fraction(a)))
          faults.push(`${id}: ${a} − ${b} = ${c}`);
    }
    expect(faults).toEqual([]);
  });

  it("show no mark, rank or count that does not stand in the JSON beside them", () => {
    const faults: string[] = [];
    for (const { path, id, main } of all) {
      const json = readFileSync(join(dir, path.replace("/index.html", ".json")), "utf8");
      const numbers = [
        ...[...main.matchAll(/(?<![\d.:-])\d+\.\d+(?![\d.:-])/g)].map(([mark]) => `"${mark}"`),
        ...[...main.matchAll(/第 (\d+) (?:名|个名额)/g)].map(([, rank]) => `:${rank}`),
        ...[...main.matchAll(/(\d+) 人(?:参加|中间)/g)].map(([, count]) => `:${count}`),
      ];
      const found = (number: string) =>
        json.includes(`${number},`) ||
        json.includes(`${number}}`) ||
        json.includes(`${number.replace(/"$/, "")}/`);
      for (const number of numbers)
        if (!found(number) && !negative(json, number)) faults.push(`${id}: ${number}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it("say that they are not to be indexed, once", () => {
    for (const { path, robots } of all) expect([path, robots]).toEqual([path, ["noindex"]]);
  });

  it("are linked from the name in every named row of a list", () => {
    const [track = ""] = [...people.values()];
    const edition = pages[0]?.split("/")[0] ?? "";
    const { elements } = sitePage(dir, `${edition}/${track}/qualifiers/index.html`);
    const heads = elements.filter((each) => each.tagName === "th" && attribute(each, "scope") === "row");
    const links = heads.map((head) => elementsOf(head).find(({ tagName }) => tagName === "a"));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links)
      expect(attribute(link as Element, "href")).toMatch(/\/entrants\/[0-9A-Za-z-]+\/$/);
  });
});

/** A distance below the line is printed without its sign. */
function negative(json: string, number: string): boolean {
  return json.includes(`"-${number.slice(1)}`);
}

describe("the recomputation", () => {
  const sum = (line: string, total = "92.40"): Sum => ({
    name: "初赛成绩",
    total,
    marks: [
      ["学习积分", "95.25"],
      ["理论考试", "90.5"],
    ],
    line,
  });

  it("finds every number that is not right", () => {
    expect(wrong(sum("95.25 × 40% + 90.5 × 60% = 38.1 + 54.3 = 92.4，写成 92.40，不用进位。"))).toBeNull();
    expect(wrong(sum("95.26 × 40% + 90.5 × 60% = 38.1 + 54.3 = 92.4，写成 92.40，不用进位。"))).toBe(
      "not the marks of the table",
    );
    expect(wrong(sum("95.25 × 40% + 90.5 × 60% = 38.2 + 54.3 = 92.4，写成 92.40，不用进位。"))).toBe(
      "a product is not that of its mark and weight",
    );
    expect(wrong(sum("95.25 × 40% + 90.5 × 60% = 38.1 + 54.3 = 92.5，写成 92.50，不用进位。"))).toBe(
      "the sum is not the sum",
    );
    expect(wrong(sum("95.25 × 40% + 90.5 × 60% = 38.1 + 54.3 = 92.4，写成 92.40，不用进位。", "92.41"))).toBe(
      "not the total",
    );
    expect(
      wrong(sum("95.25 × 40% + 90.5 × 60% = 38.1 + 54.3 = 92.4，保留 0 位小数，四舍五入得 93。", "93")),
    ).toBe("not rounded as it says");
  });
});
