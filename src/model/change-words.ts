/** What a version changed against the one before, in words: a page and the feed of corrections say the same. */
import type { Change } from "./public.ts";

/** `out` is for people who no longer count. */
export interface ChangeWords {
  readonly kind: "in" | "out" | "fix";
  readonly word: string;
  readonly text: string | null;
}

const OUT = new Set(["取消资格", "退出", "撤销"]);

/** 新增 / 入围; 取消资格 / 原为入围; 更正单位 / “甲”改为“乙”. */
export function changeWords(change: Change): ChangeWords {
  switch (change.kind) {
    case "added":
      return { kind: "in", word: "新增", text: change.status };
    case "removed":
      return { kind: "out", word: "移除", text: null };
    case "changed": {
      if (change.column === "状态" && OUT.has(change.to))
        return { kind: "out", word: change.to, text: `原为${change.from}` };
      return { kind: "fix", word: `更正${change.column}`, text: `“${change.from}”改为“${change.to}”` };
    }
  }
}

/** 第 12 名 李秀英. */
export function changedPerson({ rank, name }: Change): string {
  return `${rank === null ? "" : `第 ${rank} 名 `}${name}`;
}
