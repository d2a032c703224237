/** Who runs the competition: bodies and their duties, the union of each track, where to write. */
import type { EditionFacts } from "../model/public.ts";
import type { Channel } from "../model/rulebook.ts";
import { trackName } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { trackPath } from "./paths.ts";
import { dateText, href } from "./site.ts";

/** A piece of a contact line; `href` where it is a mail address. */
export interface ContactPart {
  readonly text: string;
  readonly href: string | null;
}

export interface AboutView {
  readonly page: PageView;
  readonly theme: string | null;
  /** Bodies by role, in the rulebook's order; several names in one entry stand apart. */
  readonly roles: readonly {
    readonly role: string;
    readonly bodies: readonly { readonly names: readonly string[]; readonly duty: string | null }[];
  }[];
  readonly tracks: readonly {
    readonly name: string;
    readonly href: string;
    readonly union: string | null;
    readonly note: string | null;
  }[];
  readonly channels: readonly (Channel & { readonly serves: string | null })[];
  readonly press: readonly ContactPart[] | null;
  readonly platform: {
    readonly name: string;
    readonly url: string | null;
    readonly mobile: string | null;
  } | null;
  readonly notice: { readonly title: string; readonly meta: string; readonly href: string } | null;
  readonly objections: string;
}

/** The page about the bodies of an edition. */
export function aboutView(facts: EditionFacts): AboutView {
  const { rulebook, edition } = facts;
  const { site, platform } = rulebook;
  return {
    page: pageView({
      facts,
      path: `${edition}/about/`,
      title: "组织机构",
      description: `${rulebook.name}的主办、承办、协办单位和工作机构，各赛道的负责工会，联系方式。`,
      trail: [{ label: "组织机构", path: null }],
      jump: { label: "跳到组织机构", anchor: "bodies" },
    }),
    theme: rulebook.theme,
    roles: rolesOf(facts),
    tracks: facts.tracks.map((track) => ({
      name: trackName(track),
      href: href(site, trackPath(edition, track.id)),
      union: track.union,
      note: track.preliminaryOnly ? "只参加初赛，不参加复赛和决赛" : null,
    })),
    channels: rulebook.objections.channels.map((channel) => ({
      ...channel,
      serves: servesText(facts, channel),
    })),
    press: rulebook.pressContact === null ? null : contactParts(rulebook.pressContact),
    platform: platform === null ? null : { ...platform, url: webAddress(platform.url) },
    notice: noticeOf(facts),
    objections: href(site, `${edition}/objections/`),
  };
}

/** A contact line with its mail addresses taken out as links: 新闻联络 press@example.cn. */
export function contactParts(text: string): readonly ContactPart[] {
  return text
    .split(/([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/)
    .map((part, at) => ({ text: part, href: at % 2 === 1 ? `mailto:${part}` : null }))
    .filter((part) => part.text !== "");
}

/** An address that a reader may follow: http or https, nothing that runs. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//.test(url) ? url : null;
}

function rolesOf({ rulebook }: EditionFacts): AboutView["roles"] {
  const roles = [...new Set(rulebook.bodies.map(({ role }) => role))];
  return roles.map((role) => ({
    role,
    bodies: rulebook.bodies
      .filter((body) => body.role === role)
      .map(({ name, duty }) => ({ names: name.split("、"), duty })),
  }));
}

function servesText(facts: EditionFacts, { tracks }: Channel): string | null {
  if (tracks === null) return null;
  const names = tracks.map((id) => facts.tracks.find((track) => track.id === id)?.name ?? id);
  return names.map((name) => trackName({ name })).join("、");
}

function noticeOf({ rulebook, edition, notice }: EditionFacts): AboutView["notice"] {
  const { noticeTitle, noticeIssuer, noticeDate, site } = rulebook;
  if (notice === null || noticeTitle === null) return null;
  const meta = [noticeIssuer, noticeDate === null ? null : dateText(noticeDate)].filter(
    (part) => part !== null,
  );
  return { title: noticeTitle, meta: meta.join("，"), href: href(site, `${edition}/notice/`) };
}
