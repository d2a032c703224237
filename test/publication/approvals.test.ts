import { describe, expect, it } from "vitest";
import type { CivilDate, Instant } from "../../src/model/instant.ts";
import { missingApprovals, neededApprovals } from "../../src/publication/approvals.ts";

const power = {
  id: "power",
  name: "电力",
  union: "中国能源化学地质工会",
  preliminaryOnly: false,
  shortlist: 300,
};
const at = "2024-06-12T09:00+08:00" as Instant;

describe("approvals (rules: Releases)", () => {
  it("asks the review committee for qualifiers (notice, part 8: 报经资格审查委员会同意)", () => {
    expect(neededApprovals("qualifiers", power)).toEqual(["资格审查委员会"]);
  });

  it("asks the track's union and the notary for the semi-final and the finalists", () => {
    expect(neededApprovals("finalists", power)).toEqual(["中国能源化学地质工会", "公证机构"]);
  });

  it("asks the technical committee and the notary for all that the ceremony announces", () => {
    for (const list of ["final", "awards", "edition-awards"] as const) {
      expect(neededApprovals(list, power)).toEqual(["技术委员会", "公证机构"]);
    }
  });

  it("counts an approval from 00:00 of its day and not before", () => {
    const by = "资格审查委员会";
    expect(missingApprovals([by], [{ by, on: "2024-06-12" as CivilDate }], at)).toEqual([]);
    expect(missingApprovals([by], [{ by, on: "2024-06-13" as CivilDate }], at)).toEqual([by]);
    expect(missingApprovals([by], [{ by: "公证机构", on: "2024-06-11" as CivilDate }], at)).toEqual([by]);
  });
});
