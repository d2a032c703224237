import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/verifier/bytes.ts";
import { parseCanonical } from "../../src/verifier/canonical.ts";
import { checkHistory, checkLog, checkRoot, checkSignatures } from "../../src/verifier/check-log.ts";
import { hex } from "../../src/verifier/hash.ts";
import { type Log, parseLog } from "../../src/verifier/log.ts";
import { parseKey, parseNote, signatureBy } from "../../src/verifier/note.ts";
import { parsePolicy } from "../../src/verifier/policy.ts";
import { treeRoot } from "../../src/verifier/tree.ts";
import { type Act, LOG_KEY, logFiles, NOTARY_KEY, signer } from "./make-log.ts";
import type { Files } from "./reader.ts";

const AT = "2024-06-12T09:00+08:00";
const RULES = "ab".repeat(32);
const rules: Act = {
  type: "rules.published",
  at: AT,
  artifacts: [{ path: "rules/v1.json", sha256: RULES, size: 10 }],
};
const review = (track: string, passed = 200): Act => ({
  type: "review.decided",
  at: AT,
  track,
  passed,
  failed: 10,
  pending: 0,
});
const make = (acts: readonly Act[], signers?: Parameters<typeof logFiles>[2]): Files =>
  logFiles(acts, { edition: "test-cup", rules: RULES }, signers);
const bytesAt = (files: Files, path: string): Uint8Array => files.get(path) ?? new Uint8Array();

function logOf(files: Files): Log {
  const log = parseLog(bytesAt(files, "log/log.jsonl"));
  if (typeof log === "string") throw new Error(log);
  return log;
}

async function signaturesOf(files: Files, mode = "demo") {
  const policy = await parsePolicy(new TextDecoder().decode(bytesAt(files, "log/policy.txt")));
  return checkSignatures(bytesAt(files, "log/checkpoint"), policy, mode);
}

