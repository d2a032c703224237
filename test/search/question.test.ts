import { describe, expect, it } from "vitest";
import { fold } from "../../src/search/fold.ts";
import { pinyinQuery, soundsLike } from "../../src/search/pinyin.ts";
import { addressOf, clean, questionOf } from "../../src/search/question.ts";

describe("questionOf(search, edition)", () => {
  it("reads the address and leaves out what it does not name", () => {
    expect(questionOf("?q=%E5%BC%A0%E4%BC%9F&track=%E9%93%81%E8%B7%AF", "cup-2024")).toEqual({
      text: "张伟",
      track: "铁路",
      kind: "",
      edition: "cup-2024",
    });
  });

  it("is what addressOf wrote", () => {
    const question = { text: "a&b=“张”", track: "铁路", kind: "选手", edition: "cup-2023" };
    expect(questionOf(addressOf(question, "cup-2024"), "cup-2024")).toEqual(question);
    expect(addressOf({ text: "", track: "", kind: "", edition: "cup-2024" }, "cup-2024")).toBe("");
  });
});

describe("clean(text)", () => {
  it("is one line of at most 60 characters, cut between characters", () => {
    expect(clean(" 张\n伟\t ")).toBe("张 伟");
    expect([...clean("𬱖".repeat(80))]).toHaveLength(60);
  });
});

describe("fold(text)", () => {
  it("is one text for one name, however it was typed", () => {
    expect(fold("ＴＬ－００１１５")).toBe("tl-00115");
    expect(fold("阿依古丽 · 买买提")).toBe("阿依古丽买买提");
    expect(fold("（演示）")).toBe("(演示)");
  });
});

describe("pinyinQuery(text)", () => {
  it("takes ü, v and the yu of passports for one sound", () => {
    for (const text of ["lümei", "lǚ méi", "lvmei", "lyumei", "LYU MEI"])
      expect([text, pinyinQuery(text)?.letters]).toEqual([text, "lvmei"]);
    expect(soundsLike({ letters: "lvmei", breaks: [] }, "lv mei")).toBe(true);
    expect(pinyinQuery("chenyuyun")?.letters).toBe("chenyuyun");
  });

  it("is nothing that has other characters in it", () => {
    for (const text of ["张wei", "TL-00115", "z", "zhang2", ""])
      expect([text, pinyinQuery(text)]).toEqual([text, null]);
  });
});
