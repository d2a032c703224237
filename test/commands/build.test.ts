import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfData, edit, run, withFolder } from "../support/run.ts";

/** Every file of a folder with the hash of its bytes. */
function bytesOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

describe("build", () => {
  it("writes the same bytes for two instants with no fact between them, and rank the same list files", () => {
    withFolder((dir) => {
      const [one, two, lists] = ["one", "two", "lists"].map((name) => join(dir, name)) as [
        string,
        string,
        string,
      ];
      const first = run("build", "--out", one, "--as-of", "2024-06-15T09:20+08:00");
      expect(first.code).toBe(0);
      expect(first.stdout).toMatch(/10000 人 · \d+ 份名单 · \d+ 个版本 · \d+ 个网页 · 0 个问题 · [\d.]+ 秒/);
      expect(first.stdout).toContain("下一次发布 2024-06-17 17:00 · 1 份名单");
      expect(run("build", "--out", two, "--as-of", "2024-06-15T10:04+08:00").code).toBe(0);
      expect(bytesOf(two)).toEqual(bytesOf(one));

      expect(run("rank", "--out", lists, "--as-of", "2024-06-15T09:20+08:00").code).toBe(0);
      const site = bytesOf(one);
      const ranked = Object.entries(bytesOf(lists)).filter(([path]) => !path.includes(".hongbang-site"));
      expect(ranked.length).toBeGreaterThan(60);
      for (const [path, hash] of ranked) expect([path, site[path]]).toEqual([path, hash]);
    });
  });

  it("leaves the site as it was when the data has an error", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      const out = join(dir, "site");
      expect(run("build", "--data", data, "--out", out, "--as-of", "2024-06-11T00:00+08:00").code).toBe(0);
      const before = bytesOf(out);
      edit(data, "reviews.csv", (text) => text.replace("通过", "合格"));
      const { code, stderr } = run("build", "--data", data, "--out", out);
      expect(code).toBe(1);
      expect(stderr).toContain("网站没有改动");
      expect(bytesOf(out)).toEqual(before);
      expect(readdirSync(dir).sort()).toEqual(["data", "site"]);
    });
  });

  it("never touches a folder that is not ours", () => {
    withFolder((dir) => {
      const out = join(dir, "precious");
      mkdirSync(out);
      writeFileSync(join(out, "letter.txt"), "keep");
      const { code, stderr } = run("build", "--out", out);
      expect(code).toBe(2);
      expect(stderr).toContain("不是红榜生成的网站");
      expect(readFileSync(join(out, "letter.txt"), "utf8")).toBe("keep");
    });
  });

  it("crosses every page of a draft and never writes it to dist", () => {
    withFolder((dir) => {
      const out = join(dir, "draft");
      expect(run("build", "--draft", "--out", "dist").code).toBe(2);
      expect(run("build", "--draft", "--out", out, "--as-of", "2024-06-11T00:00+08:00").code).toBe(0);
      const pages = Object.keys(bytesOf(out)).filter((path) => path.endsWith(".html"));
      expect(pages.length).toBeGreaterThan(100);
      for (const page of pages) {
        const html = readFileSync(join(out, page), "utf8");
        expect([page, html.includes("草稿 · 未发布"), html.includes("noindex")]).toEqual([page, true, true]);
      }
      expect(existsSync(join(out, "hongqi-cup-2024/railway/awards.csv"))).toBe(true);
    });
  });
});

describe("rank", () => {
  it("writes private tables of everybody with --all, outside the public files", () => {
    withFolder((dir) => {
      const out = join(dir, "lists");
      expect(run("rank", "--out", out, "--all", "--as-of", "2024-06-11T00:00+08:00").code).toBe(0);
      expect(readdirSync(out).sort()).toEqual([".hongbang-site", "private"]);
      const rows = readFileSync(join(out, "private/hongqi-cup-2024/railway/preliminary.csv"), "utf8").split(
        "\r\n",
      );
      expect(rows[0]).toBe("﻿名次,报名号,学习积分,理论考试,成绩,状态,decidedBy");
      expect(rows.length).toBeGreaterThan(500);
    });
  });

  it("wants a folder", () => {
    expect(run("rank").code).toBe(2);
  });
});
