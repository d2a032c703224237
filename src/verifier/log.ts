/** The log, entry by entry: form, sequence, instants (FORMAT: Entry). Order of acts is in `log-order.ts`. */
import { bytesOf, textOf } from "./bytes.ts";
import { type Json, parseCanonical } from "./canonical.ts";

export interface Artifact {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** One entry. Keys beside the common ones are read by {@link textIn} and its like. */
export interface Entry {
  readonly seq: number;
  readonly type: string;
  readonly edition: string;
  readonly mode: string;
  readonly at: string;
  readonly rules: string;
  readonly artifacts: readonly Artifact[];
  readonly own: Readonly<Record<string, Json>>;
}

export interface Log {
  readonly entries: readonly Entry[];
  /** The data of the leaves. */
  readonly leaves: readonly Uint8Array[];
}

const COMMON = ["seq", "type", "edition", "mode", "at", "artifacts", "rules", "engine"] as const;

/** Further keys by type: `s` text, `n` number, `a` list of texts, `l` list of objects. */
const FORMS: Readonly<Record<string, Readonly<Record<string, "s" | "n" | "a" | "l">>>> = {
  "rules.published": {},
  "rules.supplemented": { reason: "s" },
  "scores.committed": { stage: "s", rows: "n", root: "s", reason: "s" },
  "review.decided": { track: "s", passed: "n", failed: "n", pending: "n" },
  "draw.held": { track: "s", line: "s", seed: "s", drawnAt: "s", witness: "s" },
  "objection.decided": {
    objection: "s",
    list: "s",
    category: "s",
    result: "s",
    receivedAt: "s",
    decidedAt: "s",
  },
  correction: { list: "s", version: "n", entrants: "a", columns: "a", reason: "s" },
  "list.released": {
    list: "s",
    version: "n",
    supersedes: "n",
    releasedAt: "s",
    opensAt: "s",
    closesAt: "s",
    days: "n",
    decisions: "a",
    approvals: "l",
    reason: "s",
    rows: "n",
  },
  "publicity.closed": {
    list: "s",
    version: "n",
    closesAt: "s",
    received: "n",
    upheld: "n",
    dismissed: "n",
    notAccepted: "n",
    withdrawn: "n",
    open: "n",
  },
  redaction: { entrant: "s", reason: "s", replaced: "l" },
  "keys.rotated": { role: "s", from: "s", to: "s" },
};

/** The log, or what is wrong with its form, in Chinese. */
export function parseLog(bytes: Uint8Array): Log | string {
  const text = textOf(bytes);
  if (text === null || !text.endsWith("\n")) return "不是以换行结束的 UTF-8 文本";
  const lines = text.slice(0, -1).split("\n");
  const entries: Entry[] = [];
  for (const [at, line] of lines.entries()) {
    const entry = entryOf(parseCanonical(line));
    if (typeof entry === "string") return `第 ${at} 号记录${entry}`;
    const before = entries.at(-1);
    if (entry.seq !== at) return `第 ${at} 号记录的编号是 ${entry.seq}`;
    if (before !== undefined && entry.at < before.at) return `第 ${at} 号记录的时间早于前一号`;
    if (before !== undefined && (entry.edition !== before.edition || entry.mode !== before.mode))
      return `第 ${at} 号记录属于另一届比赛`;
    entries.push(entry);
  }
  return { entries, leaves: lines.map(bytesOf) };
}

function entryOf(value: Json | null): Entry | string {
  if (!isRecord(value)) return "不是规范写法的 JSON";
  const { type, seq, edition, mode, at, rules, engine, artifacts } = value;
  const form = typeof type === "string" && Object.hasOwn(FORMS, type) ? FORMS[type] : undefined;
  if (form === undefined || typeof type !== "string") return "的种类不认识";
  const keys = [...COMMON, ...Object.keys(form)];
  if (Object.keys(value).length !== keys.length || keys.some((key) => !Object.hasOwn(value, key)))
    return `（${type}）缺少或者多出项目`;
  const wrong = Object.entries(form).find(([key, kind]) => !isOf(kind, value[key]));
  if (wrong !== undefined) return `（${type}）的 ${wrong[0]} 写法不对`;
  const files = artifactsOf(artifacts);
  if (
    typeof seq !== "number" ||
    typeof edition !== "string" ||
    (mode !== "demo" && mode !== "live") ||
    !isInstant(at) ||
    typeof rules !== "string" ||
    !/^[0-9a-f]{64}$/.test(rules) ||
    typeof engine !== "string" ||
    files === null
  )
    return `（${type}）的共同项目写法不对`;
  return { seq, type, edition, mode, at, rules, artifacts: files, own: value };
}

function artifactsOf(value: Json | undefined): readonly Artifact[] | null {
  if (!Array.isArray(value)) return null;
  const files = (value as readonly Json[]).flatMap((one): Artifact[] => {
    if (!isRecord(one) || Object.keys(one).length !== 3) return [];
    const { path, sha256, size } = one;
    if (typeof path !== "string" || typeof sha256 !== "string" || typeof size !== "number") return [];
    return /^[0-9a-f]{64}$/.test(sha256) && size >= 0 ? [{ path, sha256, size }] : [];
  });
  const ordered = files.every((file, at) => at === 0 || (files[at - 1]?.path ?? "") < file.path);
  return files.length === value.length && ordered ? files : null;
}

function isOf(kind: "s" | "n" | "a" | "l", value: Json | undefined): boolean {
  if (kind === "s") return typeof value === "string";
  if (kind === "n") return typeof value === "number" && value >= 0;
  if (!Array.isArray(value)) return false;
  return value.every((one) => (kind === "a" ? typeof one === "string" : isRecord(one)));
}

export function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `2024-06-12T09:00+08:00`. */
export function isInstant(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00$/.test(value);
}

/** A text of an entry; its form was checked when it was read. */
export function textIn({ own }: Entry, key: string): string {
  const value = own[key];
  return typeof value === "string" ? value : "";
}

export function numberIn({ own }: Entry, key: string): number {
  const value = own[key];
  return typeof value === "number" ? value : -1;
}

export function textsIn({ own }: Entry, key: string): readonly string[] {
  const value = own[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

export function recordsIn({ own }: Entry, key: string): readonly Readonly<Record<string, Json>>[] {
  const value = own[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function released({ entries }: Log): readonly Entry[] {
  return entries.filter(({ type }) => type === "list.released");
}
