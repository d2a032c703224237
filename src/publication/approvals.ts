/** Who must agree before a list may be public (rules: Releases; notice, part 8: 报经资格审查委员会同意; 技术委员会、公证机构审核无误后). */
import type { Approval } from "../model/edition.ts";
import type { ListKind } from "../model/ids.ts";
import { type Instant, startOfDay } from "../model/instant.ts";
import type { Track } from "../model/rulebook.ts";

/** The bodies whose approval a list needs; `union` is the track's own. */
export function neededApprovals(list: ListKind | "edition-awards", track: Track | null): readonly string[] {
  switch (list) {
    case "preliminary":
    case "qualifiers":
      return ["资格审查委员会"];
    case "semifinal":
    case "finalists":
      return [...(track?.union ? [track.union] : []), "公证机构"];
    default:
      return ["技术委员会", "公证机构"];
  }
}

/** Approvals given at an instant: each counts from 00:00 of its day. */
export function givenAt(approvals: readonly Approval[], at: Instant): Approval[] {
  return approvals.filter((approval) => startOfDay(approval.on) <= at);
}

/** Which of the needed approvals are not given at the release's own instant. */
export function missingApprovals(
  needed: readonly string[],
  approvals: readonly Approval[],
  at: Instant,
): string[] {
  const given = new Set(givenAt(approvals, at).map((approval) => approval.by));
  return needed.filter((body) => !given.has(body));
}
