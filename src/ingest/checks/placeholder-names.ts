/**
 * Names that stand in examples and never on a list of real people. Rare or impossible as real names on purpose: 张伟 and
 * 李娜 are millions of people, 王五一 was born on the first of May, and none of them is here.
 */

/** 张三 and his friends. */
const SAMPLE_PEOPLE: readonly string[] = words(
  "张三 李四 王五 赵六 钱七 孙七 孙八 周八 周九 吴九 吴十 郑十",
  "某某 某某某 某人 某甲 某乙 某丙 甲某 乙某 丙某 张某 李某 王某 赵某 刘某 陈某 张某某 李某某 王某某 赵某某 刘某某 陈某某",
  "无名氏 佚名 匿名 甲 乙 丙 丁 小明 小红 小刚 小强 小李 小王 小张 老王 老李 老张",
);
/** What a form calls the person. */
const ROLES: readonly string[] = words(
  "姓名 名字 选手 选手姓名 参赛者 参赛选手 班组长 职工 员工 负责人 联系人 示例 样例 范例 例子 模板 演示 试用",
  "foo bar baz test demo sample example admin user abc aaa xxx asdf qwerty johndoe",
);
const SAMPLES: ReadonlySet<string> = new Set([...SAMPLE_PEOPLE, ...ROLES, "john doe"]);
/** 张三2, 选手01, test3. */
const NUMBERED = /^(.{2,}?)[ _-]?[0-9０-９]{1,6}$/;
/** 选手一, 参赛者A: only behind a word that is no name. */
const LETTERED = /^(.{2,}?)[ _-]?(?:[一二三四五六七八九十]{1,3}|[a-d]|甲|乙|丙|丁)$/;

/** True for 张三, 测试 and their kind, in any case, also with a number behind them. */
export function isPlaceholderName(name: string): boolean {
  const plain = name.toLowerCase();
  if (SAMPLES.has(plain) || plain.includes("测试") || /^[x×*＊某]{2,}$/.test(plain)) return true;
  if (SAMPLES.has(NUMBERED.exec(plain)?.[1] ?? "")) return true;
  return ROLES.includes(LETTERED.exec(plain)?.[1] ?? "");
}

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(" "));
}
