/** npm run release from the outside, and what check, build's other half and rank make of a record. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfData, copyOnRecord, edit, findings, run, withFolder } from "../support/run.ts";

const EDITION = "hongqi-cup-2024";
const JUNE = "2024-06-13T10:00+08:00";

/** Every byte of archive and log. */
function bytes(data: string): string {
  const hash = createHash("sha256");
  for (const part of ["published", "log"]) {
    const dir = join(data, EDITION, part);
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort())
      hash.update(file.slice(dir.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function codes(data: string, ...args: readonly string[]): readonly string[] {
  return findings(data, ...args)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
}

/** The first of light industry with other marks: still the first. */
const otherMarks = (text: string): string => text.replace(/^QG-00485,[^\r\n]*/m, "QG-00485,99,99,99");

describe("npm run release", () => {
  it("puts on record what is due, then has nothing to do and leaves every byte", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      const first = run("release", "--data", data, "--at", JUNE);
      expect([first.code, first.stdout]).toEqual([0, expect.stringContaining("存证 0：公布规则")]);
      expect(first.stdout).toContain("发布 复赛入围名单（chemical/qualifiers）第 1 版，195 行");
      expect(first.stdout).toContain("共 33 条");
      expect(first.stdout).not.toContain("semifinal");
      const before = bytes(data);
      const again = run("release", "--data", data, "--at", JUNE);
      expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("没有要存证的内容，共 33 条")]);
      expect(bytes(data)).toBe(before);
      expect(codes(data, "--as-of", JUNE)).toEqual([]);
      // What is due later is not on record yet.
      expect(codes(data, "--as-of", "2024-06-14T12:00+08:00")).toEqual(["archive-unreleased"]);
      const early = run("release", "--data", data, "--at", "2024-06-12T09:00+08:00");
      expect([early.code, bytes(data)]).toEqual([1, before]);
      expect(early.stderr).toContain(`最后一条存证是 ${JUNE} 的`);
    });
  });

  it("refuses data that are not what was released, and takes them with a new version that says why", () => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      edit(data, "scores/final/light-industry.csv", otherMarks);
      const before = bytes(data);
      const refused = run("release", "--data", data, "--at", "2024-09-05T09:00+08:00");
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(
        "light-industry/final 第 1 版已经发布，现在的数据算出来却不同：第 1 名 QG-00485 赵嘉涛 的理论考试，发布的是“86.0”，现在是“99.0”",
      );
      expect(refused.stderr).toContain("加第 2 版并写明理由，再运行 npm run release");
      expect(bytes(data)).toBe(before);
      expect(new Set(codes(data))).toEqual(new Set(["archive-differs"]));
      const approvals = "{ by: 技术委员会, on: 2024-09-04 }, { by: 公证机构, on: 2024-09-04 }";
      const next = (list: string) =>
        `\n- { list: light-industry/${list}, version: 2, at: "2024-09-04T09:00+08:00", reason: 成绩录入有误，经复核更正。, approvals: [ ${approvals} ] }\n`;
      edit(data, "releases.yaml", (text) => `${text}${next("final")}${next("awards")}`);
      const args = [
        "--data",
        data,
        "--at",
        "2024-09-05T09:00+08:00",
        "--reason",
        "成绩录入有误，经复核更正。",
      ];
      const without = run("release", ...args.slice(0, 4));
      expect([without.code, bytes(data)]).toEqual([1, before]);
      expect(without.stderr).toContain("已经存证的成绩（final）有改动");
      const released = run("release", ...args);
      expect([released.code, released.stdout]).toEqual([
        0,
        expect.stringContaining("决赛成绩 400 行：成绩录入有误，经复核更正。"),
      ]);
      expect(released.stdout).toMatch(
        /发布 决赛成绩与综合排名（light-industry\/final）第 2 版，40 行\n {4}第 1 名 QG-00485 赵嘉涛 理论考试：86.0 → 99.0\n/,
      );
      expect(codes(data)).toEqual([]);
      // The first version is still served as it was released.
      expect(run("rank", "--data", data, "--out", join(dir, "lists")).code).toBe(0);
      for (const name of ["v1.json", "v1.csv", "v2.json"]) {
        const path = `light-industry/final/${name}`;
        const archived = readFileSync(join(data, EDITION, "published", path), "utf8");
        expect(readFileSync(join(dir, "lists", EDITION, path), "utf8"), path).toBe(archived);
      }
    });
  });

  it("asks why when somebody's scores change who is on no list, or the rules do", () => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      const last = "scores/preliminary.csv";
      edit(data, last, (text) => text.replace(/(SH-\d+,)100,/, "$199,"));
      expect(codes(data)).toEqual([]);
      const args = ["--data", data, "--at", "2024-09-05T09:00+08:00"];
      expect(run("release", ...args).stderr).toContain(
        "已经存证的成绩（preliminary）有改动，不在名单上的人也算",
      );
      expect(run("release", ...args, "--reason", "平台更正一人积分。").stdout).toContain(
        "初赛成绩 9450 行：平台更正一人积分。",
      );
      edit(data, "rulebook.yaml", (text) => text.replace("shortName: 红旗杯 2024", "shortName: 红旗杯"));
      expect(codes(data)).toEqual(["archive-rules"]);
      expect(run("release", ...args).stderr).toContain("规则与存证的规则不同");
      expect(run("release", ...args, "--reason", "简称改为红旗杯。").stdout).toContain(
        "补充规定：简称改为红旗杯。",
      );
      expect(codes(data)).toEqual([]);
      expect(existsSync(join(data, EDITION, "published/rules/v2.json"))).toBe(true);
      const list = JSON.parse(readFileSync(join(data, EDITION, "published/railway/awards/v1.json"), "utf8"));
      expect(list.rules.href).toBe("/hongqi-cup-2024/rules/v1.json");
    });
  });
});

