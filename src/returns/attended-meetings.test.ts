import { expect, it } from 'vitest';
import { parseSettings } from '../core/templates/settings';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import { compileForm, finishReturn, tallyLedger, withUnitTables } from './index';

const THEMES = {
  id: 'themes',
  title: '专题',
  unit: '场',
  rows: [
    { id: 'history', title: '党史', where: { field: 'theme', contains: ['党史'] } },
    { id: 'study', title: '学习', where: { field: 'theme', contains: ['学习'] } },
  ],
  columns: [
    { id: 'events', title: '场', from: 'meetings', measure: { per: 'event' } },
    {
      id: 'attendances',
      title: '人次',
      from: 'meetings',
      measure: { per: 'record', sum: 'present' },
    },
    {
      id: 'persons',
      title: '人',
      from: 'attendance',
      where: { field: 'attended', is: 'present' },
      measure: { per: 'person', by: 'name' },
    },
    { id: 'branches', title: '支部数', from: 'meetings', measure: { per: 'organisation' } },
  ],
};
const settings = parseSettings('unit.json', JSON.stringify({ tables: [THEMES] }));
const form = compileForm(withUnitTables(templates, settings), { year: 2025 });

const sheets: SheetTables = {
  支部信息: [
    ['党组织全称', '组织类别', '统计年度'],
    ['甲', '支部', 2025],
  ],
  会议记录: [
    ['编号', '日期', '会议类型', '主题', '实到人数'],
    ['1', '2025-03-01', '主题党日', '学习党史', 2],
    ['2', '2025-04-01', '主题党日', '党史研讨', 2],
    ['3', '2025-05-01', '主题党日', '植树', 1],
  ],
};
const HEADERS = ['编号', '姓名', '出席'];
const there = (meeting: string, name: string, attended = '出席') => [meeting, name, attended];

function themesOf(attendance: readonly (readonly string[])[]) {
  const ledger = ledgerOf({
    ...sheets,
    ...(attendance.length > 0 ? { 出席登记: [HEADERS, ...attendance] } : {}),
  });
  const { tables, withheld, incomplete } = finishReturn(tallyLedger(ledger, form), form);
  const rows = tables.find(({ id }) => id === 'themes')?.rows.map(({ values }) => values);
  const isOwn = ({ figure }: { readonly figure: string }) => figure.startsWith('themes.');
  return { rows, withheld: withheld.filter(isOwn), incomplete: incomplete.filter(isOwn) };
}

it('counts each person once over the meetings of a theme that 出席登记 names', () => {
  const named = [there('1', '张三'), there('1', '李四'), there('2', '张三'), there('2', '王五')];
  expect(themesOf([...named, there('1', '赵六', '请假'), there('3', '钱七')])).toEqual({
    rows: [
      { events: 2, attendances: 4, persons: 3, branches: 1 },
      { events: 1, attendances: 2, persons: 2, branches: 1 },
    ],
    withheld: [],
    incomplete: [],
  });
});

it('says of how many it does not know where some meetings name nobody, and knows nobody where none does', () => {
  const some = themesOf([there('1', '张三'), there('3', '钱七')]);
  expect(some.rows?.[0]?.persons).toBe(1);
  expect(some.incomplete).toContainEqual({
    figure: 'themes.history.persons',
    workbooks: 1,
    persons: 2,
  });
  const none = themesOf([]);
  expect(none.rows?.[0]).toEqual({ events: 2, attendances: 4, persons: null, branches: 1 });
  expect(none.withheld.map(({ figure }) => figure)).toContain('themes.history.persons');
});
