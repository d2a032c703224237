/** The YAML files of an edition as text. */
import { error, type Finding } from "../model/finding.ts";
import { foreignName } from "./container.ts";
import { decode } from "./decode.ts";
import type { SourceFile } from "./load.ts";

/** The text, or null when the file is empty or no text; the findings say why. */
export function readText(source: SourceFile, file: string, findings: Finding[]): string | null {
  const refuse = (code: string, params: Readonly<Record<string, string>> = {}): null => {
    findings.push(error(code, { file, line: null }, params));
    return null;
  };
  const { bytes, tooLarge, unreadable } = source;
  if (unreadable !== undefined) return refuse("file-unreadable", { why: unreadable });
  if (tooLarge !== undefined)
    return refuse("file-too-large", { size: String(Math.round(tooLarge / 1_000_000)) });
  if (bytes.length === 0) return refuse("file-empty");
  const foreign = foreignName(bytes);
  if (foreign !== null) return refuse("file-is", { is: foreign });
  const decoded = decode(bytes);
  if ("problem" in decoded) return refuse(decoded.problem, { offset: String(decoded.offset) });
  return decoded.text;
}
