import { describe, expect, it } from "vitest";
import { cellText } from "../../src/exports/cell.ts";
import { csvText } from "../../src/exports/csv.ts";
import { listCsv } from "../../src/exports/list-csv.ts";
import { exampleDocument } from "../support/example-document.ts";

describe("listCsv(document)", () => {
  it("begins with a BOM, ends every line with CRLF and keeps the row of somebody who is out", () => {
    const lines = listCsv(exampleDocument("railway", "qualifiers", 2)).split("\r\n");
    expect(lines[0]).toBe("\uFEFF名次,报名号,姓名,单位,省份,学习积分,理论考试,成绩,状态");
    expect(lines[2]).toBe(
      "2,TL-00107,迪力夏提·阿不都热合曼,天山铁路局集团有限公司望河机务段（演示）,新疆,96.00,95.5,95.70,入围",
    );
    expect(lines[5]).toBe(
      "5,TL-00120,李秀英,江汉铁路局集团有限公司金滩客运段（演示）,湖南,92.00,92.5,92.30,取消资格",
    );
    expect(lines).toHaveLength(10);
    expect(lines[9]).toBe("");
  });

  it("leaves cells empty where a row carries no name", () => {
    expect(listCsv(exampleDocument("railway", "preliminary", 1))).toContain("\r\n6,,,,,,,89.30,不通过\r\n");
  });

  it("leaves the rank of somebody absent empty and keeps the semi-final total", () => {
    expect(listCsv(exampleDocument("railway", "final", 1))).toContain(
      "\r\n,TL-00150,郑海洋,闽赣铁路局集团有限公司榆树铺通信段（演示）,江西,,,,,89.60,,缺考\r\n",
    );
  });

  it("joins 奖项 and 荣誉 with a full-width semicolon", () => {
    expect(listCsv(exampleDocument("railway", "awards", 1))).toContain(
      "河北,机车检修一班,93.87,红旗EH7使用权2年；证书和奖杯,已获全国五一劳动奖章，不重复授予；所在班组授予全国工人先锋号（符合条件的）,获奖\r\n",
    );
  });
});

describe("csvText(lines)", () => {
  it("quotes only cells with a comma, a quote or a line break (RFC 4180)", () => {
    expect(csvText([["a b", "a,b", 'a"b', "a\nb", "甲，乙", ""]])).toBe(
      '\uFEFFa b,"a,b","a""b","a\nb",甲，乙,\r\n',
    );
  });
});

describe("cellText(row, key)", () => {
  it("throws on a column that no list has", () => {
    const row = exampleDocument("railway", "final", 1).rows[0];
    if (row === undefined) throw new Error("no row");
    expect(() => cellText(row, "telephone")).toThrow("no such column: telephone");
  });
});
