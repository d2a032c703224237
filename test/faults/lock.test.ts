import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isHeld, takeLock } from "../../scripts/lib/lock.ts";
import { isRunning, nameOf } from "../../scripts/lib/running.ts";
import { withFolder } from "../support/run.ts";
import { firstLine, killGroup, start, until } from "./processes.ts";

/** Started, and up to the line that it prints. */
async function sleeper() {
  const started = start(["-e", "console.log(1); setTimeout(() => {}, 60_000)"]);
  await firstLine(started);
  return { ...started, pid: started.child.pid ?? 0 };
}

describe("the name of a process", () => {
  it("is that of a running one until it is killed, also under its number alone", async () => {
    const one = await sleeper();
    const name = nameOf(one.pid);
    expect(name).toMatch(/^\d+(-\d+-[0-9a-f]{8})?$/);
    expect([isRunning(name), isRunning(String(one.pid))]).toEqual([true, true]);
    killGroup(one);
    await one.end;
    expect([isRunning(name), isRunning(String(one.pid))]).toEqual([false, false]);
  });

  it.runIf(existsSync("/proc/self/stat"))("is not that of a later process of the same number", () => {
    expect(isRunning(nameOf())).toBe(true);
    expect(isRunning(nameOf().replace(/-\d+-/, "-17-"))).toBe(false);
    expect(isRunning(nameOf().replace(/[0-9a-f]$/, "x"))).toBe(false);
  });

  it.runIf(existsSync("/proc/self/stat"))(
    "is that of no running one when nobody has asked for its end",
    async () => {
      // The parent sleeps in one system call, so the child stays behind as a mere entry of the table.
      const parent = start([
        "-e",
        `const { spawn } = require("node:child_process");
       console.log(spawn("true").pid);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);`,
      ]);
      const child = await firstLine(parent);
      const isEntry = (): boolean => readFileSync(`/proc/${child}/stat`, "utf8").includes(") Z ");
      expect(await until(isEntry)).toBe(true);
      expect(isRunning(child)).toBe(false);
      killGroup(parent);
    },
  );

  it("is none in what is no name", () => {
    for (const text of ["", "0", "-1", "abc", "99999999999999999999", "1e3"])
      expect([text, isRunning(text)]).toEqual([text, false]);
  });
});

describe("a lock", () => {
  it("is held once, and free after its release", () => {
    withFolder((dir) => {
      const path = join(dir, "site.lock");
      const release = takeLock(path);
      expect(readFileSync(path, "utf8")).toBe(nameOf());
      expect(takeLock(path)).toBeNull();
      release?.();
      expect(existsSync(path)).toBe(false);
      expect(takeLock(path)).not.toBeNull();
    });
  });

  it("is not taken from another process that runs", async () => {
    const one = await sleeper();
    withFolder((dir) => {
      const path = join(dir, "site.lock");
      writeFileSync(path, nameOf(one.pid));
      expect(isHeld(path)).toBe(true);
      expect(takeLock(path)).toBeNull();
      expect(readFileSync(path, "utf8")).toBe(nameOf(one.pid));
    });
    killGroup(one);
  });

  it("of a dead process, of a later one of its number, cut off before its name, or without sense is taken over", async () => {
    const one = await sleeper();
    const dead = nameOf(one.pid);
    killGroup(one);
    await one.end;
    const left = [dead, String(one.pid), "", "not a name", nameOf().replace(/-\d+-/, "-17-")].slice(
      0,
      existsSync("/proc/self/stat") ? 5 : 4,
    );
    for (const text of left)
      withFolder((dir) => {
        const path = join(dir, "site.lock");
        writeFileSync(path, text);
        // Cut off while it took over a lock that was dead before.
        writeFileSync(`${path}.next`, dead);
        expect([text, isHeld(path)]).toEqual([text, false]);
        const release = takeLock(path);
        expect([text, readFileSync(path, "utf8")]).toEqual([text, nameOf()]);
        release?.();
        expect([existsSync(path), existsSync(`${path}.next`)]).toEqual([false, false]);
      });
  });

  it("that is dead goes to exactly one of many that come at once", async () => {
    const one = await sleeper();
    killGroup(one);
    await one.end;
    const dir = mkdtempSync(join(tmpdir(), "hongbang-lock-"));
    const path = join(dir, "site.lock");
    const lock = new URL("../../scripts/lib/lock.ts", import.meta.url);
    for (let round = 0; round < 3; round++) {
      writeFileSync(path, String(one.pid));
      const at = Date.now() + 700;
      const rivals = Array.from({ length: 6 }, () =>
        start([
          "--input-type=module",
          "-e",
          `import { takeLock } from "${lock}";
           while (Date.now() < ${at});
           console.log(takeLock(${JSON.stringify(path)}) === null ? "no" : "yes");
           setTimeout(() => {}, 60_000);`,
        ]),
      );
      const answers = await Promise.all(rivals.map(firstLine));
      expect(answers.sort()).toEqual(["no", "no", "no", "no", "no", "yes"]);
      rivals.map(killGroup);
      await Promise.all(rivals.map(({ end }) => end));
    }
    rmSync(dir, { recursive: true });
  });
});
