/**
 * Eleventy printing the same HTML: pages come as texts around their largest table, whose rows and cells a template
 * loops over. All that our views compute is given to it. Arguments: the folder with pages.json, and where to print.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";

const [, , from = "", out = ""] = process.argv;
const input = join(from, "eleventy");
mkdirSync(input, { recursive: true });
writeFileSync(
  join(input, "pages.njk"),
  `---
pagination:
  data: pages
  size: 1
  alias: page_
permalink: "{{ page_.path }}"
eleventyExcludeFromCollections: true
---
{{ page_.before | safe }}{% for row in page_.rows %}{{ row.open | safe }}{% for cell in row.cells %}<{{ cell.tag | safe }}>{{ cell.inner | safe }}</{{ cell.name }}>{% endfor %}</tr>{% endfor %}{{ page_.after | safe }}`,
);
const pages: unknown = JSON.parse(readFileSync(join(from, "pages.json"), "utf8"));
process.chdir(from);
const site = new Eleventy("eleventy", out, {
  quietMode: true,
  configPath: null,
  config: (config: { addGlobalData: (name: string, value: unknown) => void }) =>
    config.addGlobalData("pages", pages),
});
await site.write();
