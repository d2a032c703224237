/** Ids of the rulebook: each once, and every reference to one that exists. */
import { error, type Finding } from "../../model/finding.ts";
import { LIST_KINDS, STAGE_NAMES, STAGES } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import { nearestKey } from "./guess.ts";
import type { At } from "./rules.ts";
import type { RulebookInput } from "./schema.ts";

/** Addresses of an edition that no track may take (contract: Output). */
const TAKEN_TRACKS: ReadonlySet<string> = new Set<string>([
  ...LIST_KINDS,
  ..."edition organizations provinces entrants notice rules schedule about showcases objections downloads news search verify all".split(
    " ",
  ),
]);

export function checkReferences(input: RulebookInput, rulebook: Rulebook, at: At): Finding[] {
  return [
    ...checkTracks(rulebook, at),
    ...checkStageTracks(input, rulebook, at),
    ...checkAwards(input, rulebook, at),
    ...checkChannels(rulebook, at),
    ...checkOrganizationAwards(rulebook, at),
  ];
}

function checkTracks({ tracks }: Rulebook, at: At): Finding[] {
  const spellings = new Map<string, number>();
  return tracks.flatMap(({ id, name }, index) => {
    const own = [id, name, `${name}赛道`];
    const taken = own.find((spelling) => (spellings.get(spelling) ?? index) !== index);
    for (const spelling of own) spellings.set(spelling, spellings.get(spelling) ?? index);
    if (taken !== undefined) return [error("rulebook-track-twice", at(`tracks.${index}`, taken))];
    return TAKEN_TRACKS.has(id) ? [error("rulebook-track-taken", at(`tracks.${index}.id`, id))] : [];
  });
}

function checkStageTracks(input: RulebookInput, rulebook: Rulebook, at: At): Finding[] {
  return STAGES.flatMap((stage) =>
    Object.keys(input.stages[stage]?.tracks ?? {}).flatMap((id) => {
      const place = at(`stages.${stage}.tracks.${id}`, id);
      const track = rulebook.tracks.find((known) => known.id === id);
      if (track === undefined) return [unknownTrack(id, rulebook, place)];
      const beyond = track.preliminaryOnly && stage !== "preliminary";
      return beyond ? [error("rulebook-track-stage", place, { stage: STAGE_NAMES[stage] })] : [];
    }),
  );
}

function unknownTrack(id: string, { tracks }: Rulebook, place: ReturnType<At>): Finding {
  return error("rulebook-track-unknown", place, {
    guess:
      nearestKey(
        id,
        tracks.map((track) => track.id),
      ) ?? "",
  });
}

function checkAwards(input: RulebookInput, rulebook: Rulebook, at: At): Finding[] {
  return rulebook.awards.flatMap((tier, index, tiers) => {
    const path = `awards.${index}`;
    const findings = unknownTracks(tier.tracks, `${path}.tracks`, rulebook, at);
    const own = input.awards?.[index];
    if (own?.basis === undefined && own?.stage === undefined)
      findings.push(error("rulebook-missing-key", at(`${path}.basis`)));
    if (tiers.findIndex((other) => other.id === tier.id) < index)
      findings.push(error("rulebook-award-twice", at(path, tier.id)));
    if (tier.from > tier.to)
      findings.push(
        error("rulebook-award-places", at(path, tier.id), { from: String(tier.from), to: String(tier.to) }),
      );
    for (const rank of Object.keys(tier.byRank)) {
      const number = /^[1-9][0-9]{0,5}$/.test(rank) ? Number(rank) : 0;
      if (number < tier.from || number > tier.to)
        findings.push(error("rulebook-award-rank", at(`${path}.byRank.${rank}`, rank)));
    }
    return findings;
  });
}

function checkChannels(rulebook: Rulebook, at: At): Finding[] {
  return rulebook.objections.channels.flatMap(({ tracks }, index) =>
    unknownTracks(tracks, `objections.channels.${index}.tracks`, rulebook, at),
  );
}

function unknownTracks(
  tracks: readonly string[] | null,
  path: string,
  rulebook: Rulebook,
  at: At,
): Finding[] {
  const unknown = (tracks ?? []).filter((id) => !rulebook.tracks.some((track) => track.id === id));
  return unknown.map((id) => unknownTrack(id, rulebook, at(path, id)));
}

function checkOrganizationAwards({ organizationAwards }: Rulebook, at: At): Finding[] {
  return organizationAwards.flatMap(({ group, award }, index, all) =>
    all.findIndex((other) => other.group === group && other.award === award) < index
      ? [error("rulebook-award-twice", at(`organizationAwards.${index}`, award))]
      : [],
  );
}
