import { expect, it } from "vitest";
import { stageCountsCsv } from "../../src/exports/counts.ts";
import { stageCounts } from "../../src/model/stage-counts.ts";
import { exampleEdition } from "../support/example.ts";

it("stageCountsCsv(counts) has the columns of the contract, one row for each name", () => {
  expect(stageCountsCsv(stageCounts(exampleEdition(), "province"))).toBe(
    "\uFEFF名称,初赛入围,复赛,决赛,前十,前三,第一\r\n" +
      "河北,2,1,1,1,1,1\r\n" +
      "新疆,1,1,1,1,1,0\r\n" +
      "重庆,1,1,1,1,1,0\r\n" +
      "江西,1,1,1,0,0,0\r\n" +
      "广东,1,1,0,0,0,0\r\n" +
      "江苏,2,0,0,0,0,0\r\n" +
      "辽宁,1,0,0,0,0,0\r\n",
  );
});

it("stageCountsCsv(counts) leaves a cell empty whose list no track has released", () => {
  const edition = exampleEdition();
  const lists = edition.lists.filter(({ document }) => document.list === "qualifiers");
  const text = stageCountsCsv(stageCounts({ ...edition, lists }, "group"));
  expect(text).toBe(
    "\uFEFF名称,初赛入围,复赛,决赛,前十,前三,第一\r\n滨江化工集团（演示）,2,,,,,\r\n燕山铁路局集团（演示）,2,,,,,\r\n",
  );
});
