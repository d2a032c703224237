/** The chosen list and the row that is meant, from the list's own public file. */
import type { ListDocument, ListRow } from "../model/public.ts";
import { publishedText, rowsOf, rowText } from "./published.ts";

export interface Target {
  /** The option of the list; null while none is chosen. */
  readonly option: HTMLOptionElement | null;
  readonly document: ListDocument | null;
  readonly row: ListRow | null;
  /** What the page says under the question. */
  readonly said: string;
}

const files = new Map<string, Promise<ListDocument | null>>();

/** Reads the list's file and finds the row; a file that cannot be read leaves the answer as it was typed. */
export async function targetOf(option: HTMLOptionElement | null, asked: string): Promise<Target> {
  if (option === null || option.value === "") return { option: null, document: null, row: null, said: "" };
  if (asked === "") return { option, document: null, row: null, said: "" };
  const document = await fileOf(option.dataset["json"] ?? "");
  if (document === null)
    return { option, document, row: null, said: "名单文件没有取到，不影响填写：请核对报名号和姓名。" };
  const rows = rowsOf(document, asked);
  const [row = null] = rows;
  if (row === null) return { option, document, row, said: `这一版名单里没有“${asked}”，请核对。` };
  if (rows.length > 1) {
    const ids = rows.map(({ entrantId, organization }) => `${entrantId}（${organization ?? ""}）`).join("，");
    return { option, document, row: null, said: `有 ${rows.length} 名同名选手，请写报名号：${ids}。` };
  }
  return {
    option,
    document,
    row,
    said: `名单所载：${row.name ?? ""}，${row.entrantId}；${rowText(document, row)}`,
  };
}

function fileOf(address: string): Promise<ListDocument | null> {
  const known = files.get(address);
  if (known !== undefined) return known;
  const file = fetch(address)
    .then((answer) => (answer.ok ? (answer.json() as Promise<ListDocument>) : null))
    .catch(() => null);
  files.set(address, file);
  return file;
}

/** What the paper says of the target; empty texts where nothing is chosen. */
export function targetValues(
  { option, document, row }: Target,
  asked: string,
  item: string,
): Record<string, string> {
  const page = option?.dataset["page"];
  const at = page === undefined ? "" : new URL(page, location.href).href;
  return {
    list: option?.dataset["title"] ?? "",
    sha: option?.dataset["sha"] ?? "",
    until: option?.dataset["until"] ?? "以公示写明的时刻为准",
    entrant: row?.entrantId ?? asked,
    person: row?.name ?? "",
    row: document !== null && row !== null ? rowText(document, row) : "",
    link: at === "" || row === null ? at : `${at}#${row.entrantId}`,
    now: document !== null && row !== null ? publishedText(document, row, item) : "",
  };
}
