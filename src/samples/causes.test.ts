import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '../check/check';
import { makePlan } from '../check/plan';
import { parseIsoDate } from '../core/calendar/civil-date';
import { readLedger } from '../ledger/read';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';
import { cellRef } from '../workbook/model';
import { asWorkbook } from './as-workbook';
import { layOut, PLAIN } from './layout';
import type { SampleBranch, SampleRow } from './model';
import { headcounts, sharesSchema } from './shares';
import { makeSociety } from './society';

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const plan = makePlan(templates, RULES);
const ASKED = 2;

type Rows = SampleBranch['rows'];

/** Makes one mistake, such as a secretary makes; false where the branch has nothing to make it with. */
type Mistake = (rows: Rows, year: number) => boolean;

const duesOf = (rows: Rows, at: number): SampleRow[] =>
  rows.dues.filter(({ name }) => name === rows.members[at]?.name);

/** Somebody with a row for each month. */
const payer = (rows: Rows): number =>
  rows.members.findIndex((_, at) => at > 1 && duesOf(rows, at).length === 12);

const nextDay = (date: unknown, by: number): number => Number(date) + by;

const otherDigit = (id: unknown): string => {
  const text = String(id);
  return text.slice(0, 14) + ((Number(text[14]) + 1) % 10) + text.slice(15);
};

const emptied =
  (table: keyof Rows): Mistake =>
  (rows) => {
    if (rows[table].length === 0) return false;
    rows[table] = [];
    return true;
  };

/** A mistake, the rule that must say it, and what is said at its cell. */
const MISTAKES: readonly (readonly [name: string, rule: string, sheet: string, make: Mistake])[] = [
  [
    'a wrong number on the roster and in the dues',
    'members/id-check-digit',
    '党员名册',
    (rows) => {
      const at = payer(rows);
      const member = rows.members[at];
      if (!member) return false;
      const wrong = otherDigit(member.idNumber);
      for (const row of duesOf(rows, at)) row.idNumber = wrong;
      member.idNumber = wrong;
      return true;
    },
  ],
  [
    'the day of admission mistyped in 发展党员 alone',
    'recruits/joined-date',
    '发展党员',
    (rows, year) => {
      const recruit = rows.recruits.find(
        ({ meetingOn }) =>
          Number(meetingOn) > year * 10000 &&
          rows.meetings.some(({ heldOn }) => heldOn === meetingOn),
      );
      if (!recruit) return false;
      recruit.meetingOn = nextDay(recruit.meetingOn, Number(recruit.meetingOn) % 100 > 1 ? -1 : 1);
      return true;
    },
  ],
  [
    'the year of admission mistyped in 发展党员 alone',
    'recruits/joined-date',
    '发展党员',
    (rows, year) => {
      const recruit = rows.recruits.find(({ meetingOn }) => Number(meetingOn) > year * 10000);
      if (!recruit) return false;
      recruit.meetingOn = Number(recruit.meetingOn) - 10000;
      return true;
    },
  ],
  [
    'the year of joining mistyped on the roster alone',
    'recruits/joined-date',
    '党员名册',
    (rows, year) => {
      const member = rows.members.find(({ joinedOn }) => Number(joinedOn) > year * 10000);
      if (!member) return false;
      member.joinedOn = Number(member.joinedOn) - 10000;
      return true;
    },
  ],
  [
    'dues kept only to June',
    'ledgers/register-stops',
    '党费收缴',
    (rows) => {
      if (payer(rows) < 0) return false;
      rows.dues = rows.dues.filter(({ month }) => Math.floor(Number(month) / 100) % 100 <= 6);
      return true;
    },
  ],
  [
    'meetings kept only to June',
    'ledgers/register-stops',
    '会议记录',
    (rows, year) => {
      rows.meetings = rows.meetings.filter(({ heldOn }) => Number(heldOn) < year * 10000 + 701);
      return true;
    },
  ],
  [
    'six months unpaid',
    'dues/six-months-unpaid',
    '党员名册',
    (rows) => {
      const unpaid = duesOf(rows, payer(rows)).slice(2, 8);
      for (const row of unpaid) Object.assign(row, { paid: 0, paidOn: null });
      return unpaid.length === 6;
    },
  ],
  [
    'six months not entered',
    'dues/six-months-unpaid',
    '党员名册',
    (rows) => {
      const gone = new Set(duesOf(rows, payer(rows)).slice(2, 8));
      rows.dues = rows.dues.filter((row) => !gone.has(row));
      return gone.size === 6;
    },
  ],
  [
    'a required column left blank',
    'sheet/required',
    '党员名册',
    (rows) => {
      for (const row of rows.members) row.ethnicity = null;
      return true;
    },
  ],
  [
    'a meeting of December dated a year late',
    'meetings/held-in-future',
    '会议记录',
    (rows) => {
      const meeting = rows.meetings.at(-1);
      if (!meeting) return false;
      meeting.heldOn = Number(meeting.heldOn) + 10000;
      return true;
    },
  ],
  [
    'an officer misspelt',
    'officers/on-roster',
    '班子成员',
    (rows) => {
      const officer = rows.officers[0];
      if (!officer) return false;
      officer.name = `${officer.name}误`;
      return true;
    },
  ],
  [
    'a year of payments left blank',
    'sheet/required',
    '党费收缴',
    (rows) => {
      const blank = duesOf(rows, payer(rows));
      for (const row of blank) Object.assign(row, { paid: null, paidOn: null });
      return blank.length === 12;
    },
  ],
  [
    '组织生活会 entered as 民主生活会',
    'meetings/democratic-life-in-branch',
    '会议记录',
    (rows) => {
      const own = rows.meetings.filter(({ kinds }) => String(kinds).includes('organisation-life'));
      for (const row of own) {
        row.kinds = String(row.kinds).replace('organisation-life', 'democratic-life').split(',');
      }
      return own.length > 0;
    },
  ],
  [
    'a stranger reviewed in the place of a member',
    'sheet/name-known',
    '民主评议',
    (rows) => {
      const review = rows.reviews[3];
      if (!review) return false;
      review.name = '查无此人';
      return true;
    },
  ],
  [
    'a stranger pays in the place of a member',
    'sheet/name-known',
    '党费收缴',
    (rows) => {
      const row = duesOf(rows, payer(rows))[4];
      if (!row) return false;
      Object.assign(row, { name: '查无此人', idNumber: null });
      return true;
    },
  ],
  [
    'somebody who left leaves again',
    'movements/duplicate',
    '党员增减',
    (rows, year) => {
      const left = rows.movements.find(
        ({ kind, arrivedOn }) => kind === 'transferred-out' && arrivedOn,
      );
      if (!left) return false;
      const { name = null, idNumber = null } = left;
      rows.movements.push({ name, idNumber, kind: 'died', movedOn: year * 10000 + 1228 });
      return true;
    },
  ],
  [
    'a meeting entered twice, number and all',
    'meetings/entered-twice',
    '会议记录',
    (rows) => {
      const meeting = rows.meetings[4];
      if (!meeting) return false;
      rows.meetings.push({ ...meeting });
      return true;
    },
  ],
  [
    'fewer said to be due all the year',
    'meetings/due-against-roster',
    '会议记录',
    (rows) => {
      const all = rows.meetings.filter(({ kinds }) => String(kinds) === 'theme-day');
      for (const row of all) Object.assign(row, { due: 3, present: 3, absentees: null });
      return all.length === 12 && new Set(rows.movements.map(({ name }) => name)).size === 0;
    },
  ],
  ['an empty roster', 'ledgers/empty-register', '党员名册', emptied('members')],
  ['no officers', 'ledgers/empty-register', '班子成员', emptied('officers')],
  ['no minutes', 'ledgers/empty-register', '会议记录', emptied('meetings')],
  ['no dues', 'ledgers/empty-register', '党费收缴', emptied('dues')],
  ['no talks', 'ledgers/empty-register', '谈心谈话', emptied('talks')],
  ['no training', 'ledgers/empty-register', '教育培训', emptied('trainings')],
  ['no reviews beside the meeting', 'ledgers/empty-register', '民主评议', emptied('reviews')],
];

