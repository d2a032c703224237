/** entrants.csv: who takes part. */
import type { Entrant } from "../../model/edition.ts";
import type { EntrantId } from "../../model/ids.ts";
import { LONGEST, nameText, optionalText, requiredText } from "../cells/text.ts";
import { trackCell } from "../cells/track.ts";
import { entrantIdCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { withoutZeros } from "../people.ts";
import { type Row, readRows } from "../rows.ts";
import { shown } from "../shown.ts";
import type { Table } from "../table.ts";

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
  const entrants = new Map<EntrantId, Entrant>();
  const broken = new Map<string, number>();
  const digits = new Map<string, string>();
  const lost = new Set<string>();
  const shared = makeShared();
  const count = readRows(
    table,
    ENTRANT_COLUMNS,
    context.findings,
    (row) => {
      noteZeros(row, digits);
      const entrant = readEntrant(row, context, shared);
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

/** One string for all equal texts: a million people come from a few thousand organisations. */
function makeShared(): <T extends string | null>(text: T) => T {
  const texts = new Map<string, string>();
  return <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    const own = ownText(text);
    texts.set(own, own);
    return own as T;
  };
}

/**
 * A copy where the engine would keep a view into the file (texts of 13 and more code units): one such text would hold
 * the whole file in memory for as long as the edition lives.
 */
function ownText<T extends string>(text: T): T {
  return text.length < 13 ? text : (Buffer.from(text, "utf16le").toString("utf16le") as T);
}

function readEntrant(row: Row<Key>, context: Context, shared: ReturnType<typeof makeShared>): Entrant | null {
  const before = context.findings.length;
  const id = entrantIdCell(row, "id");
  const name = nameText(row, "name");
  const track = trackCell(row, "track", context.tracks);
  const province = shared(requiredText(row, "province", LONGEST.label));
  const organization = shared(requiredText(row, "organization", LONGEST.label));
  const team = shared(optionalText(row, "team", LONGEST.label));
  const group = shared(optionalText(row, "group", LONGEST.label));
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

/** Ids of digits that differ only in leading zeros are one person twice, or two that nobody can keep apart. */
function noteZeros(row: Row<Key>, digits: Map<string, string>): void {
  const id = row.cell("id");
  if (!/^[0-9]{1,32}$/.test(id)) return;
  const bare = withoutZeros(id);
  const other = digits.get(bare);
  if (other !== undefined && other !== id) row.error("id-zeros", "id", { other: shown(other) });
  else digits.set(bare, id);
}

function sameData(a: Entrant, b: Entrant): boolean {
  return (["name", "track", "province", "organization", "team", "group"] as const).every(
    (key) => a[key] === b[key],
  );
}
