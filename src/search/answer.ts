/** The answer to one question, from both sources. Loaded, with its indexes, when the box is first used. */

import { drawPages } from "./draw-pages.ts";
import { drawGroups, drawMiss, type Scene } from "./draw-people.ts";
import { type Loaded, loadPeople } from "./load.ts";
import { type Group, matchPeople } from "./match.ts";
import { type FoundPage, findPages } from "./pages.ts";
import type { Question } from "./question.ts";

/** What {@link ask} draws on. */
export interface Sheet {
  readonly answer: HTMLElement;
  readonly status: HTMLElement;
  readonly root: string;
}

/** No more pages are shown for one question. */
const PAGES = 10;

/** What was found in the pages; null where it was not asked for, `failed` where the index could not be had. */
type PagesFound = readonly FoundPage[] | "failed" | null;

let latest = 0;

/** Draws the answer. A question asked later wins over one that is still loading. */
export async function ask(sheet: Sheet, question: Question): Promise<void> {
  latest += 1;
  const turn = latest;
  const { text, kind } = question;
  if (text === "") {
    sheet.answer.replaceChildren();
    sheet.status.textContent = "";
    return;
  }
  sheet.status.textContent = `正在查“${text}”……`;
  try {
    const wantsPeople = kind === "" || kind === "选手";
    const [scene, groups] = wantsPeople ? await people(sheet.root, question) : [null, []];
    if (turn !== latest) return;
    if (scene !== null && groups.length > 0) {
      sheet.answer.replaceChildren(...drawGroups(scene, groups));
      sheet.status.textContent = statusText(text, groups, null);
    }
    // People stand even where the pages' index cannot be had.
    const pages: PagesFound =
      kind === "选手" ? null : await pagesOf(sheet.root, question).catch(() => "failed" as const);
    if (turn !== latest) return;
    const found = pages === null ? [] : [drawPages(pages, text, PAGES)];
    const isFound = pages !== null && pages !== "failed" && pages.length > 0;
    if (scene === null) sheet.answer.replaceChildren(...found);
    else if (groups.length > 0) sheet.answer.append(...found);
    else {
      const miss = drawMiss(scene, question.track);
      sheet.answer.replaceChildren(...(isFound ? [...found, miss] : [miss, ...found]));
    }
    sheet.status.textContent = statusText(text, scene === null ? null : groups, pages);
  } catch {
    if (turn !== latest) return;
    sheet.status.textContent =
      "查询用的文件没有载入。请检查网络后再按一次“查询”；也可以打开下面的名单，用浏览器的“在网页中查找”。";
  }
}

async function people(root: string, question: Question): Promise<readonly [Scene, readonly Group[]]> {
  const loaded = await loadPeople(root, question.edition, question.track);
  const scene = sceneOf(root, question, loaded);
  return [scene, matchPeople(scene.people, question.text)];
}

/** The lists and people of the track that was asked for, or all. */
function sceneOf(root: string, { text, track }: Question, { index, people: all }: Loaded): Scene {
  const id = index.tracks.find(({ name }) => name === track)?.id;
  return {
    root,
    index,
    lists: track === "" ? index.lists : index.lists.filter((list) => list.track === id),
    people: track === "" ? all : all.filter((person) => person.trackName === track),
    query: text,
  };
}

function pagesOf(root: string, { text, track, kind, edition }: Question): Promise<readonly FoundPage[]> {
  const filters = {
    届: edition,
    ...(track === "" ? {} : { 赛道: track }),
    ...(kind === "" ? {} : { 类型: kind }),
  };
  return findPages(root, text, filters, PAGES);
}

/** “张伟”：名单上 2 人，公告和说明 1 篇。 Null is what was not asked for, or not yet known. */
function statusText(text: string, groups: readonly Group[] | null, pages: PagesFound): string {
  const count = groups?.reduce((sum, group) => sum + group.people.length, 0) ?? 0;
  const parts = [
    groups === null ? "" : count === 0 ? "名单上没有找到" : `名单上 ${count} 人`,
    pages === null ? "" : pages === "failed" ? "公告和说明没有查成" : pagesText(pages.length),
  ].filter((part) => part !== "");
  return `“${text}”：${parts.join("，")}。`;
}

function pagesText(count: number): string {
  if (count === 0) return "公告和说明中没有提到";
  return `公告和说明${count < PAGES ? "" : "最相关的"} ${count} 篇`;
}
