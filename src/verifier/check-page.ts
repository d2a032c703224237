/**
 * That the printed page says what the file says: every cell, its `data-value`, the fragments, version, window,
 * instants and hashes. Both what a program reads and what a person sees are compared.
 */
import { type Check, compare, judged, type Notes, notes } from "./check.ts";
import { weekday } from "./check-dates.ts";
import { cellOf, type Doc, type Row, rowName } from "./document.ts";
import { all, type Element, hasClass, named, wordsOf } from "./markup.ts";
import { checkStatus } from "./page-status.ts";

export interface PageFacts {
  /** Path of the page below the edition: `chemical/qualifiers/v2/index.html`. */
  readonly file: string;
  /** Hashes that a page of this list may print, in lower-case hex; the first is the rules'. */
  readonly hashes: readonly string[];
  /** Decided objections: number → instant. */
  readonly decided: ReadonlyMap<string, string>;
  /** Whose name an act of the log took away. */
  readonly redacted: ReadonlyMap<string, number>;
}

export function checkPage(page: Element | string | null, doc: Doc, facts: PageFacts): Check {
  const found = notes();
  const { file } = facts;
  if (page === null || typeof page === "string") {
    compare(found, file, null, "名单的网页", page ?? "没有");
    return judged("page", found, "");
  }
  const [main] = named(page, "main");
  const tables = main === undefined ? [] : named(main, "table");
  const [table] = tables;
  if (main === undefined || table === undefined || tables.length !== 1) {
    compare(found, file, null, "一张名单表", `${tables.length} 张`);
    return judged("page", found, "");
  }
  checkTable(table, doc, facts, found);
  checkTimes(main, file, found);
  checkWindow(main, doc, file, found);
  checkVersion(page, main, doc, file, found);
  checkHashes(page, facts, found);
  return judged("page", found, `一样。${doc.rows.length} 行，每一格都相同；版本、时间和数字指纹也相同。`);
}

function checkTable(table: Element, doc: Doc, facts: PageFacts, found: Notes): void {
  const { file } = facts;
  const [head] = named(table, "thead");
  const [body] = named(table, "tbody");
  const headers = head === undefined ? [] : named(head, "th").map(wordsOf);
  compare(found, file, "表头", doc.columns.map(({ header }) => header).join(), headers.join());
  const lines = body === undefined ? [] : named(body, "tr");
  compare(found, file, "行数", doc.rows.length, lines.length);
  const named_ = new Map(doc.rows.map((row) => [row.entrantId, row]));
  for (const [at, row] of doc.rows.entries()) {
    const line = lines[at];
    if (line === undefined) break;
    compare(found, file, `${rowName(row)} 锚点`, row.entrantId, line.attributes["id"] ?? null);
    const cells = line.children.filter((child) => typeof child !== "string");
    compare(found, file, `${rowName(row)} 格数`, doc.columns.length, cells.length);
    for (const [i, { key, header }] of doc.columns.entries()) {
      const cell = cells[i];
      if (cell !== undefined) checkCell(cell, key, header, row, named_, facts, found);
    }
  }
}

function checkCell(
  cell: Element,
  key: string,
  header: string,
  row: Row,
  rows: ReadonlyMap<string | null, Row>,
  { file, decided, redacted }: PageFacts,
  found: Notes,
): void {
  const expected = cellOf(row, key);
  const place = `${rowName(row)} ${header}`;
  const value = cell.attributes["data-value"] ?? null;
  const words = wordsOf(cell);
  if (value !== null) compare(found, file, place, expected, value);
  if (key === "rank" && value !== null) {
    if (words !== expected) compare(found, file, place, `并列第 ${expected} 名`, words);
  } else if (key === "status" && value !== null) checkStatus(words, row, rows, decided, place, file, found);
  else if (key === "name" && isHidden(row, redacted)) compare(found, file, place, "已依申请隐去", words);
  else compare(found, file, place, expected, words);
  const label = cell.attributes["data-l"] ?? null;
  if (label !== null) compare(found, file, `${place} 标签`, header, label);
  const [link] = named(cell, "a");
  const target = link?.attributes["href"] ?? null;
  if (key === "entrantId" && target !== null) compare(found, file, `${place} 链接`, `#${expected}`, target);
  if (key === "name" && target !== null && !target.endsWith(`/entrants/${row.entrantId}/`))
    compare(found, file, `${place} 链接`, `/entrants/${row.entrantId}/`, target);
}

function isHidden({ entrantId, name }: Row, redacted: PageFacts["redacted"]): boolean {
  return name === null && entrantId !== null && redacted.has(entrantId);
}

/** Every `<time>` reads as its `datetime` says, with or without year and hour. */
function checkTimes(main: Element, file: string, found: Notes): void {
  for (const time of named(main, "time")) {
    const instant = time.attributes["datetime"] ?? "";
    const words = wordsOf(time);
    if (!readings(instant).includes(words))
      compare(found, file, "时间", readings(instant)[0] ?? instant, words);
  }
}

