import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseIsoDate } from '../../core/calendar/civil-date';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { compileForm } from '../forms/compile-form';
import { yearEndRoster } from './year-end-roster';

const templates = readReturnTemplates(join(import.meta.dirname, '../../../templates'));
const days = ['2026-12-20', '2026-06-30'].map(parseIsoDate);
const half = compileForm(templates, { year: 2026, period: '2026H1' });

it.each([
  ['2017/T2.r2.A', true, 'an occupation'],
  ['2017/T4.r1.C', true, 'an education'],
  ['members.worker.total', true, 'an occupation of the summary'],
  ['2017/T2.r1.A', false, 'who was there'],
  ['2017/T2.r1.F', false, 'an age on the day'],
  ['2017/T3.r1.J', false, 'a day of admission'],
  ['2017/T16.r2.A', false, 'what happened'],
])('%s in mid-year from a roster of the year’s end: %s, as it is %s', (ref, isMarked) => {
  const found = yearEndRoster(half, [...days, 0]);
  expect([found?.workbooks, found?.figures.includes(ref)]).toEqual([1, isMarked]);
});

it('marks nothing at the end of a year, or where every workbook is of the period', () => {
  expect(yearEndRoster(compileForm(templates, { year: 2026 }), days)).toBeNull();
  expect(yearEndRoster(half, days.slice(1))).toBeNull();
});
