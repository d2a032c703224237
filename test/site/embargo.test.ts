import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { siteCorpus } from "../../src/scan/corpus.ts";
import { buildOnce } from "../support/built-site.ts";
import {
  EDITION,
  PLANTED_MARK,
  PLANTED_ORGANIZATION,
  plantedData,
  turnedData,
} from "../support/planted-data.ts";
import { brokenLinks } from "../support/site-links.ts";
import { sitePaths } from "../support/site-pages.ts";

const BEFORE = "2024-08-21T15:59+08:00";
const CEREMONY = "2024-08-21T16:00+08:00";
/** What somebody who already holds an honour is told; as a setting it stands in the rules from the beginning. */
const HOLDER = "已获全国五一劳动奖章";
const EMBARGOED = new RegExp(`^${EDITION}/([^/]+/)?(final|awards)([/.]|$)`);

/** The address by which the index of the pages' words knows the rules. */
const RULES_INDEXED = `"url":"/${EDITION}/rules/"`;

/** Paths of the files that say one of the texts. */
function saying(dir: string, texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const { path, text } of siteCorpus(dir))
    if (texts.some((each) => text.includes(each))) found.push(path);
  return found;
}

let before: string;
let turned: string;
let after: string;

beforeAll(async () => {
  const planted = plantedData();
  const other = turnedData();
  before = await buildOnce("before", ["--data", planted, "--as-of", BEFORE]);
  turned = await buildOnce("turned", ["--data", other, "--as-of", BEFORE]);
  after = await buildOnce("after", ["--data", planted, "--as-of", CEREMONY]);
});

describe("a minute before the ceremony", () => {
  it("there is no file at an address of the final or of awards", () => {
    expect(sitePaths(before).filter((path) => EMBARGOED.test(path))).toEqual([]);
  });

  it("no byte holds a mark of the final, an organisation award or who holds an honour already", () => {
    expect(saying(before, [PLANTED_MARK, PLANTED_ORGANIZATION])).toEqual([]);
    const rules = new Set(saying(before, [RULES_INDEXED]));
    expect(rules.size).toBe(1);
    const told = saying(before, [HOLDER]).filter(
      (path) => !path.startsWith(`${EDITION}/rules/`) && !rules.has(path),
    );
    expect(told).toEqual([]);
  });

  it("no page of an entrant and no file beside it tells of the final", () => {
    const people = saying(before, ['"of":"semifinal"', 'id="sum-semifinal"']);
    expect(people.some((path) => path.startsWith(`${EDITION}/entrants/`))).toBe(true);
    const told = saying(before, ['"of":"final"', '"of":"composite"', 'id="sum-final"', 'id="sum-composite"']);
    expect(told).toEqual([]);
  });

  it("no link leads to a list that is not released, also under a base", () => {
    expect(brokenLinks(before)).toEqual([]);
  });

  it("the site has the same bytes whatever happened in the final", () => {
    const paths = sitePaths(before);
    expect(sitePaths(turned)).toEqual(paths);
    const different = paths.filter(
      (path) => !readFileSync(join(before, path)).equals(readFileSync(join(turned, path))),
    );
    expect(different).toEqual([]);
  });
});

describe("at the minute of the ceremony", () => {
  it("the results are there: the search would have found them", () => {
    const final = `${EDITION}/railway/final`;
    expect(saying(after, [PLANTED_MARK])).toEqual(
      expect.arrayContaining([
        `${final}.csv`,
        `${final}.json`,
        `${final}/index.html`,
        `${final}.xlsx!xl/worksheets/sheet1.xml`,
        expect.stringMatching(`^${EDITION}/entrants/[^/]+/index\\.html$`),
        expect.stringMatching(`^${EDITION}/entrants/[^/]+\\.json$`),
      ]),
    );
    expect(saying(after, [PLANTED_ORGANIZATION])).toEqual(
      expect.arrayContaining([`${EDITION}/awards/index.html`, `${EDITION}/awards/organizations.csv`]),
    );
    expect(saying(after, [HOLDER])).toEqual(
      expect.arrayContaining([`${EDITION}/power/awards.csv`, `${EDITION}/power/awards/index.html`]),
    );
  });

  it("every link leads somewhere, also under a base", () => {
    expect(brokenLinks(after)).toEqual([]);
  });
});
