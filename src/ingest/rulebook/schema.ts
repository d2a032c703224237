/** The keys of rulebook.yaml. Strict: a key that is not here is an error. `describe` texts make the reference. */
import * as z from "zod";
import { LINE_NAME } from "../line-name.ts";
import { date, instant, moment, parsed, share, slug, text, url, whole } from "./scalars.ts";
import { awardTier, chain, channel, list, procedure, stage, track } from "./schema-parts.ts";

export const rulebookSchema = z.strictObject({
  edition: slug.optional().describe("本届代号，与文件夹同名"),
  mode: z.enum(["demo", "live"]).describe("演示（demo）还是真实数据（live）"),
  name: text.optional().describe("大赛全称"),
  shortName: text.optional().describe("大赛简称"),
  theme: text.optional().describe("大赛主题"),
  organiser: text.optional().describe("落款单位"),
  support: text.optional().describe("技术支持单位"),
  pressContact: text.optional().describe("新闻联络"),
  noticeTitle: text.optional().describe("通知标题"),
  noticeIssuer: text.optional().describe("通知发文单位"),
  noticeDate: date.optional().describe("通知日期"),
  platform: z
    .strictObject({
      name: text.describe("平台名称"),
      url: url.optional().describe("平台网址"),
      mobile: text.optional().describe("移动端入口"),
    })
    .optional()
    .describe("赛事平台"),
  privacy: z
    .enum(["open", "qualifiers", "names"])
    .optional()
    .describe("姓名和成绩公布范围；不写是 qualifiers"),
  ceremony: instant.describe("颁奖典礼：决赛成绩和获奖名单不早于此时公布"),
  finalistsBy: date.optional().describe("推荐决赛选手的截止日"),
  rounding: z
    .strictObject({
      digits: whole(0, 6).describe("保留几位小数"),
      mode: z.enum(["half-up", "half-even"]).describe("四舍五入（half-up）或 GB/T 8170 修约（half-even）"),
      at: z.array(z.enum(["component", "stage", "total"])).describe("在哪里进位：项目、阶段、综合"),
    })
    .describe("小数位和进位"),
  cuts: z
    .strictObject({
      shortlist: whole(1, 1_000_000).describe("资格审查人数"),
      qualifiers: whole(1, 1_000_000).describe("进入复赛人数"),
      finalists: whole(1, 1_000_000).describe("进入决赛人数"),
    })
    .describe("名额"),
  ties: z
    .strictObject({
      chain: z
        .strictObject({
          preliminary: chain.optional().describe("初赛同分先后"),
          semifinal: chain.optional().describe("复赛同分先后"),
          final: chain.optional().describe("综合成绩同分先后"),
        })
        .optional()
        .describe("同分时依次比较什么"),
      atCut: z
        .record(z.string().regex(LINE_NAME), z.enum(["include-all", "exclude-all", "lot"]))
        .optional()
        .describe("名额线上仍然并列时：都算（include-all）、都不算（exclude-all）、抽签（lot）"),
    })
    .optional()
    .describe("并列"),
  tracks: z.array(track).min(1).describe("赛道，按公布的顺序"),
  stages: z
    .strictObject({
      preliminary: stage.describe("初赛"),
      semifinal: stage.optional().describe("复赛，写法同初赛"),
      final: stage.optional().describe("决赛，写法同初赛"),
    })
    .describe("各阶段的比赛项目"),
  composite: z
    .strictObject({
      semifinal: share.describe("复赛成绩占百分之几"),
      final: share.describe("决赛成绩占百分之几"),
    })
    .describe("综合成绩"),
  publicity: z
    .strictObject({
      days: whole(1, 365).describe("公示天数"),
      firstDay: z.enum(["in", "out"]).describe("首日计入（in）或不计入（out）"),
      closesAt: parsed(
        (value) => (/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(value) ? value : null),
        "时刻，如 18:00",
      ).describe("截止时刻"),
      holidays: z.array(date).optional().describe("公示期内的法定节假日"),
      holidayEnd: z.enum(["move", "keep"]).describe("末日遇节假日：顺延（move）或不变（keep）"),
    })
    .describe("公示"),
  backfill: z
    .strictObject({
      rounds: parsed<"unlimited" | number>(
        (value) => (value === "unlimited" ? value : /^[0-9]{1,3}$/.test(value) ? Number(value) : null),
        "unlimited 或一个整数",
        { type: ["string", "integer"] },
      ).describe("递补几轮"),
      window: z.enum(["none", "own"]).describe("递补人员是否另行公示"),
      withdrawals: z.enum(["backfill", "leave"]).describe("赛前退出的名额递补还是空缺"),
    })
    .describe("递补"),
  objections: z
    .strictObject({
      form: z.array(text).optional().describe("异议的形式要求"),
      notAccepted: text.optional().describe("什么样的异议不予受理"),
      postmark: z
        .enum(["sent", "arrival"])
        .optional()
        .describe("邮寄异议以寄出（sent）还是到达（arrival）之日为准"),
      decidedBy: text.optional().describe("作出决定的机构"),
      decidedWithinDays: whole(1, 365).optional().describe("作出决定的期限（日）"),
      arbitration: text.optional().describe("仲裁"),
      lists: z.array(list).optional().describe("可以提出异议的名单"),
      removes: z
        .array(z.enum(["资格", "成绩", "信息"]))
        .optional()
        .describe("成立后取消资格的异议类别"),
      channels: z.array(channel).optional().describe("受理渠道"),
    })
    .optional()
    .describe("异议"),
  procedures: z
    .strictObject({
      scoreCheck: procedure.optional().describe("成绩复核"),
      correction: procedure.optional().describe("信息更正"),
    })
    .optional()
    .describe("选手对自己的成绩、信息有疑问时怎么办"),
  awards: z.array(awardTier).optional().describe("个人奖项和荣誉"),
  organizationAwards: z
    .array(
      z.strictObject({
        group: z.enum(["工会", "企业"]).describe("组别"),
        award: text.describe("奖项名称"),
        text: text.optional().describe("奖励内容"),
      }),
    )
    .optional()
    .describe("组织奖"),
  showcases: z
    .strictObject({
      perTrack: whole(0, 1000).optional().describe("每个赛道路演人数；不写是 2"),
      maxSeconds: whole(1, 100_000).optional().describe("视频最长多少秒；不写是 180"),
      daysBeforeFinal: whole(0, 365).optional().describe("决赛前多少天报送；不写是 15"),
      finalOn: date.optional().describe("决赛开赛日"),
      choice: text.optional().describe("路演选手怎样产生"),
    })
    .optional()
    .describe("攻关成果"),
  bodies: z
    .array(
      z.strictObject({
        name: text.describe("机构名称"),
        role: text.describe("身份，如主办、承办"),
        duty: text.optional().describe("职责"),
      }),
    )
    .optional()
    .describe("机构"),
  schedule: z
    .array(
      z.strictObject({
        name: text.describe("环节"),
        from: moment.optional().describe("开始"),
        to: moment.optional().describe("结束"),
        text: text.optional().describe("通知的原话，照印"),
      }),
    )
    .optional()
    .describe("日程"),
  site: z
    .strictObject({
      origin: url.optional().describe("网站地址，不带路径"),
      base: parsed(
        (value) => (/^\/(?:[0-9A-Za-z._~-]+\/)*$/.test(value) ? value : null),
        "以 / 开头和结尾的路径",
      )
        .optional()
        .describe("网站所在路径"),
      icp: text.optional().describe("ICP 备案号"),
      police: text.optional().describe("公安备案号"),
    })
    .optional()
    .describe("网站"),
});

/** The rulebook after the schema, before its defaults. */
export type RulebookInput = z.output<typeof rulebookSchema>;
