/**
 * Sentences about awards that a newspaper can print as they are, in the words of the rulebook. 可申报 stays 可申报
 * (notice 九（二）3), and what a team is granted is not said of a person (4).
 */
import type { EditionFacts, ListRow, ListVersion, PublicEdition } from "../model/public.ts";
import { currentLists, trackName, trackOf } from "./names.ts";
import { countText } from "./site.ts";

/** Somebody's honour as a sentence without its full stop. `who` is a name, or 9 人. */
export function honourText(who: string, team: string | null, text: string): string {
  const named = team === null ? text : text.replace(/^所在班组/, `所在班组（${team}）`);
  // 所在班组授予 has nobody who grants: 对 makes it the notice's own sentence.
  return `${/^所在班组授予/.test(text) ? "对" : ""}${who}${named}`;
}

/** The sentences of one track's current awards list, one paragraph each. */
export function trackSentences(version: ListVersion, facts: EditionFacts): readonly string[] {
  const track = trackName(trackOf(facts, version.document.track));
  const rows = standing(version);
  const first = rows.filter(({ rank }) => rank !== null && rank <= 3);
  if (rows.length === 0) return [];
  const honours = rows.flatMap((row) =>
    (row.honours ?? []).map((text) => `${honourText(row.name ?? "", row.team ?? null, text)}。`),
  );
  return [
    `${facts.rulebook.name}${track}按综合成绩排名，${first.map((row) => placed(row, rows)).join("；")}。`,
    ...prizes(rows, first),
    ...honours,
  ].map((text) => mark(facts) + text);
}

/** Of all tracks together; empty as long as no awards list is released. */
export function editionSentences(edition: PublicEdition): readonly string[] {
  const { facts } = edition;
  const lists = currentLists(edition).filter(({ document }) => document.list === "awards");
  const rows = lists.flatMap(standing);
  const different = (values: readonly (string | null)[]) =>
    countText(new Set(values.filter((value) => value !== null)).size);
  const champions = lists.flatMap((version) =>
    standing(version)
      .filter(({ rank }) => rank === 1)
      .map(({ name }) => `${trackName(trackOf(facts, version.document.track))}${name}`),
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          `${facts.rulebook.name}已公布 ${lists.length} 个赛道的获奖名单，共 ${countText(rows.length)} 名选手获奖，来自 ${different(rows.map(({ organization }) => organization))} 个单位、${different(rows.map(({ province }) => province))} 个省份。`,
        ]),
    ...(champions.length === 0 ? [] : [`各赛道第 1 名：${champions.join("，")}。`]),
    ...honourCounts(rows),
    ...organizationSentences(facts),
  ].map((text) => mark(facts) + text);
}

function standing({ document }: ListVersion): readonly ListRow[] {
  return document.rows.filter(({ status, name }) => status === "获奖" && name !== null);
}

/** 第 1 名黄钊（某单位，天津），79.74 分. */
function placed(row: ListRow, rows: readonly ListRow[]): string {
  const tied = rows.filter(({ rank }) => rank === row.rank).length > 1;
  const from = [row.organization, row.province].filter((part) => part !== null).join("，");
  return `${tied ? "并列" : ""}第 ${row.rank} 名${row.name}${from === "" ? "" : `（${from}）`}${row.total === null ? "" : `，${row.total} 分`}`;
}

/** What each of the first three gets, then what all get. */
function prizes(rows: readonly ListRow[], first: readonly ListRow[]): readonly string[] {
  const [one, ...others] = rows.map(({ awards }) => awards ?? []);
  const shared = (one ?? []).filter((prize) => others.every((awards) => awards.includes(prize)));
  const own = first.flatMap(({ name, awards }) => {
    const rest = (awards ?? []).filter((prize) => !shared.includes(prize));
    return rest.length === 0 ? [] : [`对${name}奖励${rest.join("、")}`];
  });
  const all = shared.map((prize) => `对全部 ${countText(rows.length)} 名获奖选手${verb(prize)}${prize}`);
  return own.length + all.length === 0 ? [] : [`${[...own, ...all].join("，")}。`];
}

/** 颁发证书和奖杯, 奖励红旗车使用权 (notice 九). */
function verb(prize: string): string {
  return /证书|奖杯|奖牌/.test(prize) ? "颁发" : "奖励";
}

function honourCounts(rows: readonly ListRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of rows.flatMap(({ honours }) => honours ?? []))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 0) return [];
  const parts = [...counts].map(([text, count]) => honourText(`${countText(count)} 人`, null, text));
  return [`各赛道第 1 名中，${parts.join("；")}。`];
}

function organizationSentences({ organizationAwards, rulebook }: EditionFacts): readonly string[] {
  if (organizationAwards === null) return [];
  const { rows } = organizationAwards;
  const parts = [...new Set(rows.map(({ award }) => award))].map(
    (award) => `${award} ${countText(rows.filter((row) => row.award === award).length)} 个`,
  );
  return [`${rulebook.name}组织奖已经公布：${parts.join("，")}。`];
}

/** A sentence goes round without its page: demonstrations and drafts say so in it. */
function mark({ draft, rulebook }: EditionFacts): string {
  return `${draft ? "【草稿】" : ""}${rulebook.mode === "demo" ? "【演示数据】" : ""}`;
}
