/** The list versions of the example edition: what pages and files say around the rows. */
import type { ListKind, TrackId } from "../../src/model/ids.ts";
import type { ListRow, ListVersion, Window } from "../../src/model/public.ts";
import {
  awardRows,
  COLUMNS,
  chemicalRows,
  finalistRows,
  finalRows,
  preliminaryRows,
  qualifiers1,
  qualifiers2,
  semifinalRows,
} from "./example-rows.ts";
import { day, moment } from "./example-rulebook.ts";
import { finalTraces, onlineTraces, semifinalTraces } from "./example-traces.ts";

const RULES = {
  href: "/hongqi-cup-2024/rules/rulebook.json",
  sha256: "6f9b11c5ae5a9a0c5cad3fc2d1fbdc3caab1991e2646dd8a105f69abeff559fb",
};

const reviewed = [{ by: "资格审查委员会", on: day("2024-06-11") }];
const byUnion = [
  { by: "中华全国铁路总工会", on: day("2024-07-09") },
  { by: "公证机构", on: day("2024-07-09") },
];
const atCeremony = [
  { by: "技术委员会", on: day("2024-08-21") },
  { by: "公证机构", on: day("2024-08-21") },
];
const juneWindow: Window = {
  opensAt: moment("2024-06-12T09:00"),
  closesAt: moment("2024-06-18T18:00"),
  days: 7,
};
const julyWindow: Window = {
  opensAt: moment("2024-07-12T09:00"),
  closesAt: moment("2024-07-18T18:00"),
  days: 7,
};

function counts(rows: readonly ListRow[], listed: number): ListVersion["counts"] {
  const byStatus: Record<string, number> = {};
  for (const { status } of rows) if (status !== null) byStatus[status] = (byStatus[status] ?? 0) + 1;
  return { listed, byStatus, unnamed: rows.filter((row) => row.name === null).length };
}

function version(
  track: TrackId,
  list: ListKind,
  number: number,
  at: string,
  rows: readonly ListRow[],
  more: Partial<Omit<ListVersion, "document">> & { readonly window?: Window; readonly reason?: string } = {},
): ListVersion {
  const { window = null, reason = null, ...said } = more;
  return {
    document: {
      edition: "hongqi-cup-2024",
      track,
      list,
      version: number,
      supersedes: number === 1 ? null : number - 1,
      reason,
      releasedAt: moment(at),
      window,
      rules: RULES,
      columns: COLUMNS[list],
      rows,
    },
    counts: counts(rows, rows.length),
    line: null,
    removals: [],
    changes: [],
    approvals: reviewed,
    arithmetic: {},
    ...said,
  };
}

const noDraw = { reviewed: null, passed: null, draw: null } as const;
const fullLine = { ...noDraw, places: 6, admitted: 6, reviewed: 10, passed: 8 } as const;

/** Railway with all six lists (qualifiers in two versions), chemical with its first two. */
export const exampleLists: readonly ListVersion[] = [
  version("railway", "preliminary", 1, "2024-06-12T09:00", preliminaryRows, {
    line: {
      ...noDraw,
      places: 10,
      admitted: 10,
      lastRank: 10,
      lastTotal: "83.58",
      decidedBy: null,
      tied: 0,
      remaining: 0,
    },
  }),
  version("railway", "qualifiers", 1, "2024-06-12T09:00", qualifiers1, {
    window: juneWindow,
    arithmetic: onlineTraces,
    line: {
      ...fullLine,
      lastRank: 7,
      lastTotal: "88.00",
      decidedBy: "lot",
      tied: 2,
      remaining: 2,
      draw: {
        seed: "20240611093015778205",
        drawnAt: moment("2024-06-11T10:00"),
        witness: "公证机构（演示）",
      },
    },
  }),
  version("railway", "qualifiers", 2, "2024-06-17T17:00", qualifiers2, {
    window: juneWindow,
    arithmetic: onlineTraces,
    reason: "异议 HY-003 成立，取消 1 人资格；1 人退出；递补 2 人。",
    approvals: [{ by: "资格审查委员会", on: day("2024-06-17") }],
    counts: counts(qualifiers2, 6),
    line: { ...fullLine, lastRank: 9, lastTotal: "85.10", decidedBy: null, tied: 0, remaining: 0 },
    removals: [
      {
        entrantId: "TL-00120",
        rank: 5,
        name: "李秀英",
        status: "取消资格",
        decision: "HY-003",
        at: moment("2024-06-16T15:00"),
        replacedBy: { entrantId: "TL-00140", name: "周磊", rank: 7 },
      },
      {
        entrantId: "TL-00115",
        rank: 4,
        name: "张伟",
        status: "退出",
        decision: null,
        at: moment("2024-06-17T00:00"),
        replacedBy: { entrantId: "TL-00150", name: "郑海洋", rank: 9 },
      },
    ],
    changes: [
      {
        kind: "changed",
        entrantId: "TL-00115",
        name: "张伟",
        rank: 4,
        column: "状态",
        from: "入围",
        to: "退出",
      },
      {
        kind: "changed",
        entrantId: "TL-00120",
        name: "李秀英",
        rank: 5,
        column: "状态",
        from: "入围",
        to: "取消资格",
      },
      { kind: "added", entrantId: "TL-00140", name: "周磊", rank: 7, status: "递补" },
      { kind: "added", entrantId: "TL-00150", name: "郑海洋", rank: 9, status: "递补" },
    ],
  }),
  version("railway", "semifinal", 1, "2024-07-10T09:00", semifinalRows, {
    approvals: byUnion,
    arithmetic: semifinalTraces,
  }),
  version("railway", "finalists", 1, "2024-07-12T09:00", finalistRows, {
    window: julyWindow,
    approvals: byUnion,
    line: {
      ...noDraw,
      places: 4,
      admitted: 4,
      lastRank: 4,
      lastTotal: "89.60",
      decidedBy: null,
      tied: 0,
      remaining: 1,
    },
  }),
  version("railway", "final", 1, "2024-08-21T16:00", finalRows, {
    approvals: atCeremony,
    arithmetic: finalTraces,
  }),
  version("railway", "awards", 1, "2024-08-21T16:00", awardRows, { approvals: atCeremony }),
  version(
    "chemical",
    "preliminary",
    1,
    "2024-06-12T09:00",
    chemicalRows.map((row) => ({ ...row, status: "通过" })),
  ),
  version("chemical", "qualifiers", 1, "2024-06-12T09:00", chemicalRows, {
    window: juneWindow,
    line: {
      ...fullLine,
      admitted: 3,
      reviewed: 3,
      passed: 3,
      lastRank: 3,
      lastTotal: "90.10",
      decidedBy: null,
      tied: 0,
      remaining: 0,
    },
  }),
];

/** What every list of the example says under `rules`: the hash of `rules/rulebook.json`. */
export const exampleRules = RULES;
