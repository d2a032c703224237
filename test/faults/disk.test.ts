import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { misplaced } from "../../scripts/lib/place.ts";
import { ROOT, run } from "../support/run.ts";
import { bytesOf, type SmallSite, twoSites } from "./sites.ts";

const IS_PROOF = process.env["HONGBANG_PROOF"] === "1";
const COMMANDS = join(ROOT, "scripts/hongbang.mjs");
/** A mount that only its own processes see, and that goes with them. Not every machine allows it. */
const UNSHARE = process.getuid?.() === 0 ? ["-m"] : ["-r", "-m"];
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", [...UNSHARE, "mount", "-t", "tmpfs", "-o", "size=64k", "none", tmpdir()]).status === 0;

let sites: readonly [SmallSite, SmallSite];
let dir = "";
let out = "";

beforeAll(async () => {
  sites = await twoSites();
  dir = mkdtempSync(join(tmpdir(), "hongbang-disk-"));
  out = join(dir, "site");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** No word of a program's own: what a person reads when the machine fails is Chinese and has no stack. */
function expectSentence(stderr: string): void {
  expect(stderr).not.toMatch(/\n\s+at |node:|Error:|backtrace|undefined|\bE[A-Z]{3,}\b/);
  expect(stderr).toMatch(/[\u4e00-\u9fff]。?\n$/);
}

interface InMount {
  readonly code: number;
  readonly stderr: string;
  readonly names: readonly string[];
  readonly bytes: Readonly<Record<string, string>>;
}

/** Runs a build of the second site on a disk of its own that holds the first; `options` are those of its mount. */
function buildOn(options: string, then: string): InMount {
  const done = spawnSync(
    "unshare",
    [
      ...UNSHARE,
      process.execPath,
      join(import.meta.dirname, "on-a-disk.ts"),
      dir,
      options,
      then,
      sites[0].dir,
    ].concat([COMMANDS, "build", ...sites[1].args, "--out", out]),
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 },
  );
  return JSON.parse(done.stdout);
}

describe.runIf(canMount)("a disk", () => {
  it("that is full at any moment leaves the old site and nothing else, in a sentence", () => {
    const used = sizeOf(sites[0].dir);
    const room = IS_PROOF ? [0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1, 3] : [0.3, 3];
    const outcomes = room.map((share) => {
      const size = Math.ceil((used + share * sizeOf(sites[1].dir)) / 4096) * 4;
      const { code, stderr, names, bytes } = buildOn(`size=${size}k`, "rw");
      if (code === 0) expect(bytes).toEqual(sites[1].bytes);
      else {
        expectSentence(stderr);
        expect(stderr).toContain("磁盘已满");
        expect(stderr).toContain("网站没有改动。");
        expect(bytes).toEqual(sites[0].bytes);
      }
      expect(names).toEqual(["site"]);
      return code;
    });
    expect([outcomes[0], outcomes.at(-1)]).toEqual([1, 0]);
  }, 600_000);

  it("of the program that is full stops a build in a sentence, and the old site stays", () => {
    // The folder of the reference sites lies on that disk too, so the build gets copies.
    const [data, content] = [join(dir, "data"), join(dir, "content")];
    const args = sites[1].args.with(1, data).with(3, content);
    cpSync(sites[1].args[1] ?? "", data, { recursive: true });
    cpSync(sites[1].args[3] ?? "", content, { recursive: true });
    cpSync(sites[0].dir, out, { recursive: true });
    for (const size of IS_PROOF ? ["100k", "1m", "4m", "5m", "6m"] : ["1m", "5m"]) {
      const disk = `mount -t tmpfs -o size=${size} none ${join(ROOT, ".hongbang")} && exec "$@"`;
      const call = [process.execPath, COMMANDS, "build", ...args, "--out", out];
      const done = spawnSync("unshare", [...UNSHARE, "sh", "-c", disk, "sh", ...call], {
        cwd: ROOT,
        encoding: "utf8",
      });
      expect([size, done.status]).toEqual([size, 1]);
      expectSentence(done.stderr);
      expect(done.stderr).toContain("磁盘已满");
      expect([readdirSync(dir), bytesOf(out)]).toEqual([["content", "data", "site"], sites[0].bytes]);
    }
    for (const path of [data, content, out]) rmSync(path, { recursive: true });
  }, 600_000);

  it("that can only be read leaves the old site, in a sentence", () => {
    const { code, stderr, names, bytes } = buildOn("size=64m", "ro");
    expect([code, names]).toEqual([1, ["site"]]);
    expectSentence(stderr);
    expect(stderr).toContain(`读写 ${out}.lock 时出错：磁盘是只读的。网站没有改动。`);
    expect(bytes).toEqual(sites[0].bytes);
  });

  it("that is the output folder itself is refused: it cannot be swapped", () => {
    const done = spawnSync(
      "unshare",
      [...UNSHARE, "sh", "-c", `mkdir -p ${out} && mount -t tmpfs none ${out} && exec "$@"`, "sh"].concat([
        process.execPath,
        COMMANDS,
        "build",
        "--out",
        out,
      ]),
      { cwd: ROOT, encoding: "utf8" },
    );
    expect([done.status, done.stderr]).toEqual([
      2,
      `用法有误：${out} 是一个挂载点，不能整个换掉；请用它里面的一个文件夹\n`,
    ]);
  });
});

describe("a limit on the size of files", () => {
  // In blocks of 512 or 1024 bytes: one stops the command itself, the other Astro.
  for (const blocks of IS_PROOF ? [2, 20, 100] : [100])
    it.runIf(process.platform === "linux")(`of ${blocks} blocks stops a build in a sentence`, () => {
      cpSync(sites[0].dir, out, { recursive: true });
      const call = [process.execPath, COMMANDS, "build", ...sites[1].args, "--out", out];
      const done = spawnSync("sh", ["-c", `ulimit -f ${blocks} && exec "$@"`, "sh", ...call], {
        cwd: ROOT,
        encoding: "utf8",
      });
      expect(done.status).toBe(1);
      expectSentence(done.stderr);
      expect(done.stderr).toContain("文件超过了系统允许的大小");
      expect(readdirSync(dir)).toEqual(["site"]);
      expect(bytesOf(out)).toEqual(sites[0].bytes);
      rmSync(out, { recursive: true });
    });
});

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

  it.runIf(process.getuid?.() === 0)("by the one who runs the program is one too, or a sentence", () => {
    const copy = data();
    const nobody = (...args: readonly string[]) =>
      spawnSync(process.execPath, [COMMANDS, ...args], {
        cwd: ROOT,
        encoding: "utf8",
        uid: 65_534,
        gid: 65_534,
      });
    spawnSync("chmod", ["a+rx", dir]);
    spawnSync("chmod", ["600", join(copy, "hongqi-cup-2024/reviews.csv")]);
    const file = nobody("check", "--data", copy, "--json");
    expect(file.status).toBe(1);
    expect(file.stdout).toContain('"file":"hongqi-cup-2024/reviews.csv"');
    expect(file.stdout).toContain("读不了：没有权限。");
    spawnSync("chmod", ["700", join(copy, "hongqi-cup-2024")]);
    const folder = nobody("check", "--data", copy);
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

/** Bytes of the files of a folder as a disk of blocks of 4 kB holds them. */
function sizeOf(folder: string): number {
  const [kilobytes = "0"] = spawnSync("du", ["-sk", folder], { encoding: "utf8" }).stdout.split("\t");
  return Number(kilobytes) * 1024;
}
