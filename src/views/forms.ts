/** The three forms by custom, kept apart: 成绩复核申请书, 信息更正申请书, 异议书 (product.md). */
import { correction, scoreCheck } from "./form-own.ts";
import { CONTACT, email, evidence, type Form, field, ON_LIST, phone } from "./form-parts.ts";

/** The forms in the order in which they are offered; `refused` is the rulebook's text on objections. */
export function forms(refused: string | null): readonly Form[] {
  return [scoreCheck, correction, { ...objection, refused }];
}

const UNIT = "单位";
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
    field("post", "通信地址（可不填）", { autocomplete: "address-line1" }),
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
