/** Research topics and their showcases: who presents, whose film runs. No marks: they do not count (notice, part 8). */
import type { EditionFacts, PublishedShowcase } from "../model/public.ts";
import { webAddress } from "./about.ts";
import { trackName } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { listPath } from "./paths.ts";
import { href } from "./site.ts";
import { noticeSource, type Source } from "./sources.ts";

export interface ShowcaseRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly organization: string;
  readonly topic: string;
  readonly presents: boolean;
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

export interface ShowcasesView {
  readonly page: PageView;
  readonly count: string | null;
  readonly tracks: readonly {
    readonly id: string;
    readonly name: string;
    readonly caption: string;
    readonly presenting: readonly ShowcaseRow[];
    /** Shown as films; folded, because there are many. */
    readonly films: readonly ShowcaseRow[];
    readonly filmsCaption: string;
  }[];
  readonly sources: readonly Source[];
  readonly choice: string | null;
  readonly rules: string;
}

/** The research topics of an edition; before they are public only the rules about them. */
export function showcasesView(facts: EditionFacts): ShowcasesView {
  const { rulebook, edition, showcases } = facts;
  const presenting = showcases.filter(({ presents }) => presents).length;
  return {
    page: pageView({
      facts,
      path: `${edition}/showcases/`,
      title: "攻关成果和路演",
      description: `${rulebook.name}的攻关课题：哪些成果作路演，哪些以视频滚动播放。`,
      trail: [{ label: "攻关成果和路演", path: null }],
      jump: { label: "跳到攻关成果", anchor: "topics" },
    }),
    count: showcases.length === 0 ? null : `共 ${showcases.length} 项成果，其中路演 ${presenting} 项`,
    tracks: facts.tracks.flatMap((track) => {
      const ours = showcases.filter((showcase) => showcase.track === track.id);
      if (ours.length === 0) return [];
      const rows = ours.map((showcase) => rowOf(facts, showcase));
      const presenting = rows.filter(({ presents }) => presents);
      const films = rows.filter(({ presents }) => !presents);
      const name = trackName(track);
      return [
        {
          id: track.id,
          name,
          caption: `${name}作路演的成果，${presenting.length} 项。`,
          presenting,
          films,
          filmsCaption: `${name}以视频播放的成果，${films.length} 项。`,
        },
      ];
    }),
    sources: [
      "各相关全国产业工会会同行业专家，针对行业难点、痛点问题组织命制攻关课题",
      "行业攻关成果路演不计成绩，每个赛道挑选2名选手进行成果路演展示，其余成果采取视频滚动播放的方式展示。",
    ].flatMap((quote) => noticeSource(facts, "八", quote) ?? []),
    choice: rulebook.showcases.choice,
    rules: href(rulebook.site, `${edition}/rules/#showcases`),
  };
}

function rowOf({ rulebook, edition }: EditionFacts, showcase: PublishedShowcase): ShowcaseRow {
  const links = [
    { label: "视频", href: webAddress(showcase.videoUrl) },
    { label: "幻灯片", href: webAddress(showcase.slidesUrl) },
  ];
  return {
    id: showcase.entrantId,
    name: showcase.name,
    href: `${href(rulebook.site, listPath(edition, showcase.track, "final"))}#${showcase.entrantId}`,
    organization: showcase.organization,
    topic: showcase.topic,
    presents: showcase.presents,
    files: links.flatMap(({ label, href: to }) => (to === null ? [] : [{ label, href: to }])),
  };
}
