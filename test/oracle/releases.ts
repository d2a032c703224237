/** Which versions are public, and the publicity window of each (rules: Releases; Dates, as-of, versions). */
import type { Approval, Edition, Release } from "../../src/model/edition.ts";
import type { ListKind } from "../../src/model/ids.ts";
import type { Publicity } from "../../src/model/rulebook.ts";

/** The list whose people a list takes over; null for the lists that come from the preliminary scores. */
const STANDS_ON: Readonly<Record<ListKind, ListKind | null>> = {
  preliminary: null,
  qualifiers: null,
  semifinal: "qualifiers",
  finalists: "qualifiers",
  final: "finalists",
  awards: "finalists",
};

/** 00:00 of a civil day, as text that orders with instants. */
export function midnight(date: string): string {
  return `${date}T00:00+08:00`;
}

/** The versions of a list that are public at `asOf`, ascending. A version that is held back holds back all after it. */
export function publicVersions(edition: Edition, track: string, list: ListKind, asOf: string): Release[] {
  const asked = edition.releases
    .filter((release) => release.track === track && release.list === list)
    .sort((a, b) => a.version - b.version);
  const held = asked.findIndex((release) => release.at > asOf || !mayBePublic(edition, release));
  return held === -1 ? asked : asked.slice(0, held);
}

/** The newest public version of a list at an instant, or null. */
export function newestVersion(edition: Edition, track: string, list: ListKind, at: string): Release | null {
  return publicVersions(edition, track, list, at).at(-1) ?? null;
}

function mayBePublic(edition: Edition, release: Release): boolean {
  const base = STANDS_ON[release.list];
  if (base !== null && newestVersion(edition, release.track, base, release.at) === null) return false;
  return neededApprovals(edition, release).every((body) =>
    release.approvals.some(
      (approval: Approval) => approval.by === body && midnight(approval.on) <= release.at,
    ),
  );
}

function neededApprovals(edition: Edition, release: Release): readonly (string | null)[] {
  const union = edition.rulebook.tracks.find((track) => track.id === release.track)?.union ?? null;
  switch (release.list) {
    case "preliminary":
    case "qualifiers":
      return ["资格审查委员会"];
    case "semifinal":
    case "finalists":
      return [union, "公证机构"];
    case "final":
    case "awards":
      return ["技术委员会", "公证机构"];
  }
}

/** The window of a version: its own `opens`, else the one before it. */
export function windowOf(
  edition: Edition,
  release: Release,
): { opensAt: string; closesAt: string; days: number } | null {
  const opens = edition.releases
    .filter(
      (one) => one.track === release.track && one.list === release.list && one.version <= release.version,
    )
    .sort((a, b) => b.version - a.version)
    .map((one) => one.opens)
    .find((instant) => instant !== null);
  if (opens === undefined || opens === null) return null;
  const { publicity } = edition.rulebook;
  const first =
    publicity.firstDay === "in" ? dayNumber(opens.slice(0, 10)) : dayNumber(opens.slice(0, 10)) + 1;
  const last = lastDay(first, publicity);
  return {
    opensAt: opens,
    closesAt: `${dayText(last)}T${publicity.closesAt}+08:00`,
    days: last - first + 1,
  };
}

function lastDay(first: number, publicity: Publicity): number {
  let day = first + publicity.days - 1;
  while (
    publicity.holidayEnd === "move" &&
    publicity.holidays.some((holiday) => dayNumber(holiday) === day)
  ) {
    day = day + 1;
  }
  return day;
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of a date of the calendar; no zone takes part. */
function dayNumber(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY;
}

function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
