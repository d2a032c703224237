/**
 * The script of the form page. What is typed goes to the paper on this page and nowhere else: there is no request but
 * the one for the list's public file, and nothing is kept. Without it the empty papers can be printed.
 */
import { choiceOf, startOf } from "./address.ts";
import { outputs } from "./outputs.ts";
import { fillPaper } from "./paper.ts";
import { type Target, targetOf, targetValues } from "./target.ts";

const form = document.querySelector<HTMLFormElement>("#fill");
const list = document.querySelector<HTMLSelectElement>("#list");
const entrant = document.querySelector<HTMLInputElement>("#entrant");
const kinds = [...document.querySelectorAll<HTMLInputElement>("[name=kind]")];
const channels = [...document.querySelectorAll<HTMLElement>("#channels .channel")];

if (form && list && entrant) {
  let target: Target = { option: null, document: null, row: null, said: "" };
  let asked = 0;

  const kindNow = (): string => kinds.find(({ checked }) => checked)?.value ?? "objection";
  const paperNow = (): HTMLElement | null => document.querySelector(`#paper-${kindNow()}`);
  const channelNow = (): HTMLElement | undefined =>
    channels[Number(target.option?.dataset["channel"] ?? (channels.length === 1 ? 0 : -1))];
  const answerTo = (key: string): string => {
    const field = document.querySelector<HTMLElement>(`#${kindNow()}-${key}`);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value.trim();
    return field?.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
  };
  const keysNow = (): string[] =>
    [...document.querySelectorAll<HTMLElement>(`#fill [data-kind="${kindNow()}"] [data-key]`)].map(
      ({ dataset }) => dataset["key"] ?? "",
    );

  /** The paper as the answers are now. */
  const draw = (): void => {
    const paper = paperNow();
    const unit = /^(单位|所在单位)$/.test(answerTo("who"));
    for (const box of form.querySelectorAll<HTMLElement>(".field:has([data-unit])")) box.hidden = !unit;
    if (paper === null) return;
    const channel = channelNow()?.dataset;
    const own = Object.fromEntries(keysNow().map((key) => [key, answerTo(key)]));
    fillPaper(paper, {
      ...targetValues(target, entrant.value.trim(), answerTo("item")),
      ...own,
      ...(unit ? {} : { contact: "" }),
      to: channel?.["body"] ?? "",
      send: [
        channel?.["body"],
        channel?.["address"],
        channel?.["email"],
        channel?.["phone"],
        channel?.["hours"],
      ]
        .filter((text) => text)
        .join("，"),
    });
  };

  /** Fills an answer that the list knows, unless the visitor wrote another one. */
  const offer = (key: string, text: string): void => {
    const field = document.querySelector<HTMLInputElement>(`#${kindNow()}-${key}`);
    if (field === null || (field.value !== "" && field.value !== field.dataset["offer"])) return;
    field.value = text;
    field.dataset["offer"] = text;
  };

  const offerAll = (): void => {
    const kind = kindNow();
    if (kind !== "objection") offer("name", target.row?.name ?? "");
    if (kind === "correction") offer("now", targetValues(target, "", answerTo("item"))["now"] ?? "");
  };

  /** Whether an objection to the list is in time as of now; only the two ends are printed without it. */
  const sayTime = (): void => {
    const box = document.querySelector<HTMLElement>("#time");
    const { opens, closes, until } = target.option?.dataset ?? {};
    if (box === null) return;
    const now = Date.now();
    const text =
      kindNow() !== "objection" || target.option === null
        ? ""
        : closes === undefined || opens === undefined
          ? "这份名单不接受异议，请另选名单。"
          : now < Date.parse(opens)
            ? "这份名单的公示还没有开始。"
            : now >= Date.parse(closes)
              ? `公示期已满，异议在 ${until} 截止。逾期提出的不予受理。`
              : `异议在 ${until} 截止。`;
    box.textContent = text;
    box.hidden = text === "";
  };

  const look = async (): Promise<void> => {
    const turn = ++asked;
    const chosen = list.selectedOptions[0] ?? null;
    const found = await targetOf(chosen, entrant.value.trim());
    if (turn !== asked) return;
    target = found;
    const status = document.querySelector("#found");
    if (status !== null) status.textContent = found.said;
    offerAll();
    sayTime();
    draw();
  };

  const start = startOf(location.search, location.hash);
  const asks = kinds.find(({ value }) => value === start.kind);
  if (asks !== undefined) asks.checked = true;
  list.value = choiceOf(
    start,
    [...list.options].map(({ value }) => value),
  );
  if (start.entrant !== "") entrant.value = start.entrant;
  const item = document.querySelector<HTMLElement>(`#${kindNow()}-item`);
  if (item instanceof HTMLInputElement) item.value = start.item;
  else for (const box of item?.querySelectorAll("input") ?? []) box.checked = box.value === start.item;

  form.hidden = false;
  document.querySelector("#plain")?.remove();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target === list || event.target === entrant) void look();
    else {
      offerAll();
      draw();
    }
  });
  for (const kind of kinds) kind.addEventListener("change", () => void look());
  outputs({ form, kind: kindNow, paper: paperNow, channel: channelNow, target: () => target, settled: look });
  void look();
}
