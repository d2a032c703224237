/** Organisation awards are those that the rulebook declares (notice 九（二）1). */
import type { OrganizationAward } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";

export function checkOrganizationAwardNames(
  awards: readonly OrganizationAward[],
  rulebook: Rulebook,
): Finding[] {
  const declared = rulebook.organizationAwards;
  return awards.flatMap(({ group, award, place }) => {
    if (declared.some((known) => known.group === group && known.award === award)) return [];
    const names = declared.filter((known) => known.group === group).map((known) => known.award);
    return [
      error(
        "organization-award-unknown",
        { ...place, column: "奖项", value: award },
        { group, names: names.join("、") },
      ),
    ];
  });
}
