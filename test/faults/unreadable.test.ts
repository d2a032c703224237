import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, run } from "../support/run.ts";
import { asNobody, canBeNobody } from "./said.ts";
import { type SmallSite, twoSites } from "./sites.ts";

let sites: readonly [SmallSite, SmallSite];
let dir = "";

beforeAll(async () => {
  sites = await twoSites();
  dir = mkdtempSync(join(tmpdir(), "hongbang-unreadable-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("data that cannot be read", () => {
  const data = (): string => {
    const copy = join(dir, "data");
    cpSync(sites[0].args[1] ?? "", copy, { recursive: true });
    return copy;
  };

  it("is a finding that names the file, beside those of the other files", () => {
    const copy = data();
    for (const name of ["reviews.csv", "rulebook.yaml"]) {
      rmSync(join(copy, "hongqi-cup-2024", name));
      mkdirSync(join(copy, "hongqi-cup-2024", name));
    }
    const { code, stdout, stderr } = run("check", "--data", copy, "--json");
    expect([code, stderr]).toEqual([1, ""]);
    const found: readonly { code: string; file: string; hint: string }[] = JSON.parse(stdout).findings;
    expect(found.filter((one) => one.code === "file-unreadable")).toEqual(
      ["reviews.csv", "rulebook.yaml"].map((name) => ({
        code: "file-unreadable",
        severity: "error",
        file: `hongqi-cup-2024/${name}`,
        line: null,
        column: null,
        value: null,
        hint: "读不了：这是文件夹，不是文件。请检查它的权限，或换上正常的文件，再重新运行。",
      })),
    );
    rmSync(copy, { recursive: true });
  });

  it.runIf(canBeNobody())("by the one who runs the program is one too, or a sentence", () => {
    const copy = data();
    spawnSync("chmod", ["a+rx", dir]);
    spawnSync("chmod", ["600", join(copy, "hongqi-cup-2024/reviews.csv")]);
    const file = asNobody("check", "--data", copy, "--json");
    expect(file.status).toBe(1);
    expect(file.stdout).toContain('"file":"hongqi-cup-2024/reviews.csv"');
    expect(file.stdout).toContain("读不了：没有权限。");
    spawnSync("chmod", ["700", join(copy, "hongqi-cup-2024")]);
    const folder = asNobody("check", "--data", copy);
    expect([folder.status, folder.stdout]).toEqual([1, ""]);
    expect(folder.stderr).toMatch(/读写 .+hongqi-cup-2024 时出错：没有权限。\n$/);
    rmSync(copy, { recursive: true });
  });

  it("is a file in place of the folder: bad usage", () => {
    const { code, stderr } = run("check", "--data", "package.json");
    expect([code, stderr.split("\n")[0]]).toEqual([
      2,
      `用法有误：这是文件，不是文件夹：${join(ROOT, "package.json")}`,
    ]);
  });
});
