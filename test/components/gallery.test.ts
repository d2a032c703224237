import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OBJECTIONS, PODIUMS } from "../../src/views/gallery-parts.ts";
import { LIST_COLUMNS, LIST_ROWS } from "../../src/views/gallery-rows.ts";
import { attribute, elementsOf, textOf } from "../support/site-pages.ts";
import { componentRenderer, elementsIn } from "./render.ts";

let renderer: Awaited<ReturnType<typeof componentRenderer>>;
beforeAll(async () => {
  renderer = await componentRenderer();
});
afterAll(() => renderer.close());

/** Each row of the list of examples by the name of its example. */
async function rows() {
  const html = await renderer.render("components/ListTable", {
    caption: "样例",
    columns: LIST_COLUMNS,
    rows: LIST_ROWS.map(({ value }) => value),
  });
  const printed = elementsIn(html).filter(({ tagName }) => tagName === "tr");
  return (name: string) => {
    const row = printed[1 + LIST_ROWS.findIndex((example) => example.name === name)];
    if (row === undefined) throw new Error(`no example ${name}`);
    return row;
  };
}

describe("the rows of a list, by the names of their examples", () => {
  test("a shared rank says so in words and keeps the CSV's number", async () => {
    const row = (await rows())("并列，姓名带圆点");
    const rank = elementsOf(row).find((cell) => attribute(cell, "class") === "rank");
    expect(rank === undefined ? null : [textOf(rank), attribute(rank, "data-value")]).toEqual([
      "并列第 2 名",
      "2",
    ]);
  });

  test("who is gone keeps the row, with the reason, in words and not in colour alone", async () => {
    const row = (await rows())("取消资格，原行保留");
    expect(attribute(row, "class")).toBe("gone more");
    expect(textOf(row)).toContain("取消资格异议 HY-001，6月14日，由 LJ-00007 递补");
  });

  test("a row without a name has no fragment and no link", async () => {
    const row = (await rows())("按规定不公布姓名");
    expect(attribute(row, "id")).toBeNull();
    expect(elementsOf(row).filter(({ tagName }) => tagName === "a")).toEqual([]);
  });

  test("a rare character and a long name come out whole", async () => {
    const at = await rows();
    expect(textOf(at("并列，生僻字"))).toContain("𬱖样");
    expect(textOf(at("名额线上的最后一人，十五字姓名，单位很长"))).toContain("阿不都热合曼·阿不都克力样例江");
  });
});

describe("an entry of the register", () => {
  test.each(OBJECTIONS)("$name", async ({ name, value }) => {
    const text = elementsIn(await renderer.render("components/ObjectionEntry", { row: value }))
      .map(textOf)
      .join(" ");
    expect(text).toContain(value.status);
    expect(text.includes("周样例")).toBe(name.startsWith("成立"));
    expect(text.includes("尚未写入名单")).toBe(name === "成立，还没有写入名单");
    expect(text.includes("尚未作出")).toBe(name === "受理中，不写被异议人");
  });
});

describe("the podium", () => {
  test.each(PODIUMS)("$name", async ({ value }) => {
    const elements = elementsIn(await renderer.render("components/Podium", { places: value }));
    const [list] = elements;
    expect(list === undefined ? null : attribute(list, "class")).toBe(
      value.length === 3 ? "podium podium--three" : "podium",
    );
    expect(elements.filter(({ tagName }) => tagName === "wbr")).toHaveLength(value.length === 3 ? 1 : 0);
  });
});
