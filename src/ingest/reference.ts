/** The data dictionary and the reference of the YAML files, in Chinese, made from the definitions that read them. */
import type { ColumnSpec } from "./columns.ts";
import { SCORE_FIXED_COLUMNS } from "./files/score-columns.ts";
import { TABLES, type TableName } from "./paths.ts";
import { releasesSchema } from "./releases/schema.ts";
import { type JsonSchema, plainSchema, rulebookJsonSchema } from "./rulebook/json-schema.ts";
import { rulebookSchema } from "./rulebook/schema.ts";
import { TABLE_COLUMNS } from "./table-columns.ts";

const ABOUT: Readonly<Record<TableName, string>> = {
  entrants: "参赛人员，每人一行。必需。",
  reviews: "资格审查结论，每人一行。",
  objections: "对名单的异议和决定。提出异议的人不写在任何文件里。",
  withdrawals: "退出比赛的人。",
  draws: "名额线上并列时的公开抽签。",
  honours: "已获得、不重复授予的荣誉：个人写报名号，班组写单位和班组。",
  "organization-awards": "组织奖。",
  showcases: "攻关成果和路演。",
  organizations: "单位所属的集团和省份。",
  received: "文件交接登记：谁交来哪个文件，多少行，SHA-256 是多少。`mode: live` 必需。",
};

/** Every file of an edition with its columns, as Markdown. */
export function dataDictionary(): string {
  const tables = TABLES.map((name) =>
    section(`${name}.csv`, ABOUT[name], Object.values(TABLE_COLUMNS[name])),
  );
  const [entrants, ...others] = tables;
  return [
    "# 数据文件说明",
    "",
    "本文由 `npm run reference` 从程序的定义生成，请不要手工修改。",
    "",
    "每届比赛一个文件夹：`data/<本届代号>/`。表格可以是 CSV（UTF-8、GB18030，或 Excel 的“Unicode 文本”），也可以是只有一张工作表、全是普通单元格的 `.xlsx`；同一份数据只放一种。第一行是表头，列的先后不限；表中没有的列不读取，会提醒一次。",
    "",
    entrants ?? "",
    scoreSection(),
    ...others,
    yamlSection(),
  ].join("\n");
}

function section(file: string, about: string, columns: readonly ColumnSpec[]): string {
  const rows = columns.map(
    ({ header, alias, required, about: what }) =>
      `| ${header} | ${alias ?? ""} | ${required ? "是" : ""} | ${what} |`,
  );
  return [
    `## \`${file}\``,
    "",
    about,
    "",
    "| 列 | 英文别名 | 必需 | 内容 |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function scoreSection(): string {
  const columns: readonly ColumnSpec[] = [
    SCORE_FIXED_COLUMNS.id,
    {
      header: "项目名称",
      alias: null,
      required: true,
      about: "规则文件里本阶段、本赛道的每个项目一列，列名一致；只写数字，或缺考、违纪、弃权",
    },
    {
      header: "项目名称[1]、[2]……",
      alias: null,
      required: false,
      about: "由多名裁判打分的项目，每名裁判一列，代替项目名称一列",
    },
    {
      header: "同分比较列",
      alias: null,
      required: false,
      about: "规则文件的同分规则用到、又不是项目的列，如用时；整数，用时写整秒；用到就必需",
    },
    SCORE_FIXED_COLUMNS.total,
    SCORE_FIXED_COLUMNS.rank,
  ];
  const about =
    "某一阶段（preliminary 初赛、semifinal 复赛、final 决赛）所有赛道的成绩；也可以每个赛道一个文件，放在 `scores/<阶段>/<赛道>.csv`。至少要有一个成绩文件。";
  return section("scores/<阶段>.csv", about, columns);
}

function yamlSection(): string {
  return ["## `rulebook.yaml` 和 `releases.yaml`", "", "规则文件和公布安排，见 `RULEBOOK.md`。", ""].join(
    "\n",
  );
}

/** Every key of rulebook.yaml and releases.yaml, as Markdown. */
export function rulebookReference(): string {
  return [
    "# 规则文件说明",
    "",
    "本文由 `npm run reference` 从程序的定义生成，请不要手工修改。编辑器可以用 `rulebook.schema.json` 自动补全。",
    "",
    "任何一个值都可以写成长写法 `{ value, label, clause, quote, by, on }`：`clause` 是通知第几部分，`quote` 是原文；通知没有写的，由谁（`by`）在哪一天（`on`）补充规定。本来就有几个键的一组设置（如奖项、日程），可以把 clause、quote、by、on 写在旁边。",
    "",
    "## `rulebook.yaml`",
    "",
    ...keyTable(plainSchema(rulebookSchema)),
    "",
    "## `releases.yaml`",
    "",
    "公布安排。没有写在这里的名单不会公开。每一项：",
    "",
    ...keyTable(plainSchema(releasesSchema).items ?? {}),
    "",
  ].join("\n");
}

function keyTable(schema: JsonSchema): readonly string[] {
  return ["| 键 | 必需 | 写什么 |", "|---|---|---|", ...keyRows(schema, "")];
}

function keyRows(schema: JsonSchema, path: string): readonly string[] {
  const required = new Set(schema.required ?? []);
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const what = [inner.description ?? "", words(inner)].filter((part) => part !== "").join("：");
    return [`| \`${at}\` | ${required.has(key) ? "是" : ""} | ${what} |`, ...innerRows(inner, at)];
  });
  return named;
}

function innerRows(schema: JsonSchema, path: string): readonly string[] {
  // The three stages have the same keys; they are written out once.
  if (path === "stages.semifinal" || path === "stages.final") return [];
  if (schema.items !== undefined) return innerRows(schema.items, `${path}[]`);
  if (typeof schema.additionalProperties === "object")
    return innerRows(schema.additionalProperties, `${path}.<键>`);
  return keyRows(schema, path);
}

function words(schema: JsonSchema): string {
  const { enum: choices, items } = schema;
  if (choices !== undefined) return choices.join("、");
  return items?.enum === undefined ? "" : `列表，其中 ${items.enum.join("、")}`;
}

/** The generated files of `data/`: name and text. */
export function referenceFiles(): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: "DICTIONARY.md", text: dataDictionary() },
    { name: "RULEBOOK.md", text: rulebookReference() },
    { name: "rulebook.schema.json", text: `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n` },
  ];
}
