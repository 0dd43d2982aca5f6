import { type Text } from '@mot-cua/procedure';

/** Letters at the beginning in which a file says what it is. */
const SAID_WITHIN = 4_000;

/** The first bytes of files that hold no text. */
const byBytes: readonly (readonly [begins: readonly number[], what: Text])[] = [
  [[0xff, 0xd8, 0xff], { vi: 'ảnh JPEG', en: 'a JPEG picture' }],
  [[0x89, 0x50, 0x4e, 0x47], { vi: 'ảnh PNG', en: 'a PNG picture' }],
  [[0x47, 0x49, 0x46, 0x38], { vi: 'ảnh GIF', en: 'a GIF picture' }],
  [[0x25, 0x50, 0x44, 0x46], { vi: 'tài liệu PDF', en: 'a PDF document' }],
  [[0x50, 0x4b], { vi: 'tệp nén ZIP hoặc tệp Word, Excel, Visio', en: 'a ZIP archive or a Word, Excel or Visio file' }],
  [[0x1f, 0x8b], { vi: 'tệp nén GZIP', en: 'a GZIP archive' }],
  [[0x52, 0x61, 0x72, 0x21], { vi: 'tệp nén RAR', en: 'a RAR archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { vi: 'tệp nén 7z', en: 'a 7z archive' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { vi: 'tệp Office cũ (Word, Excel, Visio)', en: 'an old Office file (Word, Excel, Visio)' }],
];

/** What stands before the first element of XML; a document type with a part of its own is left to the reader of BPMN, which refuses it. */
const PROLOG = /^\ufeff?(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype\s[^>[]*>)*/iu;

/** What the first element of other people's XML, or the beginning of other text, says. */
const byText: readonly (readonly [says: RegExp, what: Text])[] = [
  [/^<(?:[\w.-]+:)?definitions\b[^>]*\/DMN\//iu, { vi: 'bảng quyết định DMN', en: 'a DMN decision' }],
  [/^<(?:[\w.-]+:)?definitions\b[^>]*\/CMMN\//iu, { vi: 'mô hình vụ việc CMMN', en: 'a CMMN case' }],
  [/^<html\b/iu, { vi: 'trang HTML', en: 'an HTML page' }],
  [/^<(?:[\w.-]+:)?svg\b/iu, { vi: 'hình SVG', en: 'an SVG picture' }],
  [/^<(?:[\w.-]+:)?Package\b[^>]*xpdl/iu, { vi: 'quy trình XPDL', en: 'an XPDL process' }],
  [/^<(?:[\w.-]+:)?epml\b/iu, { vi: 'sơ đồ EPC (EPML)', en: 'an EPC (EPML)' }],
  [/^<(?:mxfile|mxGraphModel)\b/iu, { vi: 'bản vẽ draw.io', en: 'a draw.io drawing' }],
  [/^[{[]/u, { vi: 'tệp JSON', en: 'a JSON file' }],
];

/** What a file is that is no BPMN, where it says so itself; undefined: it does not. @param text its letters, where they can be read */
export function foreignKind(bytes: Uint8Array, text: string | undefined): Text | undefined {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return { vi: 'tệp trống', en: 'an empty file' };
  const magic = byBytes.find(([begins]) => begins.every((byte, place) => bytes[place] === byte));
  if (magic) return magic[1];
  const head = text?.slice(0, SAID_WITHIN).replace(PROLOG, '') ?? '';
  return byText.find(([says]) => says.test(head))?.[1];
}
