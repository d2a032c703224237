/** Texts of the findings about what records and files must agree on. */
import type { Texts } from "./texts.ts";

export const RECORD_TEXTS: Texts = {
  // Process
  "objection-id": "“{value}”不是异议编号。请用字母、数字和连字符，如 HY-003。",
  "objection-undated": "状态是“{status}”，就要有决定时间。请补上。",
  "objection-open-dated": "状态是“受理中”，不应有决定时间。请改正状态，或删掉时间。",
  "objection-decided-early": "决定时间 {value} 早于收到时间 {received}。请核对。",
  "objection-track": "被异议人属于赛道“{track}”，这里写的是“{value}”。请核对报名号或赛道。",
  "objection-list": "规则文件没有允许对名单“{value}”提出异议。可以提出异议的名单：{lists}。请核对。",
  "objection-twice":
    "与第 {line} 行的 {other} 是对同一人、同一名单、同一类别的异议。是两件事就不用改；录了两次请删掉一行。",
  "draw-line":
    "没有名额线“{value}”[[。这个赛道的名额线：{lines}]]。名额线请写 shortlist、qualifiers、finalists、award-10 或 prize-40 的样子。",
  "draw-seed": "“{value}”不是种子。种子是公开抽出的 20 到 64 位数字，表格里请设为“文本”格式。",
  "honour-who": "这一行请要么只填报名号（个人荣誉），要么只填单位和班组（班组荣誉）。",
  "honour-unknown":
    "规则文件的奖项里没有荣誉“{value}”，这一行不起作用[[。已写明的荣誉：{names}]]。请核对写法。",
  "honour-team-unknown": "没有选手来自“{value}”，这一行不起作用。请核对单位和班组的写法。",
  "organization-award-unknown": "规则文件没有给“{group}”组设“{value}”[[。已设的奖项：{names}]]。请核对。",
  "showcase-long": "视频有 {value} 秒，超过上限 {most} 秒（通知八：不超过 3 分钟）。请重新报送。",
  "showcase-late": "报送时间 {value} 晚于截止日 {deadline}（决赛前 {days} 天，通知八）。请确认是否接收。",
  "showcase-count": "赛道“{track}”有 {found} 人路演，规则是 {expected} 人（通知八）。请核对。",

  // Receipts
  "received-hash-form": "“{value}”不是 SHA-256。请写 64 位的数字和字母 a 到 f。",
  "received-absent":
    "登记了文件“{value}”，但文件夹里没有。请核对路径（用斜杠 / 分隔，大小写一致），或补上文件。",
  "received-missing":
    "这个文件没有在 received.csv 里登记。真实数据的每张表都要登记行数和 SHA-256；请补上：npm run check -- --receive 会给出要补的行。",
  "received-rows": "{path} 登记了 {value} 行，实际有 {found} 行。文件可能不完整，请向提供单位核对。",
  "received-hash":
    "{path} 的内容与登记时不同：登记 {value}，实际 {found}。请向提供单位核对；确认改动后更新登记。",

  // Releases
  "release-list":
    "没有名单“{value}”。[[是不是“{guess}”？]]请写 preliminary、qualifiers、semifinal、finalists、final、awards；组织奖写 edition/awards。",
  "release-track": "“{value}”里没有这个赛道。[[是不是“{guess}”？]]请改正。",
  "release-preliminary-only": "“{value}”：这个赛道只参加初赛，没有这份名单。请删掉。",
  "release-twice":
    "{list} 的第 {value} 版写了两次，另一次在第 {line} 行。请改成下一个版本号，或删掉一处。“*”已经包括所有赛道：有例外时不要用“*”，把名单一一写出。",
  "release-list-twice": "{list} 在这一条里写了两次（“*”已经包括所有赛道）。请只留一处。",
  "release-gap": "{list} 的版本号是 {value}，应当是 {expected}：版本从 1 起连续，请改正。",
  "release-order": "{list} 这一版的公布时间 {value} 不晚于上一版的 {before}。请核对。",
  "release-before-ceremony":
    "{list} 的公布时间 {value} 早于颁奖典礼 {ceremony}。决赛成绩和获奖名单在颁奖典礼上公布（通知八），请把时间改到典礼或以后。",
  "release-after-ceremony":
    "{list} 第一次公布的时间 {value} 晚于颁奖典礼 {ceremony}，可能写错了年或月。请核对。",
  "release-opens": "{list} 的公示开始时间 {value} 早于公布时间。请改为：opens 写 {at}，公示到 {closes}。",
  "release-decision-unknown": "objections.csv 里没有异议“{value}”。请核对编号。",
  "release-decision-track": "异议“{value}”属于赛道“{track}”，不在这次公布的名单里。请核对。",
  "release-decision-list":
    "异议“{value}”是对{list}提出的，不能作这份名单的依据。请核对编号，或写到{list}的新版本里。",
  "release-decision-not-upheld":
    "异议“{value}”的状态是“{status}”，没有成立，名单不因它改变。请核对编号，或从 decisions 里删掉。",
  "release-decision-early":
    "异议“{value}”在公布时间还没有决定[[，决定时间是 {decided}]]。请核对决定时间，或推迟公布。",
  "release-decision-again":
    "异议“{value}”已经写在 {list} 的第 {version} 版里，这一版再写一次不起作用。请核对编号。",
  "release-correction":
    "{entrant} 的更正写的是改为“{value}”，但现在（或下一次更正的 from）是“{now}”。请让 to 与 entrants.csv 一致。",
  "release-correction-same": "更正前后一样，没有改动。请核对 from 和 to。",
  "release-correction-track": "“{value}”属于赛道“{track}”，不在这次公布的名单里。请核对。",

  // Editions of one data folder
  "live-in-repository": "真实数据（mode: live）不能放在程序的文件夹里。请移到别处，用 --data 指定。",
  "modes-mixed": "同一个数据文件夹里，{other} 是 {mode}，这一届是 {value}。演示数据和真实数据请分开放。",
  "sites-differ": "这一届的网站地址“{value}”与 {other} 不同。同一个网站的各届请写一样的 site。",
};
