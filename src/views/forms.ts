/**
 * The three forms by custom: 成绩复核申请书, 信息更正申请书, 异议书 (product.md: three procedures kept apart). Each is a
 * paper with cells to fill and a few fields that fill them. Cells of one name mean the same on every paper.
 */
import type { FormKind } from "./paths.ts";

/** A cell of the paper. `choices` are boxes to tick; `size` asks for room to write by hand. */
export interface PaperCell {
  readonly key: string;
  readonly label: string;
  readonly choices?: readonly string[];
  readonly size?: "two" | "six" | "twelve";
}

/** One line of the paper: one wide cell, or two beside each other. */
export type PaperLine = readonly [PaperCell] | readonly [PaperCell, PaperCell];

export interface PaperPart {
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

/** What is asked in the browser. `need` is said when it is missing; null where it may stay empty. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly hint: string | null;
  readonly need: string | null;
  readonly control: "text" | "tel" | "email" | "area" | "choice";
  readonly choices: readonly string[];
  readonly autocomplete: string | null;
  /** Asked only when the paper comes from a unit. */
  readonly unitOnly: boolean;
}

/** One of the three forms. */
export interface Form {
  readonly id: FormKind;
  /** 成绩复核. */
  readonly name: string;
  /** 成绩复核申请书. */
  readonly title: string;
  readonly fields: readonly Field[];
  readonly parts: readonly PaperPart[];
  /** What who signs promises. */
  readonly truth: string;
  readonly refused: string | null;
  /** Lines for name and date by hand; `seal` leaves room for a seal. */
  readonly signs: readonly { readonly label: string; readonly seal: boolean }[];
}

const UNIT = "单位";
const SELF = "本人";

/** The forms in the order in which they are offered; `refused` is the rulebook's text on objections. */
export function forms(refused: string | null): readonly Form[] {
  return [scoreCheck, correction, { ...objection, refused }];
}

function field(key: string, label: string, more: Partial<Field> = {}): Field {
  return {
    key,
    label,
    hint: null,
    need: null,
    control: "text",
    choices: [],
    autocomplete: null,
    unitOnly: false,
    ...more,
  };
}

const phone = field("phone", "联系电话", {
  need: "请填写联系电话。",
  control: "tel",
  autocomplete: "tel",
});
const email = field("email", "电子邮箱（可不填）", { control: "email", autocomplete: "email" });
const evidence = (need: string | null): Field =>
  field("evidence", need === null ? "材料清单（可不填）" : "证据材料清单", {
    hint: "一行写一份材料；原件或者复印件另附。",
    need,
    control: "area",
  });

/** The row as it is published, on every paper. */
const ON_LIST: readonly PaperLine[] = [
  [{ key: "list", label: "名单" }],
  [{ key: "row", label: "名单所载", size: "two" }],
  [{ key: "link", label: "该行网址" }],
  [{ key: "sha", label: "名单 SHA-256" }],
];
const CONTACT: PaperLine = [
  { key: "phone", label: "联系电话" },
  { key: "email", label: "电子邮箱" },
];

const scoreCheck: Form = {
  id: "check",
  name: "成绩复核",
  title: "成绩复核申请书",
  fields: [
    field("name", "选手姓名", { need: "请填写选手姓名。", autocomplete: "name" }),
    phone,
    email,
    field("item", "要复核的项目", { hint: "如理论考试、总成绩、名次。", need: "请写明要复核哪一项。" }),
    field("should", "本人认为应当是（可不填）"),
    field("facts", "理由", {
      hint: "写明哪里算错、录错或者漏记。",
      need: "请写明理由。",
      control: "area",
    }),
    evidence(null),
  ],
  parts: [
    {
      title: "申请人（选手本人）",
      lines: [
        [
          { key: "name", label: "姓名" },
          { key: "entrant", label: "报名号" },
        ],
        CONTACT,
      ],
    },
    { title: "名单", lines: ON_LIST },
    {
      title: "复核事项",
      lines: [
        [{ key: "item", label: "复核项目" }],
        [
          { key: "now", label: "公布的是" },
          { key: "should", label: "认为应当是" },
        ],
        [{ key: "facts", label: "理由", size: "twelve" }],
        [{ key: "evidence", label: "材料清单", size: "six" }],
      ],
    },
  ],
  truth: "本人是名单所列的选手，以上内容真实。",
  refused: "只受理选手本人对自己成绩的申请。对其他选手有疑问的，用异议书。",
  signs: [{ label: "选手签名", seal: false }],
};

