import { describe, expect, it } from 'vitest';
import { spanOf, yearsOf } from './span';

describe('a period is', () => {
  it.each([
    ['2026', 20260101, 20261231],
    ['2026H1', 20260101, 20260630],
    ['2026H2', 20260701, 20261231],
    ['2024Q1', 20240101, 20240331],
    ['2026Q3', 20260701, 20260930],
    ['2024-02-01..2024-02-29', 20240201, 20240229],
  ])('%s', (text, first, last) => {
    expect(spanOf(text)).toEqual({ year: Number(text.slice(0, 4)), first, last });
  });

  it.each([
    '2021..2026',
    '2026H3',
    '2026Q5',
    '2026-03-01..2027-03-01',
    '2026-08-31..2026-03-01',
    '2026-02-30..2026-03-01',
    'x',
  ])('not %s', (text) => {
    expect(spanOf(text)).toBeNull();
  });
});

describe('years that go together are', () => {
  it.each([
    ['2021..2026', { first: 2021, last: 2026 }],
    ['2025..2026', { first: 2025, last: 2026 }],
    ['2026..2026', null],
    ['2026..2021', null],
    ['2010..2026', null],
    ['2026', null],
    ['2026-01-01..2026-02-01', null],
  ])('%s', (text, years) => {
    expect(yearsOf(text)).toEqual(years);
  });
});
