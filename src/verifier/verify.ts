/** All checks of one edition, or of one list of it. Takes bytes, gives checks; knows no files and no pages to show them on. */

import { bytesOf, sameBytes, textOf } from "./bytes.ts";
import type { Check } from "./check.ts";
import { compare, judged, notes, untold } from "./check.ts";
import { checkAwards } from "./check-awards.ts";
import { checkBase } from "./check-base.ts";
import { checkCsv } from "./check-csv.ts";
import { checkDates } from "./check-dates.ts";
import { checkEditionList, checkOtherFiles, checkRegister } from "./check-edition.ts";
import { checkBytes, checkEntry } from "./check-entry.ts";
import { checkKept } from "./check-kept.ts";
import { checkHistory, checkLog, checkRoot, checkSignatures } from "./check-log.ts";
import { checkPage, type PageFacts } from "./check-page.ts";
import { checkRanks } from "./check-ranks.ts";
import { checkSelection } from "./check-selection.ts";
import { checkTotals } from "./check-totals.ts";
import { type Doc, pathOf } from "./document.ts";
import { sha256Hex } from "./hash.ts";
import type { Edition, VersionFile } from "./load.ts";
import type { Element } from "./markup.ts";
import { LISTS, type ListName, type Rules } from "./rules.ts";
import type { Situation } from "./situation.ts";
import { currentDocs, decidedAt, situationOf } from "./situation-of.ts";

/** Turns the text of a page into elements: the browser's own parser, or the strict reader. */
export type ReadPage = (text: string) => Element | string;

export interface VersionReport {
  readonly track: string;
  readonly list: ListName;
  readonly version: number;
  readonly checks: readonly Check[];
}

export interface EditionReport {
  readonly checks: readonly Check[];
  /** The log is not the one that was seen before. */
  readonly forked: boolean;
}

/** Log, root, signatures, history, rules, register: what holds for every list. */
export async function verifyLog(edition: Edition, seen: Uint8Array | string | null): Promise<EditionReport> {
  const { log, checkpoint, policy, rules } = edition;
  const whole = typeof log === "string" ? null : log;
  const history = await checkHistory(whole, checkpoint, seen);
  return {
    checks: [
      checkLog(log),
      await checkRoot(whole, checkpoint, null),
      await checkSignatures(checkpoint, policy, rules.rules.mode),
      history.check,
      await checkOtherFiles(edition),
      checkRegister(edition),
    ],
    forked: history.forked,
  };
}

/** The tables over all tracks, one check for each kind of list. */
export async function verifyTables(edition: Edition): Promise<readonly Check[]> {
  const current = currentDocs(edition);
  return Promise.all(
    LISTS.map((list) =>
      checkEditionList(
        edition,
        list,
        current.filter((doc) => doc.list === list),
      ),
    ),
  );
}

/** Every check of one version; without `readPage` the printed pages are left out. */
export async function verifyVersion(
  edition: Edition,
  file: VersionFile,
  readPage: ReadPage | null,
): Promise<VersionReport> {
  const { track, list, version } = file;
  const path = `${track}/${list}/v${version}`;
  const { read } = edition;
  const [csv, html] = await Promise.all([read(`${path}.csv`), read(`${path}/index.html`)]);
  const log = typeof edition.log === "string" ? null : edition.log;
  const bytes = await checkBytes(
    path,
    [
      { path: `${path}.json`, bytes: file.bytes },
      { path: `${path}.csv`, bytes: csv },
    ],
    log,
  );
  const { doc } = file;
  if (typeof doc === "string" || doc.track !== track || doc.list !== list || doc.version !== version) {
    const found = notes();
    compare(found, `${path}.json`, null, "这一版名单", typeof doc === "string" ? doc : "另一份名单");
    return { track, list, version, checks: [judged("files", found, ""), bytes] };
  }
  const rules = file.rules ?? edition.rules;
  const situation = situationOf(edition, doc, rules.rules);
  const hashes = [
    doc.rules.sha256,
    ...(await Promise.all([file.bytes, csv].map((one) => sha256Hex(one ?? bytesOf(""))))),
  ];
  const facts = { hashes, decided: decidedAt(edition), redacted: situation.redacted };
  const checks: Check[] = [
    bytes,
    checkEntry(doc, log, situation.track),
    checkRules(doc, rules.sha256),
    ...maybe(checkTotals(doc, situation)),
    ...(await ranked(doc, situation)),
    await checkBase(doc, situation),
    checkKept(doc, situation),
    checkDates(doc, situation),
    checkCsv(doc, csv),
  ];
  if (readPage !== null)
    checks.push(
      checkPage(html === null ? null : readPage(textOf(html) ?? ""), doc, {
        file: `${path}/index.html`,
        ...facts,
      }),
    );
  const newest = currentDocs(edition).find((one) => one.track === track && one.list === list);
  if (newest === doc && readPage !== null)
    checks.push(await checkCurrent(edition, file, csv, facts, readPage));
  const beyond = [...new Set(checks.flatMap((check) => check.beyond))];
  if (beyond.length > 0)
    checks.push(
      untold(
        "beyond",
        `按公开范围（${LEVELS[rules.rules.privacy]}），${beyond.join("；")}。公证机构可以核对全部。`,
      ),
    );
  return { track, list, version, checks };
}

