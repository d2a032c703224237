/** The rules between files, in one order: every rule stands in its own file under `checks/`. */

import type { Finding } from "../model/finding.ts";
import { checkDrawLines } from "./checks/draw-lines.ts";
import { checkDuplicates } from "./checks/duplicates.ts";
import { checkHonourHolders } from "./checks/honour-holders.ts";
import { checkIdCase } from "./checks/id-case.ts";
import { checkKnownPeople } from "./checks/known-people.ts";
import { checkLaterStages } from "./checks/later-stages.ts";
import { checkLiveNames } from "./checks/live-names.ts";
import { checkLiveTables } from "./checks/live-tables.ts";
import { checkObjectionDecisions } from "./checks/objection-decisions.ts";
import { checkObjectionTracks } from "./checks/objection-tracks.ts";
import { checkObjectionTwice } from "./checks/objection-twice.ts";
import { checkOrganizationAwardNames } from "./checks/organization-award-names.ts";
import { checkProvinceNames } from "./checks/province-names.ts";
import { checkShowcaseRules } from "./checks/showcase-rules.ts";
import type { Context } from "./context.ts";
import type { People } from "./people.ts";
import type { SmallTables } from "./small-tables.ts";

/** Runs all rules; those that need the rulebook only when there is one. */
export function crossCheck(tables: SmallTables, people: People, { findings, rulebook }: Context): void {
  // One by one: a call with a hundred thousand arguments would overflow the stack.
  const add = (found: readonly Finding[]): void => {
    for (const finding of found) findings.push(finding);
  };
  const { reviews, objections, withdrawals, draws, honours, organizationAwards, showcases, organizations } =
    tables;
  add([
    ...checkDuplicates(reviews, {
      code: "row-twice",
      column: "报名号",
      value: (r) => r.entrantId,
      key: (r) => [r.entrantId],
    }),
    ...checkDuplicates(objections, {
      code: "row-twice",
      column: "异议编号",
      value: (o) => o.id,
      key: (o) => [o.id],
    }),
    ...checkDuplicates(withdrawals, {
      code: "row-twice",
      column: "报名号",
      value: (w) => w.entrantId,
      key: (w) => [w.entrantId],
    }),
    ...checkDuplicates(draws, {
      code: "row-twice",
      column: "名额线",
      value: (d) => d.line,
      key: (d) => [d.track, d.line],
    }),
    ...checkDuplicates(honours, {
      code: "row-twice",
      column: "荣誉",
      value: (h) => h.honour,
      key: (h) => [h.entrantId, h.organization, h.team, h.honour],
    }),
    ...checkDuplicates(organizationAwards, {
      code: "row-twice",
      column: "单位",
      value: (a) => a.organization,
      key: (a) => [a.group, a.award, a.organization],
    }),
    ...checkDuplicates(showcases, {
      code: "row-twice",
      column: "报名号",
      value: (s) => s.entrantId,
      key: (s) => [s.entrantId],
    }),
    ...checkDuplicates(organizations, {
      code: "row-twice",
      column: "单位",
      value: (o) => o.name,
      key: (o) => [o.name],
    }),
    ...checkDuplicates(tables.received, {
      code: "row-twice",
      column: "文件",
      value: (r) => r.path,
      key: (r) => [r.path],
    }),
    ...checkKnownPeople(reviews, "报名号", people),
    ...checkKnownPeople(objections, "被异议报名号", people),
    ...checkKnownPeople(withdrawals, "报名号", people),
    ...checkKnownPeople(honours, "报名号", people),
    ...checkKnownPeople(showcases, "报名号", people),
    ...checkObjectionDecisions(objections),
    ...checkObjectionTwice(objections),
  ]);
  add([...checkIdCase(people.entrants), ...checkProvinceNames(people.entrants.values())]);
  if (rulebook === null) return;
  add([
    ...checkObjectionTracks(objections, people, rulebook),
    ...checkLaterStages(objections, "被异议报名号", people, rulebook),
    ...checkLaterStages(withdrawals, "报名号", people, rulebook),
    ...checkLaterStages(showcases, "报名号", people, rulebook),
    ...checkDrawLines(draws, rulebook),
    // Without people there would be a warning for every team and every track.
    ...(people.entrants.size === 0 ? [] : checkHonourHolders(honours, people, rulebook)),
    ...checkOrganizationAwardNames(organizationAwards, rulebook),
    ...checkShowcaseRules(showcases, people, rulebook),
    ...checkLiveNames(people.entrants.values(), rulebook),
    ...checkLiveTables(tables, rulebook),
  ]);
}
