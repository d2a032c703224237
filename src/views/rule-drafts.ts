/** Rules that the rulebook holds in lists: the components of a stage, the award tiers. */
import { STAGE_NAMES } from "../model/ids.ts";
import type { EditionFacts } from "../model/public.ts";
import type { Component } from "../model/rulebook.ts";
import { componentWords, placesWords } from "./rule-words.ts";

/**
 * A rule still without its source: path, label, value (null when the setting is not there). The rulebook's own label
 * wins, except for components, whose labels do not always say the stage.
 */
export type Draft = readonly [path: string, label: string, value: string | null];

/** Components that hold for all tracks alike stand once; a track with its own is named. */
export function componentDrafts(facts: EditionFacts, stage: "preliminary" | "final"): readonly Draft[] {
  const { components } = facts.rulebook;
  const all = Object.entries(components[stage]).map(([track, own]) => ({
    track,
    own,
    key: JSON.stringify(own),
  }));
  const kinds = [...new Map(all.map((each) => [each.key, each])).values()];
  return kinds.flatMap(({ own, key, track }) => {
    const names = all.filter((each) => each.key === key).map((each) => trackNameOf(facts, each.track));
    const which = kinds.length === 1 ? "" : `（${names.join("、")}）`;
    const at =
      kinds.length === 1 ? `stages.${stage}.components` : `stages.${stage}.tracks.${track}.components`;
    return own.flatMap((component, index) =>
      componentDraft(facts, component, `${at}.${index}`, STAGE_NAMES[stage] + which),
    );
  });
}

function componentDraft(
  facts: EditionFacts,
  component: Component,
  at: string,
  stage: string,
): readonly Draft[] {
  const weight: Draft = [`${at}.weight`, `${stage}${component.name}`, componentWords(component)];
  const ownFull = facts.provenance.some(({ path }) => path === `${at}.full`);
  return ownFull
    ? [weight, [`${at}.full`, `${stage}${component.name}满分`, `${component.full} 分`]]
    : [weight];
}

/** Every award tier and organisation award with its places and its printed wording (notice, part 9). */
export function awardDrafts(facts: EditionFacts): readonly Draft[] {
  const { awards, organizationAwards } = facts.rulebook;
  return [
    ...awards.map((tier, at): Draft => {
      const tracks =
        tier.tracks === null ? "" : `${tier.tracks.map((id) => trackNameOf(facts, id)).join("、")}赛道`;
      const byRank = Object.entries(tier.byRank).map(([rank, text]) => `第 ${rank} 名：${text}`);
      const holder = tier.holder === null ? "" : `。已经获得的：${tier.holder.text}`;
      return [`awards.${at}`, tracks + placesWords(tier), (byRank.join("；") || tier.text) + holder];
    }),
    ...organizationAwards.map(
      ({ group, award, text }, at): Draft => [
        `organizationAwards.${at}`,
        `${group}组别${award}`,
        text ?? "名额和形式没有另行规定",
      ],
    ),
  ];
}

function trackNameOf(facts: EditionFacts, id: string): string {
  return facts.tracks.find((track) => track.id === id)?.name ?? id;
}
