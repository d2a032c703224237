import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { sitePaths } from "../support/site-pages.ts";

const dir = await siteFolder();

describe("style files of the built site", () => {
  it("all name the layers in one order: whichever a page loads first decides it for all", () => {
    const sheets = sitePaths(dir).filter((path) => path.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(3);
    const wrong = sheets.filter((path) => {
      const named = [...readFileSync(join(dir, path), "utf8").matchAll(/@layer ([^;{]*)[;{]/g)].flatMap(
        ([, names = ""]) => names.split(",").map((name) => name.trim()),
      );
      return ["tokens,base,components", "tokens,base,components,print"].every(
        (order) => order !== [...new Set(named)].join(","),
      );
    });
    expect(wrong).toEqual([]);
  });
});
