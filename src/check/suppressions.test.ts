import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { RULES } from '../rules/index.generated';
import { ledgerOf, templates } from '../rules/testing';
import { checkLedger } from './check';
import { makePlan } from './plan';

const plan = makePlan(templates, RULES);
const only = {
  ...plan,
  rules: plan.rules.filter(({ rule }) =>
    ['members/id-check-digit', 'verifications/unused'].includes(rule.id),
  ),
};

function check(...entries: (string | null)[][]) {
  const ledger = ledgerOf({
    党员名册: [
      ['姓名', '公民身份号码', '性别', '民族', '人员类别'],
      ['张三', '110105194912310021'],
      ['李四', '440524188001010015'],
    ],
    核实说明: [['规则', '工作表', '对象', '说明'], ...entries],
  });
  const { findings, suppressed } = checkLedger(ledger, only, parseIsoDate('2025-12-31'));
  return {
    suppressed: [...suppressed.keys()].map(({ place }) => place?.address?.row),
    unused: findings.filter(({ rule }) => rule.id === 'verifications/unused').length,
  };
}

describe('核实说明', () => {
  it('answers by rule id or title, for one person', () => {
    expect(check(['members/id-check-digit', null, '张三', '档案如此'])).toEqual({
      suppressed: [1],
      unused: 0,
    });
    expect(check(['公民身份号码的校验码', '党员名册', '李四', '档案如此'])).toEqual({
      suppressed: [2],
      unused: 0,
    });
  });
  it('answers by the masked number', () => {
    expect(check(['members/id-check-digit', null, '440524********0015', '已核'])).toEqual({
      suppressed: [2],
      unused: 0,
    });
  });
  it('does nothing without a reason, for another sheet, or for another person', () => {
    expect(check(['members/id-check-digit', null, '张三', null])).toEqual({
      suppressed: [],
      unused: 0,
    });
    expect(check(['members/id-check-digit', '会议记录', '张三', '已核'])).toEqual({
      suppressed: [],
      unused: 1,
    });
    expect(check(['members/id-check-digit', null, '王五', '已核'])).toEqual({
      suppressed: [],
      unused: 1,
    });
  });
});
