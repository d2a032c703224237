/** What the answer to a search says: headings over people, and a miss that names what was searched. */
import type { SearchedList } from "../model/people-index.ts";
import type { Group, Kind } from "./match.ts";
import type { Person } from "./people.ts";

/** 2 人叫“刘思源”. */
export function groupTitle({ kind, people }: Group, query: string): string {
  const count = `${people.length} 人`;
  const asked = `“${query}”`;
  const titles: Readonly<Record<Kind, string>> = {
    id: `报名号是${asked}的选手`,
    name: `${count}叫${asked}`,
    tail: `报名号以${asked}结尾的 ${count}`,
    pinyin: `姓名拼音是${asked}的 ${count}`,
    part: `姓名里有${asked}的 ${count}`,
    track: `${people[0]?.trackName ?? query}赛道的 ${count}`,
    province: `${people[0]?.province ?? query}的 ${count}`,
    organization: `单位名称里有${asked}的 ${count}`,
    words: `同时符合${query
      .trim()
      .split(/\s+/)
      .map((word) => `“${word}”`)
      .join("")}的 ${count}`,
  };
  return titles[kind];
}

/** What to mind in a group; null where there is nothing. */
export function groupNote({ kind, people }: Group, query: string, groups: readonly Group[]): string | null {
  if (kind === "name" && people.length > 1) return "请按单位、赛道和报名号分清是哪一位。";
  const exact = groups.some((group) => group.kind === "name" || group.kind === "id");
  if (kind === "part" && !exact && [...query.trim()].length > 1) return `没有人的姓名正好是“${query}”。`;
  if (kind === "pinyin") return "多音字按常用读音收录；拿不准时请用汉字查。";
  return null;
}

/** Ids of everybody who shares name and organisation with somebody else: 本单位另有同名选手. */
export function namesakes(people: readonly Person[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { id, name, organization } of people) {
    const key = `${name}\n${organization}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, id);
    else found.add(known).add(id);
  }
  return found;
}

/**
 * 在截至 2024年6月12日 9:00 已公布的 10 份名单（各附版本号）所列姓名中未找到“…”。 A miss of an id or of pinyin says
 * that instead of names, and the organisations were searched too.
 */
export function missText(lists: readonly SearchedList[], query: string): string {
  if (lists.length === 0) return `还没有公布名单，所以没有查到“${query}”。`;
  const newest = lists.reduce((best, list) => (list.releasedAt > best.releasedAt ? list : best));
  const where = `在截至 ${instantText(newest.releasedAt)} 已公布的 ${lists.length} 份${kindName(lists)}（各附版本号）所列姓名`;
  return `${where}中未找到“${query}”，单位和报名号中也没有。`;
}

/** 复赛入围名单 where all lists are of one kind, else 名单. */
function kindName(lists: readonly SearchedList[]): string {
  const names = new Set(lists.map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : "名单";
}

/** A kind of list with the tracks and versions that were searched. */
export interface SearchedKind {
  readonly name: string;
  /** 建筑、有色金属 v2; 电力 v1，该名单另有 100 行按规定不公布姓名. */
  readonly lines: readonly string[];
}

/** What was searched, by kind of list: tracks that share version and unnamed rows stand together, newest version first. */
export function searchedKinds(
  lists: readonly SearchedList[],
  trackName: (track: string) => string,
): readonly SearchedKind[] {
  const kinds = [...new Set(lists.map(({ name }) => name))];
  return kinds.map((name) => {
    const alike = new Map<string, SearchedList[]>();
    for (const list of lists.filter((each) => each.name === name)) {
      const key = `${list.version} ${list.unnamed}`;
      alike.set(key, [...(alike.get(key) ?? []), list]);
    }
    const groups = [...alike.values()].sort((a, b) => (b[0]?.version ?? 0) - (a[0]?.version ?? 0));
    return { name, lines: groups.map((group) => groupLine(group, trackName)) };
  });
}

function groupLine(group: readonly SearchedList[], trackName: (track: string) => string): string {
  const [{ version, unnamed } = { version: 0, unnamed: 0 }] = group;
  const tracks = `${group.map(({ track }) => trackName(track)).join("、")} v${version}`;
  if (unnamed === 0) return tracks;
  return `${tracks}，${group.length === 1 ? "该名单" : "这些名单每份"}另有 ${unnamed} 行按规定不公布姓名`;
}

/** 2024年6月12日 9:00, Beijing time. */
export function instantText(instant: string): string {
  const [, year, month, day, hour, minute] = /^(\d+)-0?(\d+)-0?(\d+)T0?(\d+):(\d+)/.exec(instant) ?? [];
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}
