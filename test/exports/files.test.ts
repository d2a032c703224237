import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { listFiles, siteFiles } from "../../src/exports/files.ts";
import { exampleEdition } from "../support/example.ts";

describe("siteFiles(editions)", () => {
  it("has every file at its address of the contract, and none of a list that is not released", () => {
    expect(siteFiles([exampleEdition()]).map(({ path }) => path.replace("hongqi-cup-2024/", ""))).toEqual([
      "feed.xml",
      "awards.csv",
      "awards.json",
      "awards/organizations.csv",
      "chemical/preliminary.csv",
      "chemical/preliminary.json",
      "chemical/preliminary.xlsx",
      "chemical/preliminary/v1.csv",
      "chemical/preliminary/v1.json",
      "chemical/qualifiers.csv",
      "chemical/qualifiers.json",
      "chemical/qualifiers.xlsx",
      "chemical/qualifiers/deadline.ics",
      "chemical/qualifiers/v1.csv",
      "chemical/qualifiers/v1.json",
      "corrections.xml",
      ...["HG-20001", "HG-20014", "HG-20020"].map((id) => `entrants/${id}.json`),
      ...["01", "07", "12", "15", "20", "40", "41", "50"].map((id) => `entrants/TL-001${id}.json`),
      "final.csv",
      "final.json",
      "finalists.csv",
      "finalists.json",
      "groups.csv",
      "objections.csv",
      "objections.json",
      "organizations.csv",
      "people.json",
      "preliminary.csv",
      "preliminary.json",
      "provinces.csv",
      "qualifiers.csv",
      "qualifiers.json",
      ...["awards", "final", "finalists", "preliminary"].flatMap((list) => [
        `railway/${list}.csv`,
        `railway/${list}.json`,
        `railway/${list}.xlsx`,
        ...(list === "finalists" ? ["railway/finalists/deadline.ics"] : []),
        `railway/${list}/v1.csv`,
        `railway/${list}/v1.json`,
      ]),
      "railway/qualifiers.csv",
      "railway/qualifiers.json",
      "railway/qualifiers.xlsx",
      "railway/qualifiers/deadline.ics",
      "railway/qualifiers/v1.csv",
      "railway/qualifiers/v1.json",
      "railway/qualifiers/v2.csv",
      "railway/qualifiers/v2.json",
      "railway/semifinal.csv",
      "railway/semifinal.json",
      "railway/semifinal.xlsx",
      "railway/semifinal/v1.csv",
      "railway/semifinal/v1.json",
      "rules/rulebook.json",
      "semifinal.csv",
      "semifinal.json",
      "statistics.json",
    ]);
  });

  it("has at the plain address the bytes of the newest version", () => {
    const bytes = new Map(siteFiles([exampleEdition()]).map((file) => [file.path, file.bytes]));
    const text = (path: string) =>
      Buffer.from(bytes.get(`hongqi-cup-2024/railway/${path}`)?.() ?? []).toString();
    expect(text("qualifiers.csv")).toBe(text("qualifiers/v2.csv"));
    expect(text("qualifiers.json")).toBe(text("qualifiers/v2.json"));
    expect(text("qualifiers.csv")).not.toBe(text("qualifiers/v1.csv"));
  });

  it("has the rules whose hash every list carries", () => {
    const rules = siteFiles([exampleEdition()]).find(
      ({ path }) => path === "hongqi-cup-2024/rules/rulebook.json",
    );
    const hash = createHash("sha256")
      .update(rules?.bytes() ?? "")
      .digest("hex");
    expect(hash).toBe("6f9b11c5ae5a9a0c5cad3fc2d1fbdc3caab1991e2646dd8a105f69abeff559fb");
    expect(exampleEdition().lists.every(({ document }) => document.rules.sha256 === hash)).toBe(true);
  });
});

describe("listFiles(edition)", () => {
  it("is the list files alone, byte for byte those of the site", () => {
    const site = new Map(siteFiles([exampleEdition()]).map((file) => [file.path, file.bytes]));
    const files = listFiles(exampleEdition());
    expect(files).toHaveLength(42);
    for (const { path, bytes } of files) expect(bytes()).toEqual(site.get(path)?.());
  });
});
