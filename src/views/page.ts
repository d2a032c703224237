/** What every page carries around its own content: head tags, the top bar, crumbs, the foot, the line under a print. */
import type { EditionFacts } from "../model/public.ts";
import type { Site } from "../model/rulebook.ts";
import { picturePath } from "./paths.ts";
import { absolute, href, instantText } from "./site.ts";

/** A link with its words; `href` null where it is the page itself. */
export interface Crumb {
  readonly label: string;
  readonly href: string | null;
}

/** The sections of the top bar. A page that belongs to one of them marks it as the current one. */
export type Section = "tracks" | "open" | "awards" | "rules" | "notice" | "downloads" | "objections";

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A text that may break only between its pieces: `[["关于首届全国", "“红旗杯”"], ["获奖名单"]]` is two lines at most where there is room. */
export type Heading = readonly (readonly string[])[];

/** Everything a layout prints. Made only by {@link pageView}. */
export interface PageView {
  /** The words in the window's title, with the site's name. */
  readonly title: string;
  readonly description: string;
  /** The page's own absolute address, or null where the rulebook names no origin. */
  readonly canonical: string | null;
  /** What a messenger shows beside the link; null where the rulebook names no origin. */
  readonly share: { readonly title: string; readonly image: string } | null;
  /** `noindex` for demonstrations, drafts and pages that ask for it; else null. */
  readonly robots: "noindex" | null;
  /** Above everything: that this is demonstration data, or a draft. */
  readonly demo: string | null;
  readonly draft: string | null;
  /** In `npm run dev`: how the data differ from what was released. */
  readonly unreleased: string | null;
  /** The running foot of a print: what this sheet is, and its address. */
  readonly doc: string;
  /** The way from home to here; the last one is this page. Empty on the home page. */
  readonly crumbs: readonly Crumb[];
  readonly nav: readonly NavItem[];
  /** Where the skip link goes. */
  readonly jump: Crumb & { readonly href: string };
  readonly home: string;
  /** The search page, for the box in the top bar; null where the page has a box of its own. */
  readonly search: string | null;
  readonly icon: string;
  readonly feed: string;
  readonly script: string;
  readonly foot: {
    readonly name: string;
    readonly organiser: string | null;
    readonly support: string | null;
    readonly links: readonly (Crumb & { readonly href: string })[];
    /** 数据截至 2024年6月14日（星期五）18:00, or null when nothing is public yet. */
    readonly asOf: string | null;
    /** 备案号, each with the official registry in which it can be looked up. */
    readonly records: readonly { readonly text: string; readonly href: string }[];
  };
}

export interface PageInput {
  /** The edition the page belongs to; a page over all editions gives the newest, which lends bar and foot. */
  readonly facts: EditionFacts;
  /** The page's path without base and leading slash: `hongqi-cup-2024/rules/`. */
  readonly path: string;
  /** The page's name, without the site's. */
  readonly title: string;
  readonly description: string;
  /** The way between the edition's page and this one, then this page: labels with paths (null for this page). */
  readonly trail?: readonly { readonly label: string; readonly path: string | null }[];
  readonly section?: Section | null;
  readonly jump?: { readonly label: string; readonly anchor: string };
  readonly noindex?: boolean;
  /** The path of the share picture; the edition's own when not given. */
  readonly picture?: string;
  /** The page has a search box of its own, so the top bar needs none. */
  readonly ownSearch?: boolean;
  /** What the foot of a print says about this sheet, such as 铁路赛道复赛入围名单 v2; the title when not given. */
  readonly sheet?: string;
  /** The path that a print names, where it is not the page's own: a paper names the version it shows. */
  readonly sheetPath?: string;
}

