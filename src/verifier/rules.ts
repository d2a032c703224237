/** What the verifier takes from the published rules document: numbers and settings, read from JSON and not trusted. */
import { isRecord } from "./log.ts";
import { type Ratio, scaled } from "./rational.ts";

export const LISTS = ["preliminary", "qualifiers", "semifinal", "finalists", "final", "awards"] as const;
export type ListName = (typeof LISTS)[number];
export type StageName = "preliminary" | "semifinal" | "final";

export interface Part {
  readonly name: string;
  readonly weight: Ratio;
  readonly full: Ratio;
  /** Decimals of a mark: the declared ones, or the panel's. */
  readonly decimals: number;
  /** Decimals of a mark as it is given: by a judge, where there is a panel. */
  readonly given: number;
  readonly panel: Panel | null;
}

export interface Panel {
  readonly judges: number;
  readonly dropHighest: number;
  readonly dropLowest: number;
  readonly digits: number;
}

export interface Key {
  readonly name: string;
  readonly direction: string;
}

export interface Tier {
  readonly basis: string;
  readonly tracks: readonly string[] | null;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly text: string;
  readonly byRank: Readonly<Record<string, string>>;
  readonly holder: { readonly text: string } | null;
}

export interface TrackRules {
  readonly id: string;
  readonly name: string;
  readonly union: string | null;
  readonly preliminaryOnly: boolean;
  readonly shortlist: number | null;
}

export interface Rules {
  readonly edition: string;
  readonly name: string;
  readonly mode: string;
  readonly privacy: "open" | "qualifiers" | "names";
  readonly ceremony: string;
  readonly rounding: {
    readonly digits: number;
    readonly mode: "half-up" | "half-even";
    readonly at: readonly string[];
  };
  readonly cuts: Readonly<Record<"qualifiers" | "finalists", number>>;
  readonly chain: Readonly<Record<StageName, readonly Key[]>>;
  readonly atCut: Readonly<Record<string, string>>;
  readonly tracks: readonly TrackRules[];
  readonly parts: Readonly<Record<StageName, Readonly<Record<string, readonly Part[]>>>>;
  readonly composite: { readonly semifinal: Ratio; readonly final: Ratio };
  readonly publicity: {
    readonly days: number;
    readonly firstDay: string;
    readonly closesAt: string;
    readonly holidays: readonly string[];
    readonly holidayEnd: string;
  };
  readonly backfill: { readonly rounds: "unlimited" | number; readonly withdrawals: string };
  /** Categories whose upheld objection removes the person. */
  readonly removes: readonly string[];
  readonly tiers: readonly Tier[];
}

interface RawPart {
  readonly name: string;
  readonly weight: { readonly units: number; readonly digits: number };
  readonly full: number;
  readonly decimals: number;
  readonly panel: Panel | null;
}

/** The rules of `rules/*.json`, or null where the document is not one. */
export function parseRules(text: string): Rules | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && isRecord(value["rulebook"]) ? read(value["rulebook"] as unknown as Raw) : null;
  } catch {
    return null;
  }
}

type Raw = Omit<Rules, "parts" | "composite" | "chain" | "atCut" | "removes" | "tiers"> & {
  readonly components: Record<StageName, Record<string, readonly RawPart[]>>;
  readonly composite: Record<"semifinal" | "final", { readonly units: number; readonly digits: number }>;
  readonly ties: Pick<Rules, "chain" | "atCut">;
  readonly objections: { readonly removes: readonly string[] };
  readonly awards: readonly Tier[];
};

function read(raw: Raw): Rules {
  const parts = (stage: StageName): Record<string, readonly Part[]> =>
    Object.fromEntries(Object.entries(raw.components[stage]).map(([track, all]) => [track, all.map(partOf)]));
  const { semifinal, final } = raw.composite;
  return {
    edition: raw.edition,
    name: raw.name,
    mode: raw.mode,
    privacy: raw.privacy,
    ceremony: raw.ceremony,
    rounding: raw.rounding,
    cuts: raw.cuts,
    chain: raw.ties.chain,
    atCut: raw.ties.atCut,
    tracks: raw.tracks,
    parts: { preliminary: parts("preliminary"), semifinal: parts("semifinal"), final: parts("final") },
    composite: {
      semifinal: scaled(semifinal.units, semifinal.digits + 2),
      final: scaled(final.units, final.digits + 2),
    },
    publicity: raw.publicity,
    backfill: raw.backfill,
    removes: raw.objections.removes,
    tiers: raw.awards,
  };
}

function partOf({ name, weight, full, decimals, panel }: RawPart): Part {
  return {
    name,
    weight: scaled(weight.units, weight.digits),
    full: scaled(full, 0),
    decimals: panel === null ? decimals : panel.digits,
    given: decimals,
    panel,
  };
}

export function trackOf(rules: Rules, id: string): TrackRules | null {
  return rules.tracks.find((track) => track.id === id) ?? null;
}

/** The stage whose marks and ranks a list shows; `final` and `awards` rank by the composite. */
export function stageOf(list: ListName): StageName {
  if (list === "preliminary" || list === "qualifiers") return "preliminary";
  return list === "semifinal" || list === "finalists" ? "semifinal" : "final";
}
