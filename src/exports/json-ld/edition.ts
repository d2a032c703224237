/** The competition as an Event. */
import type { Event, Graph, Organization } from "schema-dts";
import { dateOf } from "../../model/instant.ts";
import type { EditionFacts, PublicEdition } from "../../model/public.ts";
import { siteAddress } from "../address.ts";

/** The page of an edition. */
export function editionGraph({ facts }: PublicEdition): Graph {
  return { "@context": "https://schema.org", "@graph": [eventOf(facts)] };
}

/** First day of the schedule to the ceremony; on line where the platform is, as registration and preliminary are (notice 六, 八). */
function eventOf(facts: EditionFacts): Event {
  const { rulebook, edition } = facts;
  const { site, platform, ceremony, noticeDate } = rulebook;
  const days = rulebook.schedule.flatMap(({ from }) => (from === null ? [] : [from.slice(0, 10)])).sort();
  const last = dateOf(ceremony);
  const address = siteAddress(site, `${edition}/`);
  return {
    "@type": "Event",
    "@id": eventId(facts),
    name: marked(facts, rulebook.name),
    description: marked(facts, `${rulebook.name}：${rulebook.tracks.length} 个赛道。${rulebook.theme ?? ""}`),
    url: address,
    startDate: days[0] ?? noticeDate ?? last,
    endDate: last,
    eventStatus: "https://schema.org/EventScheduled",
    location: { "@type": "VirtualLocation", url: platform?.url ?? address },
    organizer: organiserOf(facts),
    ...(site.origin === null ? {} : { image: siteAddress(site, `${edition}/share.png`) }),
    inLanguage: "zh-CN",
  };
}

/** What every list is about. */
export function eventId({ rulebook, edition }: EditionFacts): string {
  return `${siteAddress(rulebook.site, `${edition}/`)}#event`;
}

export function organiserOf({ rulebook }: EditionFacts): Organization {
  return { "@type": "Organization", name: rulebook.organiser ?? rulebook.name };
}

/** Machines see no page around a value: demonstrations and drafts say so in it. */
export function marked({ draft, rulebook }: EditionFacts, text: string): string {
  return `${draft ? "【草稿】" : ""}${rulebook.mode === "demo" ? "【演示数据】" : ""}${text}`;
}
