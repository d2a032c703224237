/**
 * The share pictures of a site: one for each edition, each current list and the awards of all tracks. What a messenger
 * or a newspaper shows beside the link. Pure: SVG and the characters it needs; `png.ts` paints.
 */
import { currentVersions } from "../../model/current.ts";
import { LIST_NAMES } from "../../model/ids.ts";
import type { EditionFacts, ListVersion, PublicEdition } from "../../model/public.ts";
import { dayText, momentText } from "../date-text.ts";
import { onPodium, podium } from "./awards-picture.ts";
import { CREAM, type Drawn, fitted, sheet, words } from "./draw.ts";

export interface Picture extends Drawn {
  /** From the root of the site: `hongqi-cup-2024/railway/awards.png`. */
  readonly path: string;
}

/** All pictures. `canDraw` tells whether the fonts have every character of a text: what they lack is never drawn. */
export function sharePictures(
  editions: readonly PublicEdition[],
  canDraw: (text: string) => boolean,
): readonly Picture[] {
  return editions.flatMap((edition) => {
    const { facts } = edition;
    const awards = currentVersions(edition.lists).filter(({ document }) => document.list === "awards");
    return [
      { path: `${facts.edition}/share.png`, ...editionPicture(edition, canDraw) },
      ...(awards.length === 0 && facts.organizationAwards === null
        ? []
        : [{ path: `${facts.edition}/awards.png`, ...allAwardsPicture(facts, awards, canDraw) }]),
      ...currentVersions(edition.lists).map((version) => ({
        path: `${facts.edition}/${version.document.track}/${version.document.list}.png`,
        ...listPicture(version, facts, canDraw),
      })),
    ];
  });
}

/** Every character that the pictures draw. */
export function pictureText(pictures: readonly Picture[]): string {
  return pictures.flatMap(({ texts }) => texts).join("");
}

function stamps({ draft, rulebook }: EditionFacts): readonly string[] {
  return [...(draft ? ["草稿 · 未发布"] : []), ...(rulebook.mode === "demo" ? ["演示数据"] : [])];
}

/** A line where it can be drawn and fits, else nothing. */
function line(
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly width: number;
    readonly bold?: boolean;
    readonly fill?: string;
    readonly anchor?: "end";
  },
  canDraw: (text: string) => boolean,
): readonly Drawn[] {
  const { width, ...rest } = at;
  const size = fitted(text, width, at.size, Math.round(at.size / 2));
  return size === null || !canDraw(text) ? [] : [words({ ...rest, text, size })];
}

/** An opening quotation mark is drawn in the right half of its square: the line begins half a square to the left. */
const HUNG = 24;

function editionPicture({ facts, lists }: PublicEdition, canDraw: (text: string) => boolean): Drawn {
  const { rulebook } = facts;
  // A long name breaks before its quoted part, where it is read with a pause.
  const names = rulebook.name.split(/(?=[“《])/);
  const count = currentVersions(lists).length;
  const parts = [
    ...names.flatMap((text, i) =>
      line(
        text,
        { x: /^[“《]/.test(text) ? HUNG : 72, y: 180 + i * 120, size: 96, width: 1056, bold: true },
        canDraw,
      ),
    ),
    ...line(rulebook.theme ?? "", { x: 72, y: 400, size: 40, width: 1056, fill: CREAM }, canDraw),
    ...line(
      `${facts.tracks.length} 个赛道${count === 0 ? "" : ` · 已公布 ${count} 份名单`}`,
      { x: 72, y: 470, size: 32, width: 1056, fill: CREAM },
      canDraw,
    ),
  ];
  const asOf = facts.dataAsOf === null ? "" : `数据截至 ${dayText(facts.dataAsOf)}`;
  return sheet(parts, asOf, stamps(facts));
}

function listPicture(version: ListVersion, facts: EditionFacts, canDraw: (text: string) => boolean): Drawn {
  const { track, list, window, releasedAt, version: number } = version.document;
  const awards = list === "awards" ? podium(onPodium(version), canDraw) : [];
  const width = awards.length === 0 ? 1056 : 430;
  const name = facts.tracks.find(({ id }) => id === track)?.name ?? "";
  const publicity = window !== null && (list === "qualifiers" || list === "finalists");
  const parts = [
    ...line(facts.rulebook.name, { x: 72, y: 104, size: 36, width, fill: CREAM }, canDraw),
    ...line(`${name}赛道`, { x: 72, y: 224, size: 92, width, bold: true }, canDraw),
    ...line(
      `${LIST_NAMES[list]}${publicity ? "公示" : ""}`,
      { x: 72, y: 342, size: 92, width, bold: true },
      canDraw,
    ),
    ...line(`共 ${version.counts.listed} 人`, { x: 72, y: 420, size: 36, width, fill: CREAM }, canDraw),
    ...(window === null
      ? []
      : line(
          `公示时间：${momentText(window.opensAt)} 至 ${momentText(window.closesAt)}（北京时间）`,
          { x: 72, y: 480, size: 32, width, fill: CREAM },
          canDraw,
        )),
    ...awards,
  ];
  return sheet(parts, `v${number} · ${dayText(releasedAt)}公布`, stamps(facts));
}

/** The champions of all tracks in two columns; a name that cannot be drawn is on its list. */
function allAwardsPicture(
  facts: EditionFacts,
  awards: readonly ListVersion[],
  canDraw: (text: string) => boolean,
): Drawn {
  const champions = awards.flatMap((version) => {
    const rows = onPodium(version).filter(({ rank }) => rank === 1);
    const track = facts.tracks.find(({ id }) => id === version.document.track)?.name ?? "";
    return rows.map((row) => ({ track, name: row.name ?? "" }));
  });
  const rows = Math.ceil(champions.length / 2);
  const step = Math.min(88, 440 / rows);
  const parts = [
    ...line(facts.rulebook.name, { x: 72, y: 104, size: 36, width: 420, fill: CREAM }, canDraw),
    ...line("获奖名单", { x: 72, y: 230, size: 92, width: 420, bold: true }, canDraw),
    ...(champions.length === 0 || rows > 12
      ? []
      : [words({ text: "各赛道第一名", x: 72, y: 310, size: 36, fill: CREAM })]),
    ...(rows > 12
      ? []
      : champions.flatMap(({ track, name }, i) => {
          const [x, y] = [540 + Math.floor(i / rows) * 310, 110 + (i % rows) * step];
          const size = Math.min(40, Math.floor(step * 0.6));
          const drawn = line(name, { x: x + 132, y, size, width: 168, bold: true }, canDraw);
          return [
            ...line(
              track,
              { x: x + 116, y, size: Math.round(size * 0.6), width: 122, fill: CREAM, anchor: "end" },
              canDraw,
            ),
            ...(drawn.length > 0
              ? drawn
              : line("见名单", { x: x + 132, y, size: 24, width: 168, fill: CREAM }, canDraw)),
          ];
        })),
  ];
  const moments = [
    ...awards.map(({ document }) => document.releasedAt),
    ...(facts.organizationAwards === null ? [] : [facts.organizationAwards.releasedAt]),
  ].sort();
  const last = moments.at(-1);
  return sheet(parts, last === undefined ? "" : `${dayText(last)}公布`, stamps(facts));
}
