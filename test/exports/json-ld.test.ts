import { describe, expect, it } from "vitest";
import { editionGraph } from "../../src/exports/json-ld/edition.ts";
import { catalogGraph, listGraph } from "../../src/exports/json-ld/list.ts";
import { jsonLdText } from "../../src/exports/json-ld/text.ts";
import type { ListRow, ListVersion } from "../../src/model/public.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();

function version(list: string): ListVersion {
  const found = edition.lists.findLast(
    ({ document }) => document.track === "railway" && document.list === list,
  );
  if (found === undefined) throw new Error(`no ${list}`);
  return found;
}

interface Node {
  readonly url?: string;
  readonly numberOfItems?: number;
  readonly distribution?: readonly { readonly contentUrl: string; readonly sha256?: string }[];
  readonly itemListElement?: readonly { readonly item?: object }[];
}

/** The Dataset and the ItemList. */
function graph(list: string): readonly [Node, Node] {
  return JSON.parse(jsonLdText(listGraph(version(list), edition.facts)))["@graph"];
}

function names({ distribution }: Node): readonly (string | undefined)[] {
  return (distribution ?? []).map(({ contentUrl }) => contentUrl.split("/").at(-1));
}

describe("jsonLdText(graph)", () => {
  it("lets nothing through that could end the script", () => {
    const name = `</script><script>alert(1)</script><!--&\u2028`;
    const text = jsonLdText({ "@context": "https://schema.org", "@graph": [{ "@type": "Person", name }] });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)["@graph"][0].name).toBe(name);
  });
});

describe("editionGraph(edition)", () => {
  it("is the Event with its days, its organiser and its picture", () => {
    expect(editionGraph(edition)["@graph"][0]).toMatchObject({
      "@type": "Event",
      "@id": "https://hongbang.example/hongqi-cup-2024/#event",
      name: "【演示数据】首届全国“红旗杯”班组长大赛",
      url: "https://hongbang.example/hongqi-cup-2024/",
      image: "https://hongbang.example/hongqi-cup-2024/share.png",
    });
  });
});

describe("catalogGraph(edition)", () => {
  it("holds every current list with the hash of each file", () => {
    const [catalog] = JSON.parse(jsonLdText(catalogGraph(edition)))["@graph"];
    expect(catalog["@type"]).toBe("DataCatalog");
    expect(catalog.dataset).toHaveLength(8);
    const hashes = catalog.dataset.flatMap(({ distribution }: Node) =>
      (distribution ?? []).map(({ sha256 }) => sha256),
    );
    expect(hashes).toHaveLength(24);
    expect(hashes.filter((hash: string) => !/^[0-9a-f]{64}$/.test(hash))).toEqual([]);
  });
});

describe("listGraph(version, facts)", () => {
  it("is a Dataset with a download for each file", () => {
    const [dataset] = graph("qualifiers");
    expect(dataset).toMatchObject({
      "@type": "Dataset",
      name: "【演示数据】首届全国“红旗杯”班组长大赛铁路赛道复赛入围名单",
      url: "https://hongbang.example/hongqi-cup-2024/railway/qualifiers/",
      version: "v2",
      about: { "@id": "https://hongbang.example/hongqi-cup-2024/#event" },
    });
    expect(names(dataset)).toEqual(["qualifiers.csv", "qualifiers.xlsx", "qualifiers.json"]);
  });

  it("names people on the awards alone", () => {
    for (const list of ["preliminary", "qualifiers", "semifinal", "finalists", "final"])
      expect([list, JSON.stringify(graph(list)).includes('"Person"')]).toEqual([list, false]);
    const [, items] = graph("awards");
    expect(items.itemListElement?.[0]?.item).toMatchObject({ "@type": "Person", name: "赵铁林" });
  });

  it("says what was awarded, and never an honour that may only be applied for", () => {
    const text = JSON.stringify(graph("awards"));
    const honours = version("awards").document.rows.flatMap(({ honours }) => honours ?? []);
    expect(honours.length).toBeGreaterThan(0);
    expect(honours.filter((honour) => text.includes(honour))).toEqual([]);
    expect(text).not.toMatch(/五一劳动奖章|工人先锋号/);
  });

  it("names no rows of a list of more than fifty", () => {
    const long = version("qualifiers");
    const [row] = long.document.rows;
    const rows = Array.from({ length: 51 }, (_, i) => ({ ...row, entrantId: `TL-${i}00` }) as ListRow);
    const text = jsonLdText(listGraph({ ...long, document: { ...long.document, rows } }, edition.facts));
    expect(text).not.toContain("ItemList");
  });

  it("counts those who stand: nobody struck, nobody without a name", () => {
    const [, items] = graph("qualifiers");
    expect(items.numberOfItems).toBe(version("qualifiers").counts.listed);
    expect(JSON.stringify(items)).not.toContain("TL-00120");
  });
});
