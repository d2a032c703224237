import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { markFolder } from "../../scripts/lib/folder.ts";
import { siteFolder } from "../support/built-site.ts";
import { run, withFolder } from "../support/run.ts";

const V1 = { releasedAt: "2024-06-12T09:00+08:00", rows: [] };

/** A site of the smallest kind: the files that deploying looks at. */
function site(dir: string, files: Readonly<Record<string, unknown>>, draft = false): string {
  const all = { "index.html": "<p>红榜</p>", "e/railway/qualifiers/v1.json": V1, ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  markFolder(dir, { base: "/", draft });
  return dir;
}

const LOG = '{"seq":0}\n{"seq":1}\n';

/** Puts one site after another into the same place; the last run is the answer. */
function after(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
  draft = false,
) {
  return withFolder((dir) => {
    const to = join(dir, "www");
    expect(run("deploy", "--from", site(join(dir, "a"), first), "--to", to).code).toBe(0);
    const ran = run("deploy", "--from", site(join(dir, "b"), second, draft), "--to", to);
    return { ...ran, shown: readlinkSync(join(to, "current")) };
  });
}

describe("npm run deploy", () => {
  test("shows a site, then the next, and keeps as many as it is told", () =>
    withFolder((dir) => {
      const to = join(dir, "www");
      for (const n of [1, 2, 3]) {
        const from = site(join(dir, `s${n}`), {
          [`e/railway/qualifiers/v${n}.json`]: V1,
          "index.html": `第 ${n} 次`,
        });
        for (let older = 1; older < n; older++)
          site(from, { [`e/railway/qualifiers/v${older}.json`]: V1, "index.html": `第 ${n} 次` });
        expect(run("deploy", "--from", from, "--to", to, "--keep", "2").code).toBe(0);
      }
      expect(readFileSync(join(to, "current/index.html"), "utf8")).toBe("第 3 次");
      expect(readdirSync(join(to, "releases")).sort()).toEqual(["2", "3"]);
      expect(readdirSync(to).sort()).toEqual(["current", "releases"]);
    }));

  test("takes a longer log and refuses a shorter or another one", () => {
    const log = { "e/log/log.jsonl": LOG };
    expect(after(log, { "e/log/log.jsonl": `${LOG}{"seq":2}\n` })).toMatchObject({
      code: 0,
      shown: "releases/2",
    });
    const shorter = after(log, { "e/log/log.jsonl": '{"seq":0}\n' });
    expect([shorter.code, shorter.shown]).toEqual([1, "releases/1"]);
    expect(shorter.stderr).toContain("新网站的日志只有 1 条，现在的有 2 条");
    const other = after(log, { "e/log/log.jsonl": '{"seq":0}\n{"seq":7}\n{"seq":8}\n' });
    expect([other.code, other.shown]).toEqual([1, "releases/1"]);
    expect(other.stderr).toContain("从第 1 条起与现在的不同");
    expect(after(log, {}).stderr).toContain("现在的网站有日志，新网站没有");
  });

  test("never takes away or changes what is public", () => {
    const gone = after({ "e/railway/qualifiers/v2.json": V1 }, {});
    expect([gone.code, gone.shown]).toEqual([1, "releases/1"]);
    expect(gone.stderr).toContain("现在公开的 1 个文件在新网站里没有（如 e/railway/qualifiers/v2.json）");
    const changed = after({}, { "e/railway/qualifiers/v1.json": { ...V1, rows: [1] } });
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain("现在公开的 1 个文件在新网站里内容不同");
  });

  test("refuses what is not released yet, drafts and foreign folders", () => {
    const early = after(
      {},
      { "e/railway/awards/v1.json": { releasedAt: "2999-08-21T16:00+08:00", rows: [] } },
    );
    expect(early.code).toBe(1);
    expect(early.stderr).toContain(
      "还没有到发布时间的名单（如 e/railway/awards/v1.json，2999-08-21T16:00+08:00 发布",
    );
    expect(after({}, {}, true).stderr).toContain("是草稿");
    withFolder((dir) => {
      mkdirSync(join(dir, "mine"));
      writeFileSync(join(dir, "mine/index.html"), "别人的");
      expect(run("deploy", "--from", join(dir, "mine"), "--to", join(dir, "www")).stderr).toContain(
        "不是 npm run build 生成的网站",
      );
      const taken = run("deploy", "--from", site(join(dir, "a"), {}), "--to", join(dir, "mine"));
      expect([taken.code, taken.stderr.includes("里有别的东西（index.html）")]).toEqual([2, true]);
      expect(existsSync(join(dir, "mine/releases"))).toBe(false);
    });
  });

  test("refuses a site that the second implementation finds wrong", async () => {
    const built = await siteFolder();
    withFolder((dir) => {
      const from = join(dir, "site");
      cpSync(built, from, { recursive: true });
      const list = join(from, "hongqi-cup-2024/railway/qualifiers/v1.csv");
      writeFileSync(list, readFileSync(list, "utf8").replace("94.60", "94.61"));
      const ran = run("deploy", "--from", from, "--to", join(dir, "www"));
      expect([ran.code, existsSync(join(dir, "www/current"))]).toEqual([1, false]);
      expect(ran.stderr).toContain("railway/qualifiers/v1.csv");
      expect(run("deploy", "--from", built, "--to", join(dir, "www")).code).toBe(0);
    });
  });

  test("explains itself and refuses a wrong call", () => {
    expect(run("deploy", "--help")).toMatchObject({ code: 0 });
    expect(run("deploy", "--to", "x").code).toBe(2);
    expect(run("deploy", "--from", "x", "--to", "y", "--keep", "0").code).toBe(2);
  });
});
