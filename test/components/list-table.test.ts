import { afterAll, beforeAll, expect, it } from "vitest";
import { listView } from "../../src/views/list.ts";
import { exampleEdition } from "../support/example.ts";
import { componentRenderer } from "./render.ts";

let renderer: Awaited<ReturnType<typeof componentRenderer>>;
beforeAll(async () => { renderer = await componentRenderer(); });
afterAll(() => renderer.close());
it("x", async () => {
  const edition = exampleEdition();
  const v = listView(edition, edition.lists[2]!, false);
  const html = await renderer.render("ListTable", { caption: v.caption, columns: v.columns, rows: v.rows });
  console.log(html.slice(0, 1500));
  expect(html).toContain("<table");
});
