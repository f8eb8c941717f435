import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import { duplicatesOf, type RosterPlace } from './duplicates';

const place = (entry: number, row = 2): RosterPlace => ({
  entry,
  sheet: '党员名册',
  column: 'B',
  row,
});
const on = (month: number): CivilDate => civilDate(2025, month, 10) as CivilDate;

/** Where somebody counts, and where not, by workbook. */
function decide(
  entries: readonly number[],
  arrivals: Readonly<Record<number, CivilDate>>,
): readonly [number | undefined, CivilDate | null | undefined, number[] | undefined] {
  const repeated = [{ person: 'h', places: entries.map((entry) => place(entry)) }];
  const [found] = duplicatesOf(repeated, (entry) => arrivals[entry] ?? null);
  return [found?.counts.entry, found?.since, found?.elsewhere.map(({ entry }) => entry)];
}

describe('somebody on several rosters', () => {
  it('counts where they were transferred in last', () => {
    expect(decide([0, 1], { 1: on(3) })).toEqual([1, on(3), [0]]);
    expect(decide([0, 1, 2], { 0: on(6), 2: on(3) })).toEqual([0, on(6), [1, 2]]);
    expect(decide([0, 1, 2], { 0: on(3), 2: on(6) })).toEqual([2, on(6), [0, 1]]);
  });

  it('counts in the first workbook where no date decides', () => {
    expect(decide([3, 5], {})).toEqual([3, null, [5]]);
    expect(decide([3, 5, 7], { 5: on(3), 7: on(3) })).toEqual([5, null, [3, 7]]);
  });

  it('is nobody who stands on one roster twice', () => {
    expect(duplicatesOf([{ person: 'h', places: [place(0, 2), place(0, 3)] }], () => null)).toEqual(
      [],
    );
  });

  it('counts once, whatever the dates', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 6 }),
        fc.dictionary(fc.nat(9).map(String), fc.integer({ min: 1, max: 3 }).map(on)),
        (entries, arrivals) => {
          const [counts, , elsewhere] = decide(
            entries.sort((a, b) => a - b),
            arrivals,
          );
          expect([counts, ...(elsewhere ?? [])].sort()).toEqual([...entries].sort());
        },
      ),
    );
  });
});
