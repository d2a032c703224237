/** Every sample holds the planted situations: found here by reading the written files, with other arithmetic. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { cell, EDITION, type Files, generated, onDisk, read, type Sample, table } from "./read.ts";
import {
  admit,
  compositeOf,
  finalTotal,
  lines,
  type Placed,
  preliminaryOf,
  semifinalComponents,
  semifinalOf,
  stateOf,
  TRACKS,
} from "./recompute.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const IDS = Object.keys(TRACKS);

const SAMPLES: readonly (readonly [string, () => Files])[] = [
  ["the committed edition", () => onDisk(DATA)],
  ["2,000 entrants, seed 7", () => generated(2_000, "7")],
  ["3,333 entrants, seed 0", () => generated(3_333, "0")],
  ["50,000 entrants, seed 99", () => generated(50_000, "99")],
];

describe.each(SAMPLES)("%s", (_, filesOf) => {
  let sample: Sample;
  const reviewsOf = (track: string) => {
    const ranked = new Map(preliminaryOf(sample, track).map((person) => [person.id, person]));
    return table(sample, "reviews").flatMap((row) => {
      const person = ranked.get(cell(row, "报名号"));
      return person === undefined ? [] : [{ ...person, pass: cell(row, "结论") === "通过" }];
    });
  };
  const passed = (track: string): Placed[] => reviewsOf(track).filter((person) => person.pass);
  const standing = (track: string, version: number) =>
    lines(sample, track, "qualifiers")[version - 1]?.standing ?? [];
  const objection = (id: string) => table(sample, "objections").find((row) => cell(row, "异议编号") === id);
  const names = () => new Map(table(sample, "entrants").map((row) => [cell(row, "报名号"), row]));

  beforeAll(async () => {
    sample = await read(filesOf());
  });

  it("reviews exactly the shortlist of each track, and decides every review", () => {
    for (const track of IDS) {
      const ranked = preliminaryOf(sample, track);
      const shortlist = ranked.filter((person) => person.rank <= 300).map((person) => person.id);
      expect(reviewsOf(track).map((person) => person.id)).toEqual(shortlist);
    }
    expect(new Set(table(sample, "reviews").map((row) => cell(row, "结论")))).toEqual(
      new Set(["通过", "不通过"]),
    );
    expect(table(sample, "reviews").length).toBe(IDS.flatMap(reviewsOf).length);
  });

  it("has 300 reviewed and 195 passed in chemical, so 195 qualifiers", () => {
    expect(reviewsOf("chemical").length).toBe(300);
    expect(passed("chemical").length).toBe(195);
    expect(standing("chemical", 1).length).toBe(195);
  });

  it("has equal totals at place 200 in power that the chain decides", () => {
    const [last, next] = passed("power").slice(199, 201);
    expect(last?.keys[0]).toBe(next?.keys[0]);
    expect(last?.rank).toBeLessThan(next?.rank ?? 0);
  });

  it("has three people equal in every key at place 200 in steel, and the only draw", () => {
    const { standing: drawn, tied } = admit(passed("steel"), 200, cell(table(sample, "draws")[0], "种子"));
    expect(tied.length).toBe(3);
    expect(tied.filter((id) => drawn.includes(id)).length).toBe(2);
    const draws = table(sample, "draws").map((row) => [
      cell(row, "赛道"),
      cell(row, "名额线"),
      cell(row, "见证"),
    ]);
    expect(draws).toEqual([["钢铁", "qualifiers", "公证机构（演示）"]]);
    expect(cell(table(sample, "draws")[0], "种子")).toMatch(/^\d{20,64}$/);
  });

  it("needs no other draw at any line of any version", () => {
    for (const track of IDS) {
      for (const list of ["qualifiers", "finalists"] as const) {
        for (const [at, line] of lines(sample, track, list).entries()) {
          const drawn = track === "steel" && list === "qualifiers" && at === 0;
          expect([track, list, line.tied.length]).toEqual([track, list, drawn ? 3 : 0]);
        }
      }
      const composite = compositeOf(sample, track);
      expect([track, admit(composite, 3, null).tied, admit(composite, 1, null).tied]).toEqual([
        track,
        [],
        [],
      ]);
    }
  });

  it("has a semi-final row for exactly those standing when its list came out, a final row likewise", () => {
    for (const track of IDS) {
      for (const [list, stage] of [
        ["qualifiers", "semifinal"],
        ["finalists", "final"],
      ] as const) {
        const roster = lines(sample, track, list).at(-1)?.standing ?? [];
        const rows = table(sample, `scores/${stage}/${track}`).map((row) => cell(row, "报名号"));
        expect(rows.toSorted()).toEqual(roster.toSorted());
      }
      expect(table(sample, `scores/final/${track}`).length).toBe(40);
    }
  });

  it("shares place 10 of the composite in defence between two, so eleven get the trophy", () => {
    const ranks = compositeOf(sample, "defence").map((person) => person.rank);
    expect(ranks.slice(0, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12]);
  });

  it("backfills twice in railway, the second time for the backfilled person", () => {
    const [first, second, third] = lines(sample, "railway", "qualifiers");
    const came = second?.standing.filter((id) => !first?.standing.includes(id));
    expect(came?.length).toBe(1);
    expect(cell(objection(third?.release.decisions[0] ?? ""), "被异议报名号")).toBe(came?.[0]);
    expect(third?.standing.filter((id) => !second?.standing.includes(id)).length).toBe(1);
    expect(third?.standing.length).toBe(200);
  });

  it("upholds an objection in construction that came inside the week and was decided after it", () => {
    const second = lines(sample, "construction", "qualifiers")[1];
    const row = objection(second?.release.decisions[0] ?? "");
    expect(cell(row, "状态")).toBe("成立");
    expect(cell(row, "收到时间") < "2024-06-18T18:00+08:00").toBe(true);
    expect(cell(row, "决定时间") > "2024-06-18T18:00+08:00").toBe(true);
    expect(second?.standing).not.toContain(cell(row, "被异议报名号"));
    expect(second?.standing.length).toBe(200);
  });

  it("has objections of every final status and none that is open", () => {
    const statuses = new Set(table(sample, "objections").map((row) => cell(row, "状态")));
    expect(statuses).toEqual(new Set(["成立", "不成立", "不予受理", "撤回"]));
  });

  it("backfills for a withdrawal before the semi-final and for one before the final", () => {
    for (const [track, list] of [
      ["nonferrous", "qualifiers"],
      ["steel", "finalists"],
    ] as const) {
      const [first, second] = lines(sample, track, list);
      expect(second?.release.reason).toMatch(/退出/);
      expect(second?.standing.filter((id) => !first?.standing.includes(id)).length).toBe(1);
      expect(second?.standing.length).toBe(first?.standing.length);
    }
  });

  it("corrects an organisation in building-materials, the entrant file has the new name", () => {
    const second = lines(sample, "building-materials", "qualifiers")[1];
    const [correction] = second?.release.corrections ?? [];
    expect(correction?.column).toBe("单位");
    expect(correction?.from).toMatch(/（演示）$/);
    expect(correction?.to).not.toBe(correction?.from);
    expect(cell(names().get(correction?.entrant ?? ""), "单位")).toBe(correction?.to);
    expect(second?.standing).toContain(correction?.entrant);
  });

  it("lists two namesakes of one unit in machinery, and five hard names in light-industry", () => {
    const people = names();
    const namesakes = standing("machinery", 1)
      .map((id) => people.get(id))
      .filter((row) => cell(row, "姓名") === "刘晓华");
    const units = namesakes.map((row) => cell(row, "单位"));
    expect(units.length).toBeGreaterThan(new Set(units).size);
    const listed = standing("light-industry", 1).map((id) => cell(people.get(id), "姓名"));
    for (const name of ["古丽巴哈尔·吐尔逊江", "沈𬱖", "禤昀", "欧阳霁", "阿卜杜热依木江·麦麦提图尔荪江"]) {
      expect(listed).toContain(name);
    }
    expect([..."阿卜杜热依木江·麦麦提图尔荪江"].length).toBe(15);
  });

  it("has 缺考, 违纪 and 弃权 in the preliminary, the semi-final and the final", () => {
    for (const stage of ["preliminary", "semifinal/railway", "final/railway"]) {
      const states = new Set(table(sample, `scores/${stage}`).map(stateOf));
      expect(states).toEqual(new Set([null, "缺考", "违纪", "弃权"]));
    }
  });

  it("has five judges in machinery", () => {
    const [row] = table(sample, "scores/semifinal/machinery");
    expect(Object.keys(row ?? {})).toEqual([
      "报名号",
      "理论考试",
      "实操[1]",
      "实操[2]",
      "实操[3]",
      "实操[4]",
      "实操[5]",
      "班组改善",
    ]);
  });

  it("has exact halves that round up in nonferrous: 15 and 25 of 100 with marks in tenths", () => {
    const rows = table(sample, "scores/semifinal/nonferrous").filter((row) => stateOf(row) === null);
    const tenths = (text = "") => BigInt(text.replace(".", "")) * (text.includes(".") ? 1n : 10n);
    const half = rows.filter(
      (row) => (tenths(cell(row, "理论考试")) + tenths(cell(row, "标准化作业"))) % 2n === 1n,
    );
    expect(half.length).toBeGreaterThan(0);
    expect(semifinalComponents(sample, "nonferrous").map((one) => one.weight)).toEqual([
      15n,
      25n,
      20n,
      20n,
      20n,
    ]);
  });

  it("makes 81.20 of 80 and 82 as of 83 and 80, in the preliminary and in the composite", () => {
    const rows = table(sample, "scores/preliminary");
    const pairs = rows.map((row) => `${cell(row, "学习积分")}/${cell(row, "理论考试")}`);
    expect(pairs).toContain("80/82");
    expect(pairs).toContain("83/80");
    const semifinals = new Map(
      semifinalOf(sample, "nonferrous").map((person) => [person.id, person.keys[0]]),
    );
    const finals = new Map(
      table(sample, "scores/final/nonferrous").map((row) => [cell(row, "报名号"), finalTotal(row)]),
    );
    const equal = compositeOf(sample, "nonferrous")
      .filter((person) => person.keys[0] === 8120n)
      .map((person) => `${semifinals.get(person.id)}/${finals.get(person.id)}`);
    expect(equal).toContain("8300/8000");
    expect(equal).toContain("8000/8200");
  });

  it("has a first place with the medal in power, and a first place whose team has its title in light-industry", () => {
    const [person, team] = table(sample, "honours");
    expect(cell(person, "报名号")).toBe(compositeOf(sample, "power")[0]?.id);
    expect(cell(person, "荣誉")).toBe("全国五一劳动奖章");
    const first = names().get(compositeOf(sample, "light-industry")[0]?.id ?? "");
    expect([cell(team, "单位"), cell(team, "班组")]).toEqual([cell(first, "单位"), cell(first, "班组")]);
    expect(cell(team, "班组")).not.toBe("");
    expect(cell(team, "荣誉")).toBe("全国工人先锋号");
  });

  it("has a showcase of every finalist in time, and two presenters in each track", () => {
    const showcases = table(sample, "showcases");
    for (const track of IDS) {
      const roster = lines(sample, track, "finalists").at(-1)?.standing ?? [];
      const own = showcases.filter((row) => roster.includes(cell(row, "报名号")));
      expect(own.length).toBe(roster.length);
      expect(own.filter((row) => cell(row, "路演") === "是").length).toBe(2);
    }
    for (const row of showcases) {
      expect(Number(cell(row, "视频时长"))).toBeLessThanOrEqual(180);
      expect(cell(row, "报送时间") < "2024-08-05T00:00+08:00").toBe(true);
      expect(cell(row, "视频链接")).toMatch(/^https:\/\/example\.cn\//);
      expect(cell(row, "幻灯片链接")).toMatch(/^https:\/\/example\.cn\//);
    }
  });

  it("names every entrant id of the README in the entrant file, and every track's page by its address", () => {
    const people = names();
    const ids = sample.readme.match(/\b[A-Z]{2}-\d{5,}\b/g) ?? [];
    expect(ids.length).toBeGreaterThan(40);
    for (const id of ids) expect(people.has(id)).toBe(true);
    for (const address of ["chemical/qualifiers/", "railway/qualifiers/v3/", "defence/awards/"]) {
      expect(sample.readme).toContain(`\`/${EDITION}/${address}\``);
    }
  });
});
