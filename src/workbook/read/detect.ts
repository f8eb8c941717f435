import { type CompoundContent, compoundContent } from './compound-file';

/** What a file is, by its content; its name only parts delimited text from other text. */
export type Detected =
  | { readonly kind: 'empty' | 'zip' | 'html' }
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
const MHTML = /^MIME-Version:/i;
const XML = /^\s*<\?xml\b/;
const DELIMITED_NAME = /\.(?:csv|tsv|tab|txt)$/i;

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
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (HTML.test(text) || MHTML.test(text)) return { kind: 'html' };
  if (XML.test(text)) return { kind: 'other', found: 'xml' };
  if (isBinary(head)) return { kind: 'other', found: 'binary' };
  return { kind: 'text', delimited: DELIMITED_NAME.test(fileName) };
}

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

/** Control characters beyond those of text; UTF-16, which has NULs, shows its byte order. */
function isBinary(head: string): boolean {
  const utf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head) || looksLikeUtf16(head);
  if (utf16) return false;
  for (let n = 0; n < head.length; n++) {
    const code = head.charCodeAt(n);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) return true;
  }
  return false;
}

/**
 * UTF-16 without a byte order mark: the delimiters and line ends of a table
 * have a zero beside them, always on the same side.
 */
export function looksLikeUtf16(head: string): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let n = 0; n < head.length; n++) {
    if (head[n] !== '\0') continue;
    if (n % 2 === 0) even++;
    else odd++;
  }
  if (odd > 1 && even === 0) return 'utf-16le';
  return even > 1 && odd === 0 ? 'utf-16be' : null;
}
