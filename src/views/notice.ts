/** The official notice as a page: word for word, with what the program reads out of each part, and one remark. */
import type { EditionFacts } from "../model/public.ts";
import type { PageView } from "./page.ts";
import { pageView } from "./page.ts";
import { dateText, href } from "./site.ts";
import { clauseFragment } from "./sources.ts";

/** A run of characters of a paragraph; the runs of a paragraph, joined, are the paragraph. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

export interface NoticeParagraph {
  readonly runs: readonly Run[];
  /** What an editor says about the marked run. Not part of the notice. */
  readonly remark: string | null;
}

export interface NoticeView {
  readonly page: PageView;
  readonly title: string;
  readonly issued: string | null;
  readonly head: readonly string[];
  readonly sections: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly paragraphs: readonly NoticeParagraph[];
    /** The settings that quote this part, with links to the rules page. */
    readonly settings: readonly { readonly label: string; readonly href: string }[];
  }[];
  readonly rules: string;
}

/** Slips of the notice that stay in its text and are told beside it (product: What the notice leaves open). */
const SLIPS = [
  {
    sentence: "决赛由承办地成立决赛执行委员会组织实施，并聘请公证机构对复赛全程进行监督和公证",
    word: "复赛",
    remark: "原文如此，照录不改。这一句讲的是决赛，标出的“复赛”按上下文应指决赛。",
  },
] as const;

/** The notice of an edition, or null when it has none on file. */
export function noticeView(facts: EditionFacts): NoticeView | null {
  const { notice, rulebook, edition } = facts;
  if (notice === null) return null;
  const title = rulebook.noticeTitle ?? notice.head.join("");
  const rules = `${edition}/rules/`;
  return {
    page: pageView({
      facts,
      path: `${edition}/notice/`,
      title: "通知全文",
      description: `${title}，全文照录，每一部分都有固定的网址。`,
      trail: [{ label: "通知全文", path: null }],
      section: "notice",
      jump: { label: "跳到通知正文", anchor: "text" },
      sheet: title,
    }),
    title,
    issued: issuedText(facts),
    head: notice.head,
    sections: notice.sections.map(({ anchor, title: heading, paragraphs }) => ({
      anchor,
      title: heading,
      paragraphs: paragraphs.map(paragraphOf),
      settings: settingsOf(facts, anchor, rules),
    })),
    rules: href(rulebook.site, rules),
  };
}

/** A paragraph in runs: the slip's word marked where the slip stands, everything else as it is. */
export function paragraphOf(text: string): NoticeParagraph {
  for (const { sentence, word, remark } of SLIPS) {
    const start = text.indexOf(sentence);
    if (start < 0) continue;
    const at = start + sentence.lastIndexOf(word);
    const runs = [
      { text: text.slice(0, at), marked: false },
      { text: word, marked: true },
      { text: text.slice(at + word.length), marked: false },
    ];
    return { runs: runs.filter((run) => run.text !== ""), remark };
  }
  return { runs: [{ text, marked: false }], remark: null };
}

function issuedText({ rulebook }: EditionFacts): string | null {
  const { noticeIssuer, noticeDate } = rulebook;
  const parts = [noticeIssuer, noticeDate === null ? null : dateText(noticeDate)].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : parts.join("　");
}

function settingsOf(
  facts: EditionFacts,
  anchor: string,
  rules: string,
): NoticeView["sections"][number]["settings"] {
  return facts.provenance
    .filter(({ clause, label, path }) => {
      const ours = clause !== null && clauseFragment(clause) === anchor;
      return ours && label !== null && !path.startsWith("schedule.");
    })
    .map(({ label, path }) => ({
      label: label ?? "",
      href: href(facts.rulebook.site, `${rules}#${path}`),
    }));
}
