import { type Deflate, gzip } from '../../../workbook/write/deflate';
import type { FigureShares } from './figure-shares';

const CHUNK = 8192;

/** Bytes of a number of {@link put}. */
function width(zigzag: number): number {
  let bytes = 1;
  for (let rest = zigzag; rest >= 128; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
}

const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);

/** Whole numbers of either sign, small ones in one byte. */
function put(bytes: Uint8Array, start: number, numbers: Int32Array): number {
  let at = start;
  for (const number of numbers) {
    let rest = zigzag(number);
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) + 128;
    bytes[at++] = rest;
  }
  return at;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** The length of a JSON text in four bytes, that text, and the counts in the order that it names. */
function layOut(
  { organisations, figures, counts }: FigureShares,
  words: Readonly<Record<string, string>>,
): Uint8Array {
  const used = new Set(
    Object.values(figures).flatMap(([terms]) => terms.map(([, count]) => count)),
  );
  const columns = [...counts].filter(([count]) => used.has(count)).sort(([a], [b]) => a - b);
  const order = columns.map(([count]) => count);
  const names = organisations.map(({ name }) => name);
  const parents = organisations.map(({ parent }) => parent);
  const head = new TextEncoder().encode(JSON.stringify({ words, names, parents, figures, order }));
  let size = 4 + head.length;
  for (const [, numbers] of columns) for (const number of numbers) size += width(zigzag(number));
  const all = new Uint8Array(size);
  new DataView(all.buffer).setUint32(0, head.length);
  all.set(head, 4);
  let at = 4 + head.length;
  for (const [, numbers] of columns) at = put(all, at, numbers);
  return all;
}

/** The shares for the script of the page: gzip in base64. */
export const packShares = async (
  shares: FigureShares,
  words: Readonly<Record<string, string>>,
  deflate: Deflate,
): Promise<string> => base64(await gzip(layOut(shares, words), deflate));
