/** The rulebook with its defaults filled in. Defaults are neutral; where the notice gives a number, they are the notice's. */
import { STAGES, type Stage, type TrackId } from "../../model/ids.ts";
import type { AwardTier, Component, Rulebook, Track } from "../../model/rulebook.ts";
import type { RulebookInput } from "./schema.ts";
import type { ComponentInput, StageInput } from "./schema-parts.ts";

/** Makes the rulebook of the edition `id`. */
export function buildRulebook(input: RulebookInput, id: string): Rulebook {
  const tracks = input.tracks.map((track) => buildTrack(track, input.cuts.shortlist));
  const chain = input.ties?.chain;
  return {
    edition: id,
    name: input.name ?? id,
    shortName: input.shortName ?? input.name ?? id,
    mode: input.mode,
    privacy: input.privacy ?? "qualifiers",
    theme: input.theme ?? null,
    organiser: input.organiser ?? null,
    support: input.support ?? null,
    pressContact: input.pressContact ?? null,
    platform:
      input.platform === undefined
        ? null
        : {
            name: input.platform.name,
            url: input.platform.url ?? null,
            mobile: input.platform.mobile ?? null,
          },
    noticeTitle: input.noticeTitle ?? null,
    noticeDate: input.noticeDate ?? null,
    noticeIssuer: input.noticeIssuer ?? null,
    ceremony: input.ceremony,
    rounding: input.rounding,
    cuts: input.cuts,
    ties: {
      chain: {
        preliminary: chain?.preliminary ?? [],
        semifinal: chain?.semifinal ?? [],
        final: chain?.final ?? [],
      },
      atCut: input.ties?.atCut ?? {},
    },
    tracks,
    components: buildComponents(input.stages, tracks),
    composite: input.composite,
    publicity: { ...input.publicity, holidays: input.publicity.holidays ?? [] },
    backfill: input.backfill,
    objections: buildObjections(input.objections),
    procedures: {
      scoreCheck: buildProcedure(input.procedures?.scoreCheck),
      correction: buildProcedure(input.procedures?.correction),
    },
    awards: (input.awards ?? []).map(buildTier),
    // Notice, part 8: two presenters, three minutes, fifteen days.
    showcases: {
      perTrack: input.showcases?.perTrack ?? 2,
      maxSeconds: input.showcases?.maxSeconds ?? 180,
      daysBeforeFinal: input.showcases?.daysBeforeFinal ?? 15,
      finalOn: input.showcases?.finalOn ?? null,
      choice: input.showcases?.choice ?? null,
    },
    finalistsBy: input.finalistsBy ?? null,
    organizationAwards: (input.organizationAwards ?? []).map(({ group, award, text }) => ({
      group,
      award,
      text: text ?? null,
    })),
    bodies: (input.bodies ?? []).map(({ name, role, duty }) => ({ name, role, duty: duty ?? null })),
    schedule: (input.schedule ?? []).map(({ name, from, to, text }) => ({
      name,
      from: from ?? null,
      to: to ?? null,
      text: text ?? null,
    })),
    site: {
      origin: input.site?.origin?.replace(/\/$/, "") ?? null,
      base: input.site?.base ?? "/",
      icp: input.site?.icp ?? null,
      police: input.site?.police ?? null,
    },
  };
}

/** The social track takes part in the preliminary only (notice, part 5), and has a shortlist only where it declares one. */
function buildTrack(track: RulebookInput["tracks"][number], shortlist: number): Track {
  const preliminaryOnly = track.id === "social" || (track.preliminaryOnly ?? false);
  return {
    id: track.id,
    name: track.name,
    union: track.union ?? null,
    preliminaryOnly,
    shortlist: track.shortlist ?? (preliminaryOnly ? null : shortlist),
  };
}

function buildComponents(stages: RulebookInput["stages"], tracks: readonly Track[]): Rulebook["components"] {
  const ofStage = (stage: Stage): Readonly<Record<TrackId, readonly Component[]>> => {
    const input: StageInput | undefined = stages[stage];
    const entries = tracks.flatMap(({ id, preliminaryOnly }) => {
      const components = input?.tracks?.[id]?.components ?? input?.components;
      const takesPart = stage === "preliminary" || !preliminaryOnly;
      return components === undefined || !takesPart ? [] : [[id, components.map(buildComponent)] as const];
    });
    return Object.fromEntries(entries);
  };
  return Object.fromEntries(STAGES.map((stage) => [stage, ofStage(stage)])) as Rulebook["components"];
}

function buildComponent(input: ComponentInput): Component {
  const { name, weight, full, decimals, theory, panel } = input;
  return { name, weight, full, decimals, theory: theory ?? false, panel: panel ?? null };
}

function buildObjections(input: RulebookInput["objections"]): Rulebook["objections"] {
  return {
    form: input?.form ?? [],
    notAccepted: input?.notAccepted ?? null,
    postmark: input?.postmark ?? null,
    decidedBy: input?.decidedBy ?? null,
    decidedWithinDays: input?.decidedWithinDays ?? null,
    arbitration: input?.arbitration ?? null,
    lists: input?.lists ?? ["qualifiers", "finalists", "awards"],
    removes: input?.removes ?? ["资格", "成绩"],
    channels: (input?.channels ?? []).map(({ tracks, body, phone, email, address, hours }) => ({
      tracks: trackList(tracks),
      body,
      phone: phone ?? null,
      email: email ?? null,
      address: address ?? null,
      hours: hours ?? null,
    })),
  };
}

function buildProcedure(
  input: NonNullable<RulebookInput["procedures"]>["scoreCheck"],
): Rulebook["procedures"]["scoreCheck"] {
  return {
    decidedBy: input?.decidedBy ?? null,
    within: input?.within ?? null,
    next: input?.next ?? null,
  };
}

function buildTier(tier: NonNullable<RulebookInput["awards"]>[number], index: number): AwardTier {
  return {
    id: tier.id ?? `tier-${index + 1}`,
    basis: tier.basis ?? tier.stage ?? "composite",
    tracks: trackList(tier.tracks ?? tier.track),
    from: tier.from ?? 1,
    to: tier.places,
    kind: tier.kind ?? "prize",
    text: tier.text,
    byRank: tier.byRank ?? {},
    holder: tier.holder ?? null,
  };
}

/** Null is all tracks. */
function trackList(tracks: string | readonly string[] | undefined): readonly TrackId[] | null {
  if (tracks === undefined || tracks === "all") return null;
  return typeof tracks === "string" ? [tracks] : tracks.length === 1 && tracks[0] === "all" ? null : tracks;
}
