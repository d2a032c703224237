import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runFolder, siteFolder } from "../support/built-site.ts";
import { brokenLinks } from "../support/site-links.ts";

describe("links of the built site", () => {
  it("all lead somewhere, with their fragments", async () => {
    expect(brokenLinks(await siteFolder())).toEqual([]);
  });

  it("are told apart from links that lead nowhere", () => {
    const dir = join(runFolder("links"), "small");
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(join(dir, "e/rules"), { recursive: true });
    const site = { origin: "https://hongbang.example", base: "/hb/" };
    writeFileSync(join(dir, "e/rules/rulebook.json"), JSON.stringify({ rulebook: { site } }));
    writeFileSync(
      join(dir, "index.html"),
      `<p id="here"><a href="/hb/e/">1</a><a href="#here">2</a><a href="https://hongbang.example/hb/e/?q=a#b">3</a>
       <a href="https://elsewhere.example/">4</a><a href="mailto:a@example.cn">5</a>`,
    );
    writeFileSync(
      join(dir, "e/index.html"),
      '<p id="b"><a href="../">1</a><a href="/hb/e/rules/rulebook.json">2</a>',
    );
    expect(brokenLinks(dir)).toEqual([]);
    cpSync(join(dir, "index.html"), join(dir, "other.html"));
    writeFileSync(
      join(dir, "index.html"),
      `<a href="/e/">1</a><a href="e/#c">2</a><img src="x.png"><a href="/hb/e/final/">3</a><a href="/hb/e">4</a>`,
    );
    expect(brokenLinks(dir)).toEqual([
      "index.html → /e/",
      "index.html → e/#c",
      "index.html → x.png",
      "index.html → /hb/e/final/",
      "index.html → /hb/e",
    ]);
  });
});
