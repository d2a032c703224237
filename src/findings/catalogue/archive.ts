/** Texts of the findings of archive and log. */
import type { Texts } from "./texts.ts";

export const ARCHIVE_TEXTS: Texts = {
  "log-missing":
    "有 published 文件夹，却没有 log/log.jsonl，无从核对。请从备份恢复 log；要在副本上试算，请把 published 和 log 一起移走。",
  "log-line":
    "存证记录的这一行不是规范的记录，可能被改动或截断。存证只由 npm run release 写入，请从备份恢复 log。",
  "log-foreign":
    "存证记录里有不属于这一届（{edition}，mode: {mode}）的记录。请核对 log 文件夹是不是放错了地方。",
  "log-order": "存证记录的这一条不能放在这里：{problem}。请从备份恢复 log，不要手工修改。",
  "log-checkpoint":
    "log/checkpoint 读不懂。请从备份恢复；没有备份的，删除它再运行 npm run release，然后重新签名。",
  "log-origin":
    "log/checkpoint 第一行是“{value}”，按 site.origin 应是“{origin}”。请核对 rulebook.yaml 的 site.origin。",
  "log-cut":
    "log/checkpoint 已确认 {signed} 条记录，log.jsonl 只有 {count} 条：记录被截短了。请从备份恢复 log。",
  "log-changed": "log.jsonl 的前 {signed} 条与 log/checkpoint 确认过的不同：记录被改动了。请从备份恢复 log。",
  "log-policy":
    "log/policy.txt 读不懂。应有三种行：log 公钥；witness 名称 公钥；quorum 名称（或 none）。请用 npm run policy 写。",
  "log-demo-key":
    "正式的比赛用了演示密钥（DEMO-NOT-SECRET）。请用 npm run keygen 另做密钥，再用 npm run policy 写入公钥。",
  "log-signature": "log/checkpoint 里“{value}”的签名不对。请删去这一行签名，用 npm run sign 重新签名。",
  "archive-file": "存档文件不见了，或者内容与存证记录不同。请从备份恢复，不要手工修改 published。",
  "archive-differs":
    "{list} 第 {version} 版已经发布，现在的数据算出来却不同：{where}，发布的是“{from}”，现在是“{to}”。数据改错了请改回；确要更正，请在 releases.yaml 为 {list} 加第 {next} 版并写明理由，再运行 npm run release。",
  "archive-unreleased": "{list} 第 {version} 版已到发布时间，还没有存证。请运行 npm run release，再签名。",
  "archive-withdrawn":
    "{list} 第 {version} 版已经发布并存证，releases.yaml 里却没有了，或者不再具备发布条件。发布过的名单不能撤下：请改回来；有错请另发新版更正。",
  "archive-awards":
    "组织奖第 {version} 版已经发布，现在的获奖单位却不同。改错了请改回；确要更正，请在 releases.yaml 为 edition/awards 加新的一版，再运行 npm run release。",
  "archive-rules":
    "规则与存证的规则不同。改错了请改回；确要补充规定，请运行 npm run release -- --reason 理由。",
  "archive-past":
    "{at} 以后有人依申请隐去了信息（存证第 {seq} 号），不能再生成那以前的样子。请把 --as-of 改到 {at} 以后。",
};
