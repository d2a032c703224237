/**
 * The one script of lists and of the search page. A list's filter is in it; the search page's code and indexes are
 * not: they are fetched when the box is used or the address holds a question. Until then the box is a plain form.
 */
import "./list-filter.ts";

const page = document.querySelector<HTMLElement>("#search_");
const form = page?.querySelector("form");
const box = form?.querySelector<HTMLInputElement>("[name=q]");
const answer = document.querySelector<HTMLElement>("#answer_");
const status = document.querySelector<HTMLElement>("#status_");

if (page && form && box && answer && status) {
  const load = (): void => {
    void import("./session.ts").then(({ start }) =>
      start(form, box, { answer, status, root: page.dataset["root"] ?? "/" }),
    );
  };
  const fields = form.querySelector("fieldset");
  if (fields) {
    fields.hidden = false;
    fields.disabled = false;
  }
  document.querySelector("#plain_")?.remove();
  if (new URLSearchParams(location.search).get("q")) load();
  else form.addEventListener("focusin", load, { once: true });
}
