/** rulebook.yaml as JSON Schema, so that editors complete it; and which keys stand where. */
import * as z from "zod";
import { rulebookSchema } from "./schema.ts";
import { PROVENANCE_KEYS } from "./unwrap.ts";

/** A node of JSON Schema, as far as it is used here. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly [key: string]: unknown;
}

/** The schema of the plain file, without the long forms. */
export function plainSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as unknown as JsonSchema;
}

/**
 * JSON Schema of rulebook.yaml: every value also in its long form, every map also with its source beside its own keys.
 * Each value stands once, in `$defs` under its path, because both forms mean it.
 */
export function rulebookJsonSchema(): JsonSchema {
  const root = plainSchema(rulebookSchema);
  const defs: Record<string, JsonSchema> = { source: SOURCE };
  const properties = Object.entries(root.properties ?? {}).map(
    ([key, inner]) => [key, withSources(inner, key, defs)] as const,
  );
  return {
    ...root,
    title: "红榜规则文件 rulebook.yaml",
    properties: Object.fromEntries(properties),
    $defs: defs,
  };
}

const SOURCE: JsonSchema = { type: "string" };
const SOURCE_TEXTS: Readonly<Record<(typeof PROVENANCE_KEYS)[number], string>> = {
  label: "这项设置叫什么",
  clause: "出自通知第几部分，如 八",
  quote: "通知原文",
  by: "由谁补充规定",
  on: "补充规定的日期",
};

function sourceProperties(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    PROVENANCE_KEYS.map((key) => [key, { $ref: "#/$defs/source", description: SOURCE_TEXTS[key] }]),
  );
}

function withSources(schema: JsonSchema, path: string, defs: Record<string, JsonSchema>): JsonSchema {
  const { description } = schema;
  defs[path] = inside(schema, path, defs);
  const plain: JsonSchema = { $ref: `#/$defs/${path}` };
  const long: JsonSchema = {
    type: "object",
    properties: { value: plain, ...sourceProperties() },
    required: ["value"],
    additionalProperties: false,
  };
  return { ...(description === undefined ? {} : { description }), anyOf: [plain, long] };
}

function inside(schema: JsonSchema, path: string, defs: Record<string, JsonSchema>): JsonSchema {
  if (schema.items !== undefined) return { ...schema, items: withSources(schema.items, `${path}[]`, defs) };
  if (schema.type !== "object") return schema;
  const own = Object.entries(schema.properties ?? {}).map(
    ([key, inner]) => [key, withSources(inner, `${path}.${key}`, defs)] as const,
  );
  const { additionalProperties } = schema;
  const open =
    typeof additionalProperties === "object"
      ? { additionalProperties: withSources(additionalProperties, `${path}.*`, defs) }
      : {};
  return { ...schema, ...open, properties: { ...sourceProperties(), ...Object.fromEntries(own) } };
}

/** The keys that a map at a path may have; empty where the path names no map. */
export function keysAt(root: JsonSchema, path: readonly PropertyKey[]): readonly string[] {
  let at: JsonSchema | undefined = root;
  for (const step of path) {
    const open: JsonSchema | undefined =
      typeof at?.additionalProperties === "object" ? at.additionalProperties : undefined;
    at = typeof step === "number" ? at?.items : (at?.properties?.[String(step)] ?? open);
  }
  return Object.keys(at?.properties ?? {});
}
