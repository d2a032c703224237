/** The filter of a list page: shows the rows that match, counts them, and never hides the row that a link leads to. */
import { countText, type RowTexts, rowMatches } from "./row-filter.ts";

const form = document.querySelector<HTMLFormElement>("#filter_");
const box = form?.querySelector<HTMLInputElement>("[type=search]");
const only = form?.querySelector<HTMLInputElement>("[type=checkbox]");
const status = document.querySelector("#filter-count_");
const rows = [...document.querySelectorAll<HTMLTableRowElement>("table.list tbody tr")].map((row) => ({
  row,
  texts: textsOf(row),
}));

if (form && box && only && status && rows.length > 0) {
  const listed = rows.filter(({ texts }) => !texts.gone).length;
  const apply = (): void => {
    const target = targetRow();
    const found = rows.filter(({ texts }) => rowMatches(texts, box.value, only.checked));
    const shown = new Set<Element | null>(found.map(({ row }) => row));
    for (const { row } of rows) row.hidden = row !== target && !shown.has(row);
    const people = found.filter(({ texts }) => !texts.gone).length;
    const active = box.value.trim() !== "" || only.checked;
    status.textContent = active
      ? countText(listed, {
          people,
          tombstones: found.length - people,
          target: target !== null && !shown.has(target),
        })
      : "";
  };
  box.addEventListener("input", apply);
  only.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    apply();
    targetRow()?.scrollIntoView();
  });
  form.hidden = false;
  if (only.parentElement) only.parentElement.hidden = listed === rows.length;
  if (box.value !== "" || only.checked) apply();
}

/** The row that the address names, or null. */
function targetRow(): Element | null {
  const id = decodeURIComponent(location.hash.slice(1));
  return id === "" ? null : (document.getElementById(id)?.closest("tr") ?? null);
}

function textsOf(row: HTMLTableRowElement): RowTexts {
  const text = (kind: string): string => {
    const cell = row.querySelector<HTMLElement>(`.${kind}`);
    return cell?.dataset["value"] ?? cell?.textContent?.trim() ?? "";
  };
  return {
    name: text("name"),
    organization: text("org"),
    id: text("id"),
    total: text("sum"),
    gone: row.classList.contains("gone"),
  };
}
