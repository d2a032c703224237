/** Provinces are counted by their name: one written in two ways would be two. */
import type { Entrant } from "../../model/edition.ts";
import { type Finding, type Place, warning } from "../../model/finding.ts";

const PLAIN =
  "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门";
/** The short name of each province by every name that people give it. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ...PLAIN.split(" ").flatMap((name) =>
    ["", "省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区"].map(
      (ending) => [`${name}${ending}`, name] as const,
    ),
  ),
  ["新疆生产建设兵团", "新疆生产建设兵团"],
  ["新疆兵团", "新疆生产建设兵团"],
  ["兵团", "新疆生产建设兵团"],
]);

/** Warnings: a name that is no province's, at each row; a second way of writing one, where it first stands. */
export function checkProvinceNames(entrants: Iterable<Entrant>): Finding[] {
  const findings: Finding[] = [];
  const written = new Map<string, Set<string>>();
  for (const { province, place } of entrants) {
    const short = SHORT.get(province);
    const at = (): Place => ({ ...place, column: "省份", value: province });
    if (short === undefined) findings.push(warning("province-unknown", at()));
    else {
      const ways = written.get(short);
      if (ways === undefined) written.set(short, new Set([province]));
      else if (!ways.has(province)) {
        const [other = ""] = ways;
        findings.push(warning("province-two-names", at(), { other }));
        ways.add(province);
      }
    }
  }
  return findings;
}
