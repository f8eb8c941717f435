import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { maskId, maskNumbers, maskPhone } from '../core/text/mask';
import { ACROSS_RULES, RULES } from '../rules/index.generated';
import { remedyBranches } from '../rules/remedy';
import type { MessageText, RuleMessages } from '../rules/rule';
import { ledgerOf, templates } from '../rules/testing';
import { checkLedger } from './check';
import { renderFinding } from './messages';
import { makePlan } from './plan';

const textsOf = (remedy: MessageText['remedy']): string[] =>
  remedyBranches(remedy).map(({ text }) => text);

const casesOf = (remedy: MessageText['remedy'] = {}): string[] =>
  remedyBranches(remedy).map(({ when }) => when);

const texts = (messages: RuleMessages): string[] => [
  messages.title,
  ...(messages.why === undefined ? [] : [messages.why]),
  ...Object.values(messages.variants).flatMap(({ problem, remedy }) => [
    problem,
    ...textsOf(remedy),
  ]),
  ...Object.values(messages.notChecked ?? {}),
];

const NO_PLACEHOLDERS = /\{[^}]*\}/g;
/** Names of programs, and forms of dates, that stay as they are in Chinese text. */
const LATIN = /Excel|WPS/g;
const BLAME = /违规|违反|违纪|造假|作假|弄虚|隐瞒|敷衍|马虎|疏忽|不认真|居然|竟然|却|必须立刻/;
const HARSH = /\b(violat|illegal|fraud|fake|careless|negligen|guilty|forg(ed|ery))/i;
const REQUEST = /请|可以|不用|是不是/;
const CONDITION_ANSWERED = /请|可|不必|不用|不能|应当|须|无效/;

const length = (text: string): number => [...text.replace(NO_PLACEHOLDERS, '')].length;
const longerThan = (limit: number, ...all: readonly string[]): readonly string[] =>
  all.filter((text) => length(text) > limit);