/** The page view of one page. Pure: everything comes from the public facts and the page's own words. */
export function pageView(input: PageInput): PageView {
  const { facts } = input;
  const { site } = facts.rulebook;
  const demo = facts.rulebook.mode === "demo";
  const draft = facts.draft;
  const jump = input.jump ?? { label: "跳到正文", anchor: "main" };
  const printed = absolute(site, input.sheetPath ?? input.path);
  return {
    title: `${input.title} · ${facts.rulebook.shortName} · 红榜`,
    description: `${input.description}${demo ? "（演示数据）" : ""}`,
    canonical: absolute(site, input.path),
    share: shareOf(input),
    robots: demo || draft || input.noindex === true ? "noindex" : null,
    demo: demo ? "姓名、单位、成绩均为虚构" : null,
    draft: draft ? "草稿 · 未发布" : null,
    unreleased: facts.unreleased,
    doc: [
      draft ? "草稿 · 未发布" : "",
      demo ? "演示数据" : "",
      input.sheet ?? input.title,
      printed?.replace(/^https?:\/\//, "") ?? "",
    ]
      .filter(Boolean)
      .join("　"),
    crumbs: crumbs(input),
    nav: nav(facts, input.section ?? null),
    jump: { label: jump.label, href: `#${jump.anchor}` },
    home: href(site, ""),
    search: input.ownSearch === true ? null : href(site, "search/"),
    icon: href(site, "mark.svg"),
    feed: href(site, "feed.xml"),
    script: href(site, "window.js"),
    foot: {
      name: facts.rulebook.name,
      organiser: facts.rulebook.organiser,
      support: facts.rulebook.support,
      links: footLinks(facts).map(([label, path]) => ({ label, href: href(site, path) })),
      asOf: facts.dataAsOf === null ? null : instantText(facts.dataAsOf),
      records: records(site),
    },
  };
}

/** A card in a messenger has no page around it: demonstrations and drafts say so in its title. */
function shareOf({ facts, title, picture }: PageInput): PageView["share"] {
  const image = absolute(facts.rulebook.site, picture ?? picturePath(facts.edition, "edition"));
  const mark = `${facts.draft ? "【草稿】" : ""}${facts.rulebook.mode === "demo" ? "【演示数据】" : ""}`;
  return image === null ? null : { title: `${mark}${title}`, image };
}

/** The ICP number is looked up by hand in its registry; the police's has an address for each number. */
function records({ icp, police }: Site): PageView["foot"]["records"] {
  const number = police?.replace(/\D/g, "") ?? "";
  const code = number === "" ? "" : `#/query/webSearch?code=${number}`;
  return [
    ...(icp === null ? [] : [{ text: icp, href: "https://beian.miit.gov.cn/" }]),
    ...(police === null ? [] : [{ text: police, href: `https://beian.mps.gov.cn/${code}` }]),
  ];
}

/** Pieces of a title that may stand on lines of their own: before 《“ and after ”》. */
export function pieces(text: string): readonly string[] {
  return text.split(/(?=[“《])|(?<=[”》])/).filter((piece) => piece !== "");
}

function crumbs({ facts, trail, path }: PageInput): readonly Crumb[] {
  if (path === "") return [];
  const { site } = facts.rulebook;
  const way: Crumb[] = [{ label: "首页", href: href(site, "") }];
  const own = `${facts.edition}/`;
  if (path.startsWith(own)) {
    way.push({ label: facts.rulebook.shortName, href: path === own ? null : href(site, own) });
  }
  for (const step of trail ?? []) {
    way.push({ label: step.label, href: step.path === null ? null : href(site, step.path) });
  }
  return way;
}

function nav(facts: EditionFacts, current: Section | null): readonly NavItem[] {
  const at = facts.edition;
  const awarded =
    facts.organizationAwards !== null ||
    facts.tracks.some(({ lists }) =>
      lists.some(({ list, versions }) => list === "awards" && versions.length > 0),
    );
  const items: readonly (readonly [Section, string, string] | null)[] = [
    ["tracks", "赛道", `${at}/#tracks`],
    ["open", "公示", `${at}/#open`],
    awarded ? ["awards", "获奖", `${at}/awards/`] : null,
    ["rules", "规则", `${at}/rules/`],
    facts.notice === null ? null : ["notice", "通知", `${at}/notice/`],
    ["downloads", "数据", `${at}/downloads/`],
    ["objections", "异议", `${at}/objections/`],
  ];
  return items
    .filter((item) => item !== null)
    .map(([section, label, path]) => ({
      label,
      href: href(facts.rulebook.site, path),
      current: section === current,
    }));
}

function footLinks(facts: EditionFacts): readonly (readonly [string, string])[] {
  const at = facts.edition;
  return [
    ["组织机构", `${at}/about/`],
    ["日程", `${at}/schedule/`],
    ["规则与补充规定", `${at}/rules/`],
    ["数据下载", `${at}/downloads/`],
    ...(facts.isOnRecord ? [["存证记录", `${at}/log/`] as const] : []),
    ["统计图表", `${at}/statistics/`],
    ["媒体服务", `${at}/media/`],
    ["更正记录", `${at}/#corrections`],
    ["无障碍说明", `${at}/accessibility/`],
    ["In English", "en/"],
  ];
}
