/** What the released lists say about one person: `/<edition>/entrants/<entrant id>.json`, every number of the page. */
import type { Dossier, Margin, Standing } from "../model/dossier.ts";
import { traceOn } from "../model/dossier.ts";
import type {
  Arithmetic,
  Line,
  ListRow,
  ListVersion,
  PublicEdition,
  Removal,
  Trace,
} from "../model/public.ts";
import { siteAddress } from "./address.ts";
import { jsonText } from "./json.ts";
import { rowRecord } from "./list-json.ts";

/** Keys are named one by one, so that nothing else a value may carry gets into the file; empty is null. */
export function entrantJson(dossier: Dossier, { facts, statistics }: PublicEdition): string {
  const { entrantId, track, name, organization, province, team } = dossier;
  const stages = new Set(dossier.standings.map(({ version }) => STAGE_OF[version.document.list]));
  return jsonText([
    ["edition", facts.edition],
    ["entrantId", entrantId],
    ["track", track],
    ["name", name],
    ["organization", organization],
    ["province", province],
    ["team", team],
    ["href", siteAddress(facts.rulebook.site, `${facts.edition}/entrants/${entrantId}/`)],
    ["rules", { href: facts.rules.href, sha256: facts.rules.sha256 }],
    ["lists", dossier.standings.map(listRecord)],
    ["windows", dossier.periods.flatMap(windowRecord)],
    ["margins", dossier.margins.map(marginRecord)],
    [
      "statistics",
      statistics.tracks
        .filter((each) => each.track === track && stages.has(each.stage))
        .map(({ stage, took, ranked }) => ({ stage, took, ranked })),
    ],
    [
      "namesakes",
      dossier.namesakes.map((other) => ({
        entrantId: other.entrantId,
        track: other.track,
        organization: other.organization,
      })),
    ],
  ]);
}

/** The stage whose numbers of people belong to a list. */
const STAGE_OF = {
  preliminary: "preliminary",
  qualifiers: "preliminary",
  semifinal: "semifinal",
  finalists: "semifinal",
  final: "final",
  awards: "final",
} as const;

function listRecord({ version, current, row, ...rest }: Standing) {
  const { document } = version;
  const other = (near: ListRow | null) =>
    near === null
      ? null
      : {
          ...rowRecord(near, document.list, document.columns),
          tieKeys: keyRecords(traceOn(version, near.entrantId)),
        };
  const trace = traceOn(version, row.entrantId);
  return {
    list: document.list,
    version: document.version,
    currentVersion: current,
    releasedAt: document.releasedAt,
    row: rowRecord(row, document.list, document.columns),
    sameTotal: rest.equals,
    tieKeys: keyRecords(trace),
    before: other(rest.before),
    after: other(rest.after),
    removal: rest.removal === null ? null : removalRecord(rest.removal),
    replaced: rest.replaced === null ? null : replacedRecord(rest.replaced),
    line: version.line === null ? null : lineRecord(version.line),
    arithmetic: trace?.sums.map(sumRecord) ?? [],
  };
}

function removalRecord({ status, decision, at, replacedBy }: Removal) {
  return {
    status,
    decision,
    at,
    replacedBy:
      replacedBy === null
        ? null
        : { entrantId: replacedBy.entrantId, name: replacedBy.name, rank: replacedBy.rank },
  };
}

function replacedRecord({ entrantId, name, rank, status }: ListRow) {
  return { entrantId, name, rank, status };
}

function lineRecord({ places, admitted, lastRank, lastTotal, decidedBy, tied, remaining, draw }: Line) {
  return {
    places,
    admitted,
    lastRank,
    lastTotal,
    decidedBy,
    tied,
    remaining,
    draw: draw === null ? null : { seed: draw.seed, drawnAt: draw.drawnAt, witness: draw.witness },
  };
}

function windowRecord({ document: { list, version, window } }: ListVersion) {
  return window === null
    ? []
    : [{ list, version, opensAt: window.opensAt, closesAt: window.closesAt, days: window.days }];
}

function marginRecord({ version, lastTotal, total, difference }: Margin) {
  const { list, version: number } = version.document;
  return { list, version: number, lastRank: version.line?.lastRank ?? null, lastTotal, total, difference };
}

function keyRecords(trace: Trace | null) {
  return (trace?.keys ?? []).map(({ name, direction, value }) => ({ name, direction, value }));
}

function sumRecord({ of, parts, sum, rounding, total }: Arithmetic) {
  return {
    of,
    parts: parts.map(({ name, mark, panel, weight, full, product, rounded }) => ({
      name,
      mark,
      panel:
        panel === null
          ? null
          : {
              marks: panel.marks.map((each) => ({ mark: each.mark, kept: each.kept })),
              sum: panel.sum,
              mean: { decimal: panel.mean.decimal, fraction: panel.mean.fraction },
              rounding: { mode: panel.rounding.mode, digits: panel.rounding.digits },
            },
      weight,
      full,
      product: { decimal: product.decimal, fraction: product.fraction },
      rounded,
    })),
    sum: { decimal: sum.decimal, fraction: sum.fraction },
    rounding: rounding === null ? null : { at: rounding.at, mode: rounding.mode, digits: rounding.digits },
    total,
  };
}
