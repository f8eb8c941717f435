import { createCipheriv, createHmac } from 'node:crypto';
import { cellText } from '../../../../check/format';
import type { Progress } from '../../../../consolidate/round';
import type { Ledger } from '../../../../ledger/model';
import { openColumns } from './open-columns';

/**
 * What is kept of a workbook to tell later what changed in it: keyed hashes, from which nobody
 * reads a cell or a finding without the key.
 */
export interface Prints {
  readonly sheets: readonly {
    readonly name: string;
    readonly table: string;
    /** The columns whose values may be named outside the branch, counted from 0. */
    readonly open?: readonly number[];
    /** For each row its place, the number of its cells, and a hash a cell (0 for an empty one), in base64. */
    readonly rows: string;
  }[];
  /** A hash for each finding that nothing answers, by its rule and whom it is about. */
  readonly findings: readonly string[];
  readonly answered: number;
}

/** What may be counted as a finding. */
interface Told {
  readonly rule: string;
  readonly subject: string;
  readonly suppressed: boolean;
}

const BLOCK = 16;
const KEY = 16;

/** Folds a text into four bytes: alone it would tell what the text may be. */
function fold(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A keyed hash of two bytes a text, never 0: one cipher over all of them, as each has its own block. */
function hashTexts(texts: readonly string[], key: Uint8Array): Uint16Array {
  const blocks = Buffer.alloc(texts.length * BLOCK);
  texts.forEach((text, at) => {
    blocks.writeUInt32LE(fold(text, 0x811c9dc5), at * BLOCK);
    blocks.writeUInt32LE(fold(text, 0x5bd1e995), at * BLOCK + 4);
    blocks.writeUInt32LE(text.length, at * BLOCK + 8);
  });
  const cipher = createCipheriv('aes-128-ecb', key.subarray(0, KEY), null).setAutoPadding(false);
  const hashes = cipher.update(blocks);
  return Uint16Array.from(texts, (_, at) => hashes.readUInt16LE(at * BLOCK) || 1);
}

/** What is kept of a workbook and of what was found in it. */
export function printsOf(ledger: Ledger, findings: readonly Told[], key: Uint8Array): Prints {
  const sheets = ledger.sheets.map((one) => {
    const { sheet, table } = one;
    const texts = sheet.rows.flatMap(({ cells }) =>
      Array.from(cells, (cell) => cellText(cell, 'en')),
    );
    const hashes = hashTexts(texts, key);
    const numbers: number[] = [];
    let next = 0;
    for (const { index, cells } of sheet.rows) {
      numbers.push(index & 0xffff, index >>> 16, cells.length);
      for (let at = 0; at < cells.length; at++, next++) {
        numbers.push(texts[next] === '' ? 0 : (hashes[next] ?? 0));
      }
    }
    const rows = Buffer.from(Uint16Array.from(numbers).buffer).toString('base64');
    return { name: sheet.name, table, open: openColumns(one), rows };
  });
  const own = (one: Told): string =>
    createHmac('sha256', key).update(`${one.rule}\0${one.subject}`).digest('base64').slice(0, 8);
  return {
    sheets,
    findings: findings.filter(({ suppressed }) => !suppressed).map(own),
    answered: findings.filter(({ suppressed }) => suppressed).length,
  };
}

interface Row {
  readonly index: number;
  readonly cells: readonly number[];
}

/** Whether a text is, under a key, that of a cell of which a hash was kept. */
export const isPrintOf = (text: string, hash: number, key: Uint8Array): boolean =>
  (text === '' ? 0 : (hashTexts([text], key)[0] ?? 0)) === hash;

function unpackRows(packed: string): Row[] {
  const numbers = new Uint16Array(new Uint8Array(Buffer.from(packed, 'base64')).buffer);
  const rows: Row[] = [];
  for (let at = 0; at + 2 < numbers.length; ) {
    const [low = 0, high = 0, count = 0] = numbers.subarray(at, at + 3);
    const cells = [...numbers.subarray(at + 3, at + 3 + count)];
    rows.push({ index: high * 0x10000 + low, cells });
    at += 3 + count;
  }
  return rows;
}

/** Rows of one list that the other does not have, cell for cell. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = new Map<string, number>();
  for (const { cells } of others) left.set(String(cells), (left.get(String(cells)) ?? 0) + 1);
  return rows.filter(({ cells }) => {
    const count = left.get(String(cells)) ?? 0;
    left.set(String(cells), count - 1);
    return count <= 0;
  });
}

const shared = (a: Row, b: Row): number =>
  a.cells.filter((cell, at) => cell !== 0 && cell === b.cells[at]).length;

/** A cell in which two states of a workbook differ: rows and columns counted from 0. */
export interface ChangedCell {
  readonly sheet: string;
  readonly column: number;
  /** In the later state, and in the earlier one: rows may have moved. */
  readonly row: number;
  readonly earlierRow: number;
  /** The hashes of both, 0 for an empty cell. */
  readonly hash: number;
  readonly earlierHash: number;
  /** Whether its value may be named outside the branch. */
  readonly isOpen: boolean;
}

/** What differs between two states of a workbook. */
export interface Changes {
  readonly cells: readonly ChangedCell[];
  /** Rows of which the other state has none alike. */
  readonly added: number;
  readonly removed: number;
}

/** The cells in which two states of a workbook differ; a row that moved has not changed. */
export function changesOf(before: Prints, after: Prints): Changes {
  const cells: ChangedCell[] = [];
  let [added, removed] = [0, 0];
  const known = new Map(before.sheets.map((sheet) => [`${sheet.table} ${sheet.name}`, sheet]));
  for (const { name, table, rows, open = [] } of after.sheets) {
    const earlier = unpackRows(known.get(`${table} ${name}`)?.rows ?? '');
    known.delete(`${table} ${name}`);
    const now = unpackRows(rows);
    const gone = without(earlier, now);
    for (const row of without(now, earlier)) {
      const [best] = gone
        .map((one, at) => ({ one, at, same: shared(one, row) }))
        .sort((a, b) => b.same - a.same || a.at - b.at);
      const filled = row.cells.filter((cell) => cell !== 0).length;
      if (!best || best.same * 2 < filled - 1) {
        added++;
        continue;
      }
      gone.splice(best.at, 1);
      const width = Math.max(row.cells.length, best.one.cells.length);
      for (let column = 0; column < width; column++) {
        const [hash, earlierHash] = [row.cells[column] ?? 0, best.one.cells[column] ?? 0];
        if (hash === earlierHash) continue;
        const [at, earlierRow] = [row.index, best.one.index];
        const isOpen = open.includes(column);
        cells.push({ sheet: name, column, row: at, earlierRow, hash, earlierHash, isOpen });
      }
    }
    removed += gone.length;
  }
  for (const { rows } of known.values()) removed += unpackRows(rows).length;
  return { cells, added, removed };
}

/** Holds the findings of a workbook against those of the list that was sent. */
export function progressOf(sent: readonly string[], now: readonly string[]): Progress {
  const left = new Map<string, number>();
  for (const one of sent) left.set(one, (left.get(one) ?? 0) + 1);
  let still = 0;
  for (const one of now) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    still++;
  }
  return { fixed: sent.length - still, still, fresh: now.length - still };
}
