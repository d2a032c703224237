import { expect, test } from "vitest";
import type { PublicEdition } from "../../src/model/public.ts";
import { objectionsView } from "../../src/views/objections.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const view = objectionsView(edition);

function withEntries(entries: PublicEdition["register"]["entries"]): PublicEdition {
  return { ...edition, register: { ...edition.register, entries } };
}

test("counts stand for every state, also when they are zero", () => {
  expect(view.counts).toEqual([
    { status: "受理中", count: 1 },
    { status: "成立", count: 1 },
    { status: "不成立", count: 1 },
    { status: "不予受理", count: 0 },
    { status: "撤回", count: 0 },
  ]);
});

test("with no objection at all every count is zero and the lists still stand there", () => {
  const empty = objectionsView(withEntries([]));
  expect(empty.total).toBe(0);
  expect(empty.counts.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  expect(empty.byList).toEqual([
    { name: "复赛入围名单", counts: [0, 0, 0, 0, 0], total: 0 },
    { name: "决赛入围名单", counts: [0, 0, 0, 0, 0], total: 0 },
    { name: "获奖名单", counts: [0, 0, 0, 0, 0], total: 0 },
  ]);
});

test("before the awards are public the register does not have a line for them", () => {
  const before = {
    ...edition,
    lists: edition.lists.filter(({ document }) => document.list === "qualifiers"),
  };
  expect(objectionsView(before).byList.map(({ name }) => name)).toEqual(["复赛入围名单"]);
});

test("a person is named only where the facts name one, which is when the objection was upheld", () => {
  expect(view.rows.map(({ id, person }) => [id, person?.name ?? null])).toEqual([
    ["HY-001", null],
    ["HY-002", null],
    ["HY-003", "李秀英"],
  ]);
  expect(JSON.stringify(view.rows.slice(0, 2))).not.toContain("TL-");
});

test("an upheld objection leads to the row in the version that carries it", () => {
  expect(view.rows[2]).toMatchObject({
    person: { id: "TL-00120", href: "/hongqi-cup-2024/railway/qualifiers/v2/#TL-00120" },
    carried: { text: "名单 v2", href: "/hongqi-cup-2024/railway/qualifiers/v2/" },
    pending: false,
  });
});

test("between a decision and the version that carries it the entry says so", () => {
  const [, , third] = edition.register.entries;
  if (third === undefined) throw new Error("the example lost HY-003");
  const waiting = objectionsView(withEntries([{ ...third, carriedBy: null }]));
  expect(waiting.rows[0]).toMatchObject({ pending: true, carried: null });
  const correction = objectionsView(withEntries([{ ...third, carriedBy: null, category: "信息" }]));
  expect(correction.rows[0]?.pending).toBe(false);
});

test("an open objection has no decision and an amber tag; a dismissed one is grey, so that it brands nobody", () => {
  expect(view.rows.map(({ decided, tag }) => [decided?.text ?? null, tag])).toEqual([
    ["2024年6月14日（星期五）10:00", "mute"],
    [null, "warn"],
    ["2024年6月16日（星期日）15:00", "stop"],
  ]);
});

test("the three procedures are kept apart, and what the rulebook does not state is null", () => {
  expect(view.procedures.map(({ name, decides, within, next }) => [name, decides, within, next])).toEqual([
    ["成绩复核", null, null, null],
    ["信息更正", null, null, null],
    ["异议", "资格审查委员会", "受理后 5 日内", "对异议决定不服的，可向资格审查委员会申请仲裁。"],
  ]);
  expect(view.arbitration).toBe("对异议决定不服的，可向资格审查委员会申请仲裁。");
});

test("a channel for some tracks says for which", () => {
  const [channel] = edition.facts.rulebook.objections.channels;
  if (channel === undefined) throw new Error("the example lost its channel");
  const objections = {
    ...edition.facts.rulebook.objections,
    channels: [{ ...channel, tracks: ["railway", "chemical"] }],
  };
  const facts = { ...edition.facts, rulebook: { ...edition.facts.rulebook, objections } };
  expect(objectionsView({ ...edition, facts }).channels[0]?.serves).toBe("铁路赛道、化工赛道");
  expect(view.channels[0]?.serves).toBeNull();
});
