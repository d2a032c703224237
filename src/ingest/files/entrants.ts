/** entrants.csv: who takes part. */
import type { Entrant } from "../../model/edition.ts";
import type { EntrantId } from "../../model/ids.ts";
import { nameText, optionalText, requiredText } from "../cells/text.ts";
import { trackCell } from "../cells/track.ts";
import { entrantIdCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { withoutZeros } from "../people.ts";
import { type Row, readRows } from "../rows.ts";
import { shown } from "../shown.ts";
import type { Table } from "../table.ts";
import { textMap } from "../text-map.ts";
import { labelReader, ownText } from "./shared-labels.ts";

export const ENTRANT_COLUMNS = {
  id: required(
    "报名号",
    "entrant_id",
    "3 到 32 位字母、数字或连字符，前导零是号码的一部分；不能是身份证号或手机号",
  ),
  name: required("姓名", "name", "最多 50 个字；少数民族姓名中间的点用“·”"),
  track: required("赛道", "track", "赛道的代号、名称，或名称加“赛道”"),
  province: required("省份", "province", "所在省（区、市）"),
  organization: required("单位", "organization", "参赛单位全称"),
  team: optional("班组", "team", "所在班组"),
  group: optional("企业集团", "group", "单位所属集团，用于统计"),
} as const;
type Key = keyof typeof ENTRANT_COLUMNS;

export interface Entrants {
  readonly entrants: ReadonlyMap<EntrantId, Entrant>;
  /** Line of every id whose row gave no entrant, and what else stood in rows that could not be split (line 0). */
  readonly broken: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Reads the entrants; a second row of one id, and 0012 beside 12, are errors that name both rows. */
export function readEntrants(table: Table, context: Context): Entrants {
  const entrants = textMap<EntrantId, Entrant>();
  const broken = textMap<string, number>();
  const zeros = new Map<string, string>();
  const lost = new Set<string>();
  const label = labelReader<Key>(context.findings);
  const count = readRows(
    table,
    ENTRANT_COLUMNS,
    context.findings,
    (row) => {
      noteZeros(row, zeros, (id) => entrants.has(id as EntrantId) || broken.has(id));
      const entrant = readEntrant(row, context, label);
      const id = row.cell("id");
      const before = entrants.get(id as EntrantId);
      const first = before?.place.line ?? broken.get(id);
      if (id !== "" && first !== undefined) {
        const same = entrant !== null && before !== undefined && sameData(entrant, before);
        row.error("id-duplicate", "id", {
          line: String(first),
          same: same ? "两行内容相同" : "两行内容不同",
        });
        return;
      }
      if (entrant === null) broken.set(id, row.line());
      else entrants.set(entrant.id, entrant);
    },
    {
      lost: (texts) => {
        for (const text of texts) lost.add(text);
      },
    },
  );
  // What stood in rows that could not be split may be ids; other files that name them are not to be blamed.
  for (const text of lost) broken.set(text, broken.get(text) ?? 0);
  return { entrants, broken, count };
}

function readEntrant(
  row: Row<Key>,
  context: Context,
  label: ReturnType<typeof labelReader<Key>>,
): Entrant | null {
  const before = context.findings.length;
  const id = entrantIdCell(row, "id");
  const name = nameText(row, "name");
  const track = trackCell(row, "track", context.tracks);
  const province = label(row, "province", requiredText);
  const organization = label(row, "organization", requiredText);
  const team = label(row, "team", optionalText);
  const group = label(row, "group", optionalText);
  const failed =
    context.findings.length > before &&
    context.findings.slice(before).some(({ severity }) => severity === "error");
  if (failed || id === null || name === null || track === null || province === null || organization === null)
    return null;
  return {
    id: ownText(id),
    name: ownText(name),
    track,
    province,
    organization,
    team,
    group,
    place: row.place(),
  };
}

/**
 * Ids of digits that differ only in leading zeros are one person twice, or two that nobody can keep apart. Only ids
 * with leading zeros are kept in mind: the others are among those seen.
 */
function noteZeros(row: Row<Key>, zeros: Map<string, string>, isSeen: (id: string) => boolean): void {
  const id = row.cell("id");
  if (zeros.size === 0 && !id.startsWith("0")) return;
  if (!/^[0-9]{1,32}$/.test(id)) return;
  const bare = withoutZeros(id);
  const other = zeros.get(bare) ?? (bare !== id && isSeen(bare) ? bare : undefined);
  if (other !== undefined && other !== id) row.error("id-zeros", "id", { other: shown(other) });
  else if (bare !== id) zeros.set(bare, id);
}

function sameData(a: Entrant, b: Entrant): boolean {
  return (["name", "track", "province", "organization", "team", "group"] as const).every(
    (key) => a[key] === b[key],
  );
}
