import { describe, expect, it } from 'vitest';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import { compileForm, emptyTally, finishReturn, TallySum, tallyLedger } from './index';

/** Each case is one on which rules and tables, or two tables, once disagreed. */

const form = compileForm(templates, { year: 2025 });
const BRANCH = ['党组织全称', '组织类别', '统计年度', '上年底党员总数'];
const ROSTER = ['姓名', '公民身份号码', '人员类别', '入党日期'];
const MOVES = ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'];
const RECRUITS = ['姓名', '申请入党日期', '列为发展对象日期', '接收大会日期', '党委审批日期'];
const MEETINGS = ['日期', '会议类型', '主题', '主讲人', '实到人数', '联合活动编号'];
const OFFICERS = ['姓名', '职务'];
const DUES = ['姓名', '年月', '应交', '实交', '减免批准'];

const branch = (last: number, year = 2025) => [BRANCH, ['甲支部', '支部', year, last]];
const member = (name: string, joined = '2001-07-01', id: string | null = null) => [
  name,
  id,
  '正式党员',
  joined,
];

function figures(year: number, ...workbooks: SheetTables[]) {
  const own = year === 2025 ? form : compileForm(templates, { year });
  const sum = new TallySum(emptyTally(own));
  for (const tables of workbooks) sum.add(tallyLedger(ledgerOf(tables), own));
  const { tables } = finishReturn(sum.value(), own);
  return (ref: string) => {
    const [table, row, column = ''] = ref.split('.');
    return tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.values[column];
  };
}

describe('whose person', () => {
  it('is the receiver’s from the arrival', () => {
    const come = (arrived: string | null) => {
      const value = figures(2025, {
        支部信息: branch(1),
        党员名册: [ROSTER, member('甲一'), member('甲二')],
        党员增减: [MOVES, ['甲二', null, '转入组织关系', '2025-12-20', arrived]],
      });
      return ['r5', 'r14', 'r15'].map((row) => value(`change.${row}.total`));
    };
    expect([come('2026-01-08'), come('2025-12-28'), come(null)]).toEqual([
      [0, 1, 0],
      [1, 2, 0],
      [1, 2, 0],
    ]);
  });

  it('is the same with a slip in the number, and another with another number', () => {
    const gone = (id: string) =>
      figures(2025, {
        支部信息: branch(2),
        党员名册: [ROSTER, member('甲一', '2001-07-01', '999999199001010016'), member('甲二')],
        党员增减: [MOVES, ['甲一', id, '死亡', '2025-03-01', null]],
      })('change.r14.total');
    expect([gone('999999199001010061'), gone('999999195503020013')]).toEqual([1, 2]);
  });

  it('is the sender’s until the arrival', () => {
    const left = (arrived: string | null) => {
      const value = figures(2025, {
        支部信息: branch(2),
        党员名册: [ROSTER, member('甲一'), member('甲二')],
        党员增减: [MOVES, ['甲一', null, '转出组织关系', '2025-12-01', arrived]],
      });
      return ['r11', 'r14', 'r15'].map((row) => value(`change.${row}.total`));
    };
    expect([left(null), left('2025-12-20')]).toEqual([
      [0, 2, 0],
      [1, 1, 0],
    ]);
  });
});

describe('an admission', () => {
  const admitted = (meeting: string, approved: string | null, withMovement: boolean) => ({
    支部信息: branch(1),
    党员名册: [ROSTER, member('甲一'), ['甲二', null, '预备党员', meeting]],
    发展党员: [RECRUITS, ['甲二', '2023-01-01', '2024-06-01', meeting, approved]],
    党员增减: [MOVES, ...(withMovement ? [['甲二', null, '发展党员', meeting, null]] : [])],
  });
  const FIGURES = [
    'admitted.all.total',
    'change.r3.total',
    'change.r14.total',
    'change.r15.total',
    'pipeline.all.candidates',
    'members.all.probationary',
  ];
  it.each([
    [
      'met last year and approved in this one',
      '2024-12-20',
      '2025-01-29',
      true,
      [1, 1, 2, 0, 0, 1],
    ],
    ['met and not yet approved', '2025-12-20', null, true, [0, 0, 1, 0, 1, 0]],
    ['met and approved next year', '2025-12-20', '2026-01-29', true, [0, 0, 1, 0, 1, 0]],
    ['entered only in 发展党员', '2025-06-20', '2025-07-29', false, [1, 1, 2, 0, 0, 1]],
  ])('%s', (_, meeting, approved, withMovement, expected) => {
    const value = figures(2025, admitted(meeting, approved, withMovement));
    expect(FIGURES.map(value)).toEqual(expected);
  });
  it('of the year before is not counted in it', () => {
    const value = figures(2024, {
      ...admitted('2024-12-20', '2025-01-29', true),
      支部信息: branch(1, 2024),
    });
    expect(FIGURES.slice(0, 4).map(value)).toEqual([0, 0, 1, 0]);
  });
});

it('counts a meeting by its day, and its cadence by the year it was meant for', () => {
  const value = figures(2025, {
    支部信息: branch(1),
    三会一课: [
      MEETINGS,
      ['2026-02-10', '组织生活会', '2025年度组织生活会', null, 8, null],
      ['2026-02-10', '民主评议党员', '民主评议', null, 8, null],
    ],
  });
  for (const row of ['organisation-life-meeting', 'democratic-review']) {
    expect(
      ['events', 'branches', 'met'].map((column) => value(`meetings.${row}.${column}`)),
    ).toEqual([0, 1, 1]);
  }
});

