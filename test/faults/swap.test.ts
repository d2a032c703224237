import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { obstacle, openStaging, recover } from "../../scripts/lib/staging.ts";
import { cutAt, start } from "./processes.ts";

const SWAP_ONCE = join(import.meta.dirname, "swap-once.ts");
const CALLS = ["openSync", "mkdirSync", "renameSync", "rmSync"];

let dir = "";
let out = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "hongbang-swap-"));
  out = join(dir, "site");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What stands in the folder: `old`, `new`, `none`, or what is wrong with it. */
function state(): string {
  if (!existsSync(out)) return "none";
  const names = readdirSync(out).sort().join(" ");
  if (names !== ".hongbang-site one.txt two.txt") return `has ${names}`;
  const texts = ["one.txt", "two.txt"].map((name) => readFileSync(join(out, name), "utf8"));
  return texts[0] === texts[1] ? (texts[0] ?? "") : `mixed ${texts.join(" ")}`;
}

async function swap(text: string, cut: readonly string[] = []): Promise<number | string> {
  return (await start([...cut, SWAP_ONCE, out, text]).end).code;
}

/** Cuts off at every call of every kind, and calls `check` after each; the number of cuts. */
async function atEveryCut(first: string | null, check: (cut: string) => Promise<void> | void): Promise<number> {
  let cuts = 0;
  for (const call of CALLS)
    for (const when of ["before", "after"])
      for (let nth = 1; ; nth++) {
        rmSync(dir, { recursive: true, force: true });
        mkdirSync(dir);
        if (first !== null) expect(await swap(first)).toBe(0);
        const code = await swap("new", cutAt(out, { call, nth, when }));
        if (code === 0) break;
        expect(code).toBe("SIGKILL");
        await check(`${when} ${call} ${nth}`);
        cuts++;
      }
  return cuts;
}

describe("a swap that is killed at each of its steps", () => {
  it("leaves the folder whole and old or whole and new after the next look, and the next run ends clean", async () => {
    const seen = new Set<string>();
    const cuts = await atEveryCut("old", async (cut) => {
      recover(out);
      const found = state();
      seen.add(found);
      expect([cut, ["old", "new"].includes(found)]).toEqual([cut, true]);
      expect([cut, readdirSync(dir)]).toEqual([cut, ["site"]]);
      expect([cut, await swap("newer"), state()]).toEqual([cut, 0, "newer"]);
    });
    expect([...seen].sort()).toEqual(["new", "old"]);
    expect(cuts).toBeGreaterThanOrEqual(14);
  });

  it("does not stop the next run, without anybody looking in between", async () => {
    await atEveryCut("old", async (cut) => {
      expect([cut, obstacle(out)]).toEqual([cut, null]);
      expect([cut, await swap("newer"), state(), readdirSync(dir)]).toEqual([cut, 0, "newer", ["site"]]);
    });
  });

  it("leaves nothing, or the whole first one, where there was none before", async () => {
    await atEveryCut(null, (cut) => {
      recover(out);
      expect([cut, ["none", "new"].includes(state())]).toEqual([cut, true]);
    });
  });
});

describe("a swap whose steps fail", () => {
  it("leaves the old folder and nothing else, or the whole new one", async () => {
    let fails = 0;
    for (const call of CALLS)
      for (let nth = 1; ; nth++) {
        rmSync(dir, { recursive: true, force: true });
        mkdirSync(dir);
        expect(await swap("old")).toBe(0);
        const failed = await swap("new", cutAt(out, { call, nth, code: "EIO" }));
        const cut = `${call} ${nth}`;
        recover(out);
        if (failed === 0 && state() === "new" && nth > 4) break;
        expect([cut, state()]).toEqual([cut, failed === 0 ? "new" : "old"]);
        expect([cut, readdirSync(dir)]).toEqual([cut, ["site"]]);
        fails++;
      }
    expect(fails).toBeGreaterThanOrEqual(7);
  });
});

describe("what is not ours", () => {
  const write = (name: string, ...files: readonly string[]): void => {
    mkdirSync(join(dir, name));
    for (const file of files) writeFileSync(join(dir, name, file), file);
  };

  it("is not touched, in the folder or in one beside it that has a name of ours", () => {
    for (const name of ["site", "site.next", "site.before"]) {
      write(name, "letter.txt");
      expect(openStaging(out)).toBe(
        `${join(dir, name)} 不是空文件夹，也不是红榜生成的网站；请换一个 --out，或先把它移走`,
      );
      recover(out);
      expect(readdirSync(dir)).toEqual([name]);
      expect(readFileSync(join(dir, name, "letter.txt"), "utf8")).toBe("letter.txt");
      rmSync(join(dir, name), { recursive: true });
    }
  });

  it("is what lies beside no lock; beside a dead lock it is rubbish", () => {
    write("site.next", "half.html");
    writeFileSync(join(dir, "site.lock"), "999999999");
    expect(obstacle(out)).toBeNull();
    recover(out);
    expect(readdirSync(dir)).toEqual([]);
  });

  it("does not take the place of a whole older site: an empty folder gives way to it", () => {
    write("site.before", ".hongbang-site", "one.txt", "two.txt");
    mkdirSync(out);
    recover(out);
    expect(readdirSync(dir)).toEqual(["site"]);
    expect(readdirSync(out)).toEqual([".hongbang-site", "one.txt", "two.txt"]);
  });
});
