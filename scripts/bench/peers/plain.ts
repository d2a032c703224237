/**
 * The plain way of this ecosystem, for comparison: csv-parse makes objects, zod checks each, marks are floating-point
 * numbers, each track is sorted. Arguments: the edition's folder, the file to write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";

const entrantSchema = z.object({
  报名号: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{2,31}$/),
  姓名: z.string().min(1).max(50),
  赛道: z.string().min(1),
  省份: z.string().min(1),
  单位: z.string().min(1).max(200),
  班组: z.string().max(200),
  企业集团: z.string().max(200),
});
const markSchema = z.coerce
  .number()
  .min(0)
  .max(100)
  .or(z.enum(["缺考", "违纪", "弃权"]));
const scoreSchema = z.object({
  报名号: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{2,31}$/),
  学习积分: markSchema,
  理论考试: markSchema,
  用时: z.coerce.number().int().min(0),
});

const [, , edition = "", out = ""] = process.argv;

function read<T>(path: string, schema: z.ZodType<T>): T[] {
  const records: readonly unknown[] = parse(readFileSync(join(edition, path)), { columns: true, bom: true });
  return records.map((record, index) => {
    const result = schema.safeParse(record);
    if (!result.success) throw new Error(`${path}: row ${index + 2}: ${result.error.message}`);
    return result.data;
  });
}

const entrants = new Map(read("entrants.csv", entrantSchema).map((entrant) => [entrant.报名号, entrant]));
const scored = read("scores/preliminary.csv", scoreSchema).flatMap((row) => {
  const entrant = entrants.get(row.报名号);
  if (entrant === undefined) throw new Error(`unknown ${row.报名号}`);
  const { 学习积分: points, 理论考试: theory } = row;
  if (typeof points === "string" || typeof theory === "string") return [];
  return [{ entrant, theory, seconds: row.用时, total: points * 0.4 + theory * 0.6 }];
});
const tracks = Map.groupBy(scored, (row) => row.entrant.赛道);
const lines: string[] = [];
for (const [track, rows] of tracks) {
  rows.sort((a, b) => b.total - a.total || b.theory - a.theory || a.seconds - b.seconds);
  rows.slice(0, 300).forEach(({ entrant, total }, index) => {
    lines.push([track, index + 1, entrant.报名号, entrant.姓名, entrant.单位, total.toFixed(2)].join(","));
  });
}
writeFileSync(out, `${lines.join("\r\n")}\r\n`);
