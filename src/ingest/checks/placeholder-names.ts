/**
 * Names that stand in examples and never on a list of real people. Rare or impossible as real names on purpose: 张伟 and
 * 李娜 are millions of people and are not here.
 */

const SAMPLE_NAMES: ReadonlySet<string> = new Set(
  [
    "张三 李四 王五 赵六 钱七 孙七 周八 孙八 周九 吴九 吴十 郑十",
    "张三丰 张小三 王小二 王二小 王二麻子 李狗蛋 王老五",
    "某某 某某某 某人 某甲 某乙 某丙 张某 李某 王某 赵某 刘某 陈某 张某某 李某某 王某某 赵某某 刘某某 陈某某",
    "无名氏 佚名 匿名 甲 乙 丙 丁 甲某 乙某 丙某",
    "姓名 名字 选手 选手姓名 参赛者 参赛选手 班组长 职工 员工 负责人 联系人 示例 样例 范例 例子 模板 测试 演示 试用",
    "小明 小红 小刚 小强 小李 小王 小张 老王 老李 老张",
    "foo bar baz test demo sample example admin user abc aaa xxx john doe johndoe asdf qwerty",
  ].flatMap((names) => names.split(" ")),
);
/** 测试一, 选手01, 张三2, test3: a name of the list with a number behind it. */
const NUMBERED = /^(.+?)[0-9０-９一二三四五六七八九十A-Da-d]{1,4}$/;

/** True for 张三, 测试 and their kind, in any case, also with a number behind them. */
export function isPlaceholderName(name: string): boolean {
  const plain = name.toLowerCase();
  if (SAMPLE_NAMES.has(plain) || plain.includes("测试") || /^[x×*＊某]+$/.test(plain)) return true;
  const bare = NUMBERED.exec(plain)?.[1];
  return bare !== undefined && bare.length > 1 && SAMPLE_NAMES.has(bare);
}
