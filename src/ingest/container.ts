/** What a file really is, by its first bytes: the ending of a name is only a claim. */

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["旧版 Excel 工作簿（.xls），或加了密码的工作簿", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PDF 文件", [0x25, 0x50, 0x44, 0x46]],
  ["PNG 图片", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG 图片", [0xff, 0xd8, 0xff]],
  ["GIF 图片", [0x47, 0x49, 0x46, 0x38]],
  ["BMP 图片", [0x42, 0x4d]],
  ["WebP 图片", [0x52, 0x49, 0x46, 0x46]],
  ["RAR 压缩包", [0x52, 0x61, 0x72, 0x21]],
  ["7z 压缩包", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip 压缩包", [0x1f, 0x8b]],
];
const ZIP = [0x50, 0x4b];
const ZIP_MEMBERS: readonly (readonly [string, string])[] = [
  ["xl/workbook.bin", "Excel 二进制工作簿（.xlsb）"],
  ["xl/workbook.xml", "Excel 工作簿（.xlsx）"],
  ["word/", "Word 文档（.docx）"],
  ["ppt/", "PowerPoint 演示文稿（.pptx）"],
  ["mimetypeapplication/vnd.oasis", "OpenDocument 文件（.ods 等）"],
];
/** Texts that are no table, by how they begin (lower case, without BOM and leading space). */
const TEXT_FORMS: readonly (readonly [string, RegExp])[] = [
  ["网页（HTML）", /^<(?:!doctype html|html|table|meta|head)/],
  ["网页存档（MHT）", /^mime-version:/],
  ["XML 文件", /^<\?xml/],
  ["RTF 文档", /^\{\\rtf/],
  ["JSON 文件", /^[[{]\s*["{[]/],
];

/** True for the container of an .xlsx file. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The Chinese name of what is not a text table, or null when nothing speaks against text. In a zip the names of its
 * members say what it is.
 */
export function foreignName(bytes: Uint8Array): string | null {
  if (isZip(bytes)) {
    const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return ZIP_MEMBERS.find(([member]) => names.includes(member, 0, "latin1"))?.[1] ?? "zip 压缩包";
  }
  for (const [name, signature] of SIGNATURES) {
    // Two letters alone do not make a picture: a table may begin with BM.
    if (startsWith(bytes, signature) && (signature.length > 2 || bytes.subarray(0, 64).includes(0)))
      return name;
  }
  const head = Buffer.from(bytes.subarray(0, 256))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  return TEXT_FORMS.find(([, form]) => form.test(head))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
