/** Texts of the findings of ingest: files, columns, cells, and what files must agree on. */
import type { Texts } from "./texts.ts";

export const INGEST_TEXTS: Texts = {
  // Files
  "file-missing":
    "缺少这个文件。每届比赛必须有 rulebook.yaml、entrants.csv 和至少一个成绩文件；真实数据还必须有 received.csv。",
  "file-empty": "文件是空的。请换上有内容的文件；确实没有数据就把文件删掉。",
  "file-no-rows": "文件只有表头，没有数据行。请补上数据；确实没有数据就把文件删掉。",
  "file-too-large":
    "文件有 {size} MB，超过 400 MB 的上限，没有读取。成绩请按赛道拆开，放在 scores/<阶段>/<赛道>.csv。",
  "file-unreadable": "读不了：{why}。请检查它的权限，或换上正常的文件，再重新运行。",
  "file-is":
    "这个文件其实是{is}，不能当作表格读取。请在表格软件里另存为 CSV UTF-8（.csv）或 .xlsx，再放回来。",
  "file-two-forms": "同一份数据有两个文件：这个文件和 {other}。请只留一个。",
  "file-unknown": "不认识这个文件名，文件没有读取。是不是想写“{guess}”？请改名；不需要的文件请移走。",
  "file-not-read": "这个文件不是本程序的输入，没有读取。",
  "scores-two-files": "赛道“{track}”这一阶段的成绩在两个文件里都有：这里和 {other}。请只留一处。",
  "scores-track-unknown": "文件名里的“{track}”不是赛道代号。可用的代号：{tracks}。",

  // Encoding
  "encoding-bytes":
    "从第 {offset} 个字节起不是正确的文字编码，可能有字被截断或损坏。请从原系统重新导出，或另存为 CSV UTF-8。",
  "encoding-mixed":
    "文件里混用了两种编码（UTF-8 和 GBK），从第 {offset} 个字节起与其他部分不同。请不要把两个文件直接拼接；在表格软件里合并后另存为 CSV UTF-8。",
  "encoding-nul": "第 {offset} 个字节是空字节，文本里不应有。文件可能已损坏，请重新导出。",
  "encoding-replacement": "第 {offset} 个字节处有一个“�”，说明原来的字在别处已经丢失。请从原系统重新导出。",
  "encoding-utf16-no-bom": "文件像是没有标记的 UTF-16（第 {offset} 个字节起）。请另存为 CSV UTF-8。",

  // CSV
  "csv-sep-line": "第一行是“{value}”，这是给 Excel 看的，不是表头。请删掉这一行。",
  "csv-delimiter": "列之间用的是“{delimiter}”，应当用英文逗号。请另存为 CSV（逗号分隔）。",
  "csv-quote":
    "这一行的双引号没有成对，无法确定各列的边界：{value}。请去掉多余的引号；内容本身有引号时写成两个引号，并把整格用引号括起来。",
  "csv-quoted-newline": "这一行的某一格里有换行：{value}。请把换行去掉，一个人只占一行。",
  "csv-ragged": "这一行有 {found} 列，表头有 {expected} 列。请检查是否多了或少了逗号：{value}",
  "csv-stray-cr":
    "这一行以单独的回车符结束，与其他行不同，可能是格子里的换行。请在表格软件里重新保存为 CSV。",
  "csv-mixed-line-ends":
    "文件里换行的方式不一致（从这一行起不同）。所有行都已读取；请确认没有哪一格被换行拆成两行。",
  "row-blank": "这一行是空行，已跳过。",
  "row-total": "这一行是“{value}”之类的合计行，不是一个人的数据。请删掉这一行。",

  // Sheets
  "xlsx-damaged": "工作簿打不开，可能已损坏。请用 Excel 或 WPS 打开后重新另存为 .xlsx。",
  "xlsx-too-large": "工作簿展开后超过 400 MB。请改用 CSV，或按赛道拆开。",
  "xlsx-sheets": "工作簿应当恰好有一张看得见的工作表[[，现在有：{names}]]。请把其他工作表删除或另存。",
  "xlsx-merged": "有合并的单元格 {column}。请取消合并，把内容填到每一格。",
  "xlsx-hidden-row": "这一行被隐藏或被筛选掉了，但仍在文件里。请取消隐藏和筛选，不要的行请删除。",
  "xlsx-hidden-column": "列 {column} 被隐藏了，但仍在文件里。请取消隐藏，不要的列请删除。",
  "xlsx-formula": "这一格是公式。请复制后“选择性粘贴为数值”，再保存。",
  "xlsx-fault": "这一格是 Excel 的错误值“{value}”。请改正后再保存。",
  "xlsx-boolean": "这一格是 TRUE 或 FALSE。请改成文字，如“是”或“否”。",
  "xlsx-date":
    "这一格被 Excel 存成了日期，文件里只有“{value}”。请把这一列设为“文本”格式，再写成 2024-06-12 或 2024-06-12T09:00+08:00。",
  "xlsx-zeros":
    "这一格靠格式显示前导零，文件里其实是“{value}”。请把这一列设为“文本”格式，重新填写完整的号码。",
  "xlsx-newline": "这一格里有换行。请把换行去掉。",
  "xlsx-beyond-header": "这一格在表头之外：{value}。请给这一列加上表头，或删掉这一格。",

  // Headers
  "column-missing":
    "缺少必需的列“{column}”[[（也可写作 {alias}）]]。[[表头里的“{guess}”是不是它？]]请补上这一列，或改正列名。",
  "column-unknown": "不认识这些列，没有读取：{names}。[[是不是“{guess}”写错了？]]",
  "column-private":
    "这些列没有读取：{names}。其中 {private} 是个人隐私，本程序用不到，请从文件里删掉。[[另外，是不是“{guess}”写错了？]]",
  "header-none":
    "第一行“{value}”里没有一个认识的列名。第一行应当是表头，必需的列有：{names}。请补上表头；放错了文件请换回来。",
  "header-late": "表头应当在第一行，现在在第 {line} 行。请删掉它上面的标题和说明。",
  "header-duplicate": "列“{value}”出现了两次[[（与“{other}”是同一列）]]。请只留一列。",
  "header-empty": "这一格有内容“{value}”，但这一列没有表头。请给这一列加上表头，或删掉内容。",
  "header-reserved": "“{value}”不能作列名。请改名。",
  "header-characters": "列名里有看不见的字符或标记（< >）。请重新输入列名。",
  "header-lookalike": "列名“{value}”里有全角字符或空格。是不是“{guess}”？请改成一样的写法。",

  // Ids
  "id-empty": "没有报名号。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]请补上；不是数据的行请删掉。",
  "id-form": "“{value}”不是报名号。[[是不是“{guess}”？]]报名号是 3 到 32 位的字母、数字或连字符，前后没有空格。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]",
  "id-excel-number":
    "“{value}”是被 Excel 变成科学计数的长号码，后面的数字已经丢失。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]请从原系统重新导出，并把这一列设为“文本”格式。",
  "id-excel-digits":
    "“{value}”以 000 结尾，像是被 Excel 截断的长号码（Excel 只保留 15 位）。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]请从原系统重新导出，并把这一列设为“文本”格式。",
  "id-identity-card": "“{value}”是身份证号，不能当报名号：报名号会公开。请另编报名号。",
  "id-mobile": "“{value}”是手机号，不能当报名号：报名号会公开。请另编报名号。",
  "id-duplicate": "报名号“{value}”出现了两次，另一次在第 {line} 行，{same}。请核对后只留一行。",
  "id-unknown":
    "entrants.csv 里没有报名号“{value}”。[[是不是“{guess}”？]][[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]请核对号码，或把这个人补进 entrants.csv。",
  "id-zeros":
    "“{value}”和“{other}”只差前导零，无法区分是不是同一个人。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]请统一成一种写法。",
  "id-case":
    "“{value}”和第 {otherLine} 行的“{other}”只差字母大小写。网址不区分大小写的地方会混在一起，请改编其中一个。",
  "row-twice": "“{value}”出现了两次，另一次在第 {line} 行。请核对后只留一行。",

  // Texts
  "cell-empty": "“{column}”不能为空。请补上。",
  "cell-word": "“{value}”不是可用的词。可以写：{words}。",
  "cell-date": "“{value}”不是日期。请写成 2024-06-12 的样子，并确认有这一天。",
  "cell-instant": "“{value}”不是时间。请写成 2024-06-12T09:00+08:00 的样子（北京时间）。",
  "cell-whole": "“{value}”不是整数。请只写数字，不带单位。",
  "cell-url": "“{value}”不是可用的网址。请写 http:// 或 https:// 开头的完整地址。",
  "cell-year": "“{value}”不是年份。请写四位数字，如 2023。",
  "text-long": "有 {length} 个字，超过上限 {longest} 个。请检查是否粘贴错了内容。",
  "text-formula": "“{value}”以 = + - @ 之一开头，在表格软件里会被当作公式。请改写。",
  "text-character": "“{value}”里有看不见或不可用的字符（{character}）。请重新输入这一格。",
  "text-markup": "“{value}”里有网页标记（< > 或 &…;）。请改写。",
  "text-fault": "“{value}”是 Excel 的错误值，原来的内容没有出来。请在表格里改好公式，粘贴为数值后再导出。",
  "text-garbled":
    "“{value}”像是乱码：原来的字在别处已经按错误的编码读过一次。请从原系统重新导出，编码选 UTF-8。",
  "text-space": "“{value}”的前后有空格。请去掉。",
  "text-form": "“{value}”里有不规范的字形，应写作“{normal}”。请改正。",
  "text-private": "这一格里有手机号或身份证号：“{value}”。这里的内容会公开，请删掉号码。",
  "name-lost": "姓名“{value}”里有问号或方框，像是生僻字在转换时丢失了。请从原系统重新导出，或补上正确的字。",
  "name-dot": "姓名“{value}”中间的点已按“{folded}”处理。请在原文件里改成“·”。",
  "name-full-stop": "姓名“{value}”中间是英文句点。少数民族姓名请用“·”。",
  "name-space": "姓名“{value}”中间有空格，按姓名查找会找不到。没有必要请去掉。",
  "name-odd-space":
    "姓名“{value}”里有不常见的空格或连续的空格，按姓名查找会找不到。请改成一个普通空格。",
  "name-none": "“{value}”不是姓名。请补上姓名。",
  "name-placeholder": "“{value}”像是示例姓名，真实数据里不应出现。请核对。",
  "demo-in-live": "“{value}”带着演示或测试的标记，真实数据（mode: live）里不应出现。请核对。",
  "demo-in-rulebook":
    "“{value}”是演示用的内容，真实数据（mode: live）的规则文件里不应出现。请改成真实的内容，或删掉。",

  // Tracks and scores
  "track-unknown": "没有赛道“{value}”。可用的赛道：{tracks}。",
  "track-wrong-file": "这个人属于赛道“{track}”，不应在赛道“{file}”的成绩文件里。请核对报名号或赛道。",
  "social-beyond":
    "“{value}”是只参加初赛的赛道（社会赛道）的选手，不参加复赛和决赛（通知五）。请删掉，或核对赛道。",
  "score-no-components":
    "规则文件没有写赛道“{track}”这一阶段的比赛项目，成绩无法读取。请在 rulebook.yaml 的 stages 里补上。",
  "score-column-missing":
    "缺少列“{column}”：规则文件写明赛道“{track}”这一阶段有它。请补上这一列，列名与规则文件一致。",
  "score-foreign": "赛道“{track}”没有“{column}”这一项，这一格却有内容“{value}”。请核对是否填错了列。",
  "score-duplicate": "报名号“{value}”在这一阶段出现了两次，另一次在 {file} 第 {line} 行。请核对后只留一行。",
  "mark-empty": "没有分数。缺考、违纪、弃权请直接写这两个字；零分请写 0。",
  "mark-form": "“{value}”不是分数。请只写数字，如 85 或 85.5：不带单位，不用全角数字、逗号或科学计数。",
  "mark-decimals": "“{value}”的小数位超过了规定的 {decimals} 位。请核对原始成绩。",
  "mark-float":
    "“{value}”是 Excel 计算留下的误差。请把这一列设为“文本”格式，重新填写最多 {decimals} 位小数的分数，或另存为 CSV。",
  "mark-above": "“{value}”超过满分 {full}。请核对。",
  "tie-empty": "“{column}”不能为空：同分时要用它排先后。请补上。",
  "tie-form": "“{value}”不是整数。“{column}”请只写整数，用时写整秒。",

  // Process
  "objection-id": "“{value}”不是异议编号。编号用字母、数字和连字符，如 HY-003。",
  "objection-undated": "状态是“{status}”，就要有决定时间。请补上。",
  "objection-open-dated": "状态是“受理中”，不应有决定时间。请改正状态，或删掉时间。",
  "objection-decided-early": "决定时间 {value} 早于收到时间 {received}。请核对。",
  "objection-track": "被异议人属于赛道“{track}”，这里写的是“{value}”。请核对报名号或赛道。",
  "objection-list": "规则文件没有允许对名单“{value}”提出异议。可以提出异议的名单：{lists}。",
  "objection-twice":
    "与第 {line} 行的 {other} 是对同一人、同一名单、同一类别的异议。是两件事就不用改；录了两次请删掉一行。",
  "draw-line":
    "没有名额线“{value}”[[。这个赛道的名额线：{lines}]]。名额线写 shortlist、qualifiers、finalists、award-10 或 prize-40 的样子。",
  "draw-seed": "“{value}”不是种子。种子是公开抽出的 20 到 64 位数字，表格里请设为“文本”格式。",
  "honour-who": "这一行要么只填报名号（个人荣誉），要么只填单位和班组（班组荣誉）。",
  "honour-unknown":
    "规则文件的奖项里没有荣誉“{value}”，这一行不起作用[[。已写明的荣誉：{names}]]。请核对写法。",
  "honour-team-unknown": "没有选手来自“{value}”，这一行不起作用。请核对单位和班组的写法。",
  "organization-award-unknown": "规则文件没有给“{group}”组设“{value}”[[。已设的奖项：{names}]]。请核对。",
  "showcase-long": "视频有 {value} 秒，超过上限 {most} 秒（通知八：不超过 3 分钟）。请重新报送。",
  "showcase-late": "报送时间 {value} 晚于截止日 {deadline}（决赛前 {days} 天，通知八）。请确认是否接收。",
  "showcase-count": "赛道“{track}”有 {found} 人路演，规则是 {expected} 人（通知八）。请核对。",

  // Receipts
  "received-hash-form": "“{value}”不是 SHA-256。它是 64 位的数字和字母 a 到 f。",
  "received-absent": "登记了文件“{value}”，但文件夹里没有。请核对路径，或补上文件。",
  "received-missing":
    "这个文件没有在 received.csv 里登记。真实数据的每张表都要登记行数和 SHA-256；npm run check -- --receive 会给出要补的行。",
  "received-rows": "{path} 登记了 {value} 行，实际有 {found} 行。文件可能不完整，请向提供单位核对。",
  "received-hash":
    "{path} 的内容与登记时不同：登记 {value}，实际 {found}。请向提供单位核对；确认改动后更新登记。",

  // YAML
  "yaml-syntax": "这一行附近不符合 YAML 格式：{detail}。请检查缩进、冒号后的空格、括号和引号是否成对。",
  "yaml-duplicate-key": "键“{value}”写了两次。请只留一个。",
  "yaml-key": "这里的键“{value}”不能用。请改名。",
  "yaml-too-deep": "文件嵌套太深或太大，不像规则文件。请检查。",
  "rulebook-unknown-key": "不认识的键“{value}”。[[是不是“{guess}”？]]请改正或删掉。",
  "rulebook-missing-key": "缺少“{column}”。请按规则文件说明补上。",
  "rulebook-value": "“{column}”[[写的是“{value}”，]]应当是：{expected}。请改正。",
  "rulebook-word": "“{column}”写的是“{value}”，只能是：{words}。[[是不是“{guess}”？]]请改正。",
  "rulebook-line-name":
    "“{column}”不是名额线。可以写 shortlist、qualifiers、finalists、award-10（综合第 10 名）、prize-40（复赛第 40 名）的样子。",
  "rulebook-source-half": "“{column}”的补充规定应当同时写明由谁（by）和哪一天（on）。",
  "rulebook-edition": "edition 写的是“{value}”，文件夹名是“{folder}”。两者要一致。",
  "edition-slug": "“{value}”不能作本届代号：请用小写字母、数字和连字符，如 hongqi-cup-2024。",
  "rulebook-cut": "“{column}”是 {value}，比上一道名额 {pool} 还多。请改正。",
  "rulebook-track-shortlist": "“{column}”是 {value}，比进入复赛的 {pool} 人还少。请改正。",
  "rulebook-composite": "综合成绩的两个百分比加起来是 {sum}，应当是 100。",
  "rulebook-weights": "“{column}”的权重加起来是 {sum}，应当是 100。",
  "rulebook-theory": "“{column}”的理论考试占 {sum}%，复赛不得超过 20%（通知八）。",
  "rulebook-practice": "“{column}”只有理论考试；复赛要理论和实操相结合（通知八）。",
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
    "site.origin 写的是“{value}”，只写到域名为止，如 https://hongbang.example；路径写在 site.base。",
  "rulebook-track-twice": "赛道“{value}”与前面的赛道重复。代号和名称都不能重复。",
  "rulebook-track-taken": "“{value}”不能作赛道代号：网站的其他页面要用这个地址。请改名。",
  "rulebook-track-unknown": "没有赛道“{value}”。[[是不是“{guess}”？]]请改正，或在 tracks 里补上。",
  "rulebook-track-stage": "赛道“{value}”只参加初赛，不能有{stage}的项目（通知五）。请删掉。",
  "rulebook-award-twice": "奖项“{value}”写了两次。请只留一个，或改名。",
  "rulebook-award-places": "奖项“{value}”从第 {from} 名到第 {to} 名，开始比结束还后。请改正。",
  "rulebook-award-rank": "“{column}”不在这个奖项的名次范围里。请改正。",

  // Releases
  "release-list":
    "没有名单“{value}”。[[是不是“{guess}”？]]名单有 preliminary、qualifiers、semifinal、finalists、final、awards；组织奖写 edition/awards。",
  "release-track": "“{value}”里没有这个赛道。[[是不是“{guess}”？]]请改正。",
  "release-preliminary-only": "“{value}”：这个赛道只参加初赛，没有这份名单。请删掉。",
  "release-twice":
    "{list} 的第 {value} 版写了两次，另一次在第 {line} 行。请改成下一个版本号，或删掉一处。“*”已经包括所有赛道：有例外时不要用“*”，把名单一一写出。",
  "release-list-twice": "{list} 在这一条里写了两次（“*”已经包括所有赛道）。请只留一处。",
  "release-gap": "{list} 的版本号是 {value}，应当是 {expected}：版本从 1 起连续。",
  "release-order": "{list} 这一版的公布时间 {value} 不晚于上一版的 {before}。请核对。",
  "release-before-ceremony":
    "{list} 的公布时间 {value} 早于颁奖典礼 {ceremony}。决赛成绩和获奖名单在颁奖典礼上公布（通知八）。",
  "release-opens": "{list} 的公示开始时间 {value} 早于公布时间。可以改为：opens 写 {at}，公示到 {closes}。",
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
  "modes-mixed": "同一个数据文件夹里，{other} 是 {mode}，这一届是 {value}。演示数据和真实数据不能放在一起。",
  "sites-differ": "这一届的网站地址“{value}”与 {other} 不同。同一个网站的各届要写一样的 site。",
};
