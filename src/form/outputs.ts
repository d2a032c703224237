/** The buttons under the form: first what is missing, then paper, file, letter or clipboard. */
import { paperText } from "./paper.ts";
import { type Answer, type Problem, problemsOf } from "./problems.ts";
import { documentText, fileName, letterTo } from "./send.ts";
import type { Target } from "./target.ts";

interface Parts {
  readonly form: HTMLFormElement;
  readonly kind: () => string;
  readonly paper: () => HTMLElement | null;
  readonly channel: () => HTMLElement | undefined;
  readonly target: () => Target;
  /** Looks the list up again, so that what is printed is what was typed last. */
  readonly settled: () => Promise<void>;
}

/** Makes the buttons work. Inside WeChat only the text can leave the page, so only that is offered. */
export function outputs(parts: Parts): void {
  const { form } = parts;
  const wechat = /MicroMessenger/i.test(navigator.userAgent);
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-do]")) {
    const task = button.dataset["do"] ?? "";
    if (wechat && task !== "copy") button.hidden = true;
    button.addEventListener("click", () => void run(task, parts));
  }
  const hint = form.querySelector<HTMLElement>("#wechat");
  if (hint !== null) hint.hidden = !wechat;
}

async function run(task: string, parts: Parts): Promise<void> {
  await parts.settled();
  const paper = parts.paper();
  if (paper === null) return;
  if (task === "bare") {
    print();
    return;
  }
  const problems = problemsNow(parts);
  show(parts.form, problems);
  if (problems.length > 0) return;
  const title = paper.querySelector("h3")?.textContent ?? "";
  const list = parts.target().option?.value ?? "";
  const id = parts.target().row?.entrantId ?? "";
  const text = paperText(paper);
  if (task === "print") print();
  if (task === "txt") save(fileName(title, id, list, "txt"), `\uFEFF${text}`, "text/plain");
  if (task === "html") {
    const markup = new XMLSerializer().serializeToString(paper);
    save(fileName(title, id, list, "html"), documentText(`${title} ${id}`.trim(), markup), "text/html");
  }
  if (task === "copy") await copy(text, parts.form);
  if (task === "mail") await write(title, text, parts);
}

function problemsNow({ form, kind, target }: Parts): readonly Problem[] {
  const fields = [
    ...form.querySelectorAll<HTMLElement>(
      `[data-key]:is(#list, #entrant), [data-kind="${kind()}"] [data-key]`,
    ),
  ].filter((field) => field.closest<HTMLElement>(".field")?.hidden !== true);
  const found = problemsOf(fields.map(answerOf));
  const { option, document, row, said } = target();
  const more: Problem[] = [];
  if (option !== null && kind() === "objection" && option.dataset["closes"] === undefined)
    more.push({ id: "list", text: "这份名单不接受异议，请另选名单。" });
  if (document !== null && row === null) more.push({ id: "entrant", text: said });
  return [...more, ...found.filter(({ id }) => more.every((each) => each.id !== id))];
}

function answerOf(field: HTMLElement): Answer {
  const { key = "", need } = field.dataset;
  const ticked =
    field instanceof HTMLInputElement && field.type === "checkbox"
      ? field
      : field.querySelector<HTMLInputElement>("input:checked");
  const value =
    ticked !== null ? (ticked.checked ? ticked.value : "") : "value" in field ? String(field.value) : "";
  return { id: field.id, key, value, need: need ?? null };
}

/** The summary with a link to each answer, and the same words beside the answer. */
function show(form: HTMLFormElement, problems: readonly Problem[]): void {
  for (const text of form.querySelectorAll<HTMLElement>(".field__e")) {
    text.hidden = true;
    text.textContent = "";
  }
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  const box = form.querySelector<HTMLElement>("#errors");
  const items = problems.map(({ id, text }) => {
    const link = document.createElement("a");
    link.href = `#${id}`;
    link.textContent = text;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const field = document.getElementById(id);
      (field?.querySelector("input") ?? field)?.focus();
    });
    const note = document.getElementById(`${id}-e`);
    if (note !== null) {
      note.textContent = text;
      note.hidden = false;
    }
    document.getElementById(id)?.setAttribute("aria-invalid", "true");
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  if (box === null) return;
  box.querySelector("h2")?.replaceChildren(`还有 ${problems.length} 处要填写或者改正`);
  box.querySelector("ul")?.replaceChildren(...items);
  box.hidden = problems.length === 0;
  if (problems.length > 0) box.focus();
}

function save(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function copy(text: string, form: HTMLFormElement): Promise<boolean> {
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    // Old WebViews have no clipboard, or none without https.
    const box = document.createElement("textarea");
    box.value = text;
    form.append(box);
    box.select();
    const old: { readonly execCommand: (command: string) => boolean } = document;
    done = old.execCommand("copy");
    box.remove();
  }
  say(form, done ? "全文已复制。" : "没有复制成功，请打印或者下载。");
  return done;
}

/** Only to the address that the rulebook names. Longer texts are put into the clipboard. */
async function write(title: string, text: string, { form, channel, target }: Parts): Promise<void> {
  const address = channel()?.dataset["email"];
  if (address === undefined) {
    say(form, "受理单位没有公布邮箱，请打印后送交或者邮寄。");
    return;
  }
  const { option, row } = target();
  const id = row?.entrantId ?? "";
  const list = option?.dataset["title"] ?? "";
  const subject = `${title}：${list.split("（")[0] ?? ""} ${id}`.trim();
  const head = `${title}\n${list}\n报名号 ${id}`;
  const letter = letterTo(address, subject, text, head);
  if (!letter.whole && (await copy(text, form)))
    say(form, "全文已复制，请在邮件里粘贴，再附签名或者盖章的扫描件和材料。");
  location.href = letter.href;
}

function say(form: HTMLFormElement, text: string): void {
  form.querySelector("#said")?.replaceChildren(text);
}
