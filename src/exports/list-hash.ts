import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ListDocument } from "../model/public.ts";
import { listJson } from "./list-json.ts";

/** SHA-256 of the bytes of a version's JSON file, as 64 lower-case hexadecimal digits. */
export function listSha256(document: ListDocument): string {
  return bytesToHex(sha256(new TextEncoder().encode(listJson(document))));
}
