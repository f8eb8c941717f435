import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { compileForm, emptyTally, finishReturn } from '../../returns';
import { officialBooks } from './official-view';
import type { ReturnsReport } from './returns-report';

const templates = readReturnTemplates(join(import.meta.dirname, '../../../templates'));
const form = compileForm(templates, { year: 2025 });
const finished = finishReturn({ ...emptyTally(form), workbooks: 1 }, form);

it('says whose data each blank would need, in the return and under the table', () => {
  const needsOf = (ref: string) => finished.withheld.find(({ figure }) => figure === ref)?.needs;
  expect(needsOf('2017/T17.r16.B')).toBe('入党材料中是否经共青团推优');
  expect(needsOf('2017/T8.S2.A')).toBe('纪检机关的处分决定');
  const [book] = officialBooks(finished as unknown as ReturnsReport, form);
  expect(book?.tables.find(({ sheet }) => sheet === '第八表')?.lacks).toBe(
    '空白的 22 格支部工作簿没有资料（第5行要有评议中受表彰的党员名单；第12行要有限期改正期满后的处置结果；补充资料 2 处要有纪检机关的处分决定）。',
  );
});

it('leaves no cell of the form blank without a reason', () => {
  const named = new Set(finished.withheld.map(({ figure }) => figure));
  const blank = finished.tables.flatMap(({ id, rows }) =>
    id.startsWith('2017/')
      ? rows.flatMap((row) =>
          Object.entries(row.values).flatMap(([column, value]) =>
            value === null ? `${id}.${row.id}.${column}` : [],
          ),
        )
      : [],
  );
  expect(blank.filter((ref) => !named.has(ref))).toEqual([]);
  expect(blank.length).toBe(123);
});
