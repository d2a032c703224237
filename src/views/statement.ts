/** The accessibility statement of an edition's pages. Its words stand in the page; here is what differs between editions. */
import type { EditionFacts } from "../model/public.ts";
import type { Channel } from "../model/rulebook.ts";
import { type PageView, pageView } from "./page.ts";
import { href } from "./site.ts";

export interface StatementView {
  readonly page: PageView;
  readonly organiser: string | null;
  /** Where to tell of an obstacle: the channels that everybody may use. */
  readonly channels: readonly Channel[];
  readonly downloads: string;
}

/** `/<edition>/accessibility/`. */
export function statementView(facts: EditionFacts): StatementView {
  const { rulebook, edition } = facts;
  const { channels } = rulebook.objections;
  const general = channels.filter(({ tracks }) => tracks === null);
  return {
    page: pageView({
      facts,
      path: `${edition}/accessibility/`,
      title: "无障碍说明",
      description: "本网站怎样做到人人可用、做过哪些检查、还有哪些不足，遇到困难怎么办。",
      trail: [{ label: "无障碍说明", path: null }],
    }),
    organiser: rulebook.organiser,
    channels: general.length > 0 ? general : channels.slice(0, 1),
    downloads: href(rulebook.site, `${edition}/downloads/`),
  };
}
