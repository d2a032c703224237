import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { peopleFiles } from "../../src/exports/people-index.ts";
import { leftHalf } from "../../src/hall.ts";
import type { PeopleIndex } from "../../src/model/people-index.ts";
import { personHref, rowHref } from "../../src/search/address.ts";
import { matchPeople } from "../../src/search/match.ts";
import { type Person, peopleOf } from "../../src/search/people.ts";
import { missText, searchedKinds } from "../../src/search/words.ts";
import { DATA, ROOT, siteFolder } from "../support/built-site.ts";
import { copyOfData, edit, withFolder } from "../support/run.ts";
import { attribute, sitePage, sitePaths } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
const dir = await siteFolder();
const index: PeopleIndex = JSON.parse(read(`${EDITION}/people.json`).toString());
const people = peopleOf(index, index.table ?? fail("the demonstration stands in one file"));

function fail(why: string): never {
  throw new Error(why);
}

function read(path: string): Buffer {
  return readFileSync(join(dir, path));
}

function zipped(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everybody whom the current lists of the site name, read from their files. */
function published(): Named[] {
  const lists = sitePaths(dir).filter((path) =>
    /^[^/]+\/[^/]+\/(preliminary|qualifiers|semifinal|finalists|final|awards)\.json$/.test(path),
  );
  const named = new Map<string, Named>();
  for (const path of lists) {
    for (const row of JSON.parse(read(path).toString()).rows) {
      if (row.name !== null) named.set(`${row.entrantId} ${row.name}`, { id: row.entrantId, name: row.name });
    }
  }
  return [...named.values()];
}

/** What Pagefind has of each page, by address. */
function fragments(): Map<string, { readonly content: string; readonly kind: string }> {
  const at = join(dir, "pagefind/fragment");
  return new Map(
    readdirSync(at).map((name) => {
      const text = gunzipSync(readFileSync(join(at, name))).toString();
      const { url, content, filters } = JSON.parse(text.slice(text.indexOf("{")));
      return [url, { content, kind: filters["类型"][0] }];
    }),
  );
}

describe("looking a person up in the demonstration", () => {
  it("finds every published name, its own row in the first group", () => {
    const wrong = published().filter(({ id, name }) => {
      const [first] = matchPeople(people, name);
      const own = first?.people.some((person) => person.id === id && person.name === name);
      return first?.kind !== "name" || own !== true || first.people.some((person) => person.name !== name);
    });
    expect(published().length).toBeGreaterThan(1900);
    expect(wrong).toEqual([]);
  });

  it("finds everybody by the whole id, by its last four characters, and by full pinyin", () => {
    const among = (query: string, kind: string, { id }: Person) =>
      matchPeople(people, query).some(
        (group) => group.kind === kind && group.people.some((person) => person.id === id),
      );
    const some = people.filter((_, at) => at % 7 === 0);
    const wrong = some.filter(
      (person) =>
        !among(person.id, "id", person) ||
        !among(person.id.slice(-4), "tail", person) ||
        !among((person.keys.pinyin[0] ?? "").replaceAll(" ", ""), "pinyin", person),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("finds nothing for 100 names that are not there, and names every list that was searched", () => {
    const names = new Set(people.map(({ name }) => name));
    const surnames = ["赵", "钱", "孙", "周", "吴", "郑", "冯", "褚", "卫", "蒋"];
    const given = [
      "子龙飞",
      "云长河",
      "翼德川",
      "孟起山",
      "汉升海",
      "文远江",
      "公明湖",
      "元让石",
      "妙才松",
      "仲康柏",
    ];
    const absent = surnames.flatMap((surname) => given.map((name) => surname + name));
    expect(absent.filter((name) => names.has(name))).toEqual([]);
    expect(absent.filter((name) => matchPeople(people, name).length > 0)).toEqual([]);
    const said = missText(index.lists, "赵子龙飞");
    expect(said).toMatch(
      /^在截至 2024年8月21日 16:00 已公布的 60 份名单（各附版本号）所列姓名中未找到“赵子龙飞”/,
    );
    const lines = searchedKinds(index.lists, (id) => id).flatMap(({ lines }) => lines.join("；"));
    for (const { track, version } of index.lists)
      expect(lines.some((line) => line.includes(track) && line.includes(` v${version}`))).toBe(true);
    expect(lines.join()).toContain("另有 100 行按规定不公布姓名");
  });

  it("leads to pages and rows that are there", () => {
    const files = new Set(sitePaths(dir));
    const pages = people.map((person) => personHref("", EDITION, person));
    expect(pages.filter((path) => !files.has(`${path}index.html`))).toEqual([]);
    const rows = new Map<string, string[]>();
    for (const person of people) {
      for (const standing of person.standings) {
        const [path = "", id = ""] = rowHref("", EDITION, person, standing).split("#");
        rows.set(path, [...(rows.get(path) ?? []), id]);
      }
    }
    expect(rows.size).toBe(60);
    const missing = [...rows].flatMap(([path, ids]) => {
      const html = read(`${path}index.html`).toString();
      return ids.filter((id) => !html.includes(`id="${id}"`)).map((id) => `${path}#${id}`);
    });
    expect(missing).toEqual([]);
  });

  it("tells two people of one name and one organisation apart by their ids", () => {
    const seen = new Map<string, string[]>();
    for (const { id, name, organization } of people)
      seen.set(`${name} ${organization}`, [...(seen.get(`${name} ${organization}`) ?? []), id]);
    const pairs = [...seen.values()].filter((ids) => ids.length > 1);
    expect(pairs.length).toBeGreaterThan(0);
    for (const ids of pairs) expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what the search may know", () => {
  it("names nobody outside the qualifiers at the level `qualifiers`", () => {
    expect(JSON.parse(read(`${EDITION}/rules/rulebook.json`).toString()).rulebook.privacy).toBe("qualifiers");
    const outside = people.filter(({ standings }) => !standings.some(({ list }) => list === "qualifiers"));
    expect(outside).toEqual([]);
    expect(index.lists.filter(({ unnamed }) => unnamed > 0)).toHaveLength(10);
  });

  it("has no mark in it: neither the people's file nor the pages' words, rules and their examples aside", () => {
    expect(read(`${EDITION}/people.json`).toString()).not.toMatch(/\d\.\d/);
    const marks = [...fragments()].filter(
      ([, { content, kind }]) => kind !== "规则" && /\d\.\d/.test(content),
    );
    expect(marks.map(([url]) => url)).toEqual([]);
  });

  it("has no table of people among the pages' words, no entrant's page and no old version", () => {
    const found = fragments();
    const listed = [...found].filter(([, { kind }]) => kind === "名单");
    expect(listed).toHaveLength(60);
    const names = new Set(people.map(({ name }) => name).filter((name) => [...name].length > 2));
    const naming = listed.filter(([, { content }]) => [...names].some((name) => content.includes(name)));
    expect(naming.map(([url]) => url)).toEqual([]);
    expect([...found.keys()].filter((url) => /\/entrants\/|\/v\d+\//.test(url))).toEqual([]);
  });

  it("has the announcements, the notice, the rules, the tracks and the bodies", () => {
    const kinds = new Set([...fragments().values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ["名单", "新闻公告", "通知", "规则", "赛道", "日程", "组织机构", "异议", "攻关成果", "获奖"].sort(),
    );
    const { languages } = JSON.parse(read("pagefind/pagefind-entry.json").toString());
    expect(Object.keys(languages)).toEqual(["zh-cn"]);
  });
});

describe("the weight of the search", () => {
  it("is at most 60 kB for 3,000 people", () => {
    const edition = withFolder((folder) => {
      const data = copyOfData(folder);
      edit(data, "rulebook.yaml", (text) => text.replace("value: qualifiers,", "value: open,"));
      const { editions } = leftHalf({
        dataDir: data,
        contentDir: null,
        only: null,
        asOf: "2024-09-01T00:00+08:00" as Parameters<typeof leftHalf>[0]["asOf"],
        draft: false,
        repository: ROOT,
      });
      return editions[0]?.published.public ?? fail(`no edition in ${DATA}`);
    });
    const [file] = peopleFiles(edition);
    const bytes = new TextEncoder().encode(file?.text());
    const many = (JSON.parse(file?.text() ?? "") as PeopleIndex).table?.ids.length ?? 0;
    console.log(
      `people.json: ${people.length} people ${zipped(read(`${EDITION}/people.json`))} B, ${many} people ${zipped(bytes)} B`,
    );
    expect(many).toBeGreaterThan(2900);
    expect(zipped(bytes)).toBeLessThanOrEqual(60_000);
  });

  it("is at most 3 kB of script on a list page, in files of its own, none of it needed to read the list", () => {
    const page = sitePage(dir, `${EDITION}/railway/qualifiers/index.html`);
    const scripts = page.elements.filter(({ tagName }) => tagName === "script");
    const sources = scripts.flatMap((script) => attribute(script, "src") ?? []);
    const inline = scripts.filter(
      (script) => attribute(script, "src") === null && attribute(script, "type") !== "application/ld+json",
    );
    const weight = sources.reduce((sum, path) => sum + zipped(read(path)), 0);
    console.log(`script of a list page: ${weight} B in ${sources.length} files`);
    expect([inline.length, sources.length]).toEqual([0, 2]);
    expect(weight).toBeLessThanOrEqual(3000);
  });

  it("loads Pagefind on the search page alone, and none of its ready-made interfaces", () => {
    const naming = sitePaths(dir).filter((path) => path.endsWith(".html") && read(path).includes("pagefind"));
    expect(naming).toEqual([]);
    const scripts = sitePaths(dir).filter((path) => path.startsWith("pagefind/") && path.endsWith(".js"));
    expect(scripts).toEqual(["pagefind/pagefind.js"]);
  });

  it("reads no text as HTML in any script of the site", () => {
    const scripts = sitePaths(dir).filter((path) => path.endsWith(".js"));
    const wrong = scripts.filter((path) =>
      /innerHTML|insertAdjacentHTML|document\.write/.test(read(path).toString()),
    );
    expect(wrong).toEqual([]);
  });
});
