import { describe, expect, it } from "vitest";
import { choiceOf, startOf } from "../../src/form/address.ts";
import { type Answer, problemsOf } from "../../src/form/problems.ts";
import { cellsOf, publishedText, rowsOf, rowText } from "../../src/form/published.ts";
import { documentText, fileName, letterTo } from "../../src/form/send.ts";
import type { ListRow } from "../../src/model/public.ts";
import { exampleDocument } from "../support/example-document.ts";

const values = ["railway/qualifiers/2", "railway/qualifiers/1", "railway/awards/1"];

describe("what a link fills in", () => {
  it("is read from the question or from the fragment, the question first", () => {
    const start = {
      kind: "check",
      list: "railway/qualifiers",
      version: "2",
      entrant: "TL-00101",
      item: "理论考试",
    };
    const words = `kind=check&list=railway/qualifiers&version=2&entrant=TL-00101&item=${encodeURIComponent("理论考试")}`;
    expect(startOf(`?${words}`, "")).toEqual(start);
    expect(startOf("", `#${words}`)).toEqual(start);
    expect(startOf("?kind=objection", "#kind=check").kind).toBe("objection");
    expect(startOf("", "")).toEqual({ kind: "", list: "", version: "", entrant: "", item: "" });
  });

  it("chooses the version that is named, else the newest of the list, else none", () => {
    const at = (list: string, version: string) => choiceOf({ ...startOf("", ""), list, version }, values);
    expect(at("railway/qualifiers", "1")).toBe("railway/qualifiers/1");
    expect(at("railway/qualifiers", "")).toBe("railway/qualifiers/2");
    expect(at("railway/qualifiers", "9")).toBe("railway/qualifiers/2");
    expect(at("steel/qualifiers", "1")).toBe("");
    expect(startOf("?version=v2", "").version).toBe("2");
  });
});

describe("what is missing or wrong", () => {
  const answer = (key: string, value: string, need: string | null = `缺 ${key}`): Answer => ({
    id: key,
    key,
    value,
    need,
  });
  const said = (key: string, value: string) => problemsOf([answer(key, value)])[0]?.text ?? null;

  it("is said in the order of the answers, and nothing of what may stay empty", () => {
    const answers = [answer("name", " "), answer("email", "", null), answer("facts", "")];
    expect(problemsOf(answers)).toEqual([
      { id: "name", text: "缺 name" },
      { id: "facts", text: "缺 facts" },
    ]);
  });

  it.each([
    ["phone", "12-34", "联系电话至少要有 7 位数字。"],
    ["phone", "010-0000-0120", null],
    ["email", "a b@c.cn", "电子邮箱要有 @ 和点号，中间没有空格。"],
    ["email", "a@example.cn", null],
    ["name", "匿名群众", "请填写真实姓名或者单位全称，匿名的不予受理。"],
    ["name", "某某", "请填写真实姓名或者单位全称，匿名的不予受理。"],
    ["name", "李某", "请填写真实姓名或者单位全称，匿名的不予受理。"],
    ["name", "某市机械厂工会", null],
    ["name", "迪力夏提·阿不都热合曼", null],
    ["facts", "不对", "请写得具体一些：时间、地点、事情。"],
    ["facts", "2024年3月起不再担任班组长。", null],
    ["evidence", "身份证 110101199003071234", "请不要写身份证号码。"],
  ])("%s %s: %s", (key, value, text) => {
    expect(said(key, value)).toBe(text);
  });
});

describe("what the list says", () => {
  const document = exampleDocument("railway", "qualifiers", 2);
  const [row] = rowsOf(document, "TL-00120") as [ListRow];

  it("is found by entrant id in any case of letters, and by name, also of two people", () => {
    expect(rowsOf(document, "tl-00120").map(({ name }) => name)).toEqual(["李秀英"]);
    expect(rowsOf(document, "李秀英")).toEqual([row]);
    expect(rowsOf(document, "李秀")).toEqual([]);
    const twins = { ...document, rows: [row, { ...row, entrantId: "TL-9" }] };
    expect(rowsOf(twins, "李秀英")).toHaveLength(2);
  });

  it("is the row's own words under the list's own headers", () => {
    expect(rowText(document, row)).toBe(
      "名次 5；单位 江汉铁路局集团有限公司金滩客运段（演示）；省份 湖南；学习积分 92.00；理论考试 92.5；成绩 92.30；状态 取消资格",
    );
    expect(cellsOf(document, row).map(([header]) => header)[1]).toBe("报名号");
  });

  it("gives one mark by its header, and the total by the name of the stage", () => {
    expect(publishedText(document, row, "理论考试")).toBe("92.5");
    expect(publishedText(document, row, "初赛成绩")).toBe("92.30");
    expect(publishedText(document, row, "单位")).toBe("江汉铁路局集团有限公司金滩客运段（演示）");
    expect(publishedText(document, row, "班组")).toBe("");
  });
});

describe("ways out", () => {
  it("a file is called by title, person and version, and by nothing that a file system refuses", () => {
    expect(fileName("异议书", "TL-00365", "railway/qualifiers/3", "txt")).toBe(
      "异议书-TL-00365-railway-qualifiers-v3.txt",
    );
    expect(fileName("异议书", "a/b:c", "", "html")).toBe("异议书-a_b_c.html");
  });

  it("a letter goes to the channel's address with subject and text", () => {
    const letter = letterTo("gongshi@example.cn", "异议书：a&b", "正文\n第二行", "头");
    expect(letter.whole).toBe(true);
    expect(letter.href).toBe(
      `mailto:gongshi@example.cn?subject=${encodeURIComponent("异议书：a&b")}&body=${encodeURIComponent("正文\r\n第二行")}`,
    );
  });

  it("a letter that mail programs would cut asks for the text instead, and stays short", () => {
    const letter = letterTo("gongshi@example.cn", "异议书", "很长的正文。".repeat(200), "异议书\n铁路赛道");
    expect(letter.whole).toBe(false);
    expect(decodeURIComponent(letter.href)).toContain(
      "铁路赛道\r\n\r\n（请在这里粘贴全文，或者把下载的文件加为附件。）",
    );
    expect(letter.href.length).toBeLessThanOrEqual(2000);
    expect(
      letterTo("a@example.cn", "长".repeat(900), "长".repeat(900), "长".repeat(900)).href.length,
    ).toBeLessThanOrEqual(2000);
  });

  it("an address that tries to add a recipient or a header stays one address", () => {
    expect(letterTo("a@example.cn?cc=b@example.cn", "s", "t", "h").href).toMatch(
      /^mailto:a@example\.cn%3Fcc%3Db%40example\.cn\?subject=s&/,
    );
  });

  it("a document of its own names its encoding and reads a title as text", () => {
    const text = documentText("a<b>&c", "<p>纸</p>");
    expect(text).toContain('<meta charset="utf-8">');
    expect(text).toContain("<title>a&lt;b>&amp;c</title>");
    expect(text).toContain("<body><p>纸</p></body>");
  });
});
