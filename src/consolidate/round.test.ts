import { expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../core/calendar/civil-date';
import { type HandedIn, likelyRenamed, roundOf, type Unit } from './round';

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  name,
  code: null,
  superior: null,
  formerNames: [],
  due: civilDate(2026, 1, 10) as CivilDate,
  state: null,
  adopted: null,
  fingerprint: null,
  ...more,
});

const book = (name: string, more: Partial<HandedIn> = {}): HandedIn => ({
  file: `${name}.xlsx`,
  name,
  code: null,
  superior: null,
  sha256: 'a',
  on: civilDate(2026, 1, 5) as CivilDate,
  ...more,
});

const told = (units: readonly Unit[], books: readonly HandedIn[]) => {
  const { units: found, unknown } = roundOf(units, books);
  return {
    units: found.map(({ unit: { name }, status, state }) => [name, status, state]),
    unknown: unknown.map(({ name }) => name),
  };
};

it('tells who has handed in, who is late, who is missing and who is unknown', () => {
  const late = { on: civilDate(2026, 1, 11) as CivilDate };
  expect(
    told(
      [unit('甲支部'), unit('乙支部'), unit('丙支部')],
      [book('中共甲支部'), book('乙支部', late), book('丁支部')],
    ),
  ).toEqual({
    units: [
      ['甲支部', 'in-time', '已交'],
      ['乙支部', 'late', '已交'],
      ['丙支部', 'missing', '未交'],
    ],
    unknown: ['丁支部'],
  });
});

it('knows a unit by its code, or by a former name, unless the codes contradict', () => {
  const units = [unit('甲支部', { code: '01' }), unit('乙支部', { formerNames: ['第二支部'] })];
  expect(told(units, [book('改了名的', { code: '01' }), book('第二支部')]).unknown).toEqual([]);
  expect(told(units, [book('甲支部', { code: '09' })]).unknown).toEqual(['甲支部']);
});

it.each([
  ['its name', '总支'],
  ['its code', '01'],
])('knows the superior of a unit by %s though it has both', (_, superior) => {
  const units = [unit('总支', { code: '01' }), unit('甲支部', { superior, code: '02' })];
  expect(told(units, [book('甲支部', { code: '02' })]).units).toEqual([
    ['总支', 'in-time', '未交'],
    ['甲支部', 'in-time', '已交'],
  ]);
});

it('takes a unit that is only a superior for handed in when all below it are', () => {
  const units = [
    unit('总支'),
    unit('甲支部', { superior: '总支' }),
    unit('乙支部', { superior: '总支' }),
  ];
  const of = (...books: HandedIn[]) => roundOf(units, books).units[0]?.status;
  expect(of(book('甲支部'))).toBe('missing');
  expect(of(book('甲支部'), book('乙支部'))).toBe('in-time');
});

it.each([
  ['未交', null, '已交'],
  ['已交', 'b', '已交'],
  ['退回', 'a', '退回'],
  ['退回', 'b', '重交'],
  ['已审', 'b', '已审'],
  ['锁定', 'b', '锁定'],
] as const)('leaves %s with the print %s as %s', (state, fingerprint, after) => {
  expect(told([unit('甲支部', { state, fingerprint })], [book('甲支部')]).units).toEqual([
    ['甲支部', 'in-time', after],
  ]);
});

it.each([
  ['第1村党支部', { superior: '某镇党委' }, ['第一村党支部']],
  ['第一村支部委员会', { superior: '某镇党委' }, ['第一村党支部']],
  ['第十二村党支部', { superior: '某镇党委' }, []],
  ['第1村党支部', { superior: '另一镇党委' }, []],
  ['第1村党支部', { superior: '某镇党委', code: '09' }, []],
] as const)('takes %s for a unit that was renamed, or not', (name, more, units) => {
  const expected = [
    unit('第一村党支部', { superior: '某镇党委', code: '01' }),
    unit('第二村党支部', { superior: '某镇党委' }),
  ];
  const round = roundOf(expected, [book(name, more)]);
  expect(likelyRenamed(round).map((one) => one.unit)).toEqual(units);
});
