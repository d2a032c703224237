/** received.csv: which file was handed over by whom, with its rows and its hash. Only it can tell that a file ends early. */
import type { Place } from "../../model/finding.ts";
import type { Instant } from "../../model/instant.ts";
import { parseUnits } from "../../model/mark.ts";
import { LONGEST, optionalText, requiredText } from "../cells/text.ts";
import { optionalInstantCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const RECEIVED_COLUMNS = {
  path: required("文件", "file", "相对本届文件夹的路径，如 scores/preliminary.csv"),
  rows: required("行数", "rows", "数据行数，不含表头"),
  sha256: required("SHA-256", "sha256", "文件的 SHA-256，64 位十六进制"),
  from: optional("提供单位", "from", "交来文件的单位"),
  received: optional("收到时间", "received_at", "如 2024-06-05T17:00+08:00"),
} as const;

/** `sha256` is lower-case hex. */
export interface Received {
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
  readonly from: string | null;
  readonly receivedAt: Instant | null;
  readonly place: Place;
}

/** Reads the receipts in the order of the file. */
export function readReceived(table: Table, context: Context): Records<Received> {
  return readRecords(table, RECEIVED_COLUMNS, context, (row) => {
    const path = requiredText(row, "path", LONGEST.label);
    const rows = parseUnits(row.cell("rows"), 0);
    if (rows === null) row.error(row.cell("rows") === "" ? "cell-empty" : "cell-whole", "rows");
    const sha256 = row.cell("sha256").toLowerCase();
    const isHash = /^[0-9a-f]{64}$/.test(sha256);
    if (!isHash) row.error(sha256 === "" ? "cell-empty" : "received-hash-form", "sha256");
    const from = optionalText(row, "from", LONGEST.label);
    const receivedAt = optionalInstantCell(row, "received");
    if (path === null || rows === null || !isHash) return null;
    return { path, rows, sha256, from, receivedAt, place: row.place() };
  });
}
