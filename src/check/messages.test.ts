import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../calendar/civil-date';
import { RULES } from '../rules/index.generated';
import type { RuleMessages } from '../rules/rule';
import { ledgerOf, templates } from '../rules/testing';
import { checkLedger } from './check';
import { maskId, maskNumbers, maskPhone } from './mask';
import { renderFinding } from './messages';
import { makePlan } from './plan';

const texts = (messages: RuleMessages): string[] => [
  messages.title,
  ...Object.values(messages.variants).flatMap(({ problem, remedy }) => [problem, remedy]),
  ...Object.values(messages.notChecked ?? {}),
];

describe('messages of every rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { 'zh-CN': chinese, en } = rule.messages;
    expect(Object.keys(en.variants)).toEqual(Object.keys(chinese.variants));
    expect(Object.keys(en.notChecked ?? {})).toEqual(Object.keys(chinese.notChecked ?? {}));
    for (const text of [...texts(chinese), ...texts(en)]) expect(text.trim()).not.toBe('');
    for (const text of texts(chinese)) {
      const words = text.replace(/\{[^}]*\}/g, '').replace(/Excel|WPS/g, '');
      expect(words, 'no English in the Chinese text').not.toMatch(/[A-Za-z]{2,}/);
      expect(words, 'full-width punctuation').not.toMatch(/[,;!?]/);
    }
  });
});

describe('renderFinding', () => {
  const ledger = ledgerOf({
    党员名册: [
      ['姓名', '公民身份号码', '性别', '民族', '人员类别'],
      ['张三', '110105194912310021'],
    ],
  });
  const plan = makePlan(templates, RULES);
  const only = { ...plan, rules: plan.rules.filter((p) => p.rule.id === 'members/id-check-digit') };
  const finding = checkLedger(ledger, only, parseIsoDate('2025-12-31')).findings[0];

  it('says what, why and what to do, with the number masked', () => {
    if (!finding) throw new Error('no finding');
    const message = renderFinding(finding, plan, { language: 'zh-CN' });
    expect(message.problem).toContain('“110105********0021”');
    expect(message.why).toContain('GB 11643-1999');
    expect(message.basis?.article).toBeNull();
    expect(renderFinding(finding, plan, { language: 'zh-CN', reveal: true }).problem).toContain(
      '110105194912310021',
    );
  });
});

describe('masks', () => {
  it('hides identity and telephone numbers', () => {
    expect(maskId('11010519491231002X')).toBe('110105********002X');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskNumbers('张三11010519491231002X电13812345678。')).toBe(
      '张三110105********002X电138****5678。',
    );
    expect(maskNumbers('１１０１０５１９４９１２３１００２Ｘ')).toBe(
      '１１０１０５********００２Ｘ',
    );
    expect(maskNumbers('号110105 19491231 002X，')).toBe('号110105**********002X，');
    expect(maskNumbers('电138 1234 5678')).toBe('电138******5678');
    expect(maskNumbers('2025-05-06、20250607')).toBe('2025-05-06、20250607');
    expect(maskNumbers('金额 123456789 元')).toBe('金额 123456789 元');
  });
});
