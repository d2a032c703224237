import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/run.ts";
import { COMMANDS, expectSentence } from "./said.ts";
import { bytesOf, type SmallSite, twoSites } from "./sites.ts";

const IS_PROOF = process.env["HONGBANG_PROOF"] === "1";
/** A mount that only its own processes see, and that goes with them. Not every machine allows it. */
const UNSHARE = process.getuid?.() === 0 ? ["-m"] : ["-r", "-m"];
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", [...UNSHARE, "mount", "-t", "tmpfs", "-o", "size=64k", "none", tmpdir()]).status === 0;
if (!canMount) console.log("not tried, for want of the right to mount: a disk that is full or read-only");

let sites: readonly [SmallSite, SmallSite];
let dir = "";
let out = "";

beforeAll(async () => {
  sites = await twoSites();
  dir = mkdtempSync(join(tmpdir(), "hongbang-disk-"));
  out = join(dir, "site");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

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

/** Bytes of the files of a folder as a disk of blocks of 4 kB holds them. */
function sizeOf(folder: string): number {
  const [kilobytes = "0"] = spawnSync("du", ["-sk", folder], { encoding: "utf8" }).stdout.split("\t");
  return Number(kilobytes) * 1024;
}
