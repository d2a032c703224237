import { describe, expect, test } from "vitest";
import { meantDate, meantInstant, meantMark, meantSeconds } from "../../src/ingest/cells/meant.ts";

describe("what a cell most likely means", () => {
  test.for([
    ["2024/6/5", "2024-06-05"],
    ["2024.06.05", "2024-06-05"],
    ["2024年6月5日", "2024-06-05"],
    ["20240605", "2024-06-05"],
    ["2024-6-5", "2024-06-05"],
    ["２０２４-06-05", "2024-06-05"],
    ["45448", "2024-06-05"],
    ["2024-06-31", ""],
    ["6月5日", ""],
    ["2024-06-05 15:20", ""],
    ["", ""],
  ] as const)("%s is the day %s", ([text, meant]) => {
    expect(meantDate(text)).toBe(meant);
  });

  test.for([
    ["2024-06-12 15:20", "2024-06-12T15:20+08:00"],
    ["2024/6/12 9:05:00", "2024-06-12T09:05+08:00"],
    ["2024-06-12T15:20", "2024-06-12T15:20+08:00"],
    ["2024年6月12日下午3点20分", "2024-06-12T15:20+08:00"],
    ["2024年6月12日 上午9时", "2024-06-12T09:00+08:00"],
    ["2024-06-12", ""],
    ["2024-06-12 25:00", ""],
    ["2024-06-12T15:20+09:00", ""],
  ] as const)("%s is the instant %s", ([text, meant]) => {
    expect(meantInstant(text)).toBe(meant);
  });

  test.for([
    ["1:03:20", "3800"],
    ["63:20", "3800"],
    ["63分20秒", "3800"],
    ["1小时3分20秒", "3800"],
    ["3800秒", ""],
    ["一小时", ""],
  ] as const)("%s is %s seconds", ([text, meant]) => {
    expect(meantSeconds(text)).toBe(meant);
  });

  test.for([
    ["85.5分", "85.5"],
    ["８５", "85"],
    ["85。5", "85.5"],
    [" 85", "85"],
    ["85,5", ""],
    ["八十五", ""],
    ["85/100", ""],
  ] as const)("%s is the mark %s", ([text, meant]) => {
    expect(meantMark(text)).toBe(meant);
  });
});
