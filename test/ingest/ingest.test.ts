import { describe, expect, test } from "vitest";
import { formatReport } from "../../src/findings/report.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { EntrantId } from "../../src/model/ids.ts";
import { baseFiles, corpus, file, ingestWith } from "./corpus.ts";

/** The edition of a case that is in order. */
function editionOf(name: string): Edition {
  const found = corpus().find((one) => one.name === name);
  const { edition, findings } = ingest("cup", found?.files ?? []);
  if (edition === null) throw new Error(formatReport(findings));
  return edition;
}

const id = (text: string): EntrantId => text as EntrantId;
const base = ingest("cup", baseFiles).edition;

describe("ingest", () => {
  test("reads an entrant with the track by name, id, or name with 赛道", () => {
    expect(base?.entrants.get(id("TL-002"))).toEqual({
      id: "TL-002",
      name: "李建国",
      track: "railway",
      province: "北京市",
      organization: "丰台车务段（演示）",
      team: "二班",
      group: "北方集团（演示）",
      place: { file: "cup/entrants.csv", line: 3 },
    });
    expect([...(base?.entrants.values() ?? [])].map(({ track }) => track)).toEqual([
      "railway",
      "railway",
      "chemical",
      "chemical",
      "machinery",
      "machinery",
      "social",
    ]);
  });

  test("reads marks in units of each component's decimals, by stage and track", () => {
    const rows = base?.scores.preliminary;
    expect([...(rows?.keys() ?? [])]).toEqual(["railway", "chemical", "machinery", "social"]);
    expect(rows?.get("railway")?.[0]).toEqual({
      entrantId: "TL-001",
      marks: [8825, 905],
      ties: { 用时: 3000 },
      state: null,
      carriedTotal: null,
      carriedRank: null,
      place: { file: "cup/scores/preliminary.csv", line: 2 },
    });
    expect(base?.scores.semifinal.size).toBe(0);
  });

  test("a state in any component stands for the row, which then has no marks and no ties", () => {
    expect(base?.scores.preliminary.get("chemical")?.[1]).toMatchObject({
      entrantId: "HG-002",
      marks: [],
      ties: {},
      state: "缺考",
    });
  });

  test("of several states the first of 违纪, 弃权, 缺考 names the stage", () => {
    const rows = editionOf("mark-states").scores.preliminary;
    expect(rows.get("railway")?.[1]?.state).toBe("违纪");
    expect(rows.get("chemical")?.[0]?.state).toBe("弃权");
  });

  test("reads a panel as its judges' marks, and keeps the total and rank that a file carries as text", () => {
    const { semifinal } = editionOf("score-all-tracks").scores;
    expect(semifinal.get("machinery")?.[0]?.marks).toEqual([600, [900, 915, 920]]);
    expect(semifinal.get("railway")?.[0]).toMatchObject({
      marks: [800, 900],
      carriedTotal: "88",
      carriedRank: "1",
    });
    expect(semifinal.get("chemical")?.[0]?.marks).toEqual([700, 1200]);
  });

  test("reads the tables of a process with their words in either language", () => {
    expect(
      [...editionOf("reviews").reviews.values()].map(({ entrantId, result, date }) => [
        entrantId,
        result,
        date,
      ]),
    ).toEqual([
      ["TL-001", "通过", "2024-06-08"],
      ["TL-002", "不通过", "2024-06-08"],
      ["HG-001", "待审", "2024-06-08"],
    ]);
    const { objections } = editionOf("objections");
    expect(
      objections.map(({ id: number, list, status, decidedAt }) => [number, list, status, decidedAt]),
    ).toEqual([
      ["HY-001", "qualifiers", "成立", "2024-06-16T15:00+08:00"],
      ["HY-002", "finalists", "受理中", null],
      ["HY-003", "awards", "撤回", null],
    ]);
    expect(editionOf("withdrawals").withdrawals.map(({ stage }) => stage)).toEqual(["semifinal", "final"]);
    expect(editionOf("draws").draws.map(({ line }) => line)).toEqual(["qualifiers", "prize-2", "award-1"]);
    expect(editionOf("honours").honours.map(({ entrantId, team }) => [entrantId, team])).toEqual([
      ["TL-001", null],
      [null, "乙烯班"],
    ]);
    expect(editionOf("showcases").showcases[0]).toMatchObject({
      videoSeconds: 170,
      presents: true,
      slidesUrl: null,
    });
    expect([...editionOf("organizations").organizations.keys()]).toEqual(["江北化工厂（演示）"]);
  });

  test("keeps two people of one name in one unit apart by their ids", () => {
    const { entrants } = editionOf("name-twins");
    expect(
      [...entrants.values()].filter(({ name }) => name === "王海燕").map((entrant) => entrant.id),
    ).toEqual(["TL-001", "TL-003"]);
  });

  test("keeps leading zeros as part of an id", () => {
    expect(editionOf("id-leading-zeros").entrants.get(id("0012"))?.name).toBe("钱进");
  });

  test("keeps a name of four-byte characters whole", () => {
    expect(base?.entrants.get(id("JX-001"))?.name).toBe("沈𬱖");
    expect([...(editionOf("name-fifty").entrants.get(id("TL-001"))?.name ?? "")]).toHaveLength(50);
  });

  test("masks an ID-card number in the finding that refuses it", () => {
    const { findings } = ingestWith(
      file(
        "entrants.csv",
        "报名号,姓名,赛道,省份,单位\n11010519491231002X,王海燕,铁路,河北省,某段（演示）\n",
      ),
    );
    const found = findings.find(({ code }) => code === "id-identity-card");
    expect(found?.value).toBe("110*************2X");
    expect(JSON.stringify(findings)).not.toContain("19491231");
  });

  test("takes releases apart: one for each track and list, and one for the organisation awards", () => {
    const { releases, editionReleases } = editionOf("releases");
    expect(releases.map(({ track, list, version }) => `${track}/${list} v${version}`)).toEqual([
      "railway/preliminary v1",
      "chemical/preliminary v1",
      "machinery/preliminary v1",
      "railway/qualifiers v1",
      "chemical/qualifiers v1",
      "railway/qualifiers v2",
      "chemical/qualifiers v2",
      "railway/awards v1",
      "chemical/awards v1",
      "machinery/awards v1",
    ]);
    expect(editionReleases.map(({ version, at }) => [version, at])).toEqual([[1, "2024-08-21T16:00+08:00"]]);
    expect(releases[0]?.approvals).toEqual([{ by: "资格审查委员会", on: "2024-06-11" }]);
    expect(releases[3]?.opens).toBe("2024-06-12T09:00+08:00");
    expect(releases[5]).toMatchObject({
      decisions: ["HY-001"],
      corrections: [],
      place: { file: "cup/releases.yaml", line: 3 },
    });
    expect(releases[6]?.corrections).toEqual([
      { entrantId: "HG-001", field: "organization", from: "江北化工（演示）", to: "江北化工厂（演示）" },
    ]);
  });

  test("a social track with a declared length has a preliminary list under */preliminary", () => {
    const rulebook = new TextDecoder().decode(baseFiles.find(({ path }) => path === "rulebook.yaml")?.bytes);
    const declared = file(
      "rulebook.yaml",
      rulebook.replace("id: social, name: 社会", "id: social, name: 社会, shortlist: 3"),
    );
    const releases = file(
      "releases.yaml",
      '- { list: "*/preliminary", version: 1, at: 2024-06-12T09:00+08:00 }\n',
    );
    expect(ingestWith(declared, releases).edition?.releases.map(({ track }) => track)).toEqual([
      "railway",
      "chemical",
      "machinery",
      "social",
    ]);
  });

  test("tells a file that was too large to be read", () => {
    const { findings } = ingestWith({
      path: "scores/preliminary.csv",
      bytes: new Uint8Array(),
      tooLarge: 412_345_678,
    });
    expect(findings.map(({ code, file: name, params }) => [code, name, params["size"]])).toEqual([
      ["file-too-large", "cup/scores/preliminary.csv", "412"],
    ]);
  });

  test("nothing at all gives a finding for each file that an edition needs", () => {
    expect(ingest("cup", []).findings.map(({ code, file: name }) => `${code} ${name}`)).toEqual([
      "file-missing cup/rulebook.yaml",
      "file-missing cup/entrants.csv",
      "file-missing cup/scores/preliminary.csv",
    ]);
  });
});
