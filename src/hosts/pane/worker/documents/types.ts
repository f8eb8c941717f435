import type { Document } from '../protocol';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same bytes, of a kind that can be handed over. */
export const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** A page, by its name without an end. */
export const htmlDocument = (name: string, text: string): Document => ({
  name: `${name}.html`,
  type: 'text/html;charset=utf-8',
  bytes: plain(new TextEncoder().encode(text)),
});
