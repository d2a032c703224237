/** What the program has to say about its input. Findings are values: collected, never thrown. */
export type Severity = "error" | "warning";

/**
 * One finding. `file` is relative to the data folder, `line` is the physical line from 1,
 * `column` the header text (in a sheet with the cell: `姓名 (B12)`), `value` the text as seen.
 * `code` keys the Chinese text in `findings/`; `params` fill it.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** Where in the input something stands. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

/** A finding of severity error at a place. */
export function error(
  code: string,
  place: Place | null,
  params: Readonly<Record<string, string>> = {},
): Finding {
  return make("error", code, place, params);
}

/** A finding of severity warning at a place. */
export function warning(
  code: string,
  place: Place | null,
  params: Readonly<Record<string, string>> = {},
): Finding {
  return make("warning", code, place, params);
}

function make(
  severity: Severity,
  code: string,
  place: Place | null,
  params: Readonly<Record<string, string>>,
): Finding {
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    value: place?.value ?? null,
    params,
  };
}

/** True when one of them is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
