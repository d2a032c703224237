/** `README.md` of the data folder: what the sample is, and where each planted situation stands. */
import type { Plan } from "./edition.ts";
import type { Situation } from "./situations/situation.ts";
import { TRACKS } from "./tracks.ts";

/** First line of the page; a README that begins otherwise is somebody else's and is not written over. */
export const README_TITLE = "# 演示数据";

/** The whole page, in Chinese. */
export function readme(plan: Plan, situations: readonly Situation[]): string {
  const rows = situations.map(
    ({ text, track, address, ids }) =>
      `| ${text} | ${track} | \`${address}\` | ${ids.length === 0 ? "全部" : ids.join("、")} |`,
  );
  const sizes = TRACKS.map((track) => `${track.name} ${plan.sizes.get(track.id) ?? 0}`).join("，");
  return `${README_TITLE}

\`hongqi-cup-2024/\` 是一届虚构的比赛：规则按首届全国“红旗杯”班组长大赛的通知，人、单位、班组、成绩、异议全部由程序生成，与任何真实的人和单位无关，如有同名，纯属巧合。单位和企业集团都以“（演示）”结尾，链接和邮箱都在 example.cn。

真实数据不放进这个仓库。正式使用时另建文件夹，用 \`--data\` 指定，规则文件写 \`mode: live\`。

## 怎么生成

\`\`\`
npm run sample -- --entrants ${plan.entrants} --seed ${plan.seed} --out data
\`\`\`

人数和种子相同，每个文件的每个字节都相同。不要手工修改 \`hongqi-cup-2024/\` 里的文件：\`received.csv\` 记着每个文件的行数和 SHA-256，测试会重新生成并逐字节比较。

共 ${plan.entrants} 人报名：${sizes}。

## 文件

- CSV 是 Excel 导出的样子（UTF-8 带 BOM，CRLF 换行），有两处例外：\`showcases.csv\` 是旧办公软件常用的 GB18030（课题里的“㶲”要四个字节）；\`scores/semifinal/power.xlsx\` 是 Excel 工作簿。
- 初赛报名后没有参加的人没有成绩行；缺考、违纪、弃权写在成绩格里。
- 异议到最后都有了决定；公示中的样子用 \`--as-of 2024-06-13T10:00+08:00\` 看。

- \`published/\` 是公开存档，\`log/\` 是存证记录，由 \`npm run release\` 的程序按发布时间逐步写成，最后由两把演示密钥签名。密钥由种子算出，名字里有 DEMO-NOT-SECRET，谁都能重算，不作任何保证。在副本上试改数据，请先删去这两个文件夹，名单就会写明“未存证”。

## 这里有哪些情形

名单地址不带版本号的是最新一版。“全部”指整份名单。

| 情形 | 赛道 | 在哪里 | 报名号 |
|---|---|---|---|
${rows.join("\n")}
`;
}
