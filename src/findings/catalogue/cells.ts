/** Texts of the findings about single cells: ids, texts, tracks, scores. */
import type { Texts } from "./texts.ts";

export const CELL_TEXTS: Texts = {
  // Ids
  "id-empty":
    "没有报名号。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]请补上；不是数据的行请删掉。",
  "id-form":
    "“{value}”不是报名号。[[是不是“{guess}”？]]请写 3 到 32 位的字母、数字或连字符，前后没有空格。[[这一行写的是 {said}。]][[entrants.csv 里同名的有：{people}。]]",
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
  "cell-word": "“{value}”不是可用的词。请写：{words}。",
  "cell-date": "“{value}”不是日期。[[是不是“{guess}”？]]请写成 2024-06-12 的样子，并确认有这一天。",
  "cell-instant":
    "“{value}”不是时间。[[是不是“{guess}”？]]请写成 2024-06-12T09:00+08:00 的样子（北京时间）。",
  "cell-whole": "“{value}”不是整数。请只写数字，不带单位。",
  "cell-url": "“{value}”不是可用的网址。请写 http:// 或 https:// 开头的完整地址。",
  "cell-year": "“{value}”不是年份。请写四位数字，如 2023。",
  "text-long": "有 {length} 个字，超过上限 {longest} 个。请检查是否粘贴错了内容。",
  "text-formula": "“{value}”以 = + - @ 之一开头，在表格软件里会被当作公式。请改写；没有内容就让这一格空着。",
  "text-character": "“{value}”里有看不见或不可用的字符（{character}）。请重新输入这一格。",
  "text-markup": "“{value}”里有网页标记（< > 或 &…;）。请改写。",
  "text-fault": "“{value}”是 Excel 的错误值，原来的内容没有出来。请在表格里改好公式，粘贴为数值后再导出。",
  "text-garbled":
    "“{value}”像是乱码：原来的字在别处已经按错误的编码读过一次。请从原系统重新导出，编码选 UTF-8。",
  "text-space": "“{value}”的前后有空格。请去掉。",
  "text-form": "“{value}”里有不规范的字形，应写作“{normal}”。请改正。",
  "text-private": "这一格里有手机号或身份证号：“{value}”。这里的内容会公开，请删掉号码。",
  "text-mail": "“{value}”里有邮箱。这里的内容会公开，请删掉；对外的联系方式请写在 rulebook.yaml 里。",
  "name-lost": "姓名“{value}”里有问号或方框，像是生僻字在转换时丢失了。请从原系统重新导出，或补上正确的字。",
  "name-dot": "姓名“{value}”中间的点已按“{folded}”处理。请在原文件里改成“·”。",
  "name-full-stop": "姓名“{value}”中间是英文句点。少数民族姓名请用“·”。",
  "name-space": "姓名“{value}”中间有空格，按姓名查找会找不到。没有必要请去掉。",
  "name-odd-space": "姓名“{value}”里有不常见的空格或连续的空格，按姓名查找会找不到。请改成一个普通空格。",
  "name-hidden": "姓名“{value}”里有星号，像是已经隐去了一个字。请填写完整的姓名。",
  "name-beside":
    "姓名“{value}”里有数字、括号或分隔符，网站会原样公布。一格只写一个人的姓名；说明请删去，两个人请分成两行。",
  "name-none": "“{value}”不是姓名。请补上姓名。",
  "name-placeholder": "“{value}”像是示例姓名，真实数据里不应出现。请核对。",
  "demo-in-live": "“{value}”带着演示或测试的标记，真实数据（mode: live）里不应出现。请核对。",
  "demo-in-rulebook":
    "“{value}”是演示用的内容，真实数据（mode: live）的规则文件里不应出现。请改成真实的内容，或删掉。",

  // Provinces
  "province-unknown": "“{value}”不是省、自治区、直辖市的名称，各省统计里会单独列出。写错了请改正。",
  "province-two-names":
    "“{value}”和前面的“{other}”是同一个省份的两种写法，各省统计里会分成两行。请全部改成一种。",

  // Tracks and scores
  "track-unknown": "没有赛道“{value}”。请写可用的赛道：{tracks}。",
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
  "mark-form":
    "“{value}”不是分数。[[是不是“{guess}”？]]请只写数字，如 85 或 85.5：不带单位，不用全角数字、逗号或科学计数；没有成绩的写缺考、违纪或弃权。",
  "mark-decimals": "“{value}”的小数位超过了规定的 {decimals} 位。请核对原始成绩。",
  "mark-float":
    "“{value}”是 Excel 计算留下的误差。请把这一列设为“文本”格式，重新填写最多 {decimals} 位小数的分数，或另存为 CSV。",
  "mark-above": "“{value}”超过满分 {full}。请核对。",
  "tie-empty": "“{column}”不能为空：同分时要用它排先后。请补上。",
  "tie-form": "“{value}”不是整数。[[是不是 {guess} 秒？]]“{column}”请只写整数，用时写整秒。",
};