const correction: Form = {
  id: "correction",
  name: "信息更正",
  title: "信息更正申请书",
  fields: [
    field("who", "谁申请", {
      need: "请选择是本人还是所在单位申请。",
      control: "choice",
      choices: [SELF, "所在单位"],
    }),
    field("name", "选手姓名", { need: "请填写选手姓名。", autocomplete: "name" }),
    field("contact", "单位联系人", { need: "单位申请的，请填写联系人。", unitOnly: true }),
    phone,
    email,
    field("item", "哪一项写错了", {
      need: "请选择哪一项写错了。",
      control: "choice",
      choices: ["姓名", "单位", "省份", "班组"],
    }),
    field("now", "名单上写的是", { need: "请填写名单上现在写的是什么。" }),
    field("should", "应当是", { need: "请填写应当是什么。" }),
    field("facts", "说明（可不填）", { hint: "不要写身份证号码。", control: "area" }),
    evidence("请写明证明材料，如单位证明。"),
  ],
  parts: [
    {
      title: "申请人",
      lines: [
        [
          { key: "who", label: "申请人", choices: [SELF, "所在单位"] },
          { key: "contact", label: "单位联系人" },
        ],
        [
          { key: "name", label: "选手姓名" },
          { key: "entrant", label: "报名号" },
        ],
        CONTACT,
      ],
    },
    { title: "名单", lines: ON_LIST },
    {
      title: "更正事项",
      lines: [
        [{ key: "item", label: "更正项目", choices: ["姓名", "单位", "省份", "班组"] }],
        [{ key: "now", label: "名单上写的是" }],
        [{ key: "should", label: "应当是" }],
        [{ key: "facts", label: "说明", size: "six" }],
        [{ key: "evidence", label: "证明材料清单", size: "six" }],
      ],
    },
  ],
  truth: "以上内容真实，所附材料与原件一致，愿意承担相应责任。",
  refused: "只受理选手本人或者所在单位的申请。成绩和名次有误的，用成绩复核申请书。",
  signs: [
    { label: "选手签名", seal: false },
    { label: "所在单位（盖章）", seal: true },
  ],
};

const CATEGORIES = ["资格", "成绩", "信息"] as const;

const objection: Form = {
  id: "objection",
  name: "异议",
  title: "异议书",
  fields: [
    field("who", "谁提出", {
      need: "请选择是个人还是单位提出。",
      control: "choice",
      choices: ["个人", UNIT],
    }),
    field("name", "真实姓名或者单位全称", {
      hint: "匿名、冒名的不予受理。",
      need: "请填写真实姓名或者单位全称。",
      autocomplete: "name",
    }),
    field("contact", "单位联系人", { need: "单位提出的，请填写联系人。", unitOnly: true }),
    phone,
    email,
    field("post", "通信地址（可不填）", { autocomplete: "street-address" }),
    field("category", "异议类别", {
      hint: "资格：不应当列入；成绩：别人的成绩有误；信息：别人的信息有误。",
      need: "请选择异议类别。",
      control: "choice",
      choices: CATEGORIES,
    }),
    field("matter", "异议事项", {
      hint: "一句话写明对什么有异议。",
      need: "请写明异议事项。",
    }),
    field("facts", "事实和理由", {
      hint: "写明时间、地点、事情，不要写身份证号码。",
      need: "请写明具体事实和理由。",
      control: "area",
    }),
    evidence("请列出证据材料，一行一份。"),
  ],
  parts: [
    {
      title: "异议人",
      lines: [
        [
          { key: "who", label: "提出人", choices: ["个人", UNIT] },
          { key: "contact", label: "单位联系人" },
        ],
        [{ key: "name", label: "姓名或单位全称" }],
        CONTACT,
        [{ key: "post", label: "通信地址" }],
      ],
    },
    {
      title: "被异议人",
      lines: [
        [
          { key: "person", label: "姓名" },
          { key: "entrant", label: "报名号" },
        ],
        ...ON_LIST,
      ],
    },
    {
      title: "异议",
      lines: [
        [{ key: "category", label: "类别", choices: CATEGORIES }],
        [{ key: "matter", label: "异议事项", size: "two" }],
        [{ key: "facts", label: "事实和理由", size: "twelve" }],
        [{ key: "evidence", label: "证据材料清单", size: "six" }],
      ],
    },
  ],
  truth: "异议人保证以上情况和所附材料真实，没有捏造和冒名，愿意承担相应责任。",
  refused: null,
  signs: [
    { label: "个人签名", seal: false },
    { label: "单位（盖章）", seal: true },
  ],
};
