/** The verification page: which lists can be checked, what the checks cannot prove, and how to check without a browser. */
import { LIST_KINDS, LIST_NAMES } from "../model/ids.ts";
import type { PublicEdition } from "../model/public.ts";
import { newestEdition } from "./home.ts";
import { trackName } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { listPath } from "./paths.ts";
import { absolute, href } from "./site.ts";

export interface VerifyOption {
  /** Address of one version: `/hongqi-cup-2024/railway/qualifiers/v3/`. */
  readonly value: string;
  /** 铁路赛道复赛入围名单 v3（当前）. */
  readonly label: string;
}

export interface VerifyView {
  readonly page: PageView;
  /** Address of this page, and of the root of the site. */
  readonly action: string;
  readonly root: string;
  /** One group for each track of each edition with released lists. */
  readonly groups: readonly { readonly name: string; readonly options: readonly VerifyOption[] }[];
  /** What one types to check without a browser. */
  readonly command: string;
  /** Whom to tell when something does not hold. */
  readonly contacts: readonly { readonly body: string; readonly phone: string | null }[];
}

/** One page for all editions. */
export function verifyView(editions: readonly PublicEdition[]): VerifyView {
  const newest = newestEdition(editions);
  const { facts } = newest;
  const { site } = facts.rulebook;
  const ordered = [newest, ...editions.filter((edition) => edition !== newest)];
  const path = `${facts.edition}/`;
  return {
    page: pageView({
      facts,
      path: "verify/",
      title: "核验",
      description: "用自己的设备核对名单有没有被改动，成绩、名次、名额和递补算得对不对。",
      jump: { label: "跳到核验", anchor: "verify_" },
      noindex: true,
    }),
    action: href(site, "verify/"),
    root: href(site, ""),
    groups: ordered.flatMap((edition) => groupsOf(edition, editions.length > 1)),
    command: `npm run verify -- ${absolute(site, path) ?? href(site, path)}`,
    contacts: facts.rulebook.objections.channels
      .filter(({ tracks }) => tracks === null)
      .map(({ body, phone }) => ({ body, phone })),
  };
}

function groupsOf({ facts, lists }: PublicEdition, several: boolean): VerifyView["groups"] {
  const { site, shortName } = facts.rulebook;
  return facts.tracks.flatMap((track) => {
    const options = LIST_KINDS.flatMap((kind) => {
      const versions = lists
        .map(({ document }) => document)
        .filter((document) => document.track === track.id && document.list === kind)
        .map(({ version }) => version)
        .sort((a, b) => b - a);
      return versions.map((version, at) => ({
        value: href(site, listPath(facts.edition, track.id, kind, version)),
        label: `${trackName(track)}${LIST_NAMES[kind]} v${version}${versions.length > 1 && at === 0 ? "（当前）" : ""}`,
      }));
    });
    const name = `${several ? `${shortName} ` : ""}${trackName(track)}`;
    return options.length === 0 ? [] : [{ name, options }];
  });
}