const LEVELS: Readonly<Record<Rules["privacy"], string>> = {
  open: "全部公开",
  qualifiers: "入围的人公开姓名和成绩",
  names: "不公开分数",
};

function maybe(check: Check | null): readonly Check[] {
  return check === null ? [] : [check];
}

/** Line and awards come before the ranks: they know whom a draw took apart. */
async function ranked(doc: Doc, situation: Situation): Promise<readonly Check[]> {
  if (doc.list === "qualifiers" || doc.list === "finalists") {
    const { checks, drawn, perhapsDrawn } = await checkSelection(doc, situation);
    return [checkRanks(doc, situation, drawn, perhapsDrawn), ...checks];
  }
  if (doc.list === "semifinal" || doc.list === "awards") {
    const { checks, drawn } = await checkAwards(doc, situation);
    return [checkRanks(doc, situation, doc.list === "semifinal" ? null : drawn), ...checks];
  }
  return [checkRanks(doc, situation, doc.list === "preliminary" ? null : new Set())];
}

/** The plain addresses hold the newest version, and there is none after it. */
async function checkCurrent(
  { read, log }: Edition,
  file: VersionFile,
  csv: Uint8Array | null,
  facts: Omit<PageFacts, "file">,
  readPage: ReadPage,
): Promise<Check> {
  const found = notes();
  const plain = `${file.track}/${file.list}`;
  const [json, plainCsv, html] = await Promise.all(
    [`${plain}.json`, `${plain}.csv`, `${plain}/index.html`].map(read),
  );
  // With a log, the log says which version is the newest.
  const next = log === null ? await read(`${plain}/v${file.version + 1}.json`) : null;
  const same = (name: string, a: Uint8Array | null, b: Uint8Array | null | undefined): void => {
    if (a === null || b == null || !sameBytes(a, b))
      compare(found, name, null, `和 v${file.version} 相同`, b == null ? "没有这个文件" : "不同");
  };
  same(`${plain}.json`, file.bytes, json);
  same(`${plain}.csv`, csv, plainCsv);
  if (next != null) compare(found, `${plain}/v${file.version + 1}.json`, null, "没有更新的一版", "有");
  if (typeof file.doc !== "string") {
    const page = html == null ? null : readPage(textOf(html) ?? "");
    const checked = checkPage(page, file.doc, { file: `${plain}/index.html`, ...facts });
    found.mismatches.push(...checked.mismatches);
  }
  return judged("current", found, `是。当前地址上的是第 ${file.version} 版。`);
}

function checkRules(doc: Doc, sha256: string): Check {
  const found = notes();
  compare(found, `${pathOf(doc)}.json`, "rules", sha256, doc.rules.sha256);
  return judged("rules", found, "没有。名单写明的规则指纹和规则文件一样。", `SHA-256 ${sha256}`);
}