describe("a record that was tampered with", () => {
  const log = "log/log.jsonl";
  it.each<[string, string, (text: string) => string]>([
    ["log-changed", log, (text) => text.replace("HY-001", "HY-011").replace("HY-001", "HY-011")],
    ["log-line", log, (text) => text.replace('"seq":3,', '"seq": 3,')],
    ["log-order", log, (text) => text.split("\n").toSpliced(5, 1).join("\n")],
    ["log-cut", log, (text) => `${text.split("\n").slice(0, 90).join("\n")}\n`],
    ["log-foreign", log, (text) => text.replaceAll('"mode":"demo"', '"mode":"live"')],
    ["log-checkpoint", "log/checkpoint", (text) => text.replace("\n1", "\n01")],
    ["log-origin", "log/checkpoint", (text) => text.replace("hongbang.example", "other.example")],
    [
      "log-signature",
      "log/checkpoint",
      (text) => text.replace(/(SECRET ......)(.)/, (_, a, b) => a + (b === "A" ? "B" : "A")),
    ],
    ["log-policy", "log/policy.txt", (text) => text.replace("quorum notary", "quorum nobody")],
    ["archive-file", "published/railway/qualifiers/v1.json", (text) => text.replace("入围", "递补")],
    [
      "archive-withdrawn",
      "releases.yaml",
      (text) => text.slice(0, text.lastIndexOf("\n# 颁奖典礼：获奖名单")),
    ],
  ])("is an error: %s", (code, path, change) => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      const file = join(data, EDITION, path);
      writeFileSync(file, change(readFileSync(file, "utf8")));
      expect(new Set(codes(data))).toEqual(new Set([code]));
    });
  });

  it("is an error when the log is gone, and none when the archive is gone with it", () => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      rmSync(join(data, EDITION, "log"), { recursive: true });
      expect(codes(data)).toEqual(["log-missing"]);
      rmSync(join(data, EDITION, "published"), { recursive: true });
      expect(codes(data)).toEqual([]);
    });
  });

  it("is told last: what is wrong with the data comes first", () => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      edit(data, "log/log.jsonl", (text) => text.slice(5));
      edit(data, "scores/final/railway.csv", (text) => text.replace(/(TL-\d+,)\d+/, "$1abc"));
      expect(codes(data)).not.toContain("log-line");
      expect(codes(data).length).toBeGreaterThan(0);
    });
  });
});

describe("a live edition", () => {
  it("gets a salt that only its owner reads, takes no instant of the past and no demonstration key", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      edit(data, "rulebook.yaml", (text) => text.replace(/^mode: demo$/m, "mode: live"));
      const errors = findings(data).findings.filter(({ severity }) => severity === "error");
      // People of a demonstration are refused in a live edition before anything else.
      expect(errors.length).toBeGreaterThan(0);
      const refused = run("release", "--data", data, "--at", JUNE);
      expect([refused.code, existsSync(join(data, EDITION, "private/salt.key"))]).toEqual([1, false]);
    });
  });

  it("keeps its key of salts in a file of mode 600", async () => {
    const { makeSalt, readSalt } = await import("../../src/archive/salt.ts");
    withFolder((dir) => {
      const rulebook = { edition: EDITION, mode: "live" } as never;
      expect(readSalt(dir, rulebook)).toBeNull();
      const salt = makeSalt(dir);
      expect(statSync(join(dir, "private/salt.key")).mode & 0o777).toBe(0o600);
      expect(readSalt(dir, rulebook)).toEqual(salt);
      expect(() => makeSalt(dir)).toThrow("EEXIST");
    });
  });
});
