/**
 * The kept libraries in a browser. Their script lies inert in a template of the page and runs once it is put into it.
 * An `import()` would do the same, but the bundler would then cut a shared file out of every list's script.
 */
import type { Kept } from "./kept.ts";

let coming: Promise<Kept> | null = null;

/** The libraries, loaded at the first call. */
export function keptHere(): Promise<Kept> {
  coming ??= new Promise((resolve, reject) => {
    const template = document.querySelector<HTMLTemplateElement>("#kept_");
    const [first] = template?.content.children ?? [];
    if (!(first instanceof HTMLScriptElement)) return reject(new Error("the page has no kept libraries"));
    document.addEventListener("hongbang-kept", (event) => resolve((event as CustomEvent<Kept>).detail), {
      once: true,
    });
    const script = document.createElement("script");
    script.type = "module";
    script.src = first.src;
    script.addEventListener("error", () => reject(new Error("the kept libraries did not load")));
    document.head.append(script);
  });
  return coming;
}
