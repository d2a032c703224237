/** The paper on the page: filled from the answers, read again as plain text. */

/** Room for a hand, in the text: a line and a date. */
const BLANK = "＿＿＿＿＿＿";

/** Writes the values into the cells of their names; boxes are ticked where a value is one of their words. */
export function fillPaper(paper: Element, values: Readonly<Record<string, string>>): void {
  for (const cell of paper.querySelectorAll<HTMLElement>("[data-fill]")) {
    const value = values[cell.dataset["fill"] ?? ""];
    if (value === undefined) continue;
    const boxes = cell.querySelectorAll<HTMLElement>("[data-choice]");
    if (boxes.length === 0) {
      cell.textContent = value;
      continue;
    }
    for (const box of boxes) {
      const word = box.dataset["choice"] ?? "";
      box.textContent = `${word === value ? "■" : "□"} ${word}`;
    }
  }
}

/** The whole paper as text, a line for each cell; longer answers stand under their label. */
export function paperText(paper: Element): string {
  const lines: string[] = [said(paper, ".deed__c"), said(paper, "h3"), "", said(paper, ".deed__to")];
  for (const row of paper.querySelectorAll(".deed__t:not(.deed__o) tr")) {
    const part = row.querySelector(".deed__p");
    if (part !== null) {
      lines.push("", `【${textOf(part)}】`);
      continue;
    }
    for (const label of row.querySelectorAll("th")) {
      const value = textOf(label.nextElementSibling);
      lines.push(`${textOf(label)}：${value.includes("\n") ? "\n" : ""}${value}`);
    }
  }
  lines.push("", said(paper, ".deed__s"));
  for (const sign of paper.querySelectorAll(".deed__signs b"))
    lines.push(`${textOf(sign)}：${BLANK}　　　年　　月　　日`);
  lines.push("");
  for (const note of paper.querySelectorAll(".deed__n p")) lines.push(textOf(note));
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function said(paper: Element, selector: string): string {
  return textOf(paper.querySelector(selector));
}

/** Boxes that stand side by side keep a space between them. */
function textOf(element: Element | null): string {
  if (element === null) return "";
  const boxes = [...element.querySelectorAll("[data-choice]")];
  return (
    boxes.length === 0 ? (element.textContent ?? "") : boxes.map((box) => box.textContent).join("　")
  ).trim();
}
