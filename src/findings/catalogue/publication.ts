/** Texts of the findings of publication. */
import type { Texts } from "./texts.ts";

export const PUBLICATION_TEXTS: Texts = {
  "decision-not-carried":
    "{list} 第 {version} 版发布前，异议 {objection} 已决定成立，但这一版的 decisions 里没有它。请加上，名单的变化才说得清依据。",
  "version-without-reason":
    "{list} 第 {version} 版没有写明为什么改。请写 decisions（异议决定）、corrections（信息更正）或 reason（理由）。",
  "decision-waiting":
    "异议 {value} 已决定成立，{list}还没有新版本。请在 releases.yaml 为 {address} 加一版，decisions: [{value}]。",
  "draw-unneeded": "{track}赛道名额线 {value} 没有需要抽签的并列，这次抽签没有用到。请核对赛道和名额线。",
  "finalists-late": "{track}赛道的决赛入围名单在 {value} 发布，晚于规定的 {limit}（通知八）。",
  "window-missing": "{track}赛道{list}第 {version} 版没有写 opens，公示期无从计算。通知八要求公示一周。",
  "window-ends-on-holiday":
    "{track}赛道{list}第 {version} 版的公示在法定节假日截止（{value}）。请考虑 publicity.holidayEnd: move。",
  "note-names-person":
    "异议 {objection} 没有成立，公开说明里却写出了被异议人的姓名或报名号。请改写：未成立的异议不点名。",
  "content-encoding": "{file} 不是 UTF-8 编码。请用 UTF-8 另存后再试。",
  "content-name":
    "新闻文件名“{value}”会成为网址，只能用小写字母、数字和连字符。请改名，例如 qualifiers-published.mdx。",
  "content-frontmatter":
    "文件开头没有完整的信息区，或者读不懂。请以单独一行 --- 开始和结束，中间写 title 和 publishAt。",
  "content-field":
    "信息区的 {field} 不对[[（现在是“{value}”）]]。title 是标题；publishAt 写成 2024-06-12T09:00+08:00；about 可以不写，写就写成 赛道/名单，例如 chemical/qualifiers 或 edition/awards；其他项目不能有。",
  "content-module": "新闻里不能有 import 或 export：“{value}”。请删去，只写文字和组件 ListLink、Note。",
  "content-component": "新闻里不能用“{value}”。只能用组件 ListLink 和 Note；其余用 Markdown 书写。",
  "content-expression": "新闻里不能有花括号：“{value}”。请直接写出文字。",
  "content-image": "新闻里不能放图片：“{value}”。请删去，用文字说明。",
  "content-link":
    "链接“{value}”不能用。站外写 https:// 开头的网址，站内写相对网址，例如 ../../rules/，这样网站换了目录也有效。",
  "content-list": "“{value}”所指的名单不存在。请核对赛道代号和名单代号（例如 chemical、qualifiers）。",
  "content-notice": "{file} 里没有找到以“一、”开头的部分。请放入通知全文，每一部分另起一行。",
  "content-clause": "{column} 写的依据“{clause}”在通知里没有。请写部分的序号，例如 八。",
  "content-quote":
    "{column} 的引文在通知第{clause}部分里找不到：“{value}”。引文必须与通知逐字相同，请从通知原文复制。",
  // The built site
  leak: "生成的网页里有{kind}：{value}。网站没有换上。请从新闻、公开说明或规则文件里找出它并删掉；找不到的，请把这一条告诉开发者。",
};
