/** The announcements and rules of an answer on the page. */
import { make, marked } from "./dom.ts";
import type { FoundPage } from "./pages.ts";

/** The section with what was found, or the sentence that nothing was. There may be more than `most`. */
export function drawPages(pages: readonly FoundPage[] | "failed", query: string, most: number): HTMLElement {
  if (pages === "failed")
    return section(make("p", { class: "note" }, "公告和说明的检索没有载入，可以再按一次“查询”。"));
  if (pages.length === 0)
    return section(make("p", { class: "note" }, `没有提到“${query}”的公告、规则和说明。`));
  return section(
    make("ol", { class: "found" }, ...pages.map((page) => item(page, query))),
    pages.length < most
      ? null
      : make("p", { class: "note" }, `只列最相关的 ${most} 篇；选赛道或内容，可以缩小范围。`),
  );
}

function section(...parts: readonly (Node | null)[]): HTMLElement {
  return make(
    "section",
    { "aria-labelledby": "pages_" },
    make("h2", { id: "pages_" }, "公告、规则和说明"),
    ...parts,
  );
}

function item({ title, section, href, kind, track, excerpt }: FoundPage, query: string): HTMLElement {
  const about = [kind, track === null ? "" : `${track}赛道`, section ?? ""].filter((text) => text !== "");
  return make(
    "li",
    {},
    make("h3", {}, make("a", { href }, marked(title, query))),
    make("p", { class: "hint" }, about.join(" · ")),
    make("p", {}, marked(excerpt, query)),
  );
}
