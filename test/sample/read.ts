/** Reads a sample back with other people's parsers, knowing nothing of how it was made. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import { parse as parseYaml } from "yaml";
import { sampleFiles } from "../../src/sample/sample.ts";

export type Record_ = Readonly<Record<string, string>>;

/** All files of a data folder by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Release {
  readonly lists: readonly string[];
  readonly version: number;
  readonly at: string;
  readonly opens: string | null;
  readonly decisions: readonly string[];
  readonly corrections: readonly { entrant: string; column: string; from: string; to: string }[];
  readonly reason: string | null;
  readonly approvals: readonly { by: string; on: string }[];
}

/** One sample, read. Tables by path without ending, in file order. */
export interface Sample {
  readonly files: Files;
  readonly tables: ReadonlyMap<string, readonly Record_[]>;
  readonly releases: readonly Release[];
  readonly rulebook: unknown;
  readonly readme: string;
}

export const EDITION = "hongqi-cup-2024";

/** A sample straight from the generator. */
export function generated(entrants: number, seed: string): Files {
  return new Map([...sampleFiles(entrants, seed)].map(({ path, bytes }) => [path, bytes]));
}

/** A data folder on disk: its README and the input files of the edition. */
export function onDisk(folder: string): Files {
  const inside = readdirSync(join(folder, EDITION), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^[^/]+\/(published|log)\//.test(path));
  return new Map(["README.md", ...inside].sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/** SHA-256 of every file, for comparing whole folders at a glance. */
export function hashes(files: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")]),
  );
}

/** Reads every table of a sample. */
export async function read(files: Files): Promise<Sample> {
  const tables = new Map<string, readonly Record_[]>();
  for (const [path, bytes] of files) {
    const name = path.replace(`${EDITION}/`, "").replace(/\.(csv|xlsx)$/, "");
    if (path.endsWith(".csv")) tables.set(name, readCsv(bytes));
    if (path.endsWith(".xlsx")) tables.set(name, await readWorkbook(bytes));
  }
  const releases = parseYaml(textOf(files, `${EDITION}/releases.yaml`)) as Partial<
    Release & { list: unknown }
  >[];
  return {
    files,
    tables,
    releases: releases.map((entry) => ({
      lists: [entry.list].flat() as string[],
      version: entry.version ?? 0,
      at: entry.at ?? "",
      opens: entry.opens ?? null,
      decisions: entry.decisions ?? [],
      corrections: entry.corrections ?? [],
      reason: entry.reason ?? null,
      approvals: entry.approvals ?? [],
    })),
    rulebook: parseYaml(textOf(files, `${EDITION}/rulebook.yaml`)),
    readme: textOf(files, "README.md"),
  };
}

/** A cell of a column that must be there. */
export function cell(row: Record_ | undefined, column: string): string {
  const text = row?.[column];
  if (text === undefined) throw new Error(`no row or no column ${column}`);
  return text;
}

/** A table that must be there. */
export function table(sample: Sample, name: string): readonly Record_[] {
  const rows = sample.tables.get(name);
  if (rows === undefined) throw new Error(`no table ${name}`);
  return rows;
}

function textOf(files: Files, path: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(files.get(path) ?? new Uint8Array());
}

function readCsv(bytes: Uint8Array): readonly Record_[] {
  const text = decode(bytes);
  const result = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    newline: "\r\n",
  });
  if (result.errors.length > 0) throw new Error(JSON.stringify(result.errors[0]));
  return result.data;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly Record_[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  if (workbook.worksheets.length !== 1) throw new Error("not one sheet");
  const lines: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(String)));
  const [header = [], ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}
