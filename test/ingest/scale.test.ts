import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatReport, reportJson } from "../../src/findings/report.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { file } from "./corpus.ts";

const RULEBOOK = readFileSync(new URL("../../src/sample/rulebook.yaml", import.meta.url));
const TRACKS = [
  "铁路",
  "建筑",
  "电力",
  "化工",
  "机械",
  "钢铁",
  "有色金属",
  "建材",
  "国防科技工业",
  "轻工",
  "社会",
];

/** An edition of `count` people with a preliminary row each; `mark` writes the theory mark of one. */
function edition(count: number, mark: (index: number) => string) {
  const entrants: string[] = ["报名号,姓名,赛道,省份,单位,班组,企业集团"];
  const scores: string[] = ["报名号,学习积分,理论考试,用时"];
  for (let index = 0; index < count; index++) {
    const id = `RY-${String(index).padStart(7, "0")}`;
    entrants.push(
      `${id},王海燕,${TRACKS[index % TRACKS.length]},河北省,第${index % 500}机务段（演示）,${index % 9}班,`,
    );
    scores.push(`${id},${index % 100}.25,${mark(index)},${index % 7200}`);
  }
  return [
    { path: "rulebook.yaml", bytes: RULEBOOK },
    file("entrants.csv", entrants.join("\r\n")),
    file("scores/preliminary.csv", scores.join("\r\n")),
  ];
}

describe("scale", () => {
  test("10,000 people take well under a second of computing", () => {
    const files = edition(10_000, (index) => `${index % 100}.5`);
    const before = process.cpuUsage();
    const { edition: read, findings } = ingest("hongqi-cup-2024", files);
    const { user, system } = process.cpuUsage(before);
    expect(findings).toEqual([]);
    expect(read?.entrants.size).toBe(10_000);
    expect((user + system) / 1_000_000).toBeLessThan(1);
  });

  test("50,000 wrong cells print under 200 kB, as text and as JSON (inputs: rule)", () => {
    const { findings } = ingest(
      "hongqi-cup-2024",
      edition(50_000, () => "85.5分"),
    );
    expect(findings).toHaveLength(50_000);
    const json = reportJson(findings);
    expect(json.length).toBeLessThan(200_000);
    expect(JSON.parse(json)).toMatchObject({
      errors: 50_000,
      warnings: 0,
      findings: [{ code: "mark-form", count: 50_000 }],
    });
    expect(formatReport(findings).length).toBeLessThan(200_000);
  });

  test("a cell of a million characters is one finding that shows eighty", () => {
    const rows = `报名号,姓名,赛道,省份,单位\nTL-001,${"燕".repeat(1_000_000)},铁路,河北省,某段（演示）\n`;
    const { findings } = ingest("hongqi-cup-2024", [
      { path: "rulebook.yaml", bytes: RULEBOOK },
      file("entrants.csv", rows),
    ]);
    const long = findings.find(({ code }) => code === "text-long");
    expect(long?.value).toHaveLength(81);
    expect(long?.params["length"]).toBe("1000000");
  });

  test("a header of a million characters is told in few", () => {
    const rows = `报名号,姓名,赛道,省份,单位,${"x".repeat(1_000_000)}\nTL-001,王海燕,铁路,河北省,某段（演示）,\n`;
    const { findings } = ingest("hongqi-cup-2024", [
      { path: "rulebook.yaml", bytes: RULEBOOK },
      file("entrants.csv", rows),
    ]);
    expect(JSON.stringify(findings).length).toBeLessThan(2000);
  });
});
