/** Texts of the findings about files as a whole: what they are, their bytes, their rows and headers. */
import type { Texts } from "./texts.ts";

export const TABLE_TEXTS: Texts = {
  // Files
  "file-missing":
    "缺少这个文件。每届比赛必须有 rulebook.yaml、entrants.csv 和至少一个成绩文件；真实数据还必须有 received.csv。请补上。",
  "file-empty": "文件是空的。请换上有内容的文件；确实没有数据就把文件删掉。",
  "file-no-rows": "文件只有表头，没有数据行。请补上数据；确实没有数据就把文件删掉。",
  "file-too-large":
    "文件有 {size} MB，超过 400 MB 的上限，没有读取。成绩请按赛道拆开，放在 scores/<阶段>/<赛道>.csv。",
  "file-unreadable": "读不了：{why}。请检查它的权限，或换上正常的文件，再重新运行。",
  "file-is":
    "这个文件其实是{is}，不能当作表格读取。请在表格软件里另存为 CSV UTF-8（.csv）或 .xlsx，再放回来。",
  "file-two-forms": "同一份数据有两个文件：这个文件和 {other}。请只留一个。",
  "file-unknown": "不认识这个文件名，文件没有读取。是不是想写“{guess}”？请改名；不需要的文件请移走。",
  "file-copy":
    "文件名像是 {other} 的副本，没有读取：不知道哪一个是最新的。请只留最新的一个，并用 {other} 这个名字。",
  "file-open":
    "有人正用 Excel 或 WPS 打开 {other}，或者上次没有正常关闭；还没有保存的改动读不到。请保存并关闭它，再重新运行。",
  "file-not-read": "这个文件不是本程序的输入，没有读取。不需要的请移走；写错了名字请改正。",
  "scores-two-files": "赛道“{track}”这一阶段的成绩在两个文件里都有：这里和 {other}。请只留一处。",
  "scores-track-unknown":
    "文件名里的“{track}”不是赛道代号。[[是不是“{guess}”？]]请改成可用的代号：{tracks}。",

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
  "csv-ragged":
    "这一行有 {found} 列，表头有 {expected} 列。[[行里有{wide}，应当用英文逗号。]]请检查是否多了或少了逗号：{value}",
  "csv-stray-cr":
    "这一行以单独的回车符结束，与其他行不同，可能是格子里的换行。请在表格软件里重新保存为 CSV。",
  "csv-mixed-line-ends":
    "文件里换行的方式不一致（从这一行起不同）。所有行都已读取；请确认没有哪一格被换行拆成两行。",
  "row-blank": "这一行是空行，已跳过。请确认这里没有漏掉一个人。",
  "row-note": "这一行像是备注或落款，不是一个人的数据：{value}。请删掉这一行。",
  "row-total": "这一行是“{value}”之类的合计行，不是一个人的数据。请删掉这一行。",

  // Sheets
  "xlsx-damaged": "工作簿打不开，可能已损坏。请用 Excel 或 WPS 打开后重新另存为 .xlsx。",
  "xlsx-too-large": "工作簿展开后超过 400 MB。请改用 CSV，或按赛道拆开。",
  "xlsx-sheets": "工作簿应当恰好有一张看得见的工作表[[，现在有：{names}]]。请把其他工作表删除或另存。",
  "xlsx-merged": "这些单元格合并在一起。请取消合并，把内容填到每一格。",
  "xlsx-hidden-row": "这一行被隐藏或被筛选掉了，但仍在文件里。请取消隐藏和筛选，不要的行请删除。",
  "xlsx-hidden-column": "这一列被隐藏了，但仍在文件里。请取消隐藏，不要的列请删除。",
  "xlsx-formula": "这一格是公式。请复制后“选择性粘贴为数值”，再保存。",
  "xlsx-fault": "这一格是 Excel 的错误值“{value}”。请改正后再保存。",
  "xlsx-boolean": "这一格是 TRUE 或 FALSE。请改成文字，如“是”或“否”。",
  "xlsx-date":
    "这一格被 Excel 存成了日期，文件里只有“{value}”[[，可能是 {guess}]]。请把这一列设为“文本”格式，再写成 2024-06-12 或 2024-06-12T09:00+08:00。",
  "xlsx-zeros":
    "这一格靠格式显示前导零，文件里其实是“{value}”。请把这一列设为“文本”格式，重新填写完整的号码。",
  "xlsx-percent":
    "这一格显示成百分数，文件里其实是“{value}”。请把这一列设为“文本”格式，重新填写分数，不带百分号。",
  "xlsx-newline": "这一格里有换行。请把换行去掉。",
  "xlsx-beyond-header": "这一格在表头之外：{value}。请给这一列加上表头，或删掉这一格。",

  // Headers
  "column-missing":
    "缺少必需的列“{column}”[[（也可写作 {alias}）]]。[[表头里的“{guess}”是不是它？]]请补上这一列，或改正列名。",
  "column-unknown":
    "不认识这些列，没有读取：{names}。[[是不是“{guess}”写错了？]]写错了请改正列名；本来就多余的不用管。",
  "column-private":
    "这些列没有读取：{names}。其中 {private} 是个人隐私，本程序用不到，请从文件里删掉。[[另外，是不是“{guess}”写错了？]]",
  "header-none":
    "第一行“{value}”里没有一个认识的列名。第一行应当是表头，必需的列有：{names}。请补上表头；放错了文件请换回来。",
  "header-late": "表头应当在第一行，现在在第 {line} 行。请删掉它上面的标题和说明。",
  "header-duplicate": "列“{value}”出现了两次，另一处是 {other}。请核对后只留一列。",
  "header-again":
    "这一行又是一行表头，像是把几张表接在了一起。[[它的各列{moved}，下面的数据会放错列，请先统一。]]请删掉这一行。",
  "header-empty": "这一格有内容“{value}”，但这一列没有表头。请给这一列加上表头，或删掉内容。",
  "header-reserved": "“{value}”不能作列名。请改名。",
  "header-characters": "列名里有看不见的字符或标记（< >）。[[是不是“{guess}”？]]请重新输入列名。",
  "header-lookalike": "列名“{value}”里有全角字符或空格。是不是“{guess}”？请改成一样的写法。",
};
