/**
 * What the three forms are made of: questions in the browser, and a paper with cells that the answers fill. Cells of
 * one name mean the same on every paper.
 */
import type { FormKind } from "./paths.ts";

/** A cell of the paper. `choices` are boxes to tick; `size` asks for room to write by hand. */
export interface PaperCell {
  readonly key: string;
  readonly label: string;
  readonly choices?: readonly string[];
  readonly size?: "two" | "six" | "twelve";
}

/** One line of the paper: one wide cell, or two beside each other. */
export type PaperLine = readonly [PaperCell] | readonly [PaperCell, PaperCell];

export interface PaperPart {
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

/** What is asked in the browser. `need` is said when it is missing; null where it may stay empty. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly hint: string | null;
  readonly need: string | null;
  readonly control: "text" | "tel" | "email" | "area" | "choice";
  readonly choices: readonly string[];
  readonly autocomplete: string | null;
  /** Asked only when the paper comes from a unit. */
  readonly unitOnly: boolean;
}

/** One of the three forms. */
export interface Form {
  readonly id: FormKind;
  /** 成绩复核. */
  readonly name: string;
  /** 成绩复核申请书. */
  readonly title: string;
  readonly fields: readonly Field[];
  readonly parts: readonly PaperPart[];
  /** What who signs promises. */
  readonly truth: string;
  readonly refused: string | null;
  /** Lines for name and date by hand; `seal` leaves room for a seal. */
  readonly signs: readonly { readonly label: string; readonly seal: boolean }[];
}

/** A question; what is not said is the plainest: a line of text that may stay empty. */
export function field(key: string, label: string, more: Partial<Field> = {}): Field {
  return {
    key,
    label,
    hint: null,
    need: null,
    control: "text",
    choices: [],
    autocomplete: null,
    unitOnly: false,
    ...more,
  };
}

export const phone = field("phone", "联系电话", {
  need: "请填写联系电话。",
  control: "tel",
  autocomplete: "tel",
});
export const email = field("email", "电子邮箱（可不填）", { control: "email", autocomplete: "email" });
export const evidence = (need: string | null): Field =>
  field("evidence", need === null ? "材料清单（可不填）" : "证据材料清单", {
    hint: "一行写一份材料；原件或者复印件另附。",
    need,
    control: "area",
  });

/** The row as it is published, on every paper. */
export const ON_LIST: readonly PaperLine[] = [
  [{ key: "list", label: "名单" }],
  [{ key: "row", label: "名单所载", size: "two" }],
  [{ key: "link", label: "该行网址" }],
  [{ key: "sha", label: "名单 SHA-256" }],
];
export const CONTACT: PaperLine = [
  { key: "phone", label: "联系电话" },
  { key: "email", label: "电子邮箱" },
];
