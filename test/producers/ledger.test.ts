import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeInflate } from '../../src/hosts/cli/files/inflate';
import type { Ledger } from '../../src/ledger/model';
import { readLedger } from '../../src/ledger/read';
import { TABLE_IDS } from '../../src/ledger/records.generated';
import { templates } from '../../src/rules/testing';
import { readWorkbook } from '../../src/workbook/read/read';

const FOLDER = join(import.meta.dirname, 'ledger');

/** All values of a ledger with their rows, without the sheets that they stand on. */
const valuesOf = (ledger: Ledger): unknown =>
  TABLE_IDS.map((table) =>
    ledger[table].records.map((record) => Object.entries(record).filter(([key]) => key !== 'on')),
  );

async function read(file: string): Promise<Ledger> {
  const bytes = readFileSync(join(FOLDER, file));
  return readLedger(await readWorkbook(bytes, file, { inflate: nodeInflate }), templates, { file });
}

it('one branch written by four producers reads as the same ledger', async () => {
  const files = readdirSync(FOLDER).sort();
  expect(files).toEqual(['exceljs.xlsx', 'libreoffice.xlsx', 'openpyxl.xlsx', 'sheetjs.xlsx']);
  const [first, ...others] = await Promise.all(files.map(read));
  if (!first) throw new Error('no workbook');
  expect(first.sheets).toHaveLength(24);
  expect(first.members.records.length).toBeGreaterThan(5);
  expect(first.dues.records.length).toBeGreaterThan(60);
  for (const other of others) {
    expect(valuesOf(other)).toEqual(valuesOf(first));
    expect(other.notes.map(({ reason, address }) => [reason, address])).toEqual(
      first.notes.map(({ reason, address }) => [reason, address]),
    );
  }
});