/** The ways in which an instant or a date is printed. */
export function readings(instant: string): readonly string[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})\+08:00)?$/.exec(instant);
  if (match === null) return [];
  const [, year = "", month = "", day = "", hour, minute] = match;
  const date = `${Number(month)}月${Number(day)}日`;
  const dated = [`${year}年${date}`, date];
  const days = dated.map((text) => `${text}（星期${weekday(`${year}-${month}-${day}`)}）`);
  if (hour === undefined) return [...days, ...dated];
  const clock = `${Number(hour)}:${minute}`;
  return [...days.map((text) => text + clock), ...dated.map((text) => `${text} ${clock}`), ...days, ...dated];
}

function checkWindow(main: Element, doc: Doc, file: string, found: Notes): void {
  const [tag] = all(main, ({ attributes }) => attributes["data-opens"] !== undefined);
  const { opensAt = null, closesAt = null, days = null } = doc.window ?? {};
  compare(found, file, "公示开始", opensAt, tag?.attributes["data-opens"] ?? null);
  compare(found, file, "公示截止", closesAt, tag?.attributes["data-closes"] ?? null);
  const [card] = all(main, (element) => hasClass(element, "deadline"));
  if (card === undefined || doc.window === null) return;
  const instants = named(card, "time").map(({ attributes }) => attributes["datetime"] ?? "");
  compare(found, file, "公示时间", `${closesAt} ${opensAt} ${closesAt}`, instants.slice(0, 3).join(" "));
  compare(found, file, "公示天数", `共 ${days} 日`, /共 \d+ 日/.exec(wordsOf(card))?.[0] ?? null);
}

/** The version where the page says it: under the title, in the list of versions, in the citation, on a print. */
function checkVersion(page: Element, main: Element, doc: Doc, file: string, found: Notes): void {
  const own = `v${doc.version}`;
  const [meta] = all(main, (element) => hasClass(element, "band__meta"));
  const [first, second] = meta === undefined ? [] : named(meta, "span");
  compare(
    found,
    file,
    "版本",
    `版本 ${own}`,
    first === undefined ? null : (/^版本 v\d+/.exec(wordsOf(first))?.[0] ?? null),
  );
  const [at] = second === undefined ? [] : named(second, "time");
  compare(found, file, "发布时间", doc.releasedAt, at?.attributes["datetime"] ?? null);
  for (const link of named(main, "a")) {
    const [, said] = /^v(\d+)$/.exec(wordsOf(link)) ?? [];
    const target = /\/v(\d+)\/$/.exec(link.attributes["href"] ?? "")?.[1];
    if (said !== undefined) compare(found, file, "版本链接", `v${said}`, `v${target ?? ""}`);
    if (link.attributes["aria-current"] === "true") compare(found, file, "本页的版本", own, wordsOf(link));
  }
  const [versions] = all(main, ({ attributes }) => attributes["id"] === "versions_");
  for (const item of versions === undefined ? [] : named(versions, "li")) {
    const target = /\/(v\d+)\/$/.exec(named(item, "a")[0]?.attributes["href"] ?? "")?.[1];
    const [link] = named(item, "a");
    if (target !== undefined && link !== undefined) compare(found, file, "版本链接", target, wordsOf(link));
  }
  const crumb = named(main, "span").find(({ attributes }) => attributes["aria-current"] === "page");
  if (/\/v\d+\/index\.html$/.test(file))
    compare(found, file, "位置栏的版本", own, crumb === undefined ? null : wordsOf(crumb));
  const [cite] = all(main, (element) => hasClass(element, "cite"));
  if (cite !== undefined)
    compare(found, file, "引用的版本", own, /版本 (v\d+)，/.exec(wordsOf(cite))?.[1] ?? null);
  const running = page.attributes["data-doc"] ?? "";
  compare(found, file, "打印页脚的版本", own, / (v\d+)(?:　|$)/.exec(running)?.[1] ?? null);
}

/** Whole hashes in `.hash`, and the sixteen digits at the foot of a print. */
function checkHashes(page: Element, { file, hashes }: PageFacts, found: Notes): void {
  const whole = all(page, (element) => hasClass(element, "hash")).map((one) =>
    wordsOf(one).replace(/\s/g, ""),
  );
  for (const text of whole)
    if (!hashes.includes(text)) compare(found, file, "数字指纹", hashes[0] ?? "", text);
  compare(
    found,
    file,
    "数字指纹",
    "印有规则的指纹",
    whole.includes(hashes[0] ?? "") ? "印有规则的指纹" : "没有",
  );
  for (const [, start = ""] of (page.attributes["data-doc"] ?? "").matchAll(/SHA-256 ([0-9a-zA-Z]+)/g))
    if (start.length < 16 || !hashes.some((one) => one.startsWith(start)))
      compare(found, file, "打印页脚的指纹", (hashes[0] ?? "").slice(0, 16), start);
}
