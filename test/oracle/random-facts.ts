/** Random facts of one edition: people, marks, reviews, objections, withdrawals, draws, honours. */
import type {
  Draw,
  Entrant,
  Honour,
  Objection,
  Review,
  ScoreRow,
  Withdrawal,
} from "../../src/model/edition.ts";
import type { EntrantId, Stage } from "../../src/model/ids.ts";
import type { CivilDate, Instant } from "../../src/model/instant.ts";
import type { Component, Rulebook } from "../../src/model/rulebook.ts";
import type { Chooser } from "./draft.ts";

export const place = { file: "test.csv", line: 2 } as const;

export function randomEntrants(choose: Chooser, rulebook: Rulebook): Entrant[] {
  const most = Math.floor(40 / rulebook.tracks.length);
  return rulebook.tracks.flatMap((track, t) =>
    Array.from({ length: choose.int(3, choose.chance(60) ? Math.min(12, most) : most) }, (_, i): Entrant => {
      // Ids whose order by code unit is not the order of the file, with leading zeros and both cases.
      const id = `${choose.pick(["0", "9", "A", "b"])}${t}${String((i * 7) % 41).padStart(2, "0")}`;
      const team = choose.pick(["一班", "二班", null]);
      const organization = choose.pick(["甲厂（演示）", "乙厂（演示）"]);
      const province = choose.pick(["吉林", "上海"]);
      return {
        id: id as EntrantId,
        name: `某${id}`,
        track: track.id,
        province,
        organization,
        team,
        group: null,
        place,
      };
    }),
  );
}

/** Rows with few distinct marks, so that equal totals are the normal case. */
export function randomRows(
  choose: Chooser,
  rulebook: Rulebook,
  stage: Stage,
  track: string,
  ids: readonly EntrantId[],
): ScoreRow[] {
  const components = rulebook.components[stage][track] ?? [];
  const marks = components.map((component) => fewMarks(choose, component));
  const tieColumns = rulebook.ties.chain[stage].map((key) => key.name).filter((name) => name === "用时");
  return choose.shuffle(ids).map((entrantId): ScoreRow => {
    const base = { entrantId, carriedTotal: null, carriedRank: null, place };
    if (choose.chance(6)) {
      return { ...base, marks: [], ties: {}, state: choose.pick(["缺考", "违纪", "弃权"]) };
    }
    const ties = Object.fromEntries(tieColumns.map((name) => [name, choose.int(60, 61)]));
    const given = components.map(({ panel }, i) =>
      panel === null
        ? choose.pick(marks[i] ?? [0])
        : Array.from({ length: panel.judges }, () => choose.pick(marks[i] ?? [0])),
    );
    return { ...base, marks: given, ties, state: null };
  });
}

function fewMarks(choose: Chooser, component: Component): number[] {
  const top = component.full * 10 ** component.decimals;
  const width = choose.int(0, 4);
  const base = choose.int(Math.floor(top / 2), top - width);
  return Array.from({ length: width + 1 }, (_, i) => base + i);
}

export function randomReviews(choose: Chooser, ids: readonly EntrantId[]): Review[] {
  const waits = choose.chance(5);
  return ids
    .filter(() => !(waits && choose.chance(10)))
    .map((entrantId): Review => {
      const result = choose.chance(18) ? "不通过" : waits && choose.chance(15) ? "待审" : "通过";
      const date = (
        waits && choose.chance(15) ? "2024-06-15" : choose.pick(["2024-06-10", "2024-06-11"])
      ) as CivilDate;
      return { entrantId, result, reason: null, reviewer: null, date, place };
    });
}

const DECIDED = {
  qualifiers: [
    "06-11T12:00",
    "06-13T10:00",
    "06-14T10:00",
    "06-14T10:00",
    "06-17T17:00",
    "06-19T09:00",
    "06-25T10:00",
  ],
  finalists: ["07-09T10:00", "07-12T10:00", "07-12T10:00", "07-16T10:00", "07-18T09:00", "07-25T10:00"],
  awards: ["08-23T10:00", "08-28T10:00", "09-02T10:00"],
} as const;

/** Objections against some of `ids`, most of them upheld. */
export function randomObjections(
  choose: Chooser,
  track: string,
  list: Objection["list"],
  ids: readonly EntrantId[],
  percent: number,
): Objection[] {
  return choose.some(ids, percent).map((entrantId, i): Objection => {
    const status = choose.chance(75)
      ? "成立"
      : choose.pick(["受理中", "不成立", "不予受理", "撤回"] as const);
    const received = { qualifiers: "06-10T10:00", finalists: "07-11T10:00", awards: "08-22T10:00" }[list];
    return {
      id: `${track}-${list}-${i}`,
      track,
      list,
      entrantId,
      receivedAt: `2024-${received}+08:00` as Instant,
      category: choose.pick(["资格", "资格", "资格", "成绩", "信息"]),
      status,
      decidedAt: status === "受理中" ? null : (`2024-${choose.pick<string>(DECIDED[list])}+08:00` as Instant),
      handledBy: null,
      publicNote: null,
      place,
    };
  });
}

const LEFT = {
  semifinal: ["06-11", "06-12", "06-13", "06-14", "06-17", "06-19", "06-25"],
  final: ["07-10", "07-12", "07-16", "07-18", "07-25"],
} as const;

export function randomWithdrawals(
  choose: Chooser,
  stage: Withdrawal["stage"],
  ids: readonly EntrantId[],
): Withdrawal[] {
  return choose.some(ids, 10).map((entrantId) => ({
    entrantId,
    stage,
    date: `2024-${choose.pick<string>(LEFT[stage])}` as CivilDate,
    note: null,
    place,
  }));
}

export function randomDraws(choose: Chooser, rulebook: Rulebook): Draw[] {
  const lines = Object.keys(rulebook.ties.atCut).filter((line) => rulebook.ties.atCut[line] === "lot");
  return rulebook.tracks.flatMap((track) =>
    choose.some(lines, 97).map((line) => ({
      track: track.id,
      line,
      seed: `${choose.int(10_000, 99_999)}`.repeat(4),
      drawnAt: (choose.chance(2) ? "2024-06-15T10:00+08:00" : "2024-06-09T10:00+08:00") as Instant,
      witness: null,
      place,
    })),
  );
}

export function randomHonours(choose: Chooser, people: readonly Entrant[]): Honour[] {
  const none = { entrantId: null, organization: null, team: null, year: null, place };
  return [
    ...choose
      .some(people, 10)
      .map((one) => ({ ...none, entrantId: one.id, honour: choose.pick(["奖章", "别的奖章"]) })),
    ...choose
      .some(people, 5)
      .flatMap((one) =>
        one.team === null
          ? []
          : [{ ...none, organization: one.organization, team: one.team, honour: "先锋号" }],
      ),
  ];
}
