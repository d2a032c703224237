/** The words about objections to a list, and the sign-off under it (product.md: custom of publicity notices). */
import { dateOf } from "../model/instant.ts";
import type { EditionFacts, ListVersion } from "../model/public.ts";
import type { Channel } from "../model/rulebook.ts";
import { isPublicity } from "./names.ts";
import { formPath } from "./paths.ts";
import { dateText, href, windowOf } from "./site.ts";

/** A way to the body in charge, as it is printed. */
export type ChannelText = Channel;

/** Who may object, how, and what is not accepted; null where the rulebook takes no objection to this list. */
export interface ObjectionText {
  /** The period once more, in words, as a notice says it. */
  readonly period: string;
  readonly who: string;
  readonly form: readonly string[];
  readonly notAccepted: string | null;
  readonly decision: string | null;
  readonly arbitration: string | null;
  readonly channels: readonly ChannelText[];
  /** The form of an objection to this version. */
  readonly write: string;
}

/** 异议的提出, with the channels that serve this track. */
export function objectionText({ document }: ListVersion, facts: EditionFacts): ObjectionText | null {
  const { objections } = facts.rulebook;
  if (document.window === null || !objections.lists.includes(document.list)) return null;
  const { from, to, days: counted } = windowOf(document.window);
  const days = objections.decidedWithinDays;
  const said = objections.form.some((text) => text.includes("邮戳"));
  const postmark =
    objections.postmark === "sent" ? "邮寄的，以寄出邮戳日期为准。" : "邮寄的，以寄达邮戳日期为准。";
  const { edition, track, list, version } = document;
  return {
    period: `公示时间：${from.text} 至 ${to.text}（北京时间）${counted === null ? "" : `，${counted}`}。`,
    who: "公示期间，任何单位和个人对名单有异议的，均可在截止前以书面形式向受理单位提出。",
    form: said || objections.postmark === null ? objections.form : [...objections.form, postmark],
    notAccepted: objections.notAccepted,
    decision:
      objections.decidedBy === null
        ? null
        : `异议由${objections.decidedBy}核实${days === null ? "并作出决定" : `，受理后 ${days} 日内作出决定`}，处理情况在本网站公布。`,
    arbitration: objections.arbitration,
    channels: objections.channels.filter(({ tracks }) => tracks === null || tracks.includes(document.track)),
    write: href(facts.rulebook.site, formPath(edition, { kind: "objection", track, list, version })),
  };
}

/** Body and date under a notice; a later version keeps the first one's date and says when it was revised. */
export interface SignOff {
  /** 特此公示。 under a notice; null under a list that is only published. */
  readonly words: string | null;
  readonly body: string;
  readonly date: string;
  readonly revised: string | null;
}

/** The sign-off of a list: the organiser, the day of version 1, the day of this version where it is later. */
export function signOff(version: ListVersion, first: ListVersion, facts: EditionFacts): SignOff {
  const { document } = version;
  return {
    words: isPublicity(document) ? "特此公示。" : null,
    body: facts.rulebook.organiser ?? facts.rulebook.name,
    date: dateText(dateOf(first.document.releasedAt)),
    revised:
      document.version === 1 ? null : `${dateText(dateOf(document.releasedAt))}更正为 v${document.version}`,
  };
}
