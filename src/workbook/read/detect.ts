import { type CompoundContent, compoundContent } from './compound-file';
import { wideEncoding, withoutEndMark } from './text-encoding';

/** What a file is, by its content; its name only parts delimited text from other text. */
export type Detected =
  /** `biff` is an .xls of Excel 2 to 4, `spreadsheet-xml` one of Excel 2003, `flat-ods` one of OpenDocument. */
  | { readonly kind: 'empty' | 'zip' | 'html' | 'biff' | 'spreadsheet-xml' | 'flat-ods' }
  | { readonly kind: 'compound'; readonly content: CompoundContent }
  /** `delimited` when the name says that it is meant as a table. */
  | { readonly kind: 'text'; readonly delimited: boolean }
  | { readonly kind: 'other'; readonly found: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'rar'],
  ["7z\xbc\xaf'\x1c", '7z'],
  ['\x1f\x8b', 'gzip'],
  ['{\\rtf', 'rtf'],
];

const HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*)?(?:<!doctype\s+html|<(?:html|head|meta|body|table|style|div)\b)/i;
const MHTML = /^\s*(?:(?:From|Date|Subject|X-[\w-]+|Content-[\w-]+):[^\n]*\n\s*)*MIME-Version:/i;
const XML = /^\s*<\?xml\b/;
const SPREADSHEET_XML = /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/;
const FLAT_ODS = /<office:document\b/;
const DELIMITED_NAME = /\.(?:csv|tsv|tab|txt)$/i;
/** What a workbook may be called: a table of text under such a name is one that a system exported. */
const WORKBOOK_NAME = /\.(?:xlsx?|xlsm|et|ett|xlt)$/i;

/** @param fileName without its folder */
export function detect(bytes: Uint8Array, fileName: string): Detected {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) {
    return { kind: 'zip' };
  }
  const head = latin1(bytes.subarray(0, 1024));
  if (isBlank(head) && isBlank(latin1(bytes.subarray(0, 65_536)))) return { kind: 'empty' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    return { kind: 'compound', content: compoundContent(bytes) };
  }
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return { kind: 'other', found: signature[1] };
  if (hasZipDirectory(bytes)) return { kind: 'zip' };
  if (isOldBiff(bytes)) return { kind: 'biff' };
  const text = latin1(bytes.subarray(0, 4096))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
  if (HTML.test(text) || MHTML.test(text)) return { kind: 'html' };
  if (XML.test(text) || FLAT_ODS.test(text)) {
    if (SPREADSHEET_XML.test(text)) return { kind: 'spreadsheet-xml' };
    return FLAT_ODS.test(text) ? { kind: 'flat-ods' } : { kind: 'other', found: 'xml' };
  }
  if (isBinary(bytes, head)) return { kind: 'other', found: 'binary' };
  const delimited =
    DELIMITED_NAME.test(fileName) || (WORKBOOK_NAME.test(fileName) && isTable(text));
  return { kind: 'text', delimited };
}

/** Whether the first lines are parted by tabs, or all by as many commas: a table, whatever its name. */
function isTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const whole = lines.slice(0, Math.max(1, lines.length - 1));
  if (whole.filter((line) => line.includes('\t')).length >= Math.max(2, whole.length * 0.6)) {
    return true;
  }
  const commas = new Set(whole.map((line) => line.replace(/"[^"]*"/g, '').split(',').length));
  return whole.length >= 2 && commas.size === 1 && !commas.has(1);
}

/** A stream of Excel 2, 3 or 4, which stands in no container: its first record says so. */
const isOldBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4 || bytes[1] === 8) &&
  (bytes[2] ?? 0) >= 4 &&
  (bytes[2] ?? 0) <= 16 &&
  bytes[3] === 0;

/** Bytes as characters, one each. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

const isBlank = (head: string): boolean =>
  head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replace(/[\0\s]/g, '') === '';

/** An archive with junk before it: the end record is looked for where it usually is. */
function hasZipDirectory(bytes: Uint8Array): boolean {
  const at = bytes.length - 22;
  return at >= 0 && latin1(bytes.subarray(at, at + 4)) === 'PK\x05\x06';
}

/** Control characters beyond those of text, but for the mark that CP/M and DOS end a file with. */
function isBinary(bytes: Uint8Array, head: string): boolean {
  if (wideEncoding(bytes)) return false;
  const isWhole = head.length === bytes.length;
  const text = isWhole ? withoutEndMark(head) : head;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) return true;
  }
  return false;
}
