/** Texts of the findings about rulebook.yaml, and about YAML. */
import type { Texts } from "./texts.ts";

export const RULEBOOK_TEXTS: Texts = {
  // YAML
  "yaml-syntax": "这一行附近不符合 YAML 格式：{detail}。请检查缩进、冒号后的空格、括号和引号是否成对。",
  "yaml-duplicate-key": "键“{value}”写了两次。请只留一个。",
  "yaml-key": "这里的键“{value}”不能用。请改名。",
  "yaml-too-deep": "文件嵌套太深或太大，不像规则文件。请检查。",
  "rulebook-unknown-key":
    "不认识的键“{value}”。[[里面有{wide}，要用英文的 : 和 , 并在后面空一格。]][[是不是“{guess}”？]]请改正或删掉。",
  "rulebook-missing-key": "缺少“{column}”。请按规则文件说明补上。",
  "rulebook-value": "[[写的是“{value}”，]]应当是：{expected}。请改正。",
  "rulebook-word": "写的是“{value}”，只能是：{words}。[[是不是“{guess}”？]]请改正。",
  "rulebook-line-name":
    "“{column}”不是名额线。请写 shortlist、qualifiers、finalists、award-10（综合第 10 名）、prize-40（复赛第 40 名）的样子。",
  "rulebook-source-half": "“{column}”的补充规定请同时写明由谁（by）和哪一天（on）。",
  "rulebook-edition": "edition 写的是“{value}”，文件夹名是“{folder}”。请让两者一致。",
  "edition-slug": "“{value}”不能作本届代号：请用小写字母、数字和连字符，如 hongqi-cup-2024。",
  "rulebook-cut": "“{column}”是 {value}，比上一道名额 {pool} 还多。请改正。",
  "rulebook-track-shortlist": "“{column}”是 {value}，比进入复赛的 {pool} 人还少。请改正。",
  "rulebook-composite": "综合成绩的两个百分比加起来是 {sum}，应当是 100，请改正。",
  "rulebook-weights": "“{column}”的权重加起来是 {sum}，应当是 100，请改正。",
  "rulebook-theory": "“{column}”的理论考试占 {sum}%，复赛不得超过 20%（通知八），请改正。",
  "rulebook-practice": "“{column}”只有理论考试；复赛要理论和实操相结合（通知八），请补上实操项目。",
  "rulebook-component-name": "项目不能叫“{value}”：这是成绩文件里另有用处的列名。请改名。",
  "rulebook-component-twice": "项目“{value}”写了两次。请只留一个，或改名。",
  "rulebook-panel": "“{value}”有 {judges} 名裁判，去掉最高分和最低分后一个也不剩。请改正。",
  "rulebook-endless":
    "项目“{value}”满分 {full}，折算后是除不尽的小数。请在 rounding.at 里加上 stage（按阶段进位）。",
  "rulebook-precision": "“{column}”的满分、小数位和权重组合起来，精确计算放不下。请减少小数位。",
  "rulebook-chain-twice": "同分规则里“{value}”写了两次。请只留一个。",
  "rulebook-chain-key":
    "{stage}的同分规则里不能用“{value}”：那时还没有这个成绩。请改用比赛项目，或成绩文件里的一列。",
  "rulebook-schedule": "结束 {value} 早于开始 {from}。请改正。",
  "rulebook-origin":
    "site.origin 写的是“{value}”，请只写到域名为止，如 https://hongbang.example；路径写在 site.base。",
  "rulebook-track-twice": "赛道“{value}”与前面的赛道重复。代号和名称都不能重复，请改正。",
  "rulebook-track-taken": "“{value}”不能作赛道代号：网站的其他页面要用这个地址。请改名。",
  "rulebook-track-unknown": "没有赛道“{value}”。[[是不是“{guess}”？]]请改正，或在 tracks 里补上。",
  "rulebook-track-stage": "赛道“{value}”只参加初赛，不能有{stage}的项目（通知五）。请删掉。",
  "rulebook-award-twice": "奖项“{value}”写了两次。请只留一个，或改名。",
  "rulebook-award-places": "奖项“{value}”从第 {from} 名到第 {to} 名，开始比结束还后。请改正。",
  "rulebook-award-rank": "“{column}”不在这个奖项的名次范围里。请改正。",
};
