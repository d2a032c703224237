/** The announcements and rules of an answer on the page. */
import { make, marked } from "./dom.ts";
import type { FoundPage } from "./pages.ts";

/** The section with what was found, or the sentence that nothing was. */
export function drawPages(pages: readonly FoundPage[], query: string): HTMLElement {
  return make(
    "section",
    { "aria-labelledby": "pages_" },
    make("h2", { id: "pages_" }, "公告、规则和说明"),
    pages.length === 0
      ? make("p", { class: "note" }, `没有提到“${query}”的公告、规则和说明。`)
      : make("ol", { class: "found" }, ...pages.map((page) => item(page, query))),
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
