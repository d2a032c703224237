/** `log.jsonl` as entries: each line canonical, each entry with the keys of its type and no others. */

import { canonical, type LogValue, parseCanonical } from "../ledger/canonical.ts";
import type { Act, LogEntry } from "../model/log-entry.ts";

/** Further keys of each type, and of what kind they are. */
const KEYS: Readonly<Record<Act["type"], Readonly<Record<string, "text" | "number" | "list">>>> = {
  "rules.published": {},
  "rules.supplemented": { reason: "text" },
  "scores.committed": { stage: "text", rows: "number", root: "text", reason: "text" },
  "review.decided": { track: "text", passed: "number", failed: "number", pending: "number" },
  "draw.held": { track: "text", line: "text", seed: "text", drawnAt: "text", witness: "text" },
  "objection.decided": {
    objection: "text",
    list: "text",
    category: "text",
    result: "text",
    receivedAt: "text",
    decidedAt: "text",
  },
  correction: { list: "text", version: "number", entrants: "list", columns: "list", reason: "text" },
  "list.released": {
    list: "text",
    version: "number",
    supersedes: "number",
    releasedAt: "text",
    opensAt: "text",
    closesAt: "text",
    days: "number",
    decisions: "list",
    approvals: "list",
    reason: "text",
    rows: "number",
  },
  "publicity.closed": {
    list: "text",
    version: "number",
    closesAt: "text",
    received: "number",
    upheld: "number",
    dismissed: "number",
    notAccepted: "number",
    withdrawn: "number",
    open: "number",
  },
  redaction: { entrant: "text", reason: "text", replaced: "list" },
  "keys.rotated": { role: "text", from: "text", to: "text" },
};

const COMMON = {
  seq: "number",
  type: "text",
  edition: "text",
  mode: "text",
  at: "text",
  artifacts: "list",
  rules: "text",
  engine: "text",
} as const;

/** One entry as a line, with its LF. */
export function entryLine(entry: LogEntry): string {
  return `${canonical(entry as unknown as LogValue)}\n`;
}

/** The whole text of a log. */
export function logText(entries: readonly LogEntry[]): string {
  return entries.map(entryLine).join("");
}

/** The entries of a log, or the number (from 1) of the first line that is no entry. */
export function parseLog(text: string): readonly LogEntry[] | number {
  const lines = text.split("\n");
  if (lines.pop() !== "") return lines.length + 1;
  const entries = lines.map(parseEntry);
  const wrong = entries.indexOf(null);
  return wrong < 0 ? entries.filter((entry) => entry !== null) : wrong + 1;
}

function parseEntry(line: string): LogEntry | null {
  const value = parseCanonical(line) as Readonly<Record<string, unknown>> | null;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const type = value["type"];
  if (typeof type !== "string" || !Object.hasOwn(KEYS, type)) return null;
  const wanted: Readonly<Record<string, string>> = { ...COMMON, ...KEYS[type as Act["type"]] };
  const isWhole =
    Object.keys(value).length === Object.keys(wanted).length &&
    Object.entries(wanted).every(([key, kind]) => Object.hasOwn(value, key) && kindOf(value[key]) === kind);
  return isWhole ? (value as unknown as LogEntry) : null;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "string" ? "text" : typeof value;
}
