/** The log itself: its order, its root, its signatures, and whether it goes on from a head that was seen before. */
import { bytesOf, sameBytes, textOf, toBase64 } from "./bytes.ts";
import { type Check, judged, type Mismatch, notes, untold } from "./check.ts";
import type { Log } from "./log.ts";
import { checkOrder } from "./log-order.ts";
import { type Head, headOf, type Note, parseNote, signatureBy } from "./note.ts";
import type { Policy } from "./policy.ts";
import { treeRoot } from "./tree.ts";

const UNLOGGED = "这一届没有存证记录（未存证），无法核对。";

export function checkLog(log: Log | string | null): Check {
  if (log === null) return untold("log", UNLOGGED);
  const found = notes();
  if (typeof log === "string")
    found.mismatches.push({ file: "log/log.jsonl", row: null, expected: "规定的写法", found: log });
  else checkOrder(log, found);
  const count = typeof log === "string" ? 0 : log.entries.length;
  return judged("log", found, `对。共 ${count} 号记录，规则和成绩都登记在名单之前。`);
}

/** The checkpoint as a note and its head; null where it is not one. */
export function readCheckpoint(bytes: Uint8Array): { readonly note: Note; readonly head: Head } | null {
  const note = parseNote(textOf(bytes) ?? "");
  const head = note === null ? null : headOf(note);
  return note === null || head === null ? null : { note, head };
}

export async function checkRoot(
  log: Log | null,
  checkpoint: Uint8Array | null,
  origin: string | null,
): Promise<Check> {
  if (log === null && checkpoint === null) return untold("root", UNLOGGED);
  const found = notes();
  const wrong = (expected: string, was: string): void => {
    found.mismatches.push({ file: "log/checkpoint", row: null, expected, found: was });
  };
  const head = checkpoint === null ? null : (readCheckpoint(checkpoint)?.head ?? null);
  if (head === null) wrong("公布的总指纹", checkpoint === null ? "没有" : "写法不对");
  else if (log === null) wrong("存证记录", "没有，或者写法不对");
  else {
    const root = await treeRoot(log.leaves);
    if (head.size !== log.leaves.length) wrong(`${log.leaves.length} 号记录`, `${head.size} 号`);
    else if (!sameBytes(root, head.root)) wrong(toBase64(root), toBase64(head.root));
    if (origin !== null && head.origin !== origin) wrong(origin, head.origin);
  }
  const size = log?.leaves.length ?? 0;
  return judged(
    "root",
    found,
    `没有。${size} 号记录算出的总指纹和公布的一样。`,
    head === null ? null : `总指纹 ${toBase64(head.root)}`,
  );
}

/** Green only when the log and whoever the policy names have signed. */
export async function checkSignatures(
  checkpoint: Uint8Array | null,
  policy: Policy | string | null,
  mode: string,
): Promise<Check> {
  if (checkpoint === null) return untold("signatures", UNLOGGED);
  const found = notes();
  const wrong = (file: string, expected: string, was: string): void => {
    found.mismatches.push({ file, row: null, expected, found: was });
  };
  const read = readCheckpoint(checkpoint);
  if (read === null) wrong("log/checkpoint", "规定的写法", "写法不对");
  if (typeof policy === "string") wrong("log/policy.txt", "规定的写法", policy);
  if (read === null || policy === null || typeof policy === "string")
    return found.mismatches.length > 0
      ? judged("signatures", found, "")
      : untold("signatures", "没有写明由谁签名，无法核对。");
  const keys = [policy.log, ...(policy.quorum === null ? [] : [policy.witnesses.get(policy.quorum)])];
  const signers: string[] = [];
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const who = at === 0 ? "组委会办公室" : "公证机构";
    if (mode === "live" && key.name.includes("DEMO-NOT-SECRET"))
      wrong("log/policy.txt", "正式的密钥", key.name);
    const signed = await signatureBy(read.note, key);
    if (signed.state === "absent") found.cannot.add(`${who}还没有签名`);
    if (signed.state === "wrong") wrong("log/checkpoint", `${who}的签名`, "签名和内容对不上");
    signers.push(who);
  }
  const names = keys.map((key) => key?.name).join("、");
  return judged("signatures", found, `有效。${signers.join("和")}都签了。`, `Ed25519，${names}`);
}

/** Whether the log only grew since a checkpoint seen earlier. `forked` is true for a fork and for a rollback. */
export async function checkHistory(
  log: Log | null,
  checkpoint: Uint8Array | null,
  seen: Uint8Array | string | null,
): Promise<{ readonly check: Check; readonly forked: boolean }> {
  if (seen === null)
    return {
      check: untold(
        "history",
        log === null ? UNLOGGED : "这台设备以前没有看过这份记录，下次再来就可以比较。",
      ),
      forked: false,
    };
  const old = readCheckpoint(typeof seen === "string" ? bytesOf(seen) : seen)?.head ?? null;
  if (old === null)
    return { check: untold("history", "以前记住的总指纹写法不对，无法比较。"), forked: false };
  const now = checkpoint === null ? null : (readCheckpoint(checkpoint)?.head ?? null);
  const heads = (): Mismatch[] => [
    {
      file: "log/checkpoint",
      row: null,
      expected: `以前看到 ${headText(old)}`,
      found: now === null ? "现在没有" : `现在 ${headText(now)}`,
    },
  ];
  const fail = (text: string): { readonly check: Check; readonly forked: boolean } => {
    const base = judged("history", { ...notes(), mismatches: heads() }, "");
    const detail = `以前 ${headText(old)}；现在 ${now === null ? "没有" : headText(now)}`;
    return { check: { ...base, text, detail }, forked: true };
  };
  if (now === null || log === null) return fail("不一致：以前看到过存证记录，现在没有了，或者读不出来。");
  if (now.origin !== old.origin)
    return { check: untold("history", `以前记住的是另一份记录（${old.origin}），无法比较。`), forked: false };
  if (old.size > log.leaves.length)
    return fail(`不一致：记录变短了，以前有 ${old.size} 号，现在只有 ${log.leaves.length} 号。`);
  const root = await treeRoot(log.leaves.slice(0, old.size));
  if (!sameBytes(root, old.root))
    return fail(`不一致：以前看到的 ${old.size} 号记录被改过，同一份记录有了两个版本。`);
  const more = log.leaves.length - old.size;
  return {
    check: judged(
      "history",
      notes(),
      `一致。以前看到的 ${old.size} 号都没有变${more === 0 ? "" : `，后面增加了 ${more} 号`}。`,
    ),
    forked: false,
  };
}

function headText({ size, root }: Head): string {
  return `${size} 号，总指纹 ${toBase64(root)}`;
}
