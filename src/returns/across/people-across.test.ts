import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import type { RosterPlace } from './duplicates';
import type { Move } from './moves';
import { PeopleAcross } from './people-across';

const on = (month: number): CivilDate => civilDate(2025, month, 10) as CivilDate;
const moves = (list: readonly (readonly [string, number | null])[]): Move[] =>
  list.map(([person, month]) => [person, month === null ? null : on(month)]);

interface Workbook {
  readonly roster?: readonly string[];
  readonly arrived?: readonly (readonly [string, number | null])[];
  readonly awaited?: readonly (readonly [string, number | null])[];
}

function across(workbooks: readonly Workbook[]): PeopleAcross {
  const people = new PeopleAcross();
  const places = new Map<string, RosterPlace[]>();
  workbooks.forEach(({ roster = [], arrived = [], awaited = [] }, entry) => {
    people.add(entry, { arrived: moves(arrived), awaited: moves(awaited) });
    roster.forEach((person, i) => {
      const place = { entry, sheet: '党员名册', column: 'B', row: i + 2 };
      places.set(person, [...(places.get(person) ?? []), place]);
    });
  });
  const all = [...places].map(([person, rows]) => ({ person, places: rows }));
  people.settle(
    all.filter((one) => one.places.length > 1),
    [],
  );
  return people;
}

describe('a transfer out without a note of the arrival', () => {
  const received = (workbooks: readonly Workbook[]): number[] =>
    across(workbooks)
      .receivedElsewhere(workbooks.map((_, entry) => entry))
      .map(({ entry }) => entry);

  it('is over when another workbook has received the member', () => {
    expect(received([{ awaited: [['张', 3]] }, { arrived: [['张', 4]] }])).toEqual([0]);
    expect(received([{ awaited: [['张', 3]] }, { arrived: [['张', null]] }])).toEqual([0]);
  });

  it('is not over by an arrival before it, or here', () => {
    expect(received([{ awaited: [['张', 9]] }, { arrived: [['张', 4]] }])).toEqual([]);
    expect(received([{ awaited: [['张', 9]], arrived: [['张', 4]] }, {}])).toEqual([]);
  });
});

describe('somebody on two rosters', () => {
  const nobody = () => new Map<string, number[]>();
  const set = [{ roster: ['李', '张'] }, { roster: ['张'], arrived: [['张', 4]] as const }];

  it('does not count in the workbook that they left', () => {
    const elsewhere = across(set).countedElsewhere([0, 1], [], nobody);
    const toldOf = { received: [], elsewhere: ['张'], recruits: [] };
    expect(elsewhere).toEqual([{ entry: 0, toldOf }]);
  });

  it('counts where only one of the workbooks counts, or has the row still', () => {
    expect(across(set).countedElsewhere([0], [], nobody)).toEqual([]);
    const people = across(set);
    people.leave(0, ['党员名册!3']);
    expect(people.countedElsewhere([0, 1], [], nobody)).toEqual([]);
    expect(people.duplicates).toEqual([]);
  });
});
