import { expect, it } from 'vitest';
import { NO_STANDING, type Standing } from '../first-line';
import { markPartial } from './partial-views';
import type { TableView } from './return-view';
import type { ReturnsReport } from './returns-report';

const views = [{ id: 'members' }, { id: 'dues' }] as unknown as readonly TableView[];
const report = {
  workbooks: 2,
  withheld: [{ figure: 'dues.all.paid', reason: 'sheet-absent' }],
  incomplete: [],
} as unknown as ReturnsReport;
const READ: Standing = { ...NO_STANDING, sheets: [4, 4] };

it.each<[string, Standing, Partial<ReturnsReport>, string[]]>([
  ['lacks a figure', READ, {}, ['dues']],
  ['lacks nothing', READ, { withheld: [] }, []],
  ['is of a set with a sheet unread', { ...READ, sheets: [3, 4] }, {}, ['members', 'dues']],
  ['is of a set with a file unread', { ...READ, unreadable: 1 }, {}, ['members', 'dues']],
  ['counts no workbook', READ, { workbooks: 0, withheld: [] }, ['members', 'dues']],
])('a table that %s', (_, standing, more, partial) => {
  const marked = markPartial(views, { ...report, ...more }, standing);
  expect(marked.flatMap(({ id, partial: is }) => (is ? id : []))).toEqual(partial);
});
