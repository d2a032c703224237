/** What every file of a sample looks like: invented people, honest receipts, approvals, encodings. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { cell, EDITION, generated, read, type Sample, table } from "./read.ts";
import { releasesOf, TRACKS } from "./recompute.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await read(generated(10_000, "2024"));
});

const file = (path: string): Buffer => Buffer.from(sample.files.get(`${EDITION}/${path}`) ?? []);

describe("people", () => {
  it("are as many as asked for, with ids of two letters and five digits, each once", () => {
    const ids = table(sample, "entrants").map((row) => cell(row, "报名号"));
    expect(ids.length).toBe(10_000);
    expect(new Set(ids).size).toBe(10_000);
    for (const id of ids) expect(id).toMatch(/^(TL|JZ|DL|HG|JX|GT|YS|JC|GF|QG|SH)-\d{5}$/);
  });

  it("are spread over the tracks like the entrants of 2024, chemical first among the ten", () => {
    const counts = Object.groupBy(table(sample, "entrants"), (row) => cell(row, "赛道"));
    const sizes = Object.fromEntries(
      Object.entries(counts).map(([track, rows]) => [track, rows?.length ?? 0]),
    );
    expect(sizes).toEqual({
      铁路: 675,
      建筑: 785,
      电力: 821,
      化工: 860,
      机械: 748,
      钢铁: 711,
      有色金属: 565,
      建材: 592,
      国防科技工业: 578,
      轻工: 620,
      社会: 3045,
    });
  });

  it("work in units and groups that say （演示）", () => {
    for (const row of table(sample, "entrants")) {
      expect(cell(row, "单位")).toMatch(/（演示）$/);
      expect(cell(row, "企业集团")).toMatch(/^$|（演示）$/);
    }
    for (const row of table(sample, "organization-awards")) expect(cell(row, "单位")).toMatch(/（演示）$/);
  });

  it("come from all 31 provincial units and have natural namesakes", () => {
    const rows = table(sample, "entrants");
    expect(new Set(rows.map((row) => cell(row, "省份"))).size).toBe(31);
    const names = new Set(rows.map((row) => cell(row, "姓名")));
    expect(names.size).toBeGreaterThan(5_000);
    expect(names.size).toBeLessThan(9_500);
    expect(rows.filter((row) => cell(row, "姓名").includes("·")).length).toBeGreaterThan(50);
    for (const row of rows) expect(cell(row, "姓名")).toMatch(/^\p{Script=Han}+(·\p{Script=Han}+)?$/u);
  });

  it("work where organizations.csv says their unit is", () => {
    const known = new Map(table(sample, "organizations").map((row) => [cell(row, "单位"), row]));
    expect(known.size).toBe(table(sample, "organizations").length);
    for (const row of table(sample, "entrants")) {
      const org = known.get(cell(row, "单位"));
      expect([cell(org, "省份"), cell(org, "企业集团")]).toEqual([cell(row, "省份"), cell(row, "企业集团")]);
    }
  });

  it("have ids that tell nothing of their rank", () => {
    const ids = table(sample, "reviews")
      .map((row) => cell(row, "报名号"))
      .filter((id) => id.startsWith("HG-"))
      .map((id) => Number(id.slice(3)));
    const early = ids.slice(0, 100).filter((number) => number <= 430).length;
    expect(early).toBeGreaterThan(30);
    expect(early).toBeLessThan(70);
  });
});

describe("files", () => {
  it("carry the rulebook of the sample byte for byte", () => {
    const source = readFileSync(new URL("../../src/sample/rulebook.yaml", import.meta.url));
    expect(file("rulebook.yaml").equals(source)).toBe(true);
  });

  it("are received with their rows and hashes, all but the receipts and the two YAML files", () => {
    const rows = table(sample, "received");
    const paths = [...sample.files.keys()]
      .filter((path) => /\.(csv|xlsx)$/.test(path) && !path.endsWith("received.csv"))
      .map((path) => path.slice(EDITION.length + 1));
    expect(rows.map((row) => cell(row, "文件")).toSorted()).toEqual(paths.toSorted());
    for (const row of rows) {
      const path = cell(row, "文件");
      expect(createHash("sha256").update(file(path)).digest("hex")).toBe(cell(row, "SHA-256"));
      expect(table(sample, path.replace(/\.\w+$/, "")).length).toBe(Number(cell(row, "行数")));
    }
  });

  it("are CSV with BOM and CRLF, but for one in GB18030 and one workbook", () => {
    const plain = [...sample.files.keys()].filter((path) => path.endsWith(".csv"));
    const without = plain.filter(
      (path) =>
        file(path.slice(EDITION.length + 1))
          .subarray(0, 3)
          .toString("hex") !== "efbbbf",
    );
    expect(without).toEqual([`${EDITION}/showcases.csv`]);
    for (const path of plain) {
      const text = file(path.slice(EDITION.length + 1)).toString("latin1");
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text.endsWith("\r\n")).toBe(true);
    }
    expect([...sample.files.keys()].filter((path) => path.endsWith(".xlsx"))).toEqual([
      `${EDITION}/scores/semifinal/power.xlsx`,
    ]);
  });

  it("keep a character of four bytes in GB18030", () => {
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(file("showcases.csv"))).toThrow();
    expect(table(sample, "showcases").some((row) => cell(row, "课题").includes("㶲"))).toBe(true);
    expect(file("showcases.csv").includes(Buffer.from([0x82, 0x31, 0xe9, 0x37]))).toBe(true);
  });
});

describe("releases", () => {
  it("begin before their week with the review committee's approval, on 12 and 13 June", () => {
    for (const track of Object.keys(TRACKS)) {
      const [first] = releasesOf(sample, track, "qualifiers");
      const [preliminary] = releasesOf(sample, track, "preliminary");
      expect(first?.opens).toBe(first?.at);
      expect(preliminary?.at).toBe(first?.at);
      expect(["2024-06-12T09:00+08:00", "2024-06-13T09:00+08:00"]).toContain(first?.at);
      const day = first?.at === "2024-06-12T09:00+08:00" ? "2024-06-11" : "2024-06-12";
      expect(first?.approvals).toEqual([{ by: "资格审查委员会", on: day }]);
    }
  });

  it("of semi-final and finalists have the union of their track and the notary, on different days", () => {
    for (const [track, [, union]] of Object.entries(TRACKS)) {
      for (const list of ["semifinal", "finalists"]) {
        for (const release of releasesOf(sample, track, list)) {
          expect(release.approvals.map((approval) => approval.by)).toEqual([union, "公证机构"]);
          expect(release.at < "2024-07-16").toBe(true);
        }
      }
      expect(releasesOf(sample, track, "finalists")[0]?.opens).toBe("2024-07-12T09:00+08:00");
    }
  });

  it("of the results share the ceremony", () => {
    const late = sample.releases.filter((release) => release.at >= "2024-08");
    expect(late.map((release) => [release.lists, release.at])).toEqual([
      [["*/final"], "2024-08-21T16:00+08:00"],
      [["*/awards"], "2024-08-21T16:00+08:00"],
      [["edition/awards"], "2024-08-21T16:00+08:00"],
    ]);
  });

  it("have a reason, decisions or corrections from version 2 on, and never an approval after the release", () => {
    for (const release of sample.releases) {
      const grounds =
        release.decisions.length + release.corrections.length + (release.reason === null ? 0 : 1);
      expect(grounds > 0).toBe(release.version > 1);
      for (const { on } of release.approvals) expect(`${on}T00:00+08:00` <= release.at).toBe(true);
    }
  });
});