it('asks meetings of a committee from the day on which there was one', () => {
  const met = (appointed: string) => {
    const officers = ['甲一', '甲二', '甲三'].map((name) => [name, '其他委员', appointed]);
    const meetings = [7, 8, 9, 10, 11, 12].map((month) => [
      `2025-${String(month).padStart(2, '0')}-05`,
      '支委会',
      '例会',
      null,
      3,
      null,
    ]);
    return figures(2025, {
      支部信息: branch(1),
      班子成员: [['姓名', '职务', '任职日期'], ...officers],
      三会一课: [MEETINGS, ...meetings],
    })('meetings.committee-meeting.met');
  };
  expect([met('2025-06-20'), met('2024-06-20')]).toEqual([1, 0]);
});

it.each([
  ['无', 3],
  ['不适用', 3],
  ['0', 3],
  ['经党委批准免交', 0],
])('takes %s as a waiver or none', (waiver, owed) => {
  const value = figures(2025, {
    支部信息: branch(1),
    党员名册: [ROSTER, member('甲一')],
    党费收缴: [DUES, ['甲一', '2025-01', 4, 1, waiver]],
  });
  expect(value('dues.all.arrears')).toBe(owed * 100);
});

describe('a joint lecture', () => {
  const own = { 支部信息: branch(1), 班子成员: [OFFICERS, ['甲一', '支部书记']] };
  const guest = { 支部信息: branch(1), 班子成员: [OFFICERS, ['乙一', '支部书记']] };
  const lecture = (present: number) => [
    MEETINGS,
    ['2025-03-01', '党课', '专题党课', '甲一', present, 'L1'],
  ];
  it('has its lecturer once, and the attendances of each branch', () => {
    const value = figures(
      2025,
      { ...own, 党员名册: [ROSTER, member('甲一')], 三会一课: lecture(9) },
      { ...guest, 党员名册: [ROSTER, member('乙一')], 三会一课: lecture(10) },
    );
    for (const row of ['all', 'secretary']) {
      expect(
        ['events', 'lecturers', 'attendances'].map((column) => value(`lectures.${row}.${column}`)),
      ).toEqual([1, 1, 19]);
    }
  });
});

describe('dues', () => {
  it('count each person where they are held', () => {
    const rows = [DUES, ['甲一', '2025-01', 5, 5, null], ['甲二', '2025-01', 5, 5, null]];
    const value = figures(
      2025,
      {
        支部信息: branch(2),
        党员名册: [ROSTER, member('甲一'), member('甲二')],
        党员增减: [MOVES, ['甲一', null, '转出组织关系', '2025-02-01', '2025-02-10']],
        党费收缴: rows,
      },
      {
        支部信息: [BRANCH, ['乙支部', '支部', 2025, 0]],
        党员名册: [ROSTER, member('甲一')],
        党员增减: [MOVES, ['甲一', null, '转入组织关系', '2025-02-10', null]],
        党费收缴: [DUES, ['甲一', '2025-03', 5, 5, null]],
      },
    );
    expect([value('dues.all.payers'), value('dues.all.paid')]).toEqual([2, 1500]);
  });

  it('are behind where months have no entry, though others have theirs', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
    const paid = (name: string, of: readonly string[]) => of.map((m) => [name, m, 5, 5, null]);
    const value = figures(2025, {
      支部信息: branch(2),
      党员名册: [ROSTER, member('甲一'), member('甲二')],
      党费收缴: [DUES, ...paid('甲一', months), ...paid('甲二', months.slice(0, 4))],
    });
    expect([value('dues.all.inArrears'), value('dues.all.arrears')]).toEqual([1, 8 * 500]);
  });
});

it('tells namesakes apart by what their rows say twice', () => {
  const course = ['甲一', '集中培训', '2025-05-01', 40];
  const value = figures(2025, {
    支部信息: branch(2),
    党员名册: [ROSTER, member('甲一'), member('甲一', '2005-07-01')],
    教育培训: [['姓名', '培训名称', '开始日期', '学时'], course, course],
  });
  expect([value('training.members.persons'), value('training.members.metHours')]).toEqual([2, 2]);
});

describe('a number below zero where none can be', () => {
  const VISITS = ['日期', '对象', '慰问金'];
  const given = (...amounts: number[]) =>
    figures(2025, {
      支部信息: branch(1),
      走访慰问: [VISITS, ...amounts.map((amount, n) => [`2025-01-1${n}`, `甲${n}`, amount])],
    })('ledgers.all.visitAmount');

  it('is in no sum, and a sum of nothing else is not known', () => {
    expect([given(500, 300), given(500, -500), given(-500)]).toEqual([80_000, 50_000, null]);
  });
});

it('knows nobody by a text that tells how many', () => {
  const visited = (...whom: readonly string[]) =>
    figures(2025, {
      支部信息: branch(1),
      走访慰问: [['日期', '对象'], ...whom.map((one, n) => [`2025-01-1${n}`, one])],
    })('ledgers.all.visited');
  const group = '困难党员、离退休党员等70余名';
  expect([visited('刘大爷、王大娘'), visited('刘大爷', group), visited(group)]).toEqual([
    2,
    1,
    null,
  ]);
});
