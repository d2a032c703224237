/** npm run keygen, sign, policy and redact from the outside. */
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { base64 } from "../../src/ledger/base64.ts";
import { checkpointText, headOf, logLeaves } from "../../src/ledger/checkpoint.ts";
import { copyOnRecord, findings, ROOT, run, withFolder } from "../support/run.ts";

const EDITION = "hongqi-cup-2024";
const ORIGIN = "hongbang.example/hongqi-cup-2024/log";

/** A key, its public text. */
function keygen(dir: string, name: string, ...more: readonly string[]): { file: string; key: string } {
  const file = join(dir, `${name.replaceAll("/", "-")}.key`);
  const made = run("keygen", "--name", name, "--out", file, ...more);
  if (made.code !== 0) throw new Error(made.stderr);
  return { file, key: made.stdout.trim() };
}

/** A checkpoint without signatures for a log. */
function head(dir: string, name: string, log: string): string {
  const file = join(dir, name);
  writeFileSync(`${file}.jsonl`, log);
  writeFileSync(file, `${checkpointText(headOf(ORIGIN, logLeaves(log) ?? []))}\n`);
  return file;
}

describe("npm run keygen", () => {
  it("writes a key that only its owner reads, and refuses the repository and a file that is there", () => {
    withFolder((dir) => {
      const { file, key } = keygen(dir, ORIGIN);
      expect(key).toMatch(/^hongbang\.example\/hongqi-cup-2024\/log\+[0-9a-f]{8}\+AQ?[0-9A-Za-z+/]+=*$/);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(run("keygen", "--name", ORIGIN, "--out", file).code).toBe(2);
      const inside = join(ROOT, "test/never.key");
      expect([run("keygen", "--name", ORIGIN, "--out", inside).code, existsSync(inside)]).toEqual([2, false]);
      expect(run("keygen", "--name", "two words", "--out", join(dir, "x")).code).toBe(2);
    });
  });
});

describe("npm run sign", () => {
  it("signs a log that only grew, and never one that lost or changed an entry", () => {
    withFolder((dir) => {
      const log = readFileSync(join(ROOT, "data", EDITION, "log/log.jsonl"), "utf8");
      const lines = log.split("\n");
      const { file } = keygen(dir, ORIGIN);
      const sign = (checkpoint: string) =>
        run("sign", "--key", file, "--checkpoint", checkpoint, "--log", `${checkpoint}.jsonl`);
      const early = head(dir, "early", `${lines.slice(0, 60).join("\n")}\n`);
      expect(sign(early).stdout).toMatch(/^— hongbang\.example\/hongqi-cup-2024\/log [0-9A-Za-z+/]+=\n$/);
      expect(sign(early).stdout).toBe(sign(early).stdout);
      const whole = head(dir, "whole", log);
      expect(sign(whole).code).toBe(0);
      const back = sign(early);
      expect([back.code, back.stdout, back.stderr]).toEqual([
        4,
        "",
        expect.stringContaining("有人删去了记录"),
      ]);
      const other = lines.with(70, (lines[70] ?? "").replace('"seq":70', '"seq":71')).join("\n");
      const fork = sign(head(dir, "fork", `${other}{}\n`));
      expect([fork.code, fork.stdout]).toEqual([4, ""]);
      writeFileSync(`${whole}.jsonl`, other);
      expect(sign(whole)).toMatchObject({ code: 1, stdout: "" });
    });
  });

  it("asks a witness for the time, and a log's key for none", () => {
    withFolder((dir) => {
      const whole = head(dir, "whole", readFileSync(join(ROOT, "data", EDITION, "log/log.jsonl"), "utf8"));
      const args = ["--checkpoint", whole, "--log", `${whole}.jsonl`];
      const notary = keygen(dir, "notary.example.cn", "--cosign");
      expect(run("sign", "--key", notary.file, ...args).code).toBe(2);
      expect(run("sign", "--key", notary.file, ...args, "--cosign").code).toBe(2);
      expect(run("sign", "--key", notary.file, ...args, "--cosign", "--time", "1725930000").code).toBe(0);
      const own = keygen(dir, ORIGIN);
      expect(run("sign", "--key", own.file, ...args, "--cosign", "--time", "1725930000").code).toBe(2);
    });
  });

  it("imports nothing of a competition, so that it works on a machine that has only the project", () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, to = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g))
        visit(resolve(dirname(file), to));
    };
    visit(join(ROOT, "scripts/sign.ts"));
    const rooms = new Set([...seen].map((file) => file.slice(ROOT.length + 1).replace(/\/[^/]+$/, "")));
    expect([...rooms].sort()).toEqual(["scripts", "scripts/lib", "src/ledger", "src/model"]);
  });
});

