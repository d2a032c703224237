import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { misplaced } from "../../scripts/lib/place.ts";
import { ROOT, run } from "../support/run.ts";
import { asNobody, canBeNobody, expectSentence } from "./said.ts";
import { bytesOf, type SmallSite, twoSites } from "./sites.ts";

let sites: readonly [SmallSite, SmallSite];
let dir = "";

beforeAll(async () => {
  sites = await twoSites();
  dir = mkdtempSync(join(tmpdir(), "hongbang-folders-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("a folder that cannot be written", () => {
  it("is a path below a file: one sentence for build, rank and sample", () => {
    const file = join(dir, "file");
    writeFileSync(file, "keep");
    const [data = "", folder = ""] = sites[0].args;
    for (const [command, ...args] of [
      ["build", ...sites[0].args],
      ["rank", data, folder],
      ["sample", "--entrants", "2000", "--seed", "7"],
    ] as const) {
      const { code, stderr } = run(command, ...args, "--out", join(file, "site"));
      expect([command, code > 0]).toEqual([command, true]);
      expectSentence(stderr);
    }
    expect(readdirSync(dir)).toEqual(["file"]);
    rmSync(file);
  });
});

describe.runIf(canBeNobody())("a folder in which the one who runs the program may not write", () => {
  it("stops build and rank in a sentence that names it, and its site stays", () => {
    const theirs = join(dir, "theirs");
    cpSync(sites[0].dir, join(theirs, "site"), { recursive: true });
    spawnSync("chmod", ["a+rx", dir, theirs]);
    for (const [command, ...args] of [
      ["build", ...sites[1].args],
      ["rank", ...sites[1].args.slice(0, 2)],
    ] as const) {
      const { status, stderr } = asNobody(command ?? "", ...args, "--out", join(theirs, "site"));
      expect([command, status]).toEqual([command, 1]);
      expectSentence(stderr);
      expect(stderr).toContain(`读写 ${join(theirs, "site.lock")} 时出错：没有权限。`);
      expect([readdirSync(theirs), bytesOf(join(theirs, "site"))]).toEqual([["site"], sites[0].bytes]);
    }
    rmSync(theirs, { recursive: true });
  });
});

describe("an output folder that is a file", () => {
  it("is refused with 2 by build and rank, and the file stays", () => {
    const file = join(dir, "letter.txt");
    writeFileSync(file, "keep");
    for (const args of [
      ["build", ...sites[0].args],
      ["rank", ...sites[0].args.slice(0, 2)],
    ] as const) {
      const [command = "", ...rest] = args;
      const { code, stderr } = run(command, ...rest, "--out", file);
      expect([command, code]).toEqual([command, 2]);
      expect(stderr).toBe(
        `用法有误：${file} 不是空文件夹，也不是红榜生成的网站；请换一个 --out，或先把它移走\n`,
      );
    }
    expect([readdirSync(dir), readFileSync(file, "utf8")]).toEqual([["letter.txt"], "keep"]);
    rmSync(file);
  });
});

describe("an output folder among the inputs", () => {
  it("is refused: the data, within it, around it, the words, the sources, the project", () => {
    const [, data = "", , content = ""] = sites[0].args;
    for (const [place, why] of [
      [data, "就是"],
      [join(data, "hongqi-cup-2024/site"), "在"],
      [join(data, ".."), "包含"],
      [content, "就是"],
      [join(content, "site"), "在"],
      [join(ROOT, "src/site"), "在"],
      [join(ROOT, "src"), "就是"],
      [ROOT, "包含"],
      [join(ROOT, ".."), "包含"],
      [join(ROOT, "node_modules/site"), "在"],
    ] as const)
      expect([place, misplaced(place, [data, content])]).toEqual([
        place,
        expect.stringMatching(`^--out ${why}.+那里放的是原来的文件；请换一个文件夹$`),
      ]);
    expect(misplaced(join(ROOT, "dist"), [data, content])).toBeNull();
    expect(misplaced(`${data}-site`, [data, content])).toBeNull();
  });

  it("is refused with 2 by build and rank before anything is done, also behind a link", () => {
    const [, data = ""] = sites[0].args;
    const link = join(dir, "link");
    symlinkSync(data, link);
    for (const [command, place] of [
      ["build", join(link, "site")],
      ["rank", data],
      ["build", join(ROOT, "src/site")],
    ] as const) {
      const { code, stderr, stdout } = run(command, "--data", data, "--out", place);
      expect([place, code, stdout]).toEqual([place, 2, ""]);
      expect(stderr).toMatch(/^用法有误：--out .+那里放的是原来的文件；请换一个文件夹\n$/);
    }
    expect([existsSync(join(data, "site")), existsSync(join(ROOT, "src/site"))]).toEqual([false, false]);
    rmSync(link);
  });
});
