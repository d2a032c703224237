/** Invented names of people, put together from the sample's own tables of characters. */
import type { Random } from "./random.ts";

/** Surnames with their share in 1,000. Frequent ones are frequent, so namesakes come by themselves. */
const SURNAMES = [
  "王72 李70 张66 刘52 陈44 杨30 赵22 黄21 周20 吴19 徐16 孙15 马13 胡13 朱12 郭12 何11 罗11",
  "高11 林11 梁9 郑9 谢8 宋8 唐7 许7 韩7 邓7 冯7 曹6 彭6 曾6 肖6 田6 董6 潘5 袁5 蔡5 蒋5 余5 于5",
  "杜5 叶5 程5 魏5 苏5 吕5 丁4 任4 卢4 姚4 沈4 钟4 姜4 崔4 谭4 陆4 范4 石4 廖4 贾4 夏3 韦3 付3 方3",
  "白3 邹3 孟3 熊3 秦3 邱3 侯3 江3 尹3 薛3 闫3 段3 雷3 龙3 黎3 史3 陶3 贺3 毛3 郝3 顾3 龚3 邵3 万3",
  "覃2 武2 钱2 戴2 严2 莫2 孔2 向2 常2 汤2 康2 易2 乔2 赖2 文2 施2 洪2 关2 农1 仝1 逄1 亓1 禹1 苗1",
  "鄢1 厉1 储1 郗1 麻1",
];
const COMPOUND = "欧阳 上官 司马 诸葛 夏侯 慕容 尉迟 皇甫 令狐 端木 司徒 公孙".split(" ");

/** One-character given names. Characters that make a well-known person of a frequent surname are left out, here and below. */
const SINGLE = [..."伟勇斌波辉亮俊浩凯琳静敏娟艳丽芳燕霞玲雪慧倩婷洁岩峰旭阳森鑫淼锐昊硕蕾炜雯蓉钊帆骏"];
/** First and second characters of given names of two. */
const FIRST = [..."建国文永海晓玉红秀宏学少庆金明新俊振世长景维兆培云雅思子梓佳嘉雨梦欣靖承启绍仁孝传兴福宝"];
const SECOND = [
  ..."华林伟峰民生良成海波涛杰辉飞武义斌山祥才江凤英兰芳梅琴玲霞萍敏燕云娟慧颖怡轩涵阳宇航博然琪",
];

/** Peoples whose names carry the dot U+00B7: own name and father's name. */
const DOT_OWN = "艾尔肯 古丽娜尔 买买提明 阿依努尔 叶尔兰 帕提古丽 吐尔洪 努尔兰 热孜万 库尔班江".split(" ");
const DOT_FATHER = "艾则孜 吐尔逊 沙塔尔 哈斯木 别克 依明 玉素甫 巴合提 阿布来提 赛买提".split(" ");
/** Peoples whose names stand without a dot. */
const PLAIN = "扎西 洛桑 次仁 旦增 格桑 巴桑 央金 德吉".split(" ");
const PLAIN_END = "多吉 顿珠 平措 卓玛 拉姆 旺堆 曲珍 罗布".split(" ");
const STEPPE = "乌兰 萨仁 娜仁 斯琴 阿拉坦 额尔敦 呼和 孟和 宝音 苏日".split(" ");
const STEPPE_END = "图雅 高娃 其其格 格日乐 巴特尔 巴图 宝力格 朝鲁".split(" ");

/** Each surname as often as its share. */
const SURNAME_LOT: readonly string[] = SURNAMES.join(" ")
  .split(" ")
  .flatMap((entry) => Array<string>(Number(entry.slice(1))).fill(entry.slice(0, 1)));

/** One invented name. About one in forty is not Han, one in two hundred has a compound surname. */
export function personName(random: Random): string {
  const kind = random.below(1000);
  if (kind < 9) return `${random.pick(DOT_OWN)}·${random.pick(DOT_FATHER)}`;
  if (kind < 16) return random.pick(PLAIN) + random.pick(PLAIN_END);
  if (kind < 24) return random.pick(STEPPE) + random.pick(STEPPE_END);
  if (kind < 29) return random.pick(COMPOUND) + random.pick(SINGLE);
  return random.pick(SURNAME_LOT) + givenName(random);
}

function givenName(random: Random): string {
  if (random.below(100) < 22) return random.pick(SINGLE);
  const first = random.pick(FIRST);
  const second = random.pick(SECOND);
  return first === second ? first : first + second;
}

/** Names that programs have stumbled over; each stands on a published list of every sample. */
export const SPECIAL_NAMES = {
  dot: "古丽巴哈尔·吐尔逊江",
  fourByte: "沈𬱖",
  twoCharacters: "禤昀",
  compound: "欧阳霁",
  fifteen: "阿卜杜热依木江·麦麦提图尔荪江",
  /** Two people of this name work in one unit. */
  namesake: "刘晓华",
} as const;
