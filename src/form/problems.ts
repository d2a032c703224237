/** What is missing or wrong in the answers, in words that say what to do. */

/** One answer as it stands in the form. `need` is what to say when it is empty; null where it may be. */
export interface Answer {
  readonly id: string;
  readonly key: string;
  readonly value: string;
  readonly need: string | null;
}

export interface Problem {
  readonly id: string;
  readonly text: string;
}

const ANONYMOUS = /^(匿名.*|无名氏?|某某?|[\p{Script=Han}]某某?|群众|知情人.*)$/u;
/** 18 signs of an ID card with a date in it: not wanted on a paper that many hands hold. */
const ID_CARD = /\d{6}(19|20)\d{2}(0\d|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]/;

/** The problems in the order of the answers, one for each answer at most. */
export function problemsOf(answers: readonly Answer[]): readonly Problem[] {
  return answers.flatMap(({ id, key, value, need }) => {
    const text = value.trim() === "" ? need : wrong(key, value.trim());
    return text === null ? [] : [{ id, text }];
  });
}

function wrong(key: string, value: string): string | null {
  if (key === "phone" && value.replace(/\D/g, "").length < 7) return "联系电话至少要有 7 位数字。";
  if (key === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return "电子邮箱要有 @ 和点号，中间没有空格。";
  if (key === "name" && ANONYMOUS.test(value)) return "请填写真实姓名或者单位全称，匿名的不予受理。";
  if (key === "facts" && value.length < 6) return "请写得具体一些：时间、地点、事情。";
  if (ID_CARD.test(value)) return "请不要写身份证号码。";
  return null;
}
