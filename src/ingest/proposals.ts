/**
 * Rows whose id is nobody's: who may be meant. The proposal is a text for a person who decides; nothing is joined by
 * name (inputs: identity), because two people may have one.
 */
import type { Entrant } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { trackName } from "./cells/track.ts";
import type { SourceFile } from "./load.ts";
import type { People } from "./people.ts";
import { shown } from "./shown.ts";
import { openTable } from "./table.ts";

const NAME_HEADERS: readonly string[] = ["姓名", "name"];
const UNIT_HEADERS: readonly string[] = ["单位", "organization"];
const CODES: ReadonlySet<string> = new Set([
  "id-unknown",
  "id-zeros",
  "id-empty",
  "id-form",
  "id-excel-number",
  "id-excel-digits",
]);
/** A report shows no more lines of one kind; a name that more people have than this says nothing. */
const MOST_LINES = 20;
const MOST_PEOPLE = 5;

/** What a row says about the person beside the id. */
interface Said {
  readonly name: string;
  readonly unit: string;
}

/**
 * The findings, those about an id with what helps to find the person: `guess` is the one known id that is written
 * nearly the same, `said` what the row itself says, `people` the entrants of that name, those of its unit first.
 * @param files the edition's files by the name that findings give them
 */
export function proposePeople(
  findings: readonly Finding[],
  files: ReadonlyMap<string, SourceFile>,
  people: People,
  rulebook: Rulebook | null,
): readonly Finding[] {
  const asked = findings.filter(
    ({ code, file }) => CODES.has(code) && file !== null && !/\/(?:entrants|received)\.[a-z]+$/.test(file),
  );
  if (asked.length === 0 || people.entrants.size === 0) return findings;
  const guess = makeGuess(people.entrants.values());
  const said = new Map<Finding, Said>();
  for (const [file, ofFile] of Map.groupBy(asked, (finding) => finding.file ?? "")) {
    const source = files.get(file);
    if (source === undefined) continue;
    const shownOnes = [...Map.groupBy(ofFile, ({ code }) => code).values()].flatMap((one) =>
      one.slice(0, MOST_LINES),
    );
    for (const [finding, row] of rowsOf(source, file, shownOnes)) said.set(finding, row);
  }
  const namesakes = findNamesakes(said.values(), people.entrants.values());
  const ids = new Set(asked);
  return findings.map((finding) => {
    if (!ids.has(finding)) return finding;
    const row = said.get(finding);
    return {
      ...finding,
      params: {
        ...finding.params,
        guess: finding.code === "id-zeros" ? "" : guess(finding.value ?? ""),
        ...(row === undefined ? {} : proposal(row, namesakes.get(row.name) ?? [], rulebook)),
      },
    };
  });
}

function proposal(
  { name, unit }: Said,
  namesakes: readonly Entrant[],
  rulebook: Rulebook | null,
): { readonly said: string; readonly people: string } {
  const ownFirst = [
    ...namesakes.filter(({ organization }) => organization === unit),
    ...namesakes.filter(({ organization }) => organization !== unit),
  ];
  const texts = ownFirst.slice(0, MOST_PEOPLE).map(({ id, organization, track }) => {
    const where = rulebook === null ? track : trackName(rulebook, track);
    return `${id}（${where}，${organization}${organization === unit ? "，单位相同" : ""}）`;
  });
  const more = ownFirst.length > MOST_PEOPLE ? ` 等 ${ownFirst.length} 人` : "";
  return {
    said: [name, unit]
      .filter((text) => text !== "")
      .map(shown)
      .join("，"),
    people: `${texts.join("、")}${more}`,
  };
}

/** The rows at the lines of some findings, where the file has a column with names. Reads the file again. */
function rowsOf(source: SourceFile, file: string, findings: readonly Finding[]): ReadonlyMap<Finding, Said> {
  const rows = new Map<Finding, Said>();
  const table = openTable(source, file, []);
  const index = (headers: readonly string[]): number =>
    table?.header.findIndex((text) => headers.includes(text)) ?? -1;
  const name = index(NAME_HEADERS);
  const unit = index(UNIT_HEADERS);
  if (table === null || name < 0) return rows;
  const byLine = Map.groupBy(findings, ({ line }) => line ?? 0);
  table.eachRow((cells, line) => {
    const here = byLine.get(line);
    if (here === undefined || (cells[name] ?? "") === "") return;
    for (const finding of here) rows.set(finding, { name: cells[name] ?? "", unit: cells[unit] ?? "" });
  });
  return rows;
}

function findNamesakes(said: Iterable<Said>, entrants: Iterable<Entrant>): ReadonlyMap<string, Entrant[]> {
  const names = new Map<string, Entrant[]>([...said].map(({ name }) => [name, []]));
  if (names.size > 0) for (const entrant of entrants) names.get(entrant.name)?.push(entrant);
  return names;
}

/** Finds the one id that a text is another writing of: capitals, spaces, full width, O for 0, l for 1, leading zeros. */
function makeGuess(entrants: Iterable<Entrant>): (text: string) => string {
  const byForm = new Map<string, string | null>();
  for (const { id } of entrants) byForm.set(form(id), byForm.has(form(id)) ? null : id);
  return (text) => byForm.get(form(text)) ?? "";
}

function form(text: string): string {
  return text
    .slice(0, 80)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/(?<![0-9])0+(?=[0-9])/g, "")
    .replace(/[^0-9A-Z]+/g, "")
    .replace(/[IL]/g, "1");
}
