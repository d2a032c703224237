/**
 * Corrections alone, with what changed: who quoted a list learns here that a line of it is another one now. Every
 * version after the first is one, whether it strikes somebody, lets somebody move up or corrects a particular.
 */
import { changedPerson, changeWords } from "../model/change-words.ts";
import { LIST_NAMES } from "../model/ids.ts";
import type { Change, ListVersion, PublicEdition } from "../model/public.ts";
import { atomXml, type Entry, feedMark } from "./atom.ts";

/** `/<edition>/corrections.xml`. */
export function correctionsXml(edition: PublicEdition): string {
  const { facts } = edition;
  return atomXml({
    path: `${facts.edition}/corrections.xml`,
    page: `${facts.edition}/media/`,
    title: `${facts.rulebook.name}：更正`,
    editions: [edition],
    entries: [...edition.lists.flatMap((version) => correction(version, edition)), ...organizations(edition)],
  });
}

function correction({ document, changes }: ListVersion, edition: PublicEdition): Entry[] {
  const { facts } = edition;
  const { track, list, version, supersedes, reason, releasedAt } = document;
  if (supersedes === null) return [];
  const name = facts.tracks.find(({ id }) => id === track)?.name ?? track;
  return [
    {
      at: releasedAt,
      path: `${facts.edition}/${track}/${list}/v${version}/`,
      title: `${feedMark(edition)}更正：${name}赛道${LIST_NAMES[list]} v${supersedes} → v${version}`,
      summary: [
        ...(reason === null ? [] : [sentence(`更正原因：${reason}`)]),
        ...changes.map((change) => sentence(changeText(change))),
        ...(changes.length === 0 ? ["表中各行没有变化。"] : []),
      ].join(""),
      author: facts.rulebook.organiser ?? facts.rulebook.name,
      site: facts.rulebook.site,
    },
  ];
}

/** 取消资格：第 2 名 李秀英（TL-00120），原为入围. */
function changeText(change: Change): string {
  const { word, text } = changeWords(change);
  return `${word}：${changedPerson(change)}（${change.entrantId}）${text === null ? "" : `，${text}`}`;
}

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

/** A later version of the organisation awards; it has no address of its own. */
function organizations(edition: PublicEdition): Entry[] {
  const { facts } = edition;
  const awards = facts.organizationAwards;
  if (awards === null || awards.version === 1) return [];
  return [
    {
      at: awards.releasedAt,
      path: `${facts.edition}/awards/`,
      title: `${feedMark(edition)}更正：优秀组织奖和最佳组织奖名单，第 ${awards.version} 版`,
      summary: `共 ${awards.rows.length} 个单位。`,
      author: facts.rulebook.organiser ?? facts.rulebook.name,
      site: facts.rulebook.site,
    },
  ];
}
