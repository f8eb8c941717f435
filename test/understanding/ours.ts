import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '../../src/ledger/read';
import type { TableId } from '../../src/ledger/records.generated';
import { templates } from '../../src/rules/testing';
import { asWorkbook } from '../../src/samples/as-workbook';
import { layOut, PLAIN } from '../../src/samples/layout';
import { headcounts, sharesSchema } from '../../src/samples/shares';
import { makeSociety } from '../../src/samples/society';
import type { Layout } from './layout';

const SHARES = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
/** The kinds of sheet that offices keep in their own form, too. */
const TABLES: readonly TableId[] = ['members', 'recruits', 'dues', 'meetings', 'movements'];
/** Enough to stand for all of a sheet. */
const MOST_ROWS = 12;

/** The sheets of our own blank, filled by a synthetic branch: what they say is how they are read as they are. */
export function ours(): Layout[] {
  const shares = sharesSchema.parse(JSON.parse(readFileSync(SHARES, 'utf8')));
  const [branch] = makeSociety(headcounts(shares, 60), 60, 2025, 3);
  if (!branch) throw new RangeError('no branch');
  const workbook = asWorkbook(layOut(branch, templates, PLAIN));
  const ledger = readLedger(workbook, templates, { file: '台账.xlsx', year: 2025 });
  return TABLES.flatMap((table): Layout[] => {
    const [on] = ledger[table].sheets;
    const records = ledger[table].records.slice(0, MOST_ROWS);
    if (!on || records.length < 2) return [];
    const rows = records.map(({ row }) => on.sheet.rows.find(({ index }) => index === row));
    const keys = Object.entries(on.columns).sort(([, a], [, b]) => a - b);
    return [
      {
        table,
        file: '台账.xlsx',
        sheet: on.sheet.name,
        title: null,
        columns: keys.map(([key, at]) => ({
          key,
          header: on.headers[key] ?? '',
          cells: rows.map((row) => row?.cells[at]),
        })),
        truth: records.map((record) =>
          Object.fromEntries(keys.map(([key]) => [key, record[key as never]])),
        ),
      },
    ];
  });
}
