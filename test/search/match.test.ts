import { describe, expect, it } from "vitest";
import { matchPeople } from "../../src/search/match.ts";
import { examplePeople } from "./people.ts";

const people = examplePeople();

/** Kinds with the ids of their people: `name: TL-00115 HG-20020`. */
function found(query: string): string[] {
  return matchPeople(people, query).map(
    (group) => `${group.kind}: ${group.people.map(({ id }) => id).join(" ")}`,
  );
}

describe("matchPeople(people, query)", () => {
  it("finds both who are called 张伟", () => {
    expect(found("张伟")).toEqual(["name: TL-00115 HG-20020"]);
  });

  it.each(["zhangwei", "Zhang Wei", "ZHANGWEI", "zhang wei", "zhāng wěi", "zhang'wei", "ｚｈａｎｇｗｅｉ"])(
    "finds 张伟 by the full pinyin %s",
    (query) => {
      expect(found(query)).toEqual(["pinyin: TL-00115 HG-20020"]);
    },
  );

  it.each(["zw", "zhangw", "zwei", "zhang", "wei"])(
    "finds nobody by %s: initials and parts are no pinyin",
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it("finds nobody by pinyin whose breaks fall inside a syllable", () => {
    expect(found("zhan gwei")).toEqual([]);
  });

  it("finds a name of many syllables, with and without spaces", () => {
    expect(found("dilixiati abudureheman")).toEqual(["pinyin: TL-00107"]);
    expect(found("dilixiatiabudureheman")).toEqual(["pinyin: TL-00107"]);
    expect(found("di li xia ti a bu du re he man")).toEqual(["pinyin: TL-00107"]);
  });

  it.each([
    "迪力夏提·阿不都热合曼",
    "迪力夏提•阿不都热合曼",
    "迪力夏提‧阿不都热合曼",
    "迪力夏提∙阿不都热合曼",
    "迪力夏提⋅阿不都热合曼",
    "迪力夏提・阿不都热合曼",
    "迪力夏提･阿不都热合曼",
    "迪力夏提·阿不都热合曼",
    "迪力夏提.阿不都热合曼",
    "迪力夏提．阿不都热合曼",
    "迪力夏提 · 阿不都热合曼",
    "迪力夏提阿不都热合曼",
  ])("finds a name however its dot is typed: %s", (query) => {
    expect(found(query)).toEqual(["name: TL-00107"]);
  });

  it("finds 𬱖, a character beyond 16 bits, as a name, a part and pinyin", () => {
    expect(found("陆𬱖")).toEqual(["name: TL-00112"]);
    expect(found("𬱖")).toEqual(["part: TL-00112"]);
    expect(found("luwei")).toEqual(["pinyin: TL-00112"]);
  });

  it("finds a name in which spaces were typed", () => {
    expect(found("张　伟")).toEqual(["name: TL-00115 HG-20020"]);
  });

  it("finds a part of a name", () => {
    expect(found("晓燕")).toEqual(["part: HG-20001"]);
    expect(found("张")).toEqual(["part: TL-00115 HG-20020"]);
  });

  it.each(["TL-00115", "tl-00115", "ＴＬ－００１１５", "TL00115"])("finds the id %s", (query) => {
    expect(found(query)).toEqual(["id: TL-00115"]);
  });

  it("finds people by the end of their id, three characters at least", () => {
    expect(found("0115")).toEqual(["tail: TL-00115"]);
    expect(found("014")).toEqual(["tail: HG-20014"]);
    expect(found("14")).toEqual([]);
  });

  it("finds the people of a track and of a province", () => {
    expect(found("化工赛道")).toEqual(["track: HG-20001 HG-20014 HG-20020"]);
    expect(found("河北")).toEqual(["province: TL-00101 TL-00140"]);
    expect(found("河北省")).toEqual(["province: TL-00101 TL-00140"]);
    expect(found("新疆维吾尔自治区")).toEqual(["province: TL-00107"]);
  });

  it("puts the track before organisations that have its name in theirs", () => {
    const groups = matchPeople(people, "铁路");
    expect(groups.map(({ kind }) => kind)).toEqual(["track"]);
    expect(found("化学工业")).toEqual(["organization: HG-20001 HG-20014"]);
  });

  it("wants every word of several", () => {
    expect(found("张伟 辽宁")).toEqual(["words: HG-20020"]);
    expect(found("张伟 铁路")).toEqual(["words: TL-00115"]);
    expect(found("张伟 广东")).toEqual([]);
  });

  it("finds nobody by a name that is nearly right", () => {
    for (const near of ["张玮", "张伟伟", "陆頠", "李秀瑛", "周垒"])
      expect([near, found(near)]).toEqual([near, []]);
    expect(found("赵铁")).toEqual(["part: TL-00101"]);
  });

  it("finds nobody by nothing, and by no mark", () => {
    for (const query of ["", "   ", "·", "97.60", "94.2"]) expect([query, found(query)]).toEqual([query, []]);
  });
});
