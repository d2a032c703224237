import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../src/model/log-entry.ts";
import type { Ledger, PublicEdition } from "../../src/model/public.ts";
import { logView } from "../../src/views/log.ts";
import { groupsOfFour, recordView } from "../../src/views/record.ts";
import { exampleEdition } from "../support/example.ts";
import { exampleDocument } from "../support/example-document.ts";

const HASH = "0123456789abcdef".repeat(4);
const OLD = "fedcba9876543210".repeat(4);
const common = {
  edition: "hongqi-cup-2024",
  mode: "demo",
  at: "2024-06-12T09:00+08:00",
  rules: HASH,
  engine: "0.1.0",
};

/** The example with one list on record, whose file was redacted since. */
function onRecord(signed: Ledger["signed"]): PublicEdition {
  const path = "railway/qualifiers/v1.json";
  const entries = [
    { ...common, seq: 0, type: "rules.published", artifacts: [] },
    {
      ...common,
      seq: 1,
      type: "list.released",
      list: "railway/qualifiers",
      version: 1,
      rows: 6,
      reason: "",
      artifacts: [{ path, sha256: OLD, size: 10 }],
    },
    {
      ...common,
      seq: 2,
      type: "redaction",
      entrant: "TL-00101",
      reason: "本人申请。",
      replaced: [{ path, from: OLD }],
      artifacts: [{ path, sha256: HASH, size: 9 }],
    },
  ] as unknown as readonly LogEntry[];
  const ledger: Ledger = {
    entries,
    leaves: entries.map(() => HASH),
    log: "",
    checkpoint: "hongbang.example/hongqi-cup-2024/log\n3\nAAAA\n\n",
    policy: null,
    signed,
    signatures: [
      { role: "log", name: "hongbang.example", state: "valid", seconds: null },
      { role: "witness", name: "notary", state: "none", seconds: null },
    ],
    files: {},
  };
  return { ...exampleEdition(), ledger };
}

describe("the record of a version", () => {
  const document = exampleDocument("railway", "qualifiers", 1);

  it("says 未存证 where nothing is on record", () => {
    expect(recordView(exampleEdition(), document)).toEqual({
      text: "未存证：只按数据算出，还没有记入公开的存证记录。",
      href: null,
      sha256: null,
      redactions: [],
    });
  });

  it("names the entry, whether it is signed, the hash of now, and what stood there before", () => {
    const { text, href, sha256, redactions } = recordView(onRecord("met"), document);
    expect([text, href]).toEqual(["存证第 1 号，已按规定签名", "/hongqi-cup-2024/log/#e1"]);
    expect(sha256).toBe(groupsOfFour(HASH));
    expect(redactions).toEqual([
      `报名号 TL-00101：已依申请隐去（存证第 2 号）。隐去以前，本文件的 SHA-256 是 ${groupsOfFour(OLD)}。`,
    ]);
  });

  it("never calls a checkpoint signed that lacks a signature", () => {
    expect(recordView(onRecord("below"), document).text).toBe("存证第 1 号，签名还不齐");
    expect(recordView(onRecord("none"), document).text).toBe("存证第 1 号，还没有规定由谁签名");
  });
});

describe("the page of the log", () => {
  it("is not there where nothing is on record", () => {
    expect(logView(exampleEdition())).toBeNull();
  });

  it("has the newest entry first, in words", () => {
    const view = logView(onRecord("below"));
    expect(view?.rows.map(({ seq, what }) => [seq, what])).toEqual([
      [2, "依申请隐去 TL-00101"],
      [1, "发布铁路赛道复赛入围名单 v1"],
      [0, "公布规则"],
    ]);
    expect([view?.signed.text, view?.signed.isMet]).toEqual(["签名还不齐。", false]);
    expect(view?.signatures.map(({ text }) => text)).toEqual(["签名有效", "还没有签名"]);
  });
});
