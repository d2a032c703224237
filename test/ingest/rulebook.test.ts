import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRulebook } from "../../src/ingest/rulebook/read.ts";
import type { Finding } from "../../src/model/finding.ts";

const SAMPLE = readFileSync(new URL("../../src/sample/rulebook.yaml", import.meta.url), "utf8");

function read(text: string, id = "hongqi-cup-2024") {
  const findings: Finding[] = [];
  return { ...readRulebook(text, id, `${id}/rulebook.yaml`, findings), findings };
}

const SHORT = `
mode: demo
ceremony: 2024-08-21T16:00+08:00
rounding: { digits: 2, mode: half-up, at: [stage, total] }
cuts: { shortlist: 300, qualifiers: 200, finalists: 40 }
tracks: [{ id: railway, name: 铁路 }, { id: social, name: 社会 }]
stages: { preliminary: { components: [{ name: 理论考试, weight: 100, full: 100, decimals: 1 }] } }
composite: { semifinal: 40, final: 60 }
publicity: { days: 7, firstDay: in, closesAt: "18:00", holidayEnd: move }
backfill: { rounds: 3, window: own, withdrawals: leave }
`;

describe("the rulebook of 2024", () => {
  const { rulebook, provenance, findings } = read(SAMPLE);

  test("is in order", () => {
    expect(findings).toEqual([]);
  });

  test("has the numbers of the notice, part 8", () => {
    expect(rulebook?.cuts).toEqual({ shortlist: 300, qualifiers: 200, finalists: 40 });
    expect(rulebook?.composite).toEqual({
      semifinal: { units: 40, digits: 0 },
      final: { units: 60, digits: 0 },
    });
    expect(rulebook?.components.preliminary["chemical"]).toEqual([
      {
        name: "学习积分",
        weight: { units: 40, digits: 0 },
        full: 100,
        decimals: 2,
        theory: false,
        panel: null,
      },
      {
        name: "理论考试",
        weight: { units: 60, digits: 0 },
        full: 100,
        decimals: 1,
        theory: true,
        panel: null,
      },
    ]);
    expect(rulebook?.components.final["steel"]?.map(({ name, weight }) => [name, weight.units])).toEqual([
      ["理论考试", 30],
      ["数字孪生", 30],
      ["选手对战", 40],
    ]);
    expect(rulebook?.showcases).toMatchObject({
      perTrack: 2,
      maxSeconds: 180,
      daysBeforeFinal: 15,
      finalOn: "2024-08-20",
    });
  });

  test("lets the social track take part in the preliminary only (notice, part 5)", () => {
    expect(rulebook?.tracks.at(-1)).toEqual({
      id: "social",
      name: "社会",
      union: null,
      preliminaryOnly: true,
      shortlist: null,
    });
    expect(Object.keys(rulebook?.components.preliminary ?? {})).toContain("social");
    expect(Object.keys(rulebook?.components.semifinal ?? {})).toHaveLength(10);
    expect(Object.keys(rulebook?.components.final ?? {})).not.toContain("social");
  });

  test("gives each setting with its source: the clause with its words, or who declared it and when", () => {
    const at = (path: string) => provenance?.find((source) => source.path === path);
    expect(at("cuts.qualifiers")).toEqual({
      path: "cuts.qualifiers",
      value: "200",
      clause: "八",
      quote: "将通过资格审核的前200名选手名单在大赛网站进行公示一周",
      by: null,
      on: null,
      label: "进入复赛人数",
    });
    expect(at("ties.chain.preliminary")).toMatchObject({
      value: "理论考试 desc、用时 asc",
      by: "技术委员会",
      on: "2024-05-06",
    });
    expect(at("stages.preliminary.components.0.weight")?.value).toBe("40");
    expect(at("awards.1")).toMatchObject({ value: "证书和奖杯", clause: "九" });
    expect(at("schedule.0")?.value).toBe("2024-05-10T09:00+08:00 至 2024-05-19T12:00+08:00");
    expect(at("schedule.4")?.value).toBe("至 2024-07-15");
    expect(at("organizationAwards.0")).toMatchObject({ value: "证书和奖牌", clause: "九", label: null });
  });

  test("gives award tiers with their ranks, wording by rank and holders", () => {
    expect(rulebook?.awards[0]).toEqual({
      id: "car",
      basis: "composite",
      tracks: null,
      from: 1,
      to: 3,
      kind: "prize",
      text: "红旗轿车使用权",
      byRank: { 1: "红旗EH7使用权2年", 2: "红旗E-QM5使用权2年", 3: "红旗E-QM5使用权1年" },
      holder: null,
    });
    expect(rulebook?.awards[2]?.holder).toEqual({
      honour: "全国五一劳动奖章",
      of: "person",
      text: "已获全国五一劳动奖章，不重复授予",
    });
    expect(rulebook?.awards[5]).toMatchObject({
      id: "chemical-second",
      basis: "semifinal",
      tracks: ["chemical"],
      from: 41,
      to: 100,
    });
  });
});

