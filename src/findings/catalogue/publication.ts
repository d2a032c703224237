/** Texts of the findings of publication. */
import type { Texts } from "./texts.ts";

export const PUBLICATION_TEXTS: Texts = {
  "decision-not-carried":
    "{list} 第 {version} 版发布前，异议 {objection} 已决定成立，但这一版的 decisions 里没有它。请加上，名单的变化才说得清依据。",
  "version-without-reason":
    "{list} 第 {version} 版没有写明为什么改。请写 decisions（异议决定）、corrections（信息更正）或 reason（理由）。",
  "decision-waiting":
    "异议 {value} 已决定成立，{list}还没有新版本。请在 releases.yaml 为 {address} 加一版，decisions: [{value}]。",
  // Faults of the process
  "objection-late":
    "这条异议的收到时间是 {value}，{list}的公示期（通知八：公示一周）已在 {closes} 截止，状态却是“{status}”。逾期的异议不予受理：请把状态改为“不予受理”；时间写错了请改正。[[信函以寄出时间为准的，这里{postmark}。]]",
  "objection-before-list":
    "收到时间 {value} 早于{list}的公布时间 {released}：名单还没有公布，不会有对它的异议。请核对时间和名单。",
  "objection-not-listed":
    "“{value}”{name}不在{list}上，对此人的异议不能是“{status}”。请核对报名号和名单；确是对名单外的人提出的，请把状态改为“不予受理”。",
  "withdrawal-not-standing": "“{value}”{name}不在{list}上，也没有递补的可能，无从退出。请核对报名号和阶段。",
  "withdrawal-late":
    "退出日期 {value} 晚于{stage}成绩的公布时间 {results}：{stage}已经比完，不能再退出{stage}。请核对日期和阶段。",
  "withdrawal-with-marks":
    "“{value}”登记为退出{stage}，成绩文件里却有此人的{stage}分数（{scores} 第 {scoresLine} 行）。请核对报名号；没有参加的，把分数改为“弃权”或删掉这一行。",
  "review-outside":
    "“{value}”不在{track}赛道初赛的前 {places} 名里，不需要资格审查（通知八），这条结论不起作用。请核对报名号。",
  "review-late":
    "{track}赛道的 {entrant} 的资格审查结论写的日期是 {value}，晚于名单的发布时间 {at}，发布时还不算数。请核对日期，或推迟发布。",
  "draw-late":
    "{track}赛道名额线 {line} 的抽签时间是 {value}，晚于名单的发布时间 {at}，发布时还不算数。有 {count} 人在这里并列：{people}。请核对时间，或推迟发布。",
  "approval-unknown":
    "“{value}”不是这份名单的审核单位，这条审核不算数。[[是不是“{guess}”？]]请写需要的审核单位：{needed}。",
  "approval-late": "{by}的审核日期 {value} 晚于公布时间 {at}，在公布时还不算数。请核对日期，或推迟公布。",
  "draw-unneeded": "{track}赛道名额线 {value} 没有需要抽签的并列，这次抽签没有用到。请核对赛道和名额线。",
  "finalists-late":
    "{track}赛道的决赛入围名单在 {value} 发布，晚于规定的 {limit}（通知八）。请核对公布时间；确实晚了，不用改。",
  "window-missing":
    "{track}赛道{list}第 {version} 版没有写 opens，公示期无从计算。通知八要求公示一周，请补上 opens。",
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
    "信息区的 {field} 不对[[（现在是“{value}”）]]。请改正：title 是标题；publishAt 写成 2024-06-12T09:00+08:00；about 可以不写，写就写成 赛道/名单，例如 chemical/qualifiers 或 edition/awards；其他项目不能有。",
  "content-module": "新闻里不能有 import 或 export：“{value}”。请删去，只写文字和组件 ListLink、Note。",
  "content-component": "新闻里不能用“{value}”。请只用组件 ListLink 和 Note；其余用 Markdown 书写。",
  "content-expression": "新闻里不能有花括号：“{value}”。请直接写出文字。",
  "content-image": "新闻里不能放图片：“{value}”。请删去，用文字说明。",
  "content-link":
    "链接“{value}”不能用。站外请写 https:// 开头的网址，站内写相对网址，例如 ../../rules/，这样网站换了目录也有效。",
  "content-page":
    "链接“{value}”指向 {path}，网站没有这一页。新闻的网址是 /<届>/news/<名称>/，所以本届的页面写 ../../rules/ 的样子。请核对。",
  "content-list": "“{value}”所指的名单不存在。请核对赛道代号和名单代号（例如 chemical、qualifiers）。",
  "content-notice": "{file} 里没有找到以“一、”开头的部分。请放入通知全文，每一部分另起一行。",
  "content-clause": "{column} 写的依据“{clause}”在通知里没有。请写部分的序号，例如 八。",
  "content-quote":
    "{column} 的引文在通知第{clause}部分里找不到：“{value}”。引文必须与通知逐字相同，请从通知原文复制。",
  // The built site
  leak: "生成的网页里有{kind}：{value}。网站没有换上。请从新闻、公开说明或规则文件里找出它并删掉；找不到的，请把这一条告诉开发者。",
};
