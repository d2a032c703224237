import { describe, expect, it } from "vitest";
import { parseLog } from "../../src/archive/log.ts";
import { stateOf } from "../../src/archive/state.ts";
import type { LogEntry } from "../../src/model/log-entry.ts";
import { changed, demoEntries, LOG, without } from "./demo-log.ts";

type Of<T extends LogEntry["type"]> = Extract<LogEntry, { type: T }>;

function problem(entries: readonly LogEntry[]): string {
  const state = stateOf(entries);
  return "problem" in state ? state.problem : "legal";
}

const isList = (list: string, version: number) => (entry: LogEntry) =>
  entry.type === "list.released" && entry.list === list && entry.version === version;

describe("the committed log", () => {
  it("is legal and ends with every list in its newest version", () => {
    const state = stateOf(demoEntries());
    if ("problem" in state) throw new Error(state.problem);
    expect(state.lists.get("railway/qualifiers")).toBe(3);
    expect(state.lists.get("edition/awards")).toBe(1);
    expect([...state.committed.keys()]).toEqual(["preliminary", "semifinal", "final"]);
    expect([...state.redacted]).toEqual([["JZ-00245", 111]]);
    expect(state.closed.size).toBe(20);
    expect(state.objections.size).toBe(8);
  });

  it("has an entry for each act of the competition", () => {
    const counts = Object.groupBy(demoEntries(), ({ type }) => type);
    expect(Object.fromEntries(Object.entries(counts).map(([type, own]) => [type, own?.length]))).toEqual({
      "rules.published": 1,
      "scores.committed": 3,
      "review.decided": 10,
      "draw.held": 1,
      "objection.decided": 8,
      correction: 1,
      "list.released": 67,
      "publicity.closed": 20,
      redaction: 1,
    });
  });
});

describe("an order that cannot be", () => {
  it.each<[string, readonly LogEntry[], string]>([
    ["no rules at first", without(({ type }) => type === "rules.published"), "第一条应公布规则"],
    [
      "rules twice",
      changed(
        ({ seq }) => seq === 1,
        () => demoEntries()[0] ?? {},
      ).map((entry, seq) => ({ ...entry, seq })),
      "规则只能公布一次，以后的改动是补充规定",
    ],
    [
      "a list before its scores",
      without((entry) => entry.type === "scores.committed" && entry.stage === "semifinal"),
      "成绩（semifinal）还没有存证",
    ],
    [
      "a version left out",
      without(isList("railway/qualifiers", 2)),
      "railway/qualifiers 前一版是第 1 版，这一条写的是第 3 版",
    ],
    [
      "a version twice",
      changed(isList("railway/qualifiers", 3), () => ({ version: 2, supersedes: 1 })),
      "railway/qualifiers 前一版是第 2 版，这一条写的是第 2 版",
    ],
    [
      "a version before the decision that it carries",
      without((entry) => entry.type === "objection.decided" && entry.objection === "HY-001"),
      "异议 HY-001 还没有成立的决定",
    ],
    [
      "a list before its instant",
      changed(isList("railway/qualifiers", 1), () => ({ releasedAt: "2024-07-01T09:00+08:00" })),
      "发布时间 2024-07-01T09:00+08:00 还没有到",
    ],
    [
      "a window that closes before its end",
      changed(
        ({ type }) => type === "publicity.closed",
        (entry: Of<"publicity.closed">) => ({ at: entry.closesAt }),
      ),
      "公示到 2024-06-18T18:00+08:00 才期满",
    ],
    [
      "a window that closes twice",
      changed(
        (entry) => entry.type === "publicity.closed" && entry.list === "construction/qualifiers",
        () => ({ list: "railway/qualifiers", version: 3 }),
      ),
      "这一次公示期满已经记过",
    ],
    [
      "an objection decided twice",
      changed(
        ({ type }) => type === "objection.decided",
        () => ({ objection: "HY-001" }),
      ),
      "异议 HY-001 已经决定过",
    ],
    [
      "time that goes back",
      changed(
        ({ seq }) => seq === 50,
        () => ({ at: "2024-06-01T09:00+08:00" }),
      ),
      "时间 2024-06-01T09:00+08:00 早于前一条的 2024-06-18T18:30+08:00",
    ],
    [
      "a number out of order",
      changed(
        ({ seq }) => seq === 7,
        () => ({ seq: 8 }),
      ),
      "编号应是 7，写的是 8",
    ],
    [
      "other rules than those in force",
      changed(
        ({ seq }) => seq === 7,
        () => ({ rules: "0".repeat(64) }),
      ),
      "规则的 SHA-256 与现行规则不同",
    ],
    [
      "real and demonstration mixed",
      changed(
        ({ seq }) => seq > 6,
        () => ({ mode: "live" }),
      ),
      "演示和正式的记录混在一起",
    ],
    [
      "a redaction of what never stood there",
      changed(
        ({ type }) => type === "redaction",
        (entry: Of<"redaction">) => ({
          replaced: entry.replaced.map(({ path }) => ({ path, from: "0".repeat(64) })),
        }),
      ),
      "construction/preliminary/v1.csv 隐去以前的 SHA-256 不对",
    ],
  ])("is refused: %s", (_, entries, words) => {
    expect(problem(entries)).toBe(words);
  });
});

describe("a line of the log", () => {
  const [first = "", second = ""] = LOG.split("\n");

  it.each([
    ["a space", `${first.replace(",", ", ")}\n`, 1],
    ["keys in another order", `${first.replace(/^\{("artifacts":.*?\]),(.*)\}$/, "{$2,$1}")}\n`, 1],
    ["a key too many", `${first}\n${second.replace('"seq":1,', '"seq":1,"sex":1,')}\n`, 2],
    ["a key too few", `${first}\n${second.replace('"reason":"",', "")}\n`, 2],
    ["an unknown type", `${first.replace("rules.published", "rules.forgotten")}\n`, 1],
    ["a number as text", `${first.replace('"seq":0', '"seq":"0"')}\n`, 1],
    ["an end that is cut off", first, 1],
    ["an empty line", `${first}\n\n`, 2],
  ])("is refused with %s", (_, text, line) => {
    expect(parseLog(text)).toBe(line);
  });
});
