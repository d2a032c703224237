/** Three procedures that are never one: 成绩复核, 信息更正, 异议; above them 仲裁. Only what the rulebook states. */

import { LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts } from "../model/public.ts";
import { type FormKind, type FormStart, formPath } from "./paths.ts";
import { href } from "./site.ts";

/** One procedure. A fact that the rulebook does not state is null, and the page says so. */
export interface Procedure {
  readonly id: FormKind;
  readonly name: string;
  /** Who uses it, about what. */
  readonly about: string;
  /** What it can change. */
  readonly effect: string;
  readonly decides: string | null;
  readonly within: string | null;
  readonly next: string | null;
  /** Its form: 成绩复核申请书, 信息更正申请书, 异议书. */
  readonly form: { readonly title: string; readonly href: string };
}

/** The procedures in the order in which they are asked for; `start` is what their forms begin with. */
export function procedures(
  { rulebook, edition }: EditionFacts,
  start: Omit<FormStart, "kind"> = {},
): readonly Procedure[] {
  const form = (kind: FormKind, title: string): Procedure["form"] => ({
    title,
    href: href(rulebook.site, formPath(edition, { ...start, kind })),
  });
  const { objections, procedures: own } = rulebook;
  const lists = objections.lists.map((list) => LIST_NAMES[list]).join("、");
  const removes = objections.removes.map((category) => `“${category}”`).join("、");
  const window = objections.decidedWithinDays;
  return [
    {
      id: "check",
      name: "成绩复核",
      about: "选手本人认为自己的成绩、名次算错或者录错。",
      effect: "核实有误的，更正成绩，名单另发新版本；不涉及其他人的资格。",
      decides: own.scoreCheck.decidedBy,
      within: own.scoreCheck.within,
      next: own.scoreCheck.next,
      form: form("check", "成绩复核申请书"),
    },
    {
      id: "correction",
      name: "信息更正",
      about: "选手本人或者所在单位发现自己的姓名、单位、省份、班组写错。",
      effect: "核实后更正，名单另发新版本并写明改了什么；成绩和名次不变。",
      decides: own.correction.decidedBy,
      within: own.correction.within,
      next: own.correction.next,
      form: form("correction", "信息更正申请书"),
    },
    {
      id: "objection",
      name: "异议",
      about: `任何单位和个人认为名单中的选手不应当列入。可以对${lists}提出，在公示期内。`,
      effect: `${removes}类异议经核实属实的，取消资格，按规定递补；不属实的，名单不变，登记中不写被异议人。`,
      decides: objections.decidedBy,
      within: window === null ? null : `受理后 ${window} 日内`,
      next: objections.arbitration,
      form: form("objection", "异议书"),
    },
  ];
}
