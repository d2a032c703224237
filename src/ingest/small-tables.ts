/** All tables but entrants and scores. */
import type {
  Draw,
  Honour,
  Objection,
  Organization,
  OrganizationAward,
  Review,
  Showcase,
  Withdrawal,
} from "../model/edition.ts";
import type { Context } from "./context.ts";
import type { EditionFiles } from "./edition-files.ts";
import { readDraws } from "./files/draws.ts";
import { readHonours } from "./files/honours.ts";
import { readObjections } from "./files/objections.ts";
import { readOrganizationAwards } from "./files/organization-awards.ts";
import { readOrganizations } from "./files/organizations.ts";
import { type Received, readReceived } from "./files/received.ts";
import { readReviews } from "./files/reviews.ts";
import { readShowcases } from "./files/showcases.ts";
import { readWithdrawals } from "./files/withdrawals.ts";
import type { Opener } from "./opener.ts";
import type { TableName } from "./paths.ts";
import type { Records } from "./records.ts";
import type { Table } from "./table.ts";

/** The records of each table, in the order of its rows; a table without a file has none. */
export interface SmallTables {
  readonly reviews: readonly Review[];
  readonly objections: readonly Objection[];
  readonly withdrawals: readonly Withdrawal[];
  readonly draws: readonly Draw[];
  readonly honours: readonly Honour[];
  readonly organizationAwards: readonly OrganizationAward[];
  readonly showcases: readonly Showcase[];
  readonly organizations: readonly Organization[];
  readonly received: readonly Received[];
  /** Tables that are there and gave fewer records than rows: what refers to them cannot be checked. */
  readonly unread: ReadonlySet<TableName>;
}

/** Reads every table that has a file. */
export function readSmallTables(files: EditionFiles, opener: Opener, context: Context): SmallTables {
  const unread = new Set<TableName>();
  const read = <T>(name: TableName, reader: (table: Table, context: Context) => Records<T>): readonly T[] => {
    const source = files.tables.get(name);
    if (source === undefined) return [];
    const result = opener.read(source, name, (table) => reader(table, context));
    if (result === null || result.records.length < result.count || result.count === 0) unread.add(name);
    return result?.records ?? [];
  };
  return {
    reviews: read("reviews", readReviews),
    objections: read("objections", readObjections),
    withdrawals: read("withdrawals", readWithdrawals),
    draws: read("draws", readDraws),
    honours: read("honours", readHonours),
    organizationAwards: read("organization-awards", readOrganizationAwards),
    showcases: read("showcases", readShowcases),
    organizations: read("organizations", readOrganizations),
    received: read("received", readReceived),
    unread,
  };
}
