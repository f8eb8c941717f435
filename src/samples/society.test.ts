import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, yearEnd } from '../core/calendar/civil-date';
import { membersOn } from './model';
import { headcounts, sharesSchema } from './shares';
import { makeSociety } from './society';

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

describe('makeSociety', () => {
  const counts = headcounts(shares, 40);
  const branches = [...makeSociety(counts, 40, 2024, 3)];

  it('makes branches whose members add up', () => {
    const here = branches.flatMap(({ members }) => membersOn(members, addDays(yearEnd(2024), 1)));
    expect(here).toHaveLength(counts.members);
    expect(new Set(here.map((one) => one.idNumber)).size).toBe(counts.members);
    const lastYear = branches.map(({ rows }) => Number(rows.branch[0]?.membersLastYear));
    expect(lastYear.reduce((sum, n) => sum + n, 0)).toBe(counts.lastYear);
  });

  it('names nobody twice in a branch, and elects a secretary in each', () => {
    for (const { members, rows } of branches) {
      expect(new Set(members.map((one) => one.name)).size).toBe(members.length);
      expect(rows.officers.filter((row) => row.post === 'secretary')).toHaveLength(1);
    }
  });

  it('is the same for the same seed', () => {
    expect([...makeSociety(counts, 40, 2024, 3)]).toEqual(branches);
  });
});
