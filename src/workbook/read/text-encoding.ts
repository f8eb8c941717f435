import { WorkbookError } from '../errors';

/** How much of a file is looked at to tell its encoding. */
const SAMPLE = 1 << 16;

/**
 * The text of a file without a declared encoding: by byte order mark; by the
 * zeros of UTF-16 and UTF-32; UTF-8 if the bytes are that; else Big5 or Shift_JIS
 * where their characters speak for it; else GB 18030, which Chinese Excel writes
 * and which holds GBK and GB 2312.
 * @throws WorkbookError unknown-encoding; wrong-type when it is binary
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide === 'utf-32le' || wide === 'utf-32be') return decodeUtf32(bytes, wide === 'utf-32le');
  if (wide) return decodeAs(wide, bytes);
  try {
    return decodeAs('utf-8', bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'unknown-encoding') throw error;
    return decodeAs(eastAsianEncoding(bytes), bytes);
  }
}

/** @throws WorkbookError unknown-encoding when the bytes are not that; wrong-type when binary */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookError('unknown-encoding');
  }
  if (text.includes('\0')) throw new WorkbookError('wrong-type', { found: 'binary' });
  return text;
}

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/**
 * UTF-16 or UTF-32, by byte order mark or by where the zeros stand: the
 * delimiters and line ends of a table have them always on the same side. A
 * Chinese character such as 一 (U+4E00) has one on the other side now and then.
 */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const end = Math.min(bytes.length, 4096) & ~3;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < end; at++) {
    if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const units = end / 4;
  if (units >= 2 && fourth === units && third > units * 0.9) return 'utf-32le';
  if (units >= 2 && first === units && second > units * 0.9) return 'utf-32be';
  const even = first + third;
  const odd = second + fourth;
  if (odd > 1 && odd > even * 4) return isText16(bytes, true) ? 'utf-16le' : null;
  if (even > 1 && even > odd * 4) return isText16(bytes, false) ? 'utf-16be' : null;
  return null;
}

/** Whether the beginning reads as text: no control characters, no half of a pair alone. */
function isText16(bytes: Uint8Array, little: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096) & ~1);
  for (let at = 0; at + 1 < view.byteLength; at += 2) {
    const unit = view.getUint16(at, little);
    if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13) return false;
    if (unit >= 0xfff0) return false;
  }
  return true;
}

/** @throws WorkbookError unknown-encoding */
function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const code = view.getUint32(at, little);
    if (at === 0 && code === 0xfeff) continue;
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
      throw new WorkbookError('unknown-encoding');
    }
    codes.push(code);
    if (codes.length < 4096) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return parts.join('') + String.fromCodePoint(...codes);
}

/** Pairs of bytes fewer than these say nothing. */
const FEWEST_PAIRS = 4;

/**
 * GB 18030, Big5 or Shift_JIS, by where the pairs of bytes lie: common
 * characters of GB 2312 begin with B0 to D7 and end with A1 or above; those of
 * Big5 begin with A4 to C6 and end below 7F as often as not; kana of Shift_JIS
 * begin with 82 and 83.
 */
export function eastAsianEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | 'shift_jis' {
  let pairs = 0;
  let gb = 0;
  let big5 = 0;
  let kana = 0;
  const end = Math.min(bytes.length, SAMPLE) - 1;
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++at] as number;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb++;
    // Full-width punctuation and digits of GB 2312.
    else if ((lead === 0xa1 || lead === 0xa3) && trail >= 0xa1) gb++;
    if (lead >= 0xa1 && lead <= 0xc6 && isBig5Trail(trail)) big5++;
    if ((lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96))
      kana++;
  }
  if (pairs < FEWEST_PAIRS || gb >= pairs * 0.8) return 'gb18030';
  if (kana >= pairs * 0.15 && isValid('shift_jis', bytes)) return 'shift_jis';
  return big5 >= pairs * 0.9 && isValid('big5', bytes) ? 'big5' : 'gb18030';
}

const isBig5Trail = (byte: number): boolean =>
  (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const END_MARK = /\u001a[\s\u001a]*$/;

/** A text without the 0x1A with which DOS ends one, and what stands behind it. */
export const withoutEndMark = (text: string): string => text.replace(END_MARK, '');