describe("a short rulebook", () => {
  const { rulebook, findings } = read(SHORT, "my-cup");

  test("is filled up with neutral values, and with the notice's numbers for showcases", () => {
    expect(findings).toEqual([]);
    expect(rulebook).toMatchObject({
      edition: "my-cup",
      name: "my-cup",
      privacy: "qualifiers",
      ties: { chain: { preliminary: [], semifinal: [], final: [] }, atCut: {} },
      components: { semifinal: {}, final: {} },
      publicity: { holidays: [] },
      backfill: { rounds: 3 },
      objections: { lists: ["qualifiers", "finalists", "awards"], removes: ["资格", "成绩"], channels: [] },
      showcases: { perTrack: 2, maxSeconds: 180, daysBeforeFinal: 15, finalOn: null },
      site: { origin: null, base: "/" },
    });
  });

  test("takes numbers from the text of the file: 12.5 is not a binary fraction", () => {
    const halves = SHORT.replace(
      "{ name: 理论考试, weight: 100, full: 100, decimals: 1 }",
      "{ name: 甲, weight: 12.5, full: 100, decimals: 1 }, { name: 乙, weight: 87.50, full: 100, decimals: 1 }",
    );
    const weights = read(halves, "my-cup").rulebook?.components.preliminary["railway"]?.map(
      ({ weight }) => weight,
    );
    expect(weights).toEqual([
      { units: 125, digits: 1 },
      { units: 8750, digits: 2 },
    ]);
  });

  test("takes a tier with contract's word stage, one track by name, and no id", () => {
    const tiers =
      "awards: [{ stage: semifinal, track: railway, places: 40, text: 一等奖, clause: 九 }, { stage: composite, tracks: all, places: 3, text: 奖杯 }]\n";
    expect(
      read(`${SHORT}${tiers}`, "my-cup").rulebook?.awards.map(({ id, basis, tracks }) => [id, basis, tracks]),
    ).toEqual([
      ["tier-1", "semifinal", ["railway"]],
      ["tier-2", "composite", null],
    ]);
  });

  test("accepts repeated parts by YAML's own references", () => {
    const shared = SHORT.replace("preliminary: { components:", "preliminary: { components: &list").replace(
      "}] } }",
      "}] }, semifinal: { components: *list } }",
    );
    const { rulebook: read2, findings: found } = read(shared.replace("weight: 100", "weight: 100"), "my-cup");
    expect(read2?.components.semifinal["railway"]?.[0]?.name).toBe("理论考试");
    expect(found).toEqual([]);
  });

  test("refuses a file that unfolds without end", () => {
    expect(read("a: &a [*a]\n").findings.map(({ code }) => code)).toEqual(["yaml-too-deep"]);
  });

  test("says null, ~ and nothing alike: the key is not there", () => {
    const empty = `${SHORT.replace("name: 铁路 }", "name: 铁路, union: ~ }")}theme: null\nsupport:\n`;
    expect(read(empty, "my-cup").findings).toEqual([]);
  });

  test("refuses marks so fine that exact arithmetic has no room for them", () => {
    const fine = SHORT.replace("full: 100, decimals: 1", "full: 999983, decimals: 6");
    expect(read(fine, "my-cup").findings.map(({ code, column }) => [code, column])).toEqual([
      ["rulebook-precision", "stages.preliminary.components"],
    ]);
  });

  test("refuses endless decimals only where nothing rounds them", () => {
    const thirds = SHORT.replace("full: 100", "full: 90");
    expect(read(thirds, "my-cup").findings).toEqual([]);
    expect(read(thirds.replace("[stage, total]", "[component, total]"), "my-cup").findings).toEqual([]);
    expect(
      read(thirds.replace("[stage, total]", "[total]"), "my-cup").findings.map(({ code }) => code),
    ).toEqual(["rulebook-endless"]);
  });
});
