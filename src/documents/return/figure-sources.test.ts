import { describe, expect, it } from 'vitest';
import { compileForm, tallyLedger } from '../../returns';
import { ledgerOf, type SheetTables, templates } from '../../rules/testing';
import { MOST_SOURCES, SourceFinder } from './figure-sources';
import type { OrganisationReport } from './returns-report';

const form = compileForm(templates, { year: 2025 });
const members = (count: number): SheetTables => ({
  党员名册: [
    ['姓名', '性别', '人员类别', '入党日期'],
    ...Array.from({ length: count }, (_, index) => [`甲${index}`, '女', '正式党员', '2010-01-01']),
  ],
});
const joint: SheetTables = {
  会议记录: [
    ['日期', '会议类型', '主题', '应到人数', '实到人数', '联合活动编号'],
    ['2025-03-01', '主题党日', '主题', 9, 8, 'LH-1'],
  ],
};
const organisation = (
  id: string,
  parent: string | null,
  file: string | null,
  workbooks = 1,
): OrganisationReport => ({
  id,
  name: `${id}支部`,
  code: null,
  kind: 'branch',
  parent,
  file,
  workbooks,
  figures: {},
});
/** Two committees under one head that has a workbook of its own, with so many branches each. */
const tree = (branches: number): OrganisationReport[] => [
  organisation('总', null, '总.xlsx', 2 * branches + 1),
  ...['东', '西'].flatMap((name) => [
    organisation(name, '总', null, branches),
    ...Array.from({ length: branches }, (_, i) =>
      organisation(`${name}${i}`, name, `${name}${i}.xlsx`),
    ),
  ]),
];
const finderOf = (organisations: readonly OrganisationReport[], tables: SheetTables) => {
  const tally = tallyLedger(ledgerOf(tables), form);
  return new SourceFinder(organisations, form, () => tally);
};

describe('the organisations behind a figure', () => {
  it('are its branches where these are few, each under its superior', () => {
    const sources = finderOf(tree(2), members(3)).of('members.all.female');
    expect(sources?.lines.map(({ name, above, value }) => [name, above, value])).toEqual([
      ['总支部', null, 3],
      ['东0支部', '东支部', 3],
      ['东1支部', '东支部', 3],
      ['西0支部', '西支部', 3],
      ['西1支部', '西支部', 3],
    ]);
    expect(sources).toMatchObject({ ref: 'members.all.female', more: null, twice: 0 });
  });

  it('are the units below the head where the branches are many, and the head’s own', () => {
    const sources = finderOf(tree(MOST_SOURCES), members(2)).of('members.all.total');
    expect(sources?.lines.map(({ name, workbooks, value }) => [name, workbooks, value])).toEqual([
      ['总支部（本级）', 1, 2],
      ['东支部', MOST_SOURCES, 2 * MOST_SOURCES],
      ['西支部', MOST_SOURCES, 2 * MOST_SOURCES],
    ]);
    expect(sources?.more).toBeNull();
  });

  it('are the first of many, and the others as one', () => {
    const flat = Array.from({ length: MOST_SOURCES + 5 }, (_, i) =>
      organisation(`第${i}`, null, `${i}.xlsx`),
    );
    const sources = finderOf(flat, members(2)).of('members.all.total');
    expect(sources?.lines).toHaveLength(MOST_SOURCES);
    expect(sources?.more).toEqual({ organisations: 5, value: 10 });
  });

  it('say what a joint event counts twice', () => {
    const sources = finderOf(tree(1), joint).of('meetings.theme-day.events');
    expect(sources?.lines.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(sources?.twice).toBe(2);
  });

  it('of a share, or of a figure that repeats another, are those of the original', () => {
    const finder = finderOf(tree(1), members(2));
    for (const ref of ['communique.female.count', 'communique.female.percent']) {
      expect(finder.of(ref)?.ref).toBe('members.all.female');
    }
    expect(finder.of('communique.increase.percent')?.ref).toBe('communique.increase.count');
    expect(finder.of('members.farmer.total')).toBeNull();
    expect(finder.of('nothing.at.all')).toBeNull();
  });
});
