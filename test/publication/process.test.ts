/** Faults of the process, on the whole road in small: two tracks of ten people, places for eight, four and two. */
import { describe, expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { press } from "../../src/hall.ts";
import { hasErrors } from "../../src/model/finding.ts";
import type { Instant } from "../../src/model/instant.ts";
import { corpus } from "../ingest/corpus.ts";

function pressed(name: string) {
  const one = corpus().find((candidate) => candidate.name === name);
  if (one === undefined || one.asOf === null) throw new Error(`no case ${name}`);
  return press("cup", one.files, { asOf: one.asOf as Instant, draft: false, contentDir: null });
}

/** Newest version of a list: id and status of each row. */
function rows(name: string, track: string, list: string): string[] {
  const lists = pressed(name).pressed?.published.public.lists ?? [];
  const version = lists.findLast(({ document }) => document.track === track && document.list === list);
  return version?.document.rows.map(({ entrantId, status }) => `${entrantId} ${status}`) ?? [];
}

function hints(name: string): string[] {
  return pressed(name).findings.map(hint);
}

describe("backfill", () => {
  test("of two upheld objections against one person is counted once", () => {
    expect(rows("process-objection-twice-upheld", "railway", "qualifiers")).toEqual([
      "TL-001 入围",
      "TL-002 取消资格",
      "TL-004 入围",
      "TL-005 入围",
      "TL-006 递补",
    ]);
  });

  test("goes on down the list past somebody who was struck before being shown", () => {
    expect(rows("process-objection-down-the-list", "railway", "qualifiers")).toEqual([
      "TL-001 入围",
      "TL-002 取消资格",
      "TL-004 入围",
      "TL-005 入围",
      "TL-007 递补",
    ]);
  });

  test("beyond the pool publishes fewer", () => {
    expect(rows("process-objection-beyond-pool", "railway", "qualifiers")).toEqual([
      "TL-001 取消资格",
      "TL-002 取消资格",
      "TL-004 取消资格",
      "TL-005 取消资格",
      "TL-006 递补",
      "TL-007 递补",
      "TL-008 递补",
    ]);
  });
});

describe("objections", () => {
  test("after the deadline: the state 不予受理 is accepted and nobody is removed (notice, part 8)", () => {
    expect(hasErrors(pressed("process-objection-late-not-accepted").findings)).toBe(false);
    expect(rows("process-objection-late-not-accepted", "railway", "qualifiers")).toHaveLength(4);
    expect(hints("process-objection-late-upheld")).toEqual([
      "这条异议的收到时间是 2024-06-18T18:01+08:00，复赛入围名单的公示期（通知八：公示一周）已在 2024-06-18T18:00+08:00 截止，状态却是“成立”。逾期的异议不予受理：请把状态改为“不予受理”；时间写错了请改正。",
    ]);
  });

  test("at the very close of the window are in time", () => {
    expect(pressed("process-objection-at-the-close").findings).toEqual([]);
  });

  test("against somebody who is not on the list name person and list", () => {
    expect(hints("process-objection-not-listed")).toEqual([
      "“TL-009”褚文斌不在铁路赛道复赛入围名单上，对此人的异议不能是“成立”。请核对报名号和名单；确是对名单外的人提出的，请把状态改为“不予受理”。",
    ]);
  });
});

describe("approvals", () => {
  test("by 公证处 are not those of 公证机构, and the guess says so", () => {
    const [first] = hints("process-approval-unknown");
    expect(first).toBe(
      "“公证处”不是这份名单的审核单位，这条审核不算数。是不是“公证机构”？请写需要的审核单位：中华全国铁路总工会、公证机构。",
    );
    expect(pressed("process-approval-unknown").pressed?.published.withheld.length).toBeGreaterThan(0);
  });

  test("dated after the release are not given, and the list is absent", () => {
    expect(hints("process-approval-late")).toEqual([
      "资格审查委员会的审核日期 2024-06-13 晚于公布时间 2024-06-12T09:00+08:00，在公布时还不算数。请核对日期，或推迟公布。",
    ]);
    expect(rows("process-approval-late", "railway", "preliminary")).toEqual([]);
  });
});
