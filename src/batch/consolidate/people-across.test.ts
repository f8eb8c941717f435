import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../calendar/civil-date';
import { failedContribution } from './contribution';
import type { Move } from './people';
import { PeopleAcross } from './people-across';

const hash = (person: string): Buffer =>
  createHash('sha256').update(person).digest().subarray(0, 16);
const on = (month: number): CivilDate => civilDate(2025, month, 10) as CivilDate;
const moves = (list: readonly (readonly [string, number | null])[]): Move[] =>
  list.map(([person, month]) => [
    hash(person).toString('base64'),
    month === null ? null : on(month),
  ]);

interface Workbook {
  readonly roster?: readonly string[];
  readonly arrived?: readonly (readonly [string, number | null])[];
  readonly awaited?: readonly (readonly [string, number | null])[];
}

function across(workbooks: readonly Workbook[]): PeopleAcross {
  const people = new PeopleAcross();
  workbooks.forEach(({ roster = [], arrived = [], awaited = [] }, entry) => {
    people.add(entry, {
      ...failedContribution('', null, { code: 'internal', message: '' }, 'zh-CN'),
      rosters: [
        {
          sheet: '党员名册',
          column: 'B',
          rows: roster.map((_, i) => i + 2),
          hashes: Buffer.concat(roster.map(hash)).toString('base64'),
        },
      ],
      arrived: moves(arrived),
      awaited: moves(awaited),
    });
  });
  people.settle();
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
  const set = [{ roster: ['李', '张'] }, { roster: ['张'], arrived: [['张', 4]] as const }];

  it('does not count in the workbook that they left', () => {
    const elsewhere = across(set).countedElsewhere([0, 1], []);
    expect(elsewhere).toEqual([
      { entry: 0, toldOf: { received: [], elsewhere: [hash('张').toString('base64')] } },
    ]);
  });

  it('counts where only one of the workbooks counts, or has the row still', () => {
    expect(across(set).countedElsewhere([0], [])).toEqual([]);
    const people = across(set);
    people.leave(0, ['党员名册!3']);
    expect(people.countedElsewhere([0, 1], [])).toEqual([]);
    expect([...people.findings(String, 'zh-CN')]).toEqual([]);
  });
});
