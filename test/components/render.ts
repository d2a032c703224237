/** Renders single components as Astro prints them, through a Vite server of its own that serves nothing. */
import { getViteConfig } from "astro/config";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { parseFragment } from "parse5";
import { createServer } from "vite";
import { type Element, elementsOf } from "../support/site-pages.ts";

/** A function that renders `src/<name>.astro` with props; `close` ends the server. */
export async function componentRenderer(): Promise<{
  readonly render: (name: string, props: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly close: () => Promise<void>;
}> {
  const config = await getViteConfig({}, { logLevel: "error" })({ mode: "test", command: "serve" });
  const server = await createServer({
    ...config,
    configFile: false,
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const container = await AstroContainer.create();
  return {
    render: async (name, props) => {
      const component = await server.ssrLoadModule(`/src/${name}.astro`);
      return container.renderToString(component["default"], { props: { ...props } });
    },
    close: () => server.close(),
  };
}

/** The elements of a piece of HTML, in document order. */
export function elementsIn(html: string): Element[] {
  return elementsOf(parseFragment(html));
}
