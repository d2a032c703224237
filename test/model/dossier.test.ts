import { describe, expect, it } from "vitest";
import { type Dossier, dossiers, traceOn } from "../../src/model/dossier.ts";
import type { Line, ListVersion, PublicEdition } from "../../src/model/public.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const of = (id: string, from: PublicEdition = edition) =>
  dossiers(from).find(({ entrantId }) => entrantId === id) as Dossier;
const listsOf = ({ standings }: Dossier) =>
  standings.map(({ version }) => `${version.document.list} v${version.document.version}`);

describe("dossiers(edition)", () => {
  it("are of everybody who is named on a released version, tombstones too, and of nobody else", () => {
    expect(dossiers(edition).map(({ entrantId }) => entrantId)).toEqual([
      "HG-20001",
      "HG-20014",
      "HG-20020",
      "TL-00101",
      "TL-00107",
      "TL-00112",
      "TL-00115",
      "TL-00120",
      "TL-00140",
      "TL-00141",
      "TL-00150",
    ]);
  });

  it("hold a person's row on each list, on the newest version that has it", () => {
    expect(listsOf(of("TL-00101"))).toEqual([
      "preliminary v1",
      "qualifiers v2",
      "semifinal v1",
      "finalists v1",
      "final v1",
      "awards v1",
    ]);
    expect(listsOf(of("TL-00120"))).toEqual(["preliminary v1", "qualifiers v2"]);
  });

  it("keep somebody who is on an older version alone, with the number of the current one", () => {
    const without = edition.lists.map(
      (version): ListVersion =>
        version.document.list === "qualifiers" && version.document.version === 2
          ? {
              ...version,
              document: {
                ...version.document,
                rows: version.document.rows.filter(({ entrantId }) => entrantId !== "TL-00141"),
              },
            }
          : version,
    );
    const standing = of("TL-00141", { ...edition, lists: without }).standings[1];
    expect(standing?.version.document.version).toBe(1);
    expect(standing?.current).toBe(2);
  });

  it("say the team only as far as the awards show it", () => {
    expect(of("TL-00101").team).toBe("机车检修一班");
    expect(of("TL-00112").team).toBeNull();
  });

  it("take the particulars of the newest row", () => {
    const corrected = edition.lists.map((version): ListVersion => {
      const { document } = version;
      if (document.list !== "final") return version;
      const rows = document.rows.map((row) =>
        row.entrantId === "TL-00107" ? { ...row, province: "青海" } : row,
      );
      return { ...version, document: { ...document, rows } };
    });
    const withoutAwards = corrected.filter(({ document }) => document.list !== "awards");
    expect(of("TL-00107", { ...edition, lists: withoutAwards }).province).toBe("青海");
  });

  it("measure against every line of the rankings in which the person stands", () => {
    const margins = (id: string) =>
      of(id).margins.map(({ version, lastTotal, difference }) => [
        version.document.list,
        lastTotal,
        difference,
      ]);
    expect(margins("TL-00101")).toEqual([
      ["preliminary", "83.58", "14.02"],
      ["qualifiers", "85.10", "12.50"],
      ["finalists", "89.60", "3.10"],
    ]);
    expect(margins("TL-00141")).toEqual([
      ["preliminary", "83.58", "4.42"],
      ["qualifiers", "85.10", "2.90"],
      ["finalists", "89.60", "-6.60"],
    ]);
  });

  it("say the finalists' line once, unless the semi-final's list drew another", () => {
    const drawn = (lastTotal: string) =>
      edition.lists.map(
        (version): ListVersion =>
          version.document.list === "semifinal" && version.line === null
            ? { ...version, line: { ...(edition.lists[0]?.line as Line), lastRank: 4, lastTotal } }
            : version,
      );
    const lists = (lastTotal: string) =>
      of("TL-00150", { ...edition, lists: drawn(lastTotal) }).margins.map(
        ({ version }) => version.document.list,
      );
    expect(lists("89.60")).toEqual(["preliminary", "qualifiers", "finalists"]);
    expect(lists("90.00")).toEqual(["preliminary", "qualifiers", "semifinal", "finalists"]);
  });

  it("have no margins where marks are not published (contract: level names)", () => {
    const lists = edition.lists.map(
      (version): ListVersion => ({
        ...version,
        line: version.line === null ? null : { ...version.line, lastTotal: null },
        document: {
          ...version.document,
          rows: version.document.rows.map((row) => ({ ...row, total: null })),
        },
      }),
    );
    expect(of("TL-00101", { ...edition, lists }).margins).toEqual([]);
    expect(of("TL-00101", { ...edition, lists }).standings.map(({ equals }) => equals)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it("name the periods of the person's own rankings: also of the list on which a loser does not stand", () => {
    const periods = (id: string) => of(id).periods.map(({ document }) => document.list);
    expect(periods("TL-00141")).toEqual(["qualifiers", "finalists"]);
    expect(periods("TL-00120")).toEqual(["qualifiers"]);
  });

  it("name neighbours, equals, who left and who came", () => {
    const qualifiers = of("TL-00140").standings[0];
    expect(qualifiers?.before?.name).toBe("李秀英");
    expect(qualifiers?.after?.name).toBe("吴敏");
    expect(qualifiers?.equals).toBe(1);
    expect(qualifiers?.replaced?.name).toBe("李秀英");
    expect(of("TL-00120").standings[1]?.removal?.replacedBy?.name).toBe("周磊");
  });

  it("skip rows without a name when they look for neighbours", () => {
    const preliminary = of("TL-00141").standings[0];
    expect(preliminary?.before?.name).toBe("李秀英");
    expect(preliminary?.after).toBeNull();
    expect(preliminary?.equals).toBe(1);
  });

  it("tell namesakes of, both ways", () => {
    expect(of("TL-00115").namesakes).toEqual([
      { entrantId: "HG-20020", track: "chemical", organization: "北塔石油化工股份有限公司炼油二部（演示）" },
    ]);
    expect(of("HG-20020").namesakes.map(({ entrantId }) => entrantId)).toEqual(["TL-00115"]);
    expect(of("TL-00101").namesakes).toEqual([]);
  });
});

describe("traceOn(version, id)", () => {
  const version = edition.lists[1] as ListVersion;
  it("is the version's own, and nothing for an id that only looks like one", () => {
    expect(traceOn(version, "TL-00101")?.sums[0]?.total).toBe("97.60");
    expect(traceOn(version, "constructor")).toBeNull();
    expect(traceOn(version, null)).toBeNull();
  });
});
