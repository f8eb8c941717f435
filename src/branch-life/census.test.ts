import { expect, it } from 'vitest';
import { type CivilDate, parseIsoDate } from '../core/calendar/civil-date';
import { Census } from './census';

const day = (text: string | null): CivilDate | null => (text === null ? null : parseIsoDate(text));
const census = (...stays: [string | null, string | null, boolean?][]) =>
  new Census(stays.map(([from, to, sure = true]) => ({ from: day(from), to: day(to), sure })));
const on = (counted: Census, text: string) => {
  const { least, most } = counted.on(parseIsoDate(text));
  return `${least}–${most}`;
};

it('counts a stay for certain between its days, and perhaps on them', () => {
  const one = census(['2025-03-10', '2025-06-20']);
  expect(['2025-03-09', '2025-03-10', '2025-03-11'].map((text) => on(one, text))).toEqual([
    '0–0',
    '0–1',
    '1–1',
  ]);
  expect(['2025-06-19', '2025-06-20', '2025-06-21'].map((text) => on(one, text))).toEqual([
    '1–1',
    '0–1',
    '0–0',
  ]);
  expect(
    ['2025-02', '2025-03', '2025-04', '2025-06', '2025-07'].map((text) => on(one, text)),
  ).toEqual(['0–0', '0–1', '1–1', '0–1', '0–0']);
});

it('takes an unknown day of a month for any of it', () => {
  const one = census(['2025-03', '2025-06']);
  expect(
    ['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01', '2025-05-31'].map((t) => on(one, t)),
  ).toEqual(['0–0', '0–1', '0–1', '1–1', '1–1']);
  expect(['2025-06-01', '2025-06-30', '2025-07-01'].map((text) => on(one, text))).toEqual([
    '0–1',
    '0–1',
    '0–0',
  ]);
});

it('has no end and no beginning where none is known', () => {
  expect(on(census([null, null]), '0001-01-01')).toBe('1–1');
  expect(on(census([null, null]), '9999-12-31')).toBe('1–1');
  expect(on(census([null, null], ['2025-01-01', null], [null, '2025-01-01']), '2025-06-01')).toBe(
    '2–2',
  );
});

it('is never sure of what is not, or of what ends when it begins', () => {
  expect(on(census([null, null, false]), '2025-06-01')).toBe('0–1');
  expect(on(census(['2025-06', '2025-06']), '2025-06-15')).toBe('0–1');
  expect(on(census(['2025-06-15', '2025-06-15'], [null, null]), '2025-06-15')).toBe('1–2');
  expect(on(census(['2025-06-15', '2025-06-16'], [null, null]), '2025-06-16')).toBe('1–2');
});
