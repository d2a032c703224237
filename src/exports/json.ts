/**
 * A JSON file with its keys in the order given. Lists of objects stand one item a line, so that two versions can be
 * compared line by line and 200 rows stay small; everything else is compact.
 */
export function jsonText(fields: readonly (readonly [key: string, value: unknown])[]): string {
  const lines = fields.map(([key, value]) => `  ${JSON.stringify(key)}: ${valueText(value)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function valueText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}
