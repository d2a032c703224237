/** Prints the checks into the page: words and signs beside every colour, texts only, never markup. */
import type { Check, State } from "./check.ts";

const WORDS: Readonly<Record<State, string>> = { pass: "相符", fail: "不符", cannot: "无法核对" };
const SIGNS: Readonly<Record<State, string>> = {
  pass: "M5 12.5l5.5 5.5L20 7",
  fail: "M6 6l12 12M18 6L6 18",
  cannot: "M5 12h14",
};
const ORDER: readonly State[] = ["fail", "cannot", "pass"];
/** How many mismatches are printed below a check. */
const SHOWN = 20;

interface About {
  readonly name: string;
  readonly seconds: string;
  /** SHA-256 of the list file. */
  readonly hash: string | null;
}

export function showWorking(): void {
  verdict("正在核对……", "cannot");
}

/** The check could not be made. */
export function showStopped(title: string, text: string): void {
  verdict(title, "cannot");
  fill("#about_", text);
}

export function showReport(checks: readonly Check[], { name, seconds, hash }: About): void {
  const count = (state: State): number => checks.filter((check) => check.state === state).length;
  verdict(sentence(checks), count("fail") > 0 ? "fail" : isGreen(checks) ? "pass" : "cannot");
  document
    .querySelector("#tally_")
    ?.replaceChildren(...(["pass", "cannot", "fail"] as const).map((state) => tallied(state, count(state))));
  fill("#about_", `${name}。核对在您自己的设备上进行，用时 ${seconds} 秒。`);
  const stop = document.querySelector<HTMLElement>("#stop_");
  if (stop !== null) stop.hidden = count("fail") === 0;
  const ordered = ORDER.flatMap((state) => checks.filter((check) => check.state === state));
  document.querySelector("#lines_")?.replaceChildren(...ordered.map(line));
  show("#checks_");
  if (hash === null) return;
  fill("#hash_", (hash.match(/.{4}/g) ?? []).join(" "));
  show("#paper_");
}

/** The verdict in one sentence. */
export function sentence(checks: readonly Check[]): string {
  const failed = checks.filter(({ state }) => state === "fail");
  const is = (id: Check["id"], state: State): boolean =>
    checks.some((one) => one.id === id && one.state === state);
  if (is("history", "fail")) return "存证记录和以前看到的不一致";
  if (failed.length > 0) return `有 ${failed.length} 项不符`;
  if (is("root", "cannot")) return "没有发现不符，但这份名单没有存证";
  if (is("signatures", "cannot")) return "没有发现不符，但签名还不齐";
  return isGreen(checks) ? "没有发现不符" : "没有发现不符，有的项目无法核对";
}

/** Green although the privacy level hides something, and although this is a first visit. */
export function isGreen(checks: readonly Check[]): boolean {
  return checks.every(
    ({ id, state }) => state === "pass" || (state === "cannot" && (id === "beyond" || id === "history")),
  );
}

function line({ state, title, text, detail, mismatches }: Check): HTMLElement {
  const item = element("li", "check");
  item.dataset["state"] = state;
  const word = element("p", "check__word");
  word.append(sign(state), WORDS[state]);
  const heading = element("h3");
  heading.textContent = title;
  const said = element("div", "check__said");
  const answer = element("p");
  answer.textContent = text;
  said.append(answer);
  if (detail !== null || mismatches.length > 0) said.append(details(detail, mismatches));
  item.append(word, heading, said);
  return item;
}

function details(detail: string | null, mismatches: Check["mismatches"]): HTMLElement {
  const box = element("details");
  const summary = element("summary");
  summary.textContent = "细节";
  box.append(summary);
  const lines = mismatches
    .slice(0, SHOWN)
    .map(
      ({ file, row, expected, found }) =>
        `${file}${row === null ? "" : `，${row}`}：应为 ${expected}，现为 ${found}`,
    );
  const rest = mismatches.length > SHOWN ? [`另有 ${mismatches.length - SHOWN} 处。`] : [];
  for (const text of [...(detail === null ? [] : [detail]), ...lines, ...rest]) {
    const paragraph = element("p");
    paragraph.textContent = text;
    box.append(paragraph);
  }
  return box;
}

function sign(state: State): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", SIGNS[state]);
  svg.append(path);
  return svg;
}

function tallied(state: State, count: number): HTMLElement {
  const item = element("li");
  const number = element("b");
  number.textContent = String(count);
  item.append(number, WORDS[state]);
  return item;
}

function verdict(title: string, state: State): void {
  const box = document.querySelector<HTMLElement>("#verdict_");
  if (box !== null) {
    box.hidden = false;
    box.dataset["state"] = state;
  }
  fill("#verdict-title_", title);
}

function element(name: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  return made;
}

function fill(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place !== null) place.textContent = text;
}

function show(selector: string): void {
  const place = document.querySelector<HTMLElement>(selector);
  if (place !== null) place.hidden = false;
}
