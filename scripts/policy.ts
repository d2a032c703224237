/** `npm run policy`: who must sign. A key that takes the place of another goes on record. */
import { plain } from "../src/archive/deed.ts";
import { parseVerifierKey, type VerifierKey, verifierKeyText } from "../src/ledger/keys.ts";
import { type Policy, parsePolicy, policyText } from "../src/ledger/policy.ts";
import { type Open, putOnRecord, refuse, withRecord } from "./lib/one-edition.ts";
import { badUsage, readOptions } from "./lib/options.ts";

const options = readOptions(
  "policy",
  "规定由谁在存证记录上签名，写入 log/policy.txt；换密钥也用它，更换会存证。",
  ["data", "edition", "log", "witness", "quorum", "at"],
);
process.exitCode = withRecord(options, setPolicy);

function setPolicy(open: Open): number {
  const { archive, pressed } = open;
  const old = archive.policy === null ? null : parsePolicy(archive.policy);
  const next = nextPolicy(old);
  const text = policyText(next);
  if (pressed.edition.rulebook.mode === "live" && text.includes("DEMO-NOT-SECRET"))
    return refuse("正式的比赛不能用演示密钥（DEMO-NOT-SECRET）");
  if (text === archive.policy) {
    console.log("规定没有变化。");
    return 0;
  }
  const rotations = old === null ? [] : rotated(old, next);
  const { entries } = putOnRecord(open, rotations, text);
  process.stdout.write(text);
  console.error(
    `已写入 log/policy.txt${rotations.length === 0 ? "" : `，更换密钥已存证（共 ${entries.length} 条），请重新签名`}。`,
  );
  return 0;
}

function rotated(old: Policy, next: Policy) {
  const pairs = [
    { role: "log" as const, from: old.log, to: next.log },
    ...next.witnesses.map(({ name, key }) => ({
      role: "notary" as const,
      from: old.witnesses.find((each) => each.name === name)?.key ?? null,
      to: key,
    })),
  ];
  return pairs
    .map(({ role, from, to }) => ({
      role,
      from: from === null ? "" : verifierKeyText(from),
      to: verifierKeyText(to),
    }))
    .filter(({ from, to }) => from !== to)
    .map(({ role, from, to }) => plain({ type: "keys.rotated", role, from, to }));
}

function nextPolicy(old: Policy | null): Policy {
  const log = options.log === null ? old?.log : keyOf(options.log, "note");
  if (log === undefined) return badUsage("缺少 --log 公钥");
  const given = options.witnesses.map((text) => {
    const [name = "", ...rest] = text.split("=");
    if (!/^\S+$/.test(name)) badUsage(`--witness 应写成 名称=公钥，现在是 ${text}`);
    return { name, key: keyOf(rest.join("="), "cosignature") };
  });
  const kept = (old?.witnesses ?? []).filter(({ name }) => !given.some((each) => each.name === name));
  const witnesses = [...kept, ...given];
  const asked = options.quorum ?? old?.quorum ?? given[0]?.name ?? "none";
  const quorum = asked === "none" ? null : asked;
  if (quorum !== null && !witnesses.some(({ name }) => name === quorum))
    badUsage(`--quorum ${quorum} 不是见证人`);
  return { log, witnesses, quorum };
}

function keyOf(text: string, use: VerifierKey["use"]): VerifierKey {
  const key = parseVerifierKey(text);
  if (key === null || key.use !== use)
    return badUsage(`${text} 不是${use === "note" ? "存证记录" : "见证人（--cosign）"}的公钥`);
  return key;
}
