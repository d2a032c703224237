/** The page of the three forms: what is asked, which lists, where it goes (pages.md: Contestant). */
import { LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts, ListVersion, PublicEdition } from "../model/public.ts";
import type { Channel } from "../model/rulebook.ts";
import type { Form } from "./form-parts.ts";
import { forms } from "./forms.ts";
import { listTitle, trackName, trackOf, versionsOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { type FormKind, formPath, listFilePath, listPath, objectionPath } from "./paths.ts";
import { type Procedure, procedures } from "./procedures.ts";
import { absolute, href, instantText } from "./site.ts";

/** One version of one list, as it can be chosen. Texts are printed on the paper as they are. */
export interface FormList {
  /** `railway/qualifiers/3`. */
  readonly value: string;
  readonly label: string;
  /** 铁路赛道复赛入围名单 v3（2024年6月17日（星期一）17:00 发布）. */
  readonly title: string;
  /** The version's own address, to which a row's fragment is added. */
  readonly page: string;
  readonly json: string;
  /** Of the bytes of the version's JSON file. */
  readonly sha256: string;
  /** Both ends of the period in which it can be objected to; null where it cannot. */
  readonly opens: string | null;
  readonly closes: string | null;
  /** 2024年6月18日（星期二）18:00（北京时间）. */
  readonly until: string | null;
  /** Which of {@link FormPageView.channels} serves the track; −1 for none. */
  readonly channel: number;
  readonly current: boolean;
}

/** A form with its procedure, and who decides by when in one sentence for the paper. */
export interface FormView extends Form {
  readonly procedure: Procedure;
  readonly decision: string;
}

export interface FormPageView {
  readonly page: PageView;
  /** The name of the competition over the title; a demonstration says that it is one, also in a file. */
  readonly contest: string;
  readonly forms: readonly FormView[];
  readonly lists: readonly { readonly track: string; readonly versions: readonly FormList[] }[];
  readonly channels: readonly (Channel & { readonly serves: string | null })[];
  /** How an objection has to look and when it is in time, in the rulebook's words. */
  readonly rules: readonly string[];
  readonly register: string;
}

/** The page of an edition. `sha256` gives the hash of a version's JSON file. */
export function formPageView(edition: PublicEdition, sha256: (version: ListVersion) => string): FormPageView {
  const { facts } = edition;
  const { rulebook } = facts;
  const { objections, site } = rulebook;
  const ways = procedures(facts);
  const postmark =
    objections.postmark === null || objections.form.some((text) => text.includes("邮戳"))
      ? []
      : [objections.postmark === "sent" ? "邮寄的，以寄出邮戳日期为准。" : "邮寄的，以寄达邮戳日期为准。"];
  return {
    page: pageView({
      facts,
      path: formPath(facts.edition),
      title: "填写申请书和异议书",
      description: `${rulebook.name}成绩复核申请书、信息更正申请书和异议书，在浏览器里填写，打印后签名或者盖章送达。`,
      trail: [
        { label: "异议登记", path: objectionPath(facts.edition) },
        { label: "填写", path: null },
      ],
      section: "objections",
      jump: { label: "跳到表格", anchor: "ask" },
    }),
    contest: `${rulebook.name}${rulebook.mode === "demo" ? "（演示数据）" : ""}`,
    forms: forms(objections.notAccepted).map((form) => formView(form, ways)),
    lists: facts.tracks
      .map((track) => ({
        track: trackName(track),
        versions: track.lists.flatMap(({ list }) =>
          versionsOf(edition, track.id, list)
            .toReversed()
            .map((version, at) => formList(version, facts, sha256, at === 0)),
        ),
      }))
      .filter(({ versions }) => versions.length > 0),
    channels: objections.channels.map((channel) => ({
      ...channel,
      serves: channel.tracks?.map((id) => trackName(trackOf(facts, id))).join("、") ?? null,
    })),
    rules: [...objections.form, ...postmark],
    register: href(site, objectionPath(facts.edition)),
  };
}

/** 由资格审查委员会决定，受理后 5 日内。对异议决定不服的，可向资格审查委员会申请仲裁。 */
function formView(form: Form, ways: readonly Procedure[]): FormView {
  const procedure = ways[WAYS[form.id]] as Procedure;
  const { decides, within, next } = procedure;
  const when = [decides === null ? null : `由${decides}决定`, within].filter((text) => text !== null);
  const decision = `${when.length === 0 ? "" : `${when.join("，")}。`}${next ?? ""}`;
  return { ...form, procedure, decision };
}

/** Where each form's procedure stands among the procedures. */
const WAYS: Readonly<Record<FormKind, number>> = { check: 0, correction: 1, objection: 2 };

function formList(
  version: ListVersion,
  facts: EditionFacts,
  sha256: (version: ListVersion) => string,
  current: boolean,
): FormList {
  const { edition, track, list, version: number, releasedAt, window } = version.document;
  const { site, objections } = facts.rulebook;
  const path = listPath(edition, track, list, number);
  const taken = window !== null && objections.lists.includes(list) ? window : null;
  return {
    value: `${track}/${list}/${number}`,
    label: `${LIST_NAMES[list]} v${number}${current ? "" : "（旧版本）"}`,
    title: `${listTitle(facts, track, list)} v${number}（${instantText(releasedAt)} 发布）`,
    page: absolute(site, path) ?? href(site, path),
    json: href(site, listFilePath(edition, track, list, "json", number)),
    sha256: sha256(version),
    opens: taken?.opensAt ?? null,
    closes: taken?.closesAt ?? null,
    until: taken === null ? null : `${instantText(taken.closesAt)}（北京时间）`,
    channel: objections.channels.findIndex(({ tracks }) => tracks === null || tracks.includes(track)),
    current,
  };
}
