import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { parseSettings } from '../core/templates/settings';
import { SettingsError } from '../core/templates/settings-error';
import { RULES } from '../rules/index.generated';
import { ledgerOf, templates } from '../rules/testing';
import { checkLedger } from './check';
import { makePlan } from './plan';

const FILE = '本单位.json';
const settingsOf = (value: unknown) => parseSettings(FILE, JSON.stringify(value));
const planOf = (value: unknown) => makePlan(templates, RULES, [], settingsOf(value));
const planned = (value: unknown, id: string) =>
  planOf(value).rules.find(({ rule }) => rule.id === id);

describe('settings of a unit', () => {
  it('switch rules off, change severities and parameters, and turn packs on', () => {
    const ids = planOf({ rules: { 'members/phone': { off: true } } }).rules.map((p) => p.rule.id);
    expect(ids).not.toContain('members/phone');
    expect(ids.length).toBe(makePlan(templates, RULES).rules.length - 1);
    const severity = { rules: { 'members/phone': { severity: 'info' } } };
    expect(planned(severity, 'members/phone')?.severity).toBe('info');
    const weeks = {
      packs: ['unit-practices'],
      rules: { 'meetings/weekly-study': { parameters: { weeks: 4 } } },
    };
    expect(planned(weeks, 'meetings/weekly-study')?.parameters).toEqual({ weeks: 4 });
    expect(planned({}, 'meetings/weekly-study')).toBeUndefined();
  });

  it('keep what they leave out of the parameters', () => {
    const words = {
      packs: ['unit-practices'],
      rules: { 'meetings/weekly-study': { severity: 'warning' } },
    };
    expect(planned(words, 'meetings/weekly-study')).toMatchObject({
      severity: 'warning',
      parameters: { weeks: 8 },
    });
  });

  it('join what packs of several sources ask of one rule, by the name of all of them, too', () => {
    const topics = (...packs: string[]) => {
      const rule = planned({ packs }, 'meetings/topics');
      return (rule?.parameters as { topics: unknown[] } | undefined)?.topics.length;
    };
    expect(topics('unit-practices-2021')).toBe(3);
    expect(topics('unit-practices-2024')).toBe(5);
    expect(topics('unit-practices-2024', 'unit-practices-2021')).toBe(8);
    expect(topics('unit-practices')).toBe(8);
    expect(planned({ packs: ['unit-practices'] }, 'talks/occasions')?.severity).toBe('info');
  });

  it('switch on one rule of a pack without the rest of it', () => {
    const one = { rules: { 'talks/occasions': { on: true, parameters: { days: 60 } } } };
    expect(planned(one, 'talks/occasions')).toMatchObject({
      pack: 'unit-practices-2019',
      severity: 'info',
      parameters: { days: 60 },
    });
    expect(planOf(one).rules.length).toBe(makePlan(templates, RULES).rules.length + 1);
  });

  it('set the most that a rule may say, also where the text is graver', () => {
    const ledger = ledgerOf({
      表彰奖励: [
        ['日期', '获得者', '对象', '称号', '级别'],
        ['2025-07-01', '张三', '个人', '优秀共产党员', '本单位'],
      ],
      党员名册: [
        ['姓名', '性别', '民族', '人员类别', '入党日期'],
        ['张三', '男', '汉族', '预备党员', '2025-03-01'],
      ],
    });
    const severities = (value: unknown) =>
      checkLedger(ledger, planOf(value), parseIsoDate('2025-12-31'))
        .findings.filter(({ rule }) => rule.id === 'honours/probationer')
        .map(({ severity }) => severity);
    expect(severities({})).toEqual(['error']);
    expect(severities({ rules: { 'honours/probationer': { severity: 'info' } } })).toEqual([
      'info',
    ]);
  });

  it.each([
    ['{"rules": {', /不是正确的 JSON/],
    ['[]', /应当是一组内容/],
    ['{"rule": {}}', /没有 "rule" 这一项/],
    ['{"packs": "a"}', /packs：应当是一个列表/],
    ['{"packs": ["no-such"]}', /packs\[0\]：没有 no-such 这个规则包/],
    ['{"rules": {"no/such": {"off": true}}}', /rules\.no\/such：没有这条规则/],
    ['{"rules": {"members/phone": {"severity": "fatal"}}}', /只能是 "error"、"warning"、"info"/],
    ['{"rules": {"members/phone": {"off": false}}}', /只能是 true/],
    ['{"rules": {"members/phone": {"parameters": {"a": 1}}}}', /parameters：这条规则没有参数/],
    ['{"rules": {"meetings/weekly-study": {"severity": "error"}}}', /没有启用/],
    [
      '{"packs": ["unit-practices"], "rules": {"meetings/weekly-study": {"parameters": {"weeks": "x"}}}}',
      /parameters\.weeks：应当是一个/,
    ],
    [
      '{"packs": ["unit-practices"], "rules": {"meetings/weekly-study": {"parameters": {"week": 1}}}}',
      /没有 "week" 这一项/,
    ],
    [
      '{"packs": ["unit-practices"], "rules": {"meetings/topics": {"parameters": {"topics": [{"name": "廉政", "words": ["廉政"], "per": "month", "provision": "X-1"}]}}}}',
      /topics\[0\]\.provision：只能是 J24-R19/,
    ],
  ])('are refused in plain words: %s', (text, words) => {
    const load = () => makePlan(templates, RULES, [], parseSettings(FILE, text));
    expect(load).toThrow(SettingsError);
    try {
      load();
    } catch (error) {
      const { 'zh-CN': chinese, en } = (error as SettingsError).text;
      expect(chinese).toMatch(words);
      expect(chinese.startsWith(FILE)).toBe(true);
      expect(en.startsWith(FILE)).toBe(true);
      expect(chinese + en).not.toMatch(/undefined|expected|received|Invalid/);
    }
  });
});
