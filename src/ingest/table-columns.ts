/** The columns of every table but the scores, by file. */
import type { ColumnSpecs } from "./columns.ts";
import { DRAW_COLUMNS } from "./files/draws.ts";
import { ENTRANT_COLUMNS } from "./files/entrants.ts";
import { HONOUR_COLUMNS } from "./files/honours.ts";
import { OBJECTION_COLUMNS } from "./files/objections.ts";
import { ORGANIZATION_AWARD_COLUMNS } from "./files/organization-awards.ts";
import { ORGANIZATION_COLUMNS } from "./files/organizations.ts";
import { RECEIVED_COLUMNS } from "./files/received.ts";
import { REVIEW_COLUMNS } from "./files/reviews.ts";
import { SHOWCASE_COLUMNS } from "./files/showcases.ts";
import { WITHDRAWAL_COLUMNS } from "./files/withdrawals.ts";
import type { TableName } from "./paths.ts";

export const TABLE_COLUMNS: Readonly<Record<TableName, ColumnSpecs<string>>> = {
  entrants: ENTRANT_COLUMNS,
  reviews: REVIEW_COLUMNS,
  objections: OBJECTION_COLUMNS,
  withdrawals: WITHDRAWAL_COLUMNS,
  draws: DRAW_COLUMNS,
  honours: HONOUR_COLUMNS,
  "organization-awards": ORGANIZATION_AWARD_COLUMNS,
  showcases: SHOWCASE_COLUMNS,
  organizations: ORGANIZATION_COLUMNS,
  received: RECEIVED_COLUMNS,
};
