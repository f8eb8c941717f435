import { expect, it } from 'vitest';
import { withOwners } from './belongs';
import type { BranchFacts } from './branch-facts';

const facts = (more: Partial<BranchFacts>): BranchFacts => ({
  name: null,
  code: null,
  kind: null,
  unitKind: null,
  parent: null,
  membersLastYear: null,
  sheet: null,
  cells: {},
  latest: 0,
  records: 0,
  members: 0,
  modified: null,
  ...more,
});

const NAMED = [
  ['甲/a.xlsx', '中共甲村支部委员会'],
  ['甲/b.xlsx', '乙村党支部'],
  ['丙/c.xlsx', '丙村支部'],
  ['丁/d.xlsx', '第二支部'],
  ['戊/e.xlsx', '第二支部'],
] as const;

const workbooks = NAMED.map(([file, name], entry) => ({
  entry,
  file,
  branch: facts({ name, parent: `${file.slice(0, 1)}乡党委` }),
}));

it.each<[why: string, file: string, branches: string[], titles: string[], owner: string | null]>([
  ['its 所在党支部', '丙/x.xlsx', ['甲村党支部'], [], '中共甲村支部委员会'],
  ['a title', '甲/x.xlsx', [], ['甲村支部2025年党费收缴表'], '中共甲村支部委员会'],
  ['its name', '甲/乙村支部党费.xlsx', [], ['党费'], '乙村党支部'],
  ['the only one of its folder', '丙/党费.xlsx', [], ['党费'], '丙村支部'],
  ['a name that two have, by the folder', '戊/x.xlsx', ['第二支部'], [], '第二支部'],
  ['nothing: two stand in its folder', '甲/党费.xlsx', [], ['党费'], null],
  ['nothing: it holds two branches', '丙/x.xlsx', ['甲村支部', '乙村支部'], [], null],
  ['nothing: it names another', '丙/x.xlsx', ['己村支部'], [], null],
  ['nothing: two have the name elsewhere', '庚/x.xlsx', ['第二支部'], [], null],
  ['nothing: its title names two', '庚/x.xlsx', [], ['甲村支部和乙村支部联合党课'], null],
])('a workbook without 支部信息 belongs by %s', (_, file, branches, titles, owner) => {
  const one = { entry: 9, file, branch: facts({ hints: { branches, titles } }) };
  expect(withOwners([...workbooks, one]).at(-1)?.branch.name).toBe(owner);
});

it('gives a register no owner where a stated branch and another roster stand in its folder', () => {
  const of = (file: string, branches: string[], members: number) => {
    return {
      entry: 8,
      file,
      branch: facts({ name: branches[0] ?? null, members, hints: { branches, titles: [] } }),
    };
  };
  const set = [...workbooks, of('丙/名册.xlsx', ['己村支部'], 3), of('丙/党费.xlsx', [], 0)];
  expect(withOwners(set).at(-1)).toBe(set.at(-1));
});

it.each<[why: string, file: string, members: number, owner: string | null, told?: string]>([
  ['a register beside it', '己/党费.xlsx', 0, '己村支部', 'folder'],
  ['a register by its name', '庚/己村支部会议.xlsx', 0, '己村支部', 'file'],
  ['no other roster', '己/名册.xlsx', 3, null],
  ['nothing of a folder of another', '丙/党费.xlsx', 0, '丙村支部', 'folder'],
])('to a roster that alone names the branch belongs %s', (_, file, members, owner, told) => {
  const roster = {
    entry: 8,
    file: '己/名册1.xlsx',
    branch: facts({ name: '己村支部', members: 3, hints: { branches: ['己村支部'], titles: [] } }),
  };
  const one = { entry: 9, file, branch: facts({ members, hints: { branches: [], titles: [] } }) };
  const found = withOwners([...workbooks, roster, one]).at(-1);
  expect([found?.branch.name, found?.told]).toEqual([owner, told]);
});

it('leaves workbooks that name themselves as they are', () => {
  expect(withOwners(workbooks)).toBe(workbooks);
});
