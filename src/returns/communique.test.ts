import { describe, expect, it } from 'vitest';
import { templates } from '../rules/testing';
import { percentOf } from './finish';
import { compileForm, emptyTally, finishReturn } from './index';

const form = compileForm(templates, { year: 2024 });

/** The members section of the communiqué for the end of 2024, 1 in 1,000 people. */
const MEMBERS = {
  total: 100271,
  female: 30995,
  minority: 7734,
  college: 57786,
  age30: 12272,
  age35: 10764,
  age40: 11475,
  age45: 9687,
  age50: 9041,
  age55: 9412,
  age60: 8646,
  age61: 28973,
};
const JOINED = { before1949: 54, to1978: 12309, to2012: 59800, since2012: 28108 };
const OCCUPATIONS = {
  worker: 6639,
  farmer: 26144,
  professional: 16394,
  manager: 11563,
  official: 7592,
  student: 2622,
  other: 7849,
  retired: 21469,
};
const ADMITTED = { total: 2131, female: 979, minority: 223, age35: 1784, college: 1159 };

/** A return with these figures. */
function communique(figures: Readonly<Record<string, number>>) {
  const tally = emptyTally(form);
  const numbers = [...tally.numbers];
  for (const [ref, value] of Object.entries(figures)) {
    const figure = form.figures.get(ref);
    if (figure?.kind !== 'count') throw new Error(ref);
    numbers[figure.index] = value;
  }
  const { tables } = finishReturn({ ...tally, numbers }, form);
  const rows = tables.find((table) => table.id === 'communique')?.rows ?? [];
  return Object.fromEntries(rows.map((row) => [row.id, row.values]));
}

const named = (prefix: string, values: Readonly<Record<string, number>>, suffix = '') =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [prefix + id + suffix, value]));

describe('the communiqué', () => {
  const lines = communique({
    'change.r1.total': 99185,
    'change.r14.total': 100271,
    ...named('members.all.', MEMBERS),
    ...named('joined.all.', JOINED),
    ...named('members.', OCCUPATIONS, '.total'),
    ...named('admitted.all.', ADMITTED),
  });

  it('gives back every figure of the published members section', () => {
    expect(lines.total).toEqual({ count: 100271 });
    expect(lines.increase).toEqual({ count: 1086, percent: 1.1 });
    expect(lines.female).toEqual({ count: 30995, percent: 30.9 });
    expect(lines.minority).toEqual({ count: 7734, percent: 7.7 });
    expect(lines.college).toEqual({ count: 57786, percent: 57.6 });
    const { total, female, minority, college, ...ages } = MEMBERS;
    for (const [id, count] of Object.entries({ ...ages, ...JOINED, ...OCCUPATIONS })) {
      expect([id, lines[id]?.count]).toEqual([id, count]);
    }
  });

  it('gives the admission section, to the digit that 1 in 1,000 people can have', () => {
    expect(lines.admitted).toEqual({ count: 2131 });
    // 46.0 was published: of exact figures. 979 of 2,131 is 45.94.
    expect(lines['admitted-female']).toEqual({ count: 979, percent: 45.9 });
    expect(lines['admitted-minority']).toEqual({ count: 223, percent: 10.5 });
    expect(lines['admitted-age35']).toEqual({ count: 1784, percent: 83.7 });
    expect(lines['admitted-college']).toEqual({ count: 1159, percent: 54.4 });
  });

  it('has no share of nothing', () => {
    expect(communique({}).female).toEqual({ count: 0 });
  });
});

describe('percentOf', () => {
  it('rounds halves up, exactly', () => {
    expect(percentOf(1, 2000)).toBe(0.1);
    expect(percentOf(1, 2001)).toBe(0);
    expect(percentOf(125, 1000)).toBe(12.5);
    expect(percentOf(1249, 10000)).toBe(12.5);
    expect(percentOf(12349, 100000)).toBe(12.3);
    expect(percentOf(12350, 100000)).toBe(12.4);
    expect(percentOf(-86, 1000)).toBe(-8.6);
    expect(percentOf(3, 3)).toBe(100);
    expect(percentOf(3, 0)).toBeNull();
  });
});
