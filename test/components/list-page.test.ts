import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { ListVersion, PublicEdition } from "../../src/model/public.ts";
import { listView } from "../../src/views/list.ts";
import { exampleEdition } from "../support/example.ts";
import { attribute, type Element, elementsOf, textOf } from "../support/site-pages.ts";
import { componentRenderer, elementsIn } from "./render.ts";

const edition = exampleEdition();
let renderer: Awaited<ReturnType<typeof componentRenderer>>;
beforeAll(async () => {
  renderer = await componentRenderer();
});
afterAll(() => renderer.close());

async function page(list: ListKind, number = 1, fixed = false, from: PublicEdition = edition) {
  const version = from.lists.find(
    ({ document }) => document.track === "railway" && document.list === list && document.version === number,
  ) as ListVersion;
  const view = listView(from, version, fixed);
  return view.awards === null
    ? renderer.render("layouts/ListPage", { view })
    : renderer.render("layouts/AwardsPage", { view, awards: view.awards });
}
const byTag = (elements: readonly Element[], tag: string) =>
  elements.filter(({ tagName }) => tagName === tag);
const kinds = ["preliminary", "qualifiers", "semifinal", "finalists", "final", "awards"] as const;

describe("the page of a list, printed", () => {
  it.each(kinds)("has one h1, one table and nothing inline: %s", async (list) => {
    const html = await page(list);
    const elements = elementsIn(html);
    expect(byTag(elements, "h1")).toHaveLength(1);
    expect(byTag(elements, "table")).toHaveLength(1);
    expect(elements.flatMap((each) => attribute(each, "style") ?? [])).toEqual([]);
    expect(byTag(elements, "style")).toEqual([]);
    expect(byTag(elements, "script").map((each) => attribute(each, "src"))).toEqual([
      "/window.js",
      expect.stringContaining("/SearchScript.astro"),
    ]);
  });

  it.each(kinds)("links inside itself only to what is there: %s", async (list) => {
    const elements = elementsIn(await page(list, list === "qualifiers" ? 2 : 1));
    const ids = elements.flatMap((each) => attribute(each, "id") ?? []);
    const targets = elements
      .flatMap((each) => attribute(each, "href") ?? [])
      .filter((target) => target.startsWith("#"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });

  it("has no fragment of its own that could be an entrant id", async () => {
    const rows = new Set(["TL", "HG"]);
    for (const list of kinds) {
      const ids = elementsIn(await page(list)).flatMap((each) => attribute(each, "id") ?? []);
      expect(ids.filter((id) => !rows.has(id.slice(0, 2)) && !id.endsWith("_"))).toEqual([]);
    }
  });

  it("prints the period with both ends under the title, and its state only by script", async () => {
    const [deadline] = elementsIn(await page("qualifiers", 2)).filter(
      (each) => attribute(each, "class") === "deadline",
    );
    if (deadline === undefined) throw new Error("a publicity notice has a deadline");
    expect(textOf(deadline)).toContain(
      "公示时间：2024年6月12日（星期三）9:00 至 6月18日（星期二）18:00（北京时间），共 7 日。",
    );
    const [state] = elementsOf(deadline).filter((each) => attribute(each, "data-opens") !== null);
    expect(
      state && [attribute(state, "data-opens"), attribute(state, "data-closes"), attribute(state, "hidden")],
    ).toEqual(["2024-06-12T09:00+08:00", "2024-06-18T18:00+08:00", ""]);
    expect(state && textOf(state)).toBe("");
  });

  it("says 已由 v2 更正 on v1 and not on v2", async () => {
    expect(await page("qualifiers", 1, true)).toContain("本页是 v1，已由 v2 更正。");
    expect(await page("qualifiers", 2, true)).not.toContain("更正。");
  });

  it("is crossed and not indexed in a draft", async () => {
    const draft = { ...edition, facts: { ...edition.facts, draft: true } };
    const html = await page("final", 1, false, draft);
    expect(html).toContain('<div class="draft-cross" aria-hidden="true">草稿 · 未发布</div>');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(await page("final")).not.toContain("草稿");
  });

  it("escapes what stands in the data", async () => {
    const one = edition.lists.find(({ document }) => document.list === "finalists") as ListVersion;
    const rows = one.document.rows.map((row) => ({ ...row, name: `<b onclick="x">${row.name}</b>` }));
    const lists = edition.lists.map((each) =>
      each === one ? { ...one, document: { ...one.document, rows } } : each,
    );
    const elements = elementsIn(await page("finalists", 1, false, { ...edition, lists }));
    expect(elements.flatMap((each) => attribute(each, "onclick") ?? [])).toEqual([]);
  });
});
