import { expect, it } from 'vitest';
import type { CountedWorkbook } from './counted-workbook';
import { type EarlierOrganisation, membersLastYear } from './last-year-members';

const branch = (file: string, name: string, code: string | null, membersLastYear: number | null) =>
  ({
    file,
    branch: { name, code, membersLastYear, kind: 'branch', sheet: '支部信息', cells: {} },
  }) as unknown as CountedWorkbook;
const last = (
  name: string,
  code: string | null,
  members: number,
  workbooks = 1,
): EarlierOrganisation => ({
  name,
  code,
  workbooks,
  figures: { 'members.all.total': members },
});
const found = (counted: CountedWorkbook[], organisations: EarlierOrganisation[]) =>
  [...membersLastYear(counted, organisations)].map(([at, members]) => [counted[at]?.file, members]);

it('knows a branch by its code, or by a name that no other one has', () => {
  const counted = [
    branch('甲.xlsx', '甲支部', '01', 12),
    branch('乙.xlsx', '改了名的支部', '02', 9),
    branch('丙.xlsx', '中共丙支部', null, 7),
    branch('丁.xlsx', '丁支部', '04', 5),
    branch('新.xlsx', '新支部', '05', 3),
    branch('空.xlsx', '戊支部', '06', null),
  ];
  const before = [
    last('甲支部', '01', 14),
    last('乙支部', '02', 9),
    last('丙支部', null, 8),
    last('丁支部', '99', 6),
    last('戊支部', '06', 6),
  ];
  expect(found(counted, before)).toEqual([
    ['甲.xlsx', 14],
    ['乙.xlsx', 9],
    ['丙.xlsx', 8],
    ['空.xlsx', 6],
  ]);
});

it('says nothing where a name is that of several, or has others below it', () => {
  const one = branch('甲.xlsx', '第一支部', null, 12);
  expect(found([one], [last('第一支部', null, 3), last('第一支部', null, 4)])).toEqual([]);
  expect(found([one, one], [last('第一支部', null, 3)])).toEqual([]);
  expect(found([one], [last('第一支部', null, 3, 2)])).toEqual([]);
});
