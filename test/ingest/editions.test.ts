import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crossEditionFindings, rulebooksIn } from "../../src/ingest/editions.ts";
import { withFolder } from "../support/run.ts";

const BASE = new URL("../fixtures/inputs-base/", import.meta.url).pathname;

/** A data folder with editions; `change` turns the rulebook of each. */
function dataFolder(dir: string, editions: Readonly<Record<string, (rulebook: string) => string>>): string {
  for (const [id, change] of Object.entries(editions)) {
    cpSync(BASE, join(dir, id), { recursive: true });
    const path = join(dir, id, "rulebook.yaml");
    writeFileSync(path, change(readFileSync(path, "utf8").replace("edition: cup", `edition: ${id}`)));
  }
  return dir;
}

const live = (text: string): string => text.replace("mode: demo", "mode: live");
const same = (text: string): string => text;

function told(dir: string, built: readonly string[], repository = "/nowhere"): string[] {
  const rulebooks = rulebooksIn(dir, []);
  return crossEditionFindings(rulebooks, new Set(built), dir, repository).map(
    ({ code, file }) => `${code} ${file}`,
  );
}

describe("editions of one data folder", () => {
  test("demo and live are never mixed, also when only one of them is asked for", () => {
    withFolder((dir) => {
      dataFolder(dir, { "cup-2023": same, "cup-2024": live });
      expect(told(dir, ["cup-2023", "cup-2024"])).toEqual(["modes-mixed cup-2024/rulebook.yaml"]);
      expect(told(dir, ["cup-2024"])).toEqual(["modes-mixed cup-2024/rulebook.yaml"]);
    });
  });

  test("of one mode and one site are in order", () => {
    withFolder((dir) => {
      dataFolder(dir, { "cup-2023": live, "cup-2024": live });
      expect(told(dir, ["cup-2023", "cup-2024"])).toEqual([]);
    });
  });

  test("that make one site have one address", () => {
    withFolder((dir) => {
      const moved = (text: string): string => text.replace("base: /", "base: /cup/");
      dataFolder(dir, { "cup-2023": same, "cup-2024": moved });
      expect(told(dir, ["cup-2023", "cup-2024"])).toEqual(["sites-differ cup-2024/rulebook.yaml"]);
      expect(told(dir, ["cup-2024"])).toEqual([]);
    });
  });

  test("that cannot be read are passed over: their own run says why", () => {
    withFolder((dir) => {
      dataFolder(dir, { "cup-2023": () => "edition: [", "cup-2024": live });
      expect(told(dir, ["cup-2024"])).toEqual([]);
    });
  });
});

describe("a live edition inside the repository", () => {
  test("is an error, in any folder of it", () => {
    withFolder((dir) => {
      dataFolder(join(dir, "repository/deep/data"), { cup: live });
      expect(told(join(dir, "repository/deep/data"), ["cup"], join(dir, "repository"))).toEqual([
        "live-in-repository cup/rulebook.yaml",
      ]);
    });
  });

  test("is found through a link", () => {
    withFolder((dir) => {
      dataFolder(join(dir, "repository/data"), { cup: live });
      symlinkSync(join(dir, "repository/data"), join(dir, "outside"));
      expect(told(join(dir, "outside"), ["cup"], join(dir, "repository"))).toEqual([
        "live-in-repository cup/rulebook.yaml",
      ]);
    });
  });

  test("is not one that lies in a neighbour of the same beginning", () => {
    withFolder((dir) => {
      mkdirSync(join(dir, "repository"));
      dataFolder(join(dir, "repository-data"), { cup: live });
      expect(told(join(dir, "repository-data"), ["cup"], join(dir, "repository"))).toEqual([]);
    });
  });
});
