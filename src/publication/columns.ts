import type { ListKind } from "../model/ids.ts";
import type { Column } from "../model/public.ts";
import type { Component } from "../model/rulebook.ts";

const PERSON: readonly Column[] = [
  { key: "rank", header: "名次" },
  { key: "entrantId", header: "报名号" },
  { key: "name", header: "姓名" },
  { key: "organization", header: "单位" },
  { key: "province", header: "省份" },
];
const STATUS: Column = { key: "status", header: "状态" };
const AWARDS: Column = { key: "awards", header: "奖项" };

/** The columns of a list in their fixed order (contract: Output). `components` are those whose marks it shows. */
export function listColumns(list: ListKind, components: readonly Component[]): Column[] {
  const marks = components.map(({ name }) => ({ key: `scores.${name}`, header: name }));
  const total: Column = { key: "total", header: "成绩" };
  const composite: Column = { key: "total", header: "综合成绩" };
  switch (list) {
    case "preliminary":
    case "qualifiers":
      return [...PERSON, ...marks, total, STATUS];
    case "semifinal":
      return [...PERSON, ...marks, total, AWARDS, STATUS];
    case "finalists":
      return [...PERSON, total, STATUS];
    case "final":
      return [
        ...PERSON,
        ...marks,
        { key: "finalTotal", header: "决赛成绩" },
        { key: "semifinalTotal", header: "复赛成绩" },
        composite,
        STATUS,
      ];
    case "awards":
      return [
        ...PERSON,
        { key: "team", header: "班组" },
        composite,
        AWARDS,
        { key: "honours", header: "荣誉" },
        STATUS,
      ];
  }
}