/** See docs/messages.md: what of it a machine can tell. */
describe('messages of every rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { 'zh-CN': chinese, en } = rule.messages;
    expect(Object.keys(en.variants)).toEqual(Object.keys(chinese.variants));
    expect(Object.keys(en.notChecked ?? {})).toEqual(Object.keys(chinese.notChecked ?? {}));
    expect(en.why === undefined).toBe(chinese.why === undefined);
    for (const text of [...texts(chinese), ...texts(en)]) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
    for (const [variant, { problem, remedy }] of Object.entries(chinese.variants)) {
      expect(textsOf(remedy), 'a remedy has a branch').not.toEqual([]);
      expect(casesOf(en.variants[variant]?.remedy), 'the same branches').toEqual(casesOf(remedy));
      expect(problem, 'the value itself is in the message').toMatch(/\{/);
      const placeholders = (text: string) => new Set(text.match(/\{[A-Za-z]+/g));
      const english = placeholders(en.variants[variant]?.problem ?? '');
      const shown = /\{(value|header|name|person|sheet|cell|row)$/;
      const facts = [...placeholders(problem)].filter((one) => !shown.test(one));
      expect(
        facts.filter((one) => !english.has(one)),
        'the same facts in English',
      ).toEqual([]);
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s, in Chinese', (_, rule) => {
    const messages = rule.messages['zh-CN'];
    const variants = Object.values(messages.variants);
    for (const text of texts(messages)) {
      const words = text.replace(NO_PLACEHOLDERS, '').replace(LATIN, '');
      expect(words, 'no English in the Chinese text').not.toMatch(/[A-Za-z]{2,}/);
      expect(words, 'full-width punctuation').not.toMatch(/[,;!?]/);
      expect(words, 'no blame').not.toMatch(BLAME);
      expect(words, 'no exclamation').not.toContain('！');
    }
    expect(longerThan(24, messages.title)).toEqual([]);
    expect(longerThan(40, messages.why ?? '')).toEqual([]);
    expect(messages.title + (messages.why ?? ''), 'no full stop').not.toContain('。');
    for (const { problem, remedy } of variants) {
      expect(longerThan(50, problem)).toEqual([]);
      expect(problem, 'a problem is no sentence with a full stop').not.toMatch(/。$/);
      for (const text of textsOf(remedy)) {
        expect(longerThan(80, text)).toEqual([]);
        expect(text).toMatch(/[。？]$/);
        expect(text, 'a request or a permission').toMatch(REQUEST);
        for (const clause of text.split(/[；。：]/)) {
          if (/^如(?!果)/.test(clause)) expect(clause).toMatch(CONDITION_ANSWERED);
        }
      }
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s, in English', (_, rule) => {
    const messages = rule.messages.en;
    expect(longerThan(80, messages.title)).toEqual([]);
    for (const text of texts(messages)) expect(text).not.toMatch(HARSH);
    for (const { problem, remedy } of Object.values(messages.variants)) {
      expect(longerThan(140, problem)).toEqual([]);
      expect(problem).not.toMatch(/\.$/);
      for (const text of textsOf(remedy)) {
        expect(longerThan(220, text)).toEqual([]);
        expect(text).toMatch(/[.?]$/);
      }
    }
  });
});

it.each(ACROSS_RULES.map((rule) => [rule.id, rule.messages] as const))('%s', (_, messages) => {
  const { 'zh-CN': chinese, en } = messages;
  expect(Object.keys(en.variants)).toEqual(Object.keys(chinese.variants));
  for (const [variant, { remedy }] of Object.entries(chinese.variants)) {
    expect(textsOf(remedy), 'a remedy has a branch').not.toEqual([]);
    expect(casesOf(en.variants[variant]?.remedy), 'the same branches').toEqual(casesOf(remedy));
    for (const text of textsOf(remedy)) {
      expect(longerThan(80, text)).toEqual([]);
      expect(text).toMatch(/[。？]$/);
      expect(text, 'a request or a permission').toMatch(REQUEST);
      expect(text.replace(LATIN, ''), 'no English').not.toMatch(/[A-Za-z]{2,}/);
    }
  }
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

describe('the why of a rule that rests on no provision', () => {
  const ledger = ledgerOf({
    会议记录: [
      ['编号', '日期', '会议类型', '主题', '应到人数', '实到人数'],
      ['1', '2027-03-01', '支委会', '研究工作', 9, 10],
    ],
  });
  const plan = makePlan(templates, RULES);
  const whyOf = (id: string) => {
    const { findings } = checkLedger(ledger, plan, parseIsoDate('2025-12-31'));
    const finding = findings.find(({ rule }) => rule.id === id);
    if (!finding) throw new Error(`nothing found by ${id}`);
    return renderFinding(finding, plan, { language: 'zh-CN' }).why;
  };

  it('is its own, or that the data agree', () => {
    expect(whyOf('meetings/held-in-future')).toBe('已经召开的会议，日期不会在今天之后');
    expect(whyOf('meetings/present-within-due')).toBe('工作簿里的数据应当前后一致');
  });
});

describe('masks', () => {
  it('hides identity and telephone numbers', () => {
    expect(maskId('11010519491231002X')).toBe('110105********002X');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskNumbers('张三11010519491231002X电13812345678。')).toBe(
      '张三110105********002X电138****5678。',
    );
    expect(maskNumbers('１１０１０５１９４９１２３１００２Ｘ')).toBe('110105********002X');
    expect(maskNumbers('号110105 19491231 002X，')).toBe('号110105********002X，');
    expect(maskNumbers('电138 1234 5678')).toBe('电138****5678');
    expect(maskNumbers('2025-05-06、20250607')).toBe('2025-05-06、20250607');
    expect(maskNumbers('金额 123456789 元')).toBe('金额 123456789 元');
  });
});

describe('in files that leave the branch', () => {
  const ledger = ledgerOf({
    处分处置: [
      ['姓名', '种类', '决定日期', '期限至'],
      ['赵六', '限期改正', '2025-01-10', '2026-06-10'],
      [null, '警告', '2025-01-10', null],
    ],
  });
  const plan = makePlan(templates, RULES);
  const { findings } = checkLedger(ledger, plan, parseIsoDate('2025-12-31'));

  it('names nobody in what touches discipline, and does so in the branch itself', () => {
    const about = findings.filter(({ place }) => place?.on.table === 'sanctions');
    expect(about.length).toBeGreaterThan(1);
    const said = (discreet: boolean) =>
      about.map((finding) => {
        const { problem, remedy } = renderFinding(finding, plan, { language: 'zh-CN', discreet });
        return problem + remedy;
      });
    expect(said(false).join()).toContain('赵六');
    expect(said(true).join()).not.toContain('赵六');
  });
});
