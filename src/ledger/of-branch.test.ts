import { expect, it } from 'vitest';
import { ledgerOf } from '../rules/testing';
import { ofBranch, otherBranches } from './of-branch';

const ledger = ledgerOf({
  支部信息: [
    ['党组织全称', '统计年度'],
    ['中共某局第一支部委员会', 2025],
  ],
  党员名册: [
    ['姓名', '公民身份号码', '性别', '民族', '人员类别', '所在党支部'],
    ['张三', '1', '男', '汉族', '正式党员', '第一支部'],
    ['李四', '2', '男', '汉族', '正式党员', '第二支部'],
    ['王五', '3', '男', '汉族', '正式党员', null],
  ],
});

it.each([
  ['第一支部', ['张三', '王五'], 1],
  ['中共某局第一支部委员会', ['张三', '王五'], 1],
  ['第二支部', ['李四', '王五'], 0],
])('takes the rows of %s', (name, members, branches) => {
  const part = ofBranch(ledger, name);
  expect(part.members.records.map((one) => one.name)).toEqual(members);
  expect(part.branch.records).toHaveLength(branches);
});

it('names the branches that are there only where none is the one that is asked for', () => {
  expect(otherBranches(ledger, '第二支部')).toBeNull();
  expect(otherBranches(ledger, '第三支部')).toEqual([
    '中共某局第一支部委员会',
    '第一支部',
    '第二支部',
  ]);
  expect(otherBranches(ledgerOf({}), '第三支部')).toBeNull();
});
