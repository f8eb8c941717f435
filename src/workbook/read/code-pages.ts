/** What the platform's own decoder calls the code pages that Excel files name. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page);
  if (known) return known;
  const windows = page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252';
  const decoder = new TextDecoder(LABELS[page] ?? windows, { ignoreBOM: true });
  decoders.set(page, decoder);
  return decoder;
}

/** SheetJS hands over bytes as an array of numbers or as a text of one character a byte. */
const bytesOf = (data: ArrayLike<number> | string): Uint8Array =>
  typeof data === 'string'
    ? Uint8Array.from(data, (character) => character.charCodeAt(0))
    : Uint8Array.from(data);

/**
 * The code pages for SheetJS's `set_cptable`, by the platform's decoder: its own tables are half a
 * megabyte, and not one of them is more than a browser or Node has. It only reads with them.
 */
export const CODE_PAGES = {
  utils: {
    decode: (page: number, data: ArrayLike<number> | string): string =>
      decoderOf(page).decode(bytesOf(data)),
    encode(): never {
      throw new Error('old files are never written');
    },
  },
};
