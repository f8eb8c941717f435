import { expect, it } from 'vitest';
import type { CivilDate } from '../core/calendar/civil-date';
import { committeeFormedOn } from './committee';

const of = (...dates: (number | null)[]) =>
  committeeFormedOn(
    dates.map((date) => ({ appointedOn: date as CivilDate | null })),
    3,
  );

it.each([
  [[20250601, 20240101, 20250801, 20250901], 20250801],
  [[20250601, 20240101], null],
  [[null, 20240101, 20250601], 20250601],
  [[null, null, null], null],
])('%j began on %s', (dates, formed) => {
  expect(of(...dates)).toBe(formed);
});
