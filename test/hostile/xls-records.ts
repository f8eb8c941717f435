import { CFB, utils, write } from '@e965/xlsx';

const MUL_RK = 0xbd;
const FORMULA = 0x06;
export const STRING = 0x207;
export const CONTINUE = 0x3c;

/** A record of an .xls: what it is, the length, the bytes. */
export function record(type: number, body: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** A formula whose result is the text of the STRING record behind it. */
export function textFormula(row: number, column: number): Buffer {
  const body = Buffer.alloc(25);
  body.writeUInt16LE(row, 0);
  body.writeUInt16LE(column, 2);
  body.writeUInt16LE(15, 4);
  // The result is a text; the formula is the number 1.
  body.writeUInt16LE(0xffff, 12);
  body.writeUInt16LE(3, 20);
  body.set([0x1e, 1, 0], 22);
  return record(FORMULA, body);
}

/** A row of 256 cells with numbers: in memory they take a hundred times the room. */
export function fullRow(row: number): Buffer {
  const body = Buffer.alloc(6 + 256 * 6);
  body.writeUInt16LE(row, 0);
  body.writeUInt16LE(255, body.length - 2);
  for (let at = 4; at < body.length - 2; at += 6) body.writeUInt32LE(6, at + 2);
  return record(MUL_RK, body);
}

/** An .xls with one sheet of some cells, and more records behind them. */
export function xlsWith(
  rows: readonly (readonly string[])[],
  records: readonly Uint8Array[],
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = { SheetNames: ['党员名册'], Sheets: { 党员名册: sheet } };
  const bytes = new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
  const container = CFB.read(bytes, { type: 'array' });
  const stream = CFB.find(container, '/Workbook');
  if (!stream) throw new Error('no stream');
  const content = Buffer.from(stream.content as Uint8Array);
  const end = content.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
  stream.content = Buffer.concat([content.subarray(0, end), ...records, content.subarray(end)]);
  stream.size = stream.content.length;
  return CFB.write(container, { type: 'buffer' }) as Uint8Array;
}
