import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import {
  duplicateRecruits,
  type RecruitEvidence,
  type RepeatedRecruit,
} from './duplicate-recruits';
import { RECRUIT_STAGES, type RecruitClaim } from './recruit-claims';

type Claim = RepeatedRecruit['claims'][number];

const on = (month: number, year = 2025): CivilDate => civilDate(year, month, 10) as CivilDate;
const claim = (entry: number, own: Partial<RecruitClaim>): Claim => ({
  stage: 'waiting',
  admittedOn: null,
  convertedOn: null,
  appliedOn: on(1, 2023),
  latest: null,
  recorded: false,
  ...own,
  place: { entry, sheet: '发展党员', column: 'B', row: 2 },
});
const NOTHING: RecruitEvidence = { arrivedOn: () => null, isMember: () => false };

/** Where somebody counts and why, by group. */
const settle = (claims: readonly Claim[], evidence: Partial<RecruitEvidence> = {}) =>
  duplicateRecruits([{ person: '张', claims }], { ...NOTHING, ...evidence }).map(
    ({ counts, reason, elsewhere }) => [counts.entry, reason, elsewhere.map(({ entry }) => entry)],
  );

describe('somebody whom two branches have admitted', () => {
  const both = [0, 1].map((entry) => claim(entry, { stage: 'admitted', admittedOn: on(3) }));

  it('counts where 党员增减 has the admission, else where the roster has them, else first', () => {
    const [one, other] = both as [Claim, Claim];
    expect(settle([one, { ...other, recorded: true }])).toEqual([[1, 'recorded', [0]]]);
    expect(settle(both, { isMember: (entry) => entry === 1 })).toEqual([[1, 'roster', [0]]]);
    expect(settle(both)).toEqual([[0, 'order', [1]]]);
  });

  it('does not wait in a third', () => {
    expect(settle([claim(2, {}), ...both])).toEqual([[0, 'order', [1, 2]]]);
    expect(settle([claim(0, {}), claim(1, { stage: 'admitted', admittedOn: on(3) })])).toEqual([
      [1, 'admitted', [0]],
    ]);
  });

  it('waits as well when they applied once more after it', () => {
    const again = claim(2, { appliedOn: on(9) });
    expect(settle([...both, again])).toEqual([[0, 'order', [1]]]);
  });
});

it('is confirmed by the branch that had the member then', () => {
  const both = [0, 1].map((entry) => claim(entry, { stage: 'converting', convertedOn: on(6) }));
  const arrived = (month: number) => (entry: number) => (entry === 1 ? on(month) : null);
  expect(settle(both, { arrivedOn: arrived(4) })).toEqual([[1, 'arrived', [0]]]);
  expect(settle(both, { arrivedOn: arrived(8) })).toEqual([[0, 'arrived', [1]]]);
});

it('waits where the steps go on', () => {
  const both = [claim(0, { latest: on(2) }), claim(1, { latest: on(8) })];
  expect(settle(both)).toEqual([[1, 'steps', [0]]]);
  // A workbook that has somebody in two rows has said so itself.
  expect(settle([claim(0, {}), claim(0, {})])).toEqual([]);
});

it('counts in one workbook for each stage, and is lost in none', () => {
  const dates = fc.option(fc.integer({ min: 1, max: 12 }).map((month) => on(month)));
  const claims = fc.array(
    fc.record({
      entry: fc.nat(4),
      stage: fc.constantFrom(...RECRUIT_STAGES),
      admittedOn: dates,
      convertedOn: dates,
      appliedOn: dates,
      latest: dates,
      recorded: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  );
  fc.assert(
    fc.property(claims, fc.dictionary(fc.nat(4).map(String), fc.nat(12)), (given, arrivals) => {
      const all = given.map(({ entry, ...own }, row): Claim => {
        const { place, ...rest } = claim(entry, own);
        return { ...rest, place: { ...place, row } };
      });
      const decided = duplicateRecruits([{ person: '张', claims: all }], {
        arrivedOn: (entry) => (arrivals[entry] ? on(arrivals[entry]) : null),
        isMember: (entry) => entry % 2 === 1,
      });
      const off = new Set(decided.flatMap(({ elsewhere }) => elsewhere.map(({ row }) => row)));
      const left = all.filter(({ place }) => !off.has(place.row));
      for (const stage of ['admitted', 'converting'] as const) {
        const entries = (claims: readonly Claim[]) =>
          new Set(claims.flatMap((one) => (one.stage === stage ? one.place.entry : []))).size;
        expect(entries(left)).toBe(Math.min(1, entries(all)));
      }
      expect(left.length).toBeGreaterThan(0);
      for (const { counts } of decided) expect(off.has(counts.row)).toBe(false);
    }),
  );
});
