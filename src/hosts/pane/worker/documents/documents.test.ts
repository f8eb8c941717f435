import { expect, it } from 'vitest';
import { parseIsoDate } from '../../../../core/calendar/civil-date';
import { SEVERITIES } from '../../../../core/severity';
import { templates } from '../../../../rules/testing';
import { writePlainXlsx } from '../../../../samples/xlsx';
import { Engine } from '../engine';

it('gives the findings to print: all of them, of every workbook, with the unit’s name', async () => {
  const engine = new Engine(templates);
  engine.configure({
    language: 'zh-CN',
    packs: templates.packs.map(({ id }) => id),
    today: parseIsoDate('2025-12-31'),
    mappings: [],
    unit: null,
  });
  const members = Array.from({ length: 5 }, (_, n) => [`张${n + 1}号`, String(n), '男']);
  const open = (name: string, unit: string) =>
    engine.open({
      name,
      bytes: writePlainXlsx([
        {
          name: '支部信息',
          rows: [
            ['党组织全称', unit],
            ['统计年度', '2025'],
          ],
        },
        { name: '党员名册', rows: [['姓名', '公民身份号码', '性别'], ...members] },
      ]).slice().buffer,
    });
  const one = await open('甲.xlsx', '某某村党支部');
  const other = await open('乙.xlsx', '某某社区党支部');
  const books = [one.book, other.book];
  const { name, bytes } = await engine.document({ kind: 'findings-html', books, year: null });
  const page = new TextDecoder().decode(bytes);
  expect(name).toBe('问题清单-2025-12-31.html');
  expect(page).toContain('<h2>某某村党支部 甲.xlsx</h2>');
  expect(page).toContain('<h2>某某社区党支部 乙.xlsx</h2>');
  const query = { group: 'file', severities: SEVERITIES, suppressed: false, search: '' } as const;
  const { total } = engine.list({ ...query, books, keep: null, anchors: [] });
  expect(total).toBeGreaterThan(3);
  const unprinted = engine
    .slice({ from: 0, to: total })
    .filter((row) => !page.includes(row.problem));
  expect(unprinted).toEqual([]);
  expect(page.split('<tr>').length - 1).toBeGreaterThanOrEqual(total);
  expect(page).toContain('size: A4');
});