describe("npm run policy", () => {
  it("puts other keys on record, after which the checkpoint must be signed anew", () => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      const checkpoint = join(data, EDITION, "log/checkpoint");
      const [own, notary] = [keygen(dir, ORIGIN), keygen(dir, "notary.example.cn", "--cosign")];
      const at = ["--data", data, "--at", "2024-09-10T09:00+08:00"];
      const set = run("policy", ...at, "--log", own.key, "--witness", `notary=${notary.key}`);
      expect([set.code, set.stdout]).toEqual([
        0,
        `log ${own.key}\nwitness notary ${notary.key}\nquorum notary\n`,
      ]);
      const entries = readFileSync(join(data, EDITION, "log/log.jsonl"), "utf8")
        .trim()
        .split("\n")
        .slice(-2);
      expect(entries.map((line) => JSON.parse(line))).toMatchObject([
        { type: "keys.rotated", role: "log", to: own.key },
        { type: "keys.rotated", role: "notary", to: notary.key },
      ]);
      expect(readFileSync(checkpoint, "utf8")).not.toContain("—");
      expect(run("sign", "--key", own.file, "--checkpoint", checkpoint, "--write").code).toBe(0);
      const time = ["--cosign", "--time", "1725930000"];
      expect(run("sign", "--key", notary.file, "--checkpoint", checkpoint, ...time, "--write").code).toBe(0);
      expect(readFileSync(checkpoint, "utf8").match(/^— /gm)).toHaveLength(2);
      expect(findings(data).code).toBe(0);
      expect(run("policy", ...at, "--log", notary.key).code).toBe(2);
    });
  });
});

describe("npm run redact", () => {
  it("takes somebody's particulars out of every version, and says which addresses to purge", () => {
    withFolder((dir) => {
      const data = copyOnRecord(dir);
      const published = join(data, EDITION, "published");
      const versions = ["preliminary/v1", "qualifiers/v1", "qualifiers/v2", "qualifiers/v3", "semifinal/v1"];
      const rowOf = (path: string) =>
        JSON.parse(readFileSync(join(published, `railway/${path}.json`), "utf8")).rows.find(
          (row: { entrantId: string }) => row.entrantId === "TL-00365",
        );
      const before = versions.map(rowOf);
      const args = ["--data", data, "--entrant", "TL-00365", "--reason", "本人申请。"];
      const done = run("redact", ...args, "--at", "2024-09-11T09:00+08:00");
      expect([done.code, done.stderr]).toEqual([
        0,
        expect.stringContaining("存证 112：隐去 TL-00365：本人申请。"),
      ]);
      const addresses = done.stdout.trim().split("\n");
      const site = "https://hongbang.example/hongqi-cup-2024";
      for (const path of [
        "railway/qualifiers/",
        "railway/qualifiers/v2.csv",
        "qualifiers.json",
        "entrants/TL-00365/",
      ])
        expect(addresses).toContain(`${site}/${path}`);
      versions.forEach((path, at) => {
        expect(rowOf(path), path).toMatchObject({
          rank: before[at].rank,
          entrantId: "TL-00365",
          status: before[at].status,
          name: null,
          organization: null,
          province: null,
          total: null,
        });
        expect(new Set(Object.values(rowOf(path).scores))).toEqual(new Set([null]));
      });
      expect(findings(data).code).toBe(0);
      // A person stays redacted in whatever is computed later.
      expect(run("rank", "--data", data, "--out", join(dir, "lists")).code).toBe(0);
      const list = readFileSync(join(dir, "lists", EDITION, "railway/qualifiers.csv"), "utf8");
      expect(list).toMatch(/^\d+,TL-00365,,,,,,,入围\r$/m);
      expect(run("redact", ...args).stderr).toContain("TL-00365 已经隐去（存证第 112 号）");
      expect(run("redact", "--data", data, "--entrant", "TL-99999", "--reason", "x").code).toBe(1);
      expect(run("redact", "--data", data, "--entrant", "TL-00336").code).toBe(2);
    });
  });
});

describe("base64 of a checkpoint", () => {
  it("is not accepted in any writing but its own", () => {
    withFolder((dir) => {
      const log = readFileSync(join(ROOT, "data", EDITION, "log/log.jsonl"), "utf8");
      const root = base64(headOf(ORIGIN, logLeaves(log) ?? []).root);
      const loose = root.replace(/.=$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`);
      const file = head(dir, "loose", log);
      writeFileSync(file, readFileSync(file, "utf8").replace(root, loose));
      const { file: key } = keygen(dir, ORIGIN);
      cpSync(file, `${file}.copy`);
      expect(run("sign", "--key", key, "--checkpoint", file, "--log", `${file}.jsonl`)).toMatchObject({
        code: 1,
        stdout: "",
      });
    });
  });
});
