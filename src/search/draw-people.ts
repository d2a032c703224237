/** The people of an answer on the page: groups of cards, or a miss that names every list that was searched. */
import type { PeopleIndex, SearchedList } from "../model/people-index.ts";
import { personHref, rowHref } from "./address.ts";
import { make, marked } from "./dom.ts";
import type { Group } from "./match.ts";
import type { Person } from "./people.ts";
import { groupNote, groupTitle, missText, namesakes, searchedKinds } from "./words.ts";

/** What the cards need to know beside their people. */
export interface Scene {
  readonly root: string;
  readonly index: PeopleIndex;
  /** Lists that were searched, and everybody on them. */
  readonly lists: readonly SearchedList[];
  readonly people: readonly Person[];
  readonly query: string;
}

/** So many cards are shown at first, and so many more at a time. */
const STEP = 20;

/** One section for each group. */
export function drawGroups(scene: Scene, groups: readonly Group[]): readonly HTMLElement[] {
  const same = namesakes(scene.people);
  return groups.map((group, at) => {
    const { query } = scene;
    const note = groupNote(group, query, groups);
    const list = make("ol", { class: "hits" });
    const section = make(
      "section",
      { "aria-labelledby": `group-${at}_` },
      make("h2", { id: `group-${at}_` }, groupTitle(group, query)),
      note === null ? null : make("p", { class: "note" }, note),
      list,
    );
    const partial = group.kind === "part" || group.kind === "organization" ? query : "";
    showMore(section, list, group.people, (person) => card(scene, person, partial, same.has(person.id)));
    return section;
  });
}

/** Adds the next cards, and a button for those after them; the button hands the focus to the first new card. */
function showMore(
  section: HTMLElement,
  list: HTMLElement,
  people: readonly Person[],
  draw: (person: Person) => HTMLElement,
): void {
  const next = people.slice(list.childElementCount, list.childElementCount + STEP).map(draw);
  list.append(...next);
  const left = people.length - list.childElementCount;
  if (left === 0) return;
  const button = make(
    "button",
    { type: "button", class: "btn" },
    `再显示 ${Math.min(STEP, left)} 人（还有 ${left} 人）`,
  );
  button.addEventListener("click", () => {
    const shown = list.childElementCount;
    button.remove();
    showMore(section, list, people, draw);
    list.children[shown]?.querySelector("a")?.focus();
  });
  section.append(button);
}

/** Words of exceptions get a tag, as on the lists. */
const TAGS: Readonly<Record<string, string>> = {
  取消资格: "stop",
  撤销: "stop",
  违纪: "stop",
  递补: "info",
  待审: "warn",
  退出: "mute",
  缺考: "mute",
  弃权: "mute",
  不通过: "mute",
};

/** One person. `partial` is the text that was found inside a name or an organisation, to be marked there. */
function card({ root, index }: Scene, person: Person, partial: string, namesake: boolean): HTMLElement {
  const rows = person.standings.map((standing) =>
    make(
      "li",
      {},
      make(
        "a",
        { href: rowHref(root, index.edition, person, standing) },
        `${standing.name} v${standing.version}`,
      ),
      " ",
      status(standing.status),
    ),
  );
  const other = person.otherNames.length === 0 ? null : `旧名单上写作“${person.otherNames.join("”“")}”`;
  return make(
    "li",
    { class: "hit" },
    make(
      "h3",
      {},
      make("a", { href: personHref(root, index.edition, person) }, marked(person.name, partial)),
    ),
    other === null ? null : make("p", { class: "hint" }, other),
    make("p", { class: "hit__org" }, marked(person.organization, partial)),
    make(
      "dl",
      { class: "hit__facts" },
      fact("赛道", person.trackName),
      fact("省份", person.province),
      fact("报名号", person.id),
    ),
    namesake ? make("p", { class: "hint" }, "本单位另有同名选手，请核对报名号。") : null,
    make("ul", { class: "hit__rows" }, ...rows),
  );
}

function fact(name: string, text: string): HTMLElement {
  return make("div", {}, make("dt", {}, name), make("dd", {}, text));
}

function status(word: string): HTMLElement {
  const tag = TAGS[word];
  return tag === undefined ? make("span", {}, word) : make("b", { class: `tag tag--${tag}` }, word);
}

/** Nobody was found: what was searched, and what else may help. */
export function drawMiss({ index, lists, query }: Scene, track: string): HTMLElement {
  const trackName = (id: string) => index.tracks.find((each) => each.id === id)?.name ?? id;
  const hints = [
    "字不一样。按报名时填写的字逐字查找，不会用近似的名字代替。",
    "没有进入这些名单。名单只列进入排名、入围和获奖的人。",
    "拼音没有写全。拼音要写全名，如 zhangwei；不能只写首字母。",
    ...(track === "" ? [] : [`不在${track}赛道。把上面的赛道改为“全部赛道”再查一次。`]),
  ];
  const searched = searchedKinds(lists, trackName).map(({ name, lines }) =>
    make("div", {}, make("dt", {}, name), ...lines.map((line) => make("dd", {}, line))),
  );
  const help = [
    make("h3", {}, "没找到，可能是"),
    make("ul", { class: "dots" }, ...hints.map((hint) => make("li", {}, hint))),
    make("h3", {}, "查了这些名单"),
    make("dl", { class: "searched" }, ...searched),
  ];
  return make(
    "section",
    { class: "miss", "aria-labelledby": "miss_" },
    make("h2", { id: "miss_" }, `名单上没有“${query}”`),
    make("p", {}, missText(lists, query)),
    ...(lists.length === 0 ? [] : help),
  );
}
