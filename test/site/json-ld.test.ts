import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { graphOf, nodesIn } from "../support/json-ld.ts";
import { type SitePage, siteBase, sitePages, sitePaths, textOf } from "../support/site-pages.ts";

const LIST = /^[^/]+\/[^/]+\/(preliminary|qualifiers|semifinal|finalists|final|awards)\/index\.html$/;
const EDITION = /^hongqi-cup-2024\/(downloads\/)?index\.html$/;
/** What schema.org and the readers of it ask of each type that we print. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Event: ["name", "startDate", "endDate", "location", "organizer", "url", "image"],
  Dataset: ["name", "description", "url", "version", "datePublished", "creator", "distribution", "about"],
  DataCatalog: ["name", "url", "dataset"],
  DataDownload: ["encodingFormat", "contentUrl"],
  ItemList: ["name", "url", "numberOfItems", "itemListOrder"],
  ListItem: ["position", "url"],
  Person: ["name", "award"],
  Organization: ["name"],
  VirtualLocation: ["url"],
};

const dir = await siteFolder();
const { origin, base } = siteBase(dir);
const pages = [...sitePages(dir)].map((page) => ({ ...page, graph: graphOf(page) }));
const withData = pages.filter(({ graph }) => graph.length > 0);

/** The file or page behind an address of the site, or null. */
function fileAt(address: string): string | null {
  const url = new URL(address);
  if (url.origin !== origin) return null;
  const path = decodeURI(url.pathname).slice(base.length);
  const file = join(dir, path.endsWith("/") || path === "" ? `${path}index.html` : path);
  return existsSync(file) ? file : null;
}

function mainText({ elements }: SitePage): string {
  const body = elements.find(({ tagName }) => tagName === "main");
  return body === undefined ? "" : textOf(body);
}

describe("JSON-LD of the built site", () => {
  it("is on every list, every edition and its downloads, and nowhere else: versions are for no search engine", () => {
    const expected = sitePaths(dir).filter((path) => LIST.test(path) || EDITION.test(path));
    const found = withData.map(({ path }) => path);
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found.length).toBeGreaterThan(50);
  });

  it("has of each type what is required", () => {
    const wrong = withData.flatMap(({ path, graph }) =>
      [...nodesIn(graph)].flatMap((node) => {
        const required = REQUIRED[String(node["@type"])] ?? ["(a known type)"];
        return required
          .filter((key) => node[key] === undefined || node[key] === "")
          .map((key) => `${path} ${node["@type"]} ${key}`);
      }),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("names only files and pages that are there, and files by the hash they have", () => {
    const wrong: string[] = [];
    for (const { path, graph } of withData) {
      for (const node of nodesIn(graph)) {
        for (const key of ["url", "contentUrl", "image"]) {
          const address = node[key];
          if (typeof address !== "string" || node["@type"] === "VirtualLocation") continue;
          const file = fileAt(address);
          if (file === null) wrong.push(`${path} ${address}`);
          else if (key === "contentUrl") {
            const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
            if ((node["sha256"] ?? sha256) !== sha256) wrong.push(`${path} ${address} is ${sha256}`);
          }
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    const downloads = withData.find(({ path }) => path.endsWith("/downloads/index.html"));
    const hashed = [...nodesIn(downloads?.graph)].filter((node) => typeof node["sha256"] === "string");
    expect(hashed.length).toBe(3 * sitePaths(dir).filter((path) => LIST.test(path)).length);
  });

  it("points at rows that are on the page", () => {
    const wrong = withData.flatMap(({ path, graph, elements }) => {
      const ids = new Set(
        elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === "id").map(({ value }) => value)),
      );
      return [...nodesIn(graph)]
        .filter((node) => node["@type"] === "ListItem")
        .map((node) => String(node["url"]).split("#")[1] ?? "")
        .filter((id) => !ids.has(id))
        .map((id) => `${path} ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  it("names nobody who is not printed on the page, and people on awards lists alone", () => {
    const people = withData.flatMap((page) => {
      const text = mainText(page);
      return [...nodesIn(page.graph)]
        .filter((node) => node["@type"] === "Person")
        .map((node) => ({
          path: page.path,
          name: String(node["name"]),
          printed: text.includes(String(node["name"])),
        }));
    });
    expect(people.length).toBeGreaterThan(100);
    expect(people.filter(({ printed }) => !printed)).toEqual([]);
    expect(people.filter(({ path }) => !/\/awards\/index\.html$/.test(path))).toEqual([]);
  });

  it("never says that the medal or the pioneer title was awarded", () => {
    const awards = withData.flatMap(({ graph }) =>
      [...nodesIn(graph)].flatMap((node) =>
        node["@type"] === "Person" ? JSON.stringify(node["award"]) : [],
      ),
    );
    expect(awards.filter((text) => /五一劳动奖章|工人先锋号/.test(text))).toEqual([]);
    expect(awards.some((text) => text.includes("证书和奖杯"))).toBe(true);
  });
});
