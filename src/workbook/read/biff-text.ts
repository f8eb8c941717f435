import { eastAsianEncoding } from './text-encoding';

const CODE_PAGE = 0x0042;
const BOF_OF_5_AND_8 = 0x0809;
const BIFF8 = 0x0600;

/** Code pages whose texts have two bytes a character. */
const BY_CODE_PAGE: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54_936, 'gb18030'],
]);

/** A text that holds bytes as characters, one each, as bytes. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const isBytes = (text: string): boolean => /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text);

/**
 * How the texts of a stream before BIFF8 are to be read: the library gives their
 * bytes, one a character. By the code page that the stream names if that is an
 * East Asian one; else, since programs of the time often named none or a Western
 * one, by what the bytes are.
 * @param texts of the workbook, as the library gives them
 * @returns null where texts are read as they should be
 */
export function biffDecoder(
  stream: Uint8Array,
  texts: Iterable<string>,
): ((text: string) => string) | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 6 || stream[0] !== 0x09) return null;
  if (view.getUint16(0, true) === BOF_OF_5_AND_8 && view.getUint16(4, true) >= BIFF8) return null;
  const label = BY_CODE_PAGE.get(codePageOf(view)) ?? labelByEvidence(texts);
  const decoder = new TextDecoder(label);
  return (text) => (isBytes(text) ? decoder.decode(bytesOf(text)) : text);
}

function codePageOf(view: DataView): number {
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === CODE_PAGE && length >= 2 && at + 6 <= view.byteLength) {
      return view.getUint16(at + 4, true);
    }
    at += 4 + length;
  }
  return 0;
}

function labelByEvidence(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    if (isBytes(text)) sample += `${text}\n`;
    if (sample.length > 8192) break;
  }
  const bytes = bytesOf(sample);
  const label = eastAsianEncoding(bytes);
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return label;
  } catch {
    return 'windows-1252';
  }
}
