/** 成绩复核申请书 and 信息更正申请书: the two papers about one's own row. */
import { CONTACT, email, evidence, type Form, field, ON_LIST, phone } from "./form-parts.ts";

const SELF = "本人";
const UNIT = "所在单位";

export const scoreCheck: Form = {
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

export const correction: Form = {
  id: "correction",
  name: "信息更正",
  title: "信息更正申请书",
  fields: [
    field("who", "谁申请", {
      need: "请选择是本人还是所在单位申请。",
      control: "choice",
      choices: [SELF, UNIT],
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
          { key: "who", label: "申请人", choices: [SELF, UNIT] },
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