const YEAR = 2025;

function linesOf(branch: SampleBranch): string[] {
  const workbook = asWorkbook(layOut(branch, templates, PLAIN));
  const ledger = readLedger(workbook, templates, { file: branch.stem });
  const { findings } = checkLedger(ledger, plan, parseIsoDate(`${YEAR + 1}-01-10`));
  return findings.map(({ rule, place }) => {
    const cell = place?.address ? cellRef(place.address.row, place.address.column) : '';
    return `${rule.id} ${place?.on.sheet.name ?? ''}!${cell}`;
  });
}

/** Branches of some size in which a mistake can be made, each with it made. */
function made(make: Mistake): SampleBranch[] {
  const found: SampleBranch[] = [];
  for (const branch of makeSociety(headcounts(shares, 60), 60, YEAR, 2)) {
    if (branch.rows.members.length < 8 || !make(branch.rows, YEAR)) continue;
    found.push(branch);
    if (found.length === ASKED) break;
  }
  return found;
}

describe('one mistake is one line, infos counted', () => {
  it.each(MISTAKES)('%s', (_, rule, sheet, make) => {
    const branches = made(make);
    expect(branches.length).toBeGreaterThan(0);
    for (const branch of branches) {
      const lines = linesOf(branch);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`${rule} ${sheet}!`);
    }
  });
});

describe('two mistakes stay two lines', () => {
  it('of two people', () => {
    const [branch] = made((rows) => {
      const [one, other] = [rows.members[3], rows.members[5]];
      if (!one || !other) return false;
      const id = String(one.idNumber);
      one.idNumber = id.slice(0, 17) + (id[17] === '1' ? '2' : '1');
      other.sex = other.sex === 'male' ? 'female' : 'male';
      return true;
    });
    expect(branch && linesOf(branch).map((line) => line.split(' ')[0])).toEqual([
      'members/id-check-digit',
      'members/id-sex',
    ]);
  });

  it('of one rule', () => {
    const [branch] = made((rows) => {
      for (const at of [3, 5]) {
        const member = rows.members[at];
        if (!member) return false;
        const id = String(member.idNumber);
        member.idNumber = id.slice(0, 17) + (id[17] === '1' ? '2' : '1');
      }
      return true;
    });
    expect(branch && linesOf(branch)).toHaveLength(2);
  });

  it('of months that do not follow each other', () => {
    const [branch] = made((rows) => {
      const before = rows.meetings.length;
      rows.meetings = rows.meetings.filter(
        ({ kinds, heldOn }) =>
          !(
            Array.isArray(kinds) &&
            (kinds as readonly string[]).join() === 'theme-day' &&
            [2, 9].includes(Math.floor(Number(heldOn) / 100) % 100)
          ),
      );
      return before - rows.meetings.length === 2;
    });
    const lines = branch ? linesOf(branch) : [];
    expect(lines.filter((line) => line.startsWith('meetings/theme-day'))).toHaveLength(2);
  });
});
