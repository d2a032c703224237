import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markFolder } from "../../scripts/lib/folder.ts";
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
afterEach(() => {
  for (const one of [dir, `${dir}-left`]) rmSync(one, { recursive: true, force: true });
});

/** What stands in the folder: `old`, `new`, `none`, or what is wrong with it. */
function state(): string {
  if (!existsSync(out)) return "none";
  const names = readdirSync(out).sort().join(" ");
  if (names !== ".hongbang-site one.txt two.txt") return `has ${names}`;
  const texts = ["one.txt", "two.txt"].map((name) => readFileSync(join(out, name), "utf8"));
  return texts[0] === texts[1] ? (texts[0] ?? "") : `mixed ${texts.join(" ")}`;
}

function isWholeOrAbsent(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 3;
}

/** A swap that nothing disturbs. */
function swap(text: string): void {
  const staging = openStaging(out);
  if (typeof staging === "string") throw new Error(staging);
  for (const name of ["one.txt", "two.txt"]) writeFileSync(join(staging.dir, name), text);
  markFolder(staging.dir, { base: "/", draft: false });
  staging.swap();
  staging.close();
}

/** Cuts off at every call of every kind, and calls `check` after each; the number of cuts. */
async function atEveryCut(
  first: string | null,
  calls: readonly string[],
  check: (cut: string) => void,
): Promise<number> {
  let cuts = 0;
  for (const call of calls)
    for (const when of call === "rmSync" ? ["before", "amid", "after"] : ["before", "after"])
      for (let nth = 1; ; nth++) {
        rmSync(dir, { recursive: true, force: true });
        mkdirSync(dir);
        if (first !== null) swap(first);
        const { code } = await start([...cutAt(out, { call, nth, when }), SWAP_ONCE, out, "new"]).end;
        if (code === 0) break;
        expect(code).toBe("SIGKILL");
        // Should somebody delete the site now, this is what the next command puts in its place.
        expect([when, call, nth, isWholeOrAbsent(`${out}.before`)]).toEqual([when, call, nth, true]);
        check(`${when} ${call} ${nth}`);
        cuts++;
      }
  return cuts;
}

describe("a swap that is killed at each of its steps", () => {
  it("leaves the folder whole and old or whole and new after the next look, and the next run ends clean", async () => {
    const seen = new Set<string>();
    const cuts = await atEveryCut("old", CALLS, (cut) => {
      const left = `${dir}-left`;
      cpSync(dir, left, { recursive: true });
      recover(out);
      seen.add(state());
      expect([cut, ["old", "new"].includes(state()), readdirSync(dir)]).toEqual([cut, true, ["site"]]);
      // The same again, and nobody looks before the next run.
      rmSync(dir, { recursive: true });
      renameSync(left, dir);
      expect([cut, obstacle(out)]).toEqual([cut, null]);
      swap("newer");
      expect([cut, state(), readdirSync(dir)]).toEqual([cut, "newer", ["site"]]);
    });
    expect([...seen].sort()).toEqual(["new", "old"]);
    expect(cuts).toBeGreaterThanOrEqual(14);
  });

  it("leaves nothing, or the whole first one, where there was none before", async () => {
    await atEveryCut(null, ["renameSync", "mkdirSync"], (cut) => {
      recover(out);
      expect([cut, ["none", "new"].includes(state())]).toEqual([cut, true]);
      expect([cut, readdirSync(dir)]).toEqual([cut, state() === "none" ? [] : ["site"]]);
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
        swap("old");
        const { code, stderr } = await start([
          ...cutAt(out, { call, nth, code: "EIO" }),
          SWAP_ONCE,
          out,
          "new",
        ]).end;
        if (!stderr.startsWith("injected")) break;
        const cut = `${call} ${nth}`;
        // Before anybody looks: a failure is no cut, the run itself puts things right.
        expect([cut, state()]).toEqual([cut, code === 0 ? "new" : "old"]);
        expect([cut, isWholeOrAbsent(`${out}.before`)]).toEqual([cut, true]);
        recover(out);
        expect([cut, state(), readdirSync(dir)]).toEqual([cut, code === 0 ? "new" : "old", ["site"]]);
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
