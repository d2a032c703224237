/** The good editions that are damaged: the same people in the ways in which files arrive. */
import { createHash } from "node:crypto";
import type { SourceFile } from "../../src/ingest/load.ts";
import { baseFiles } from "../ingest/corpus.ts";
import { gb18030, utf8, utf16be, utf16le } from "../ingest/encode.ts";

/** Reviews for everybody who can have one: the third table whose data decide about a place. */
const REVIEWS = [
  "报名号,结论,理由,审查单位,日期",
  "TL-001,通过,,中华全国铁路总工会,2024-06-05",
  'TL-002,不通过,"不是班组长,也没有授权",中华全国铁路总工会,2024-06-05',
  "HG-001,通过,,中国能源化学地质工会,2024-06-06",
  "HG-002,待审,,中国能源化学地质工会,2024-06-07",
  "JX-001,pass,,中国机械冶金建材工会,2024-06-08",
  "JX-002,fail,“演示”材料不齐,中国机械冶金建材工会,2024-06-08",
].join("\n");

/** The tables that are damaged. */
export const TARGETS = ["entrants.csv", "scores/preliminary.csv", "reviews.csv"] as const;
export type Target = (typeof TARGETS)[number];

/** A way of writing a table: how a text becomes bytes. */
export interface Form {
  readonly name: string;
  readonly encode: (text: string) => Uint8Array;
}

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" || line.includes('"') ? line : `"${line.split(",").join('","')}"`))
    .join("\n");
/** Excel's “Unicode 文本”; a cell with a comma keeps its quotes. */
const tabs = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line.includes('"') ? line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "\t") : line.replaceAll(",", "\t"),
    )
    .join("\n");

export const FORMS: readonly Form[] = [
  { name: "utf-8", encode: utf8 },
  { name: "utf-8, mark, crlf", encode: (text) => utf8(`\ufeff${crlf(text)}`) },
  { name: "utf-8, quoted, crlf", encode: (text) => utf8(crlf(quoted(text))) },
  { name: "utf-8, cr", encode: (text) => utf8(text.replaceAll("\n", "\r")) },
  { name: "gb18030, crlf", encode: (text) => gb18030(crlf(text)) },
  { name: "gb18030, quoted", encode: (text) => gb18030(quoted(text)) },
  { name: "utf-16le, tabs, crlf", encode: (text) => utf16le(crlf(tabs(text))) },
  { name: "utf-16be", encode: utf16be },
];

/** The good text of a table. */
export function goodText(target: Target): string {
  if (target === "reviews.csv") return `${REVIEWS}\n`;
  return new TextDecoder().decode(baseFiles.find(({ path }) => path === target)?.bytes);
}

/** The edition `cup` with one table as these bytes, everything else in order. */
export function editionWith(target: Target, bytes: Uint8Array): readonly SourceFile[] {
  const others = TARGETS.filter((path) => path !== target).map((path) => ({
    path,
    bytes: utf8(goodText(path)),
  }));
  const kept = baseFiles.filter(({ path }) => !TARGETS.includes(path as Target));
  return [...kept, ...others, { path: target, bytes }];
}

/** The same with the receipts that were written when the table was handed over whole. */
export function withReceipts(
  files: readonly SourceFile[],
  target: Target,
  good: Uint8Array,
): readonly SourceFile[] {
  const sha256 = createHash("sha256").update(good).digest("hex");
  const rows = goodText(target).trimEnd().split("\n").length - 1;
  return [
    ...files,
    { path: "received.csv", bytes: utf8(`文件,行数,SHA-256\n${target},${rows},${sha256}\n`) },
  ];
}
