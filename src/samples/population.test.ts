import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addYears, yearOf } from '../core/calendar/civil-date';
import { makePopulation } from './population';
import { Random } from './random';
import { headcounts, sharesSchema } from './shares';

const shares = sharesSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../templates/shares/communique-2024.json'), 'utf8'),
  ),
);

describe('headcounts', () => {
  it('moves one person a band, where the published bands miss the total, and says which', () => {
    const counts = headcounts(shares, 4614);
    expect(counts.members).toBe(100_271);
    expect(counts.moved).toEqual(['农牧渔民减少1人', '61岁及以上增加1人']);
    expect(counts.occupations.farmer).toBe(26_143);
  });
});

describe('makePopulation', () => {
  it.each([4614, 500, 60, 12])('has exactly the figures asked for: %i branches', (branches) => {
    const counts = headcounts(shares, branches);
    const people = makePopulation(counts, 2024, new Random(7));
    expect(people).toHaveLength(counts.members);
    expect(people.filter((p) => p.female)).toHaveLength(counts.female);
    expect(people.filter((p) => p.college)).toHaveLength(counts.college);
    expect(people.filter((p) => yearOf(p.birthDate) >= 1994)).toHaveLength(counts.ages[0] ?? 0);
    expect(people.filter((p) => yearOf(p.birthDate) <= 1963)).toHaveLength(counts.ages[7] ?? 0);
    expect(people.filter((p) => p.joinedOn >= 20121101)).toHaveLength(counts.joined[3] ?? 0);
    expect(people.filter((p) => p.joinedOn <= 19490930)).toHaveLength(counts.joined[0] ?? 0);
    expect(people.filter((p) => p.occupation === 'farmer')).toHaveLength(counts.occupations.farmer);
    for (const p of people) expect(addYears(p.birthDate, 18)).toBeLessThanOrEqual(p.joinedOn);
  });
});
