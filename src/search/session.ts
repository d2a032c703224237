/** The search page once its box is used: the box answers on the page, and the address always holds the question. */
import { ask, type Sheet } from "./answer.ts";
import { prepare } from "./load.ts";
import { addressOf, clean, type Question, questionOf } from "./question.ts";

/** Takes over the form and answers the question of the address, if there is one. */
export function start(form: HTMLFormElement, box: HTMLInputElement, sheet: Sheet): void {
  const choice = (name: string) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  const usual = choice("edition")?.options[0]?.value ?? "";
  const title = document.title;

  const show = (question: Question): void => {
    document.title = question.text === "" ? title : `“${question.text}” · ${title}`;
    void ask(sheet, question);
  };
  /** What the fields say now, into the address and onto the page. */
  const submit = (): void => {
    const question = {
      text: clean(box.value),
      track: choice("track")?.value ?? "",
      kind: choice("kind")?.value ?? "",
      edition: choice("edition")?.value ?? usual,
    };
    history.pushState(null, "", `${location.pathname}${addressOf(question, usual)}`);
    show(question);
  };
  /** The address into the fields and onto the page. */
  const restore = (): void => {
    const question = questionOf(location.search, usual);
    box.value = question.text;
    for (const name of ["track", "kind", "edition"] as const) {
      const select = choice(name);
      if (select) select.value = question[name];
      if (select && select.selectedIndex < 0) select.selectedIndex = 0;
    }
    if (question.text !== "" || sheet.answer.childElementCount > 0) show(question);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("change", (event) => {
    if (event.target !== box && box.value.trim() !== "") submit();
  });
  addEventListener("popstate", restore);
  prepare(sheet.root, choice("edition")?.value ?? usual);
  restore();
}
