/** `npm run keygen`: a new key for signing. The file stays with whoever signs, never in the repository or on the site. */
import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isKeyName, signingKey, signingKeyText, verifierKeyText } from "../src/ledger/keys.ts";
import { badUsage, ROOT } from "./lib/options.ts";
import { isInside, realPath } from "./lib/place.ts";

const USAGE = [
  "npm run keygen -- --name NAME --out FILE [--cosign]",
  "生成一把签名密钥（Ed25519），在标准输出写出公钥。",
  "",
  "  --name NAME         密钥的名字。存证记录的密钥用 checkpoint 的第一行，如 example.cn/cup-2026/log；",
  "                      公证机构用自己的网址，如 notary.example.cn",
  "  --out FILE          密钥文件（只有本人可读），不能放在仓库里；请离线保管并另存备份",
  "  --cosign            公证机构等见证人的密钥：签名时写明时间",
  "  --help              显示本说明",
];

const { name, out, cosign } = readArguments();
if (!isKeyName(name)) badUsage(`名字“${name}”不能用：不能是空的，不能有空格和加号`, USAGE);
if (isInside(realPath(out), ROOT)) badUsage("密钥不能放在仓库里，请用 --out 指定别的地方");
if (existsSync(out)) badUsage(`${out} 已经存在，不会覆盖`);
if (!existsSync(dirname(out))) badUsage(`没有这个文件夹：${dirname(out)}`);
const key = signingKey(name, cosign ? "cosignature" : "note", new Uint8Array(randomBytes(32)));
writeFileSync(out, `${signingKeyText(key)}\n`, { mode: 0o600, flag: "wx", flush: true });
console.log(verifierKeyText(key.public));
console.error(
  `密钥在 ${out}。上面是公钥，可以公开，写入规定：npm run policy -- ${cosign ? "--witness 名称=公钥" : "--log 公钥"}`,
);

function readArguments(): { readonly name: string; readonly out: string; readonly cosign: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: "string" },
        out: { type: "string" },
        cosign: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE.join("\n"));
      process.exit(0);
    }
    if (values.name === undefined) throw new Error("缺少 --name NAME");
    if (values.out === undefined || values.out === "") throw new Error("缺少 --out FILE");
    return { name: values.name, out: resolve(values.out), cosign: values.cosign };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), USAGE);
  }
}