describe("the tree (RFC 6962, vectors of the reference implementation)", () => {
  const leaves = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];

  it("gives the published root for one to eight leaves", async () => {
    const bytes = leaves.map((text) => Uint8Array.from(Buffer.from(text, "hex")));
    const found = await Promise.all(roots.map((_, at) => treeRoot(bytes.slice(0, at + 1))));
    expect(found.map(hex)).toEqual(roots);
  });

  it("hashes nothing for no leaves", async () => {
    expect(hex(await treeRoot([]))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("signed notes", () => {
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  const key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  it("accepts the note of the specification's own implementation", async () => {
    const [note, verifier] = [parseNote(text), await parseKey(key)];
    expect(note !== null && verifier !== null && (await signatureBy(note, verifier))).toEqual({
      state: "good",
      time: null,
    });
  });

  it("refuses a key whose eight digits are not its own", async () => {
    expect(await parseKey(key.replace("c74f20a3", "c74f20a4"))).toBe(null);
  });

  it("reads only canonical base64", () => {
    expect(fromBase64("AQ==")).toEqual(Uint8Array.of(1));
    expect(["AR==", "AQ=", "AQ", "A Q==", "AQ==\n", "AQE", "AQF="].map(fromBase64)).toEqual(
      Array(7).fill(null),
    );
    expect(toBase64(Uint8Array.of(1, 1))).toBe("AQE=");
  });
});

describe("entries", () => {
  it("are one spelling of JSON of texts and whole numbers", () => {
    expect(parseCanonical('{"a":1,"b":["x"]}')).toEqual({ a: 1, b: ["x"] });
    const others = [
      '{"b":1,"a":1}',
      '{"a": 1}',
      '{"a":1,"a":1}',
      '{"a":1.5}',
      '{"a":null}',
      '{"a":"\\u0041"}',
    ];
    expect(others.map(parseCanonical)).toEqual(Array(6).fill(null));
  });

  it("hold in order", () => {
    expect(checkLog(logOf(make([rules, review("railway")]))).state).toBe("pass");
  });

  it("say what is wrong with their form", () => {
    const [line] = new TextDecoder().decode(bytesAt(make([rules]), "log/log.jsonl")).split("\n");
    const bytes = new TextEncoder().encode(`${line}\n${line}\n`);
    expect(parseLog(bytes)).toBe("第 1 号记录的编号是 0");
    expect(parseLog(new TextEncoder().encode("{}\n"))).toBe("第 0 号记录的种类不认识");
  });

  it("fail when a list comes before its scores", () => {
    const list: Act = {
      type: "list.released",
      at: AT,
      list: "railway/qualifiers",
      version: 1,
      supersedes: 0,
      releasedAt: AT,
      opensAt: "",
      closesAt: "",
      days: 0,
      decisions: [],
      approvals: [],
      reason: "",
      rows: 0,
    };
    const check = checkLog(logOf(make([rules, review("railway"), list])));
    expect(check.mismatches.map(({ expected }) => expected)).toEqual(["先登记成绩"]);
  });
});

describe("root and signatures", () => {
  const files = make([rules, review("railway"), review("steel")]);

  it("hold for a log that both have signed", async () => {
    expect((await checkRoot(logOf(files), bytesAt(files, "log/checkpoint"), null)).state).toBe("pass");
    expect((await signaturesOf(files)).state).toBe("pass");
  });

  it("are amber, never green, while the notary has not signed", async () => {
    const unsigned = make([rules], [LOG_KEY]);
    expect(await signaturesOf(unsigned)).toMatchObject({
      state: "cannot",
      text: expect.stringContaining("公证机构还没有签名"),
    });
  });

  it("are amber for a head that nobody has signed yet", async () => {
    const fresh = make([rules], []);
    expect((await checkRoot(logOf(fresh), bytesAt(fresh, "log/checkpoint"), null)).state).toBe("pass");
    expect(await signaturesOf(fresh)).toMatchObject({
      state: "cannot",
      text: "没有发现不符，但有的无法核对：组委会办公室还没有签名。",
    });
  });

  it("are amber when somebody else signed in the name of the log", async () => {
    const other = signer(LOG_KEY.name, 1, "somebody else");
    expect((await signaturesOf(make([rules], [other, NOTARY_KEY]))).state).toBe("cannot");
  });

  it("refuse demonstration keys for a live edition", async () => {
    expect((await signaturesOf(files, "live")).state).toBe("fail");
  });

  it("fail for a log with one entry more than was signed", async () => {
    const longer = logOf(make([rules, review("railway"), review("steel"), review("power")]));
    expect((await checkRoot(longer, bytesAt(files, "log/checkpoint"), null)).state).toBe("fail");
  });
});

describe("a head that was seen before", () => {
  const old = make([rules, review("railway")]);
  const seen = bytesAt(old, "log/checkpoint");
  const against = async (files: Files) => checkHistory(logOf(files), bytesAt(files, "log/checkpoint"), seen);

  it("is gone on from when the log only grew", async () => {
    const { check, forked } = await against(make([rules, review("railway"), review("steel")]));
    expect([check.state, forked]).toEqual(["pass", false]);
    expect(check.text).toBe("一致。以前看到的 2 号都没有变，后面增加了 1 号。");
  });

  it("shows a rollback with both heads", async () => {
    const { check, forked } = await against(make([rules]));
    expect([check.state, forked]).toEqual(["fail", true]);
    expect(check.text).toBe("不一致：记录变短了，以前有 2 号，现在只有 1 号。");
    expect(check.detail).toMatch(/^以前 2 号，总指纹 .{44}；现在 1 号，总指纹 .{44}$/);
  });

  it("shows a fork with both heads, also behind a longer log", async () => {
    const { check, forked } = await against(make([rules, review("railway", 199), review("steel")]));
    expect([check.state, forked]).toEqual(["fail", true]);
    expect(check.detail).toMatch(/^以前 2 号，总指纹 .{44}；现在 3 号，总指纹 .{44}$/);
  });

  it("misses a log that is gone", async () => {
    expect((await checkHistory(null, null, seen)).forked).toBe(true);
  });
});
