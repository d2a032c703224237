/** `check --receive`: the rows that received.csv lacks, ready to be appended. Who handed a file over, a person adds. */
import { createHash } from "node:crypto";
import { error, type Finding } from "../model/finding.ts";
import { trackWords } from "./cells/track.ts";
import { sortFiles } from "./edition-files.ts";
import { RECEIVED_COLUMNS, readReceived } from "./files/received.ts";
import type { SourceFile } from "./load.ts";
import { openTable } from "./table.ts";

export interface ReceiptRows {
  /** The header when there is no received.csv, then a line for each file without a row; each with its line end. */
  readonly text: string;
  /** Paths of the files that the rows are for. */
  readonly files: readonly string[];
  /** What could not be read, and why: no row is proposed for it. */
  readonly findings: readonly Finding[];
}

type Key = keyof typeof RECEIVED_COLUMNS;
const KEYS = Object.keys(RECEIVED_COLUMNS) as readonly Key[];
const HEADER = KEYS.map((key) => RECEIVED_COLUMNS[key].header);

/**
 * Counts the data rows and hashes every table that received.csv does not name. The lines have the columns and line ends
 * of the received.csv that is there. Its rows that differ from a file are not touched: check says both numbers.
 */
export function missingReceipts(edition: string, files: readonly SourceFile[]): ReceiptRows {
  const findings: Finding[] = [];
  const { tables, scores } = sortFiles(edition, files, []);
  const known = knownReceipts(edition, tables.get("received"), findings);
  if (known === null) return { text: "", files: [], findings };
  const sources = [
    ...[...tables].filter(([name]) => name !== "received").map(([, source]) => source),
    ...scores.map(({ source }) => source),
  ].filter(({ path }) => !known.paths.has(path));
  const lines: string[] = [];
  const proposed: string[] = [];
  for (const source of sources) {
    const table = openTable(source, `${edition}/${source.path}`, findings);
    if (table === null) continue;
    const rows = table.eachRow(() => {});
    if (rows === 0) findings.push(error("file-no-rows", { file: table.file, line: null }));
    else {
      const sha256 = createHash("sha256").update(source.bytes).digest("hex");
      lines.push(csvLine(known.header, { path: source.path, rows: String(rows), sha256 }));
      proposed.push(source.path);
    }
  }
  const head = known.isNew ? [HEADER.join(",")] : [];
  const text = lines.length === 0 ? "" : [...head, ...lines].map((line) => line + known.lineEnd).join("");
  return {
    text: known.endsOpen && text !== "" ? known.lineEnd + text : text,
    files: proposed,
    findings,
  };
}

interface Known {
  readonly paths: ReadonlySet<string>;
  readonly header: readonly string[];
  readonly isNew: boolean;
  readonly lineEnd: string;
  /** The last line has no end: what is appended must begin with one. */
  readonly endsOpen: boolean;
}

/** Null when received.csv is there and cannot be read. */
function knownReceipts(edition: string, source: SourceFile | undefined, findings: Finding[]): Known | null {
  const none = { paths: new Set<string>(), header: HEADER, lineEnd: "\r\n", endsOpen: false };
  if (source === undefined) return { ...none, isNew: true };
  const file = `${edition}/${source.path}`;
  const table = openTable(source, file, findings);
  if (table === null) return null;
  const empty = { findings: [] as Finding[], rulebook: null, tracks: trackWords(null) };
  const { records } = readReceived(table, empty);
  const wrong = empty.findings.filter(
    ({ code, severity }) => severity === "error" && code !== "file-no-rows",
  );
  if (wrong.length > 0) {
    findings.push(...wrong);
    return null;
  }
  const paths = new Set(records.map(({ path }) => path));
  if (!source.path.endsWith(".csv")) return { ...none, paths, isNew: false };
  const last = source.bytes.at(-1);
  const hasFeed = source.bytes.includes(0x0a);
  return {
    paths,
    header: table.header,
    isNew: false,
    lineEnd: !hasFeed || Buffer.from(source.bytes).includes("\r\n") ? "\r\n" : "\n",
    endsOpen: last !== 0x0a && last !== 0x0d,
  };
}

/** A line in the order of a header. */
function csvLine(header: readonly string[], values: Partial<Readonly<Record<Key, string>>>): string {
  const keyOf = (text: string): Key | undefined =>
    KEYS.find((key) => RECEIVED_COLUMNS[key].header === text || RECEIVED_COLUMNS[key].alias === text);
  return header
    .map((text) => {
      const key = keyOf(text);
      return key === undefined ? "" : (values[key] ?? "");
    })
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}
