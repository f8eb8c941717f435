import { describe, expect, it } from 'vitest';
import { templates } from '../../../rules/testing';
import { ToldError } from './told-error';
import { planOf, unitSettingsView } from './unit-settings';

const fileOf = (value: unknown) => ({ file: '本单位.json', text: JSON.stringify(value) });

const TABLE = {
  id: 'own',
  title: '本单位的表',
  unit: '人',
  from: 'members',
  rows: [{ id: 'all', title: '合计' }],
  columns: [{ id: 'total', title: '党员' }],
};
const BALANCE = { id: 'same', title: '相等', left: ['own.all.old'], right: [] };

describe('what the settings of a unit change', () => {
  it('is said of each rule, with what held before', () => {
    const unit = fileOf({
      unit: '某某机关党委',
      packs: ['unit-practices'],
      rules: {
        'meetings/weekly-study': { severity: 'warning', parameters: { weeks: 4 } },
        'members/phone': { off: true },
        'members/id-check-digit': { severity: 'error' },
      },
    });
    expect(unitSettingsView(templates, unit, 'zh-CN')).toEqual({
      unit: '某某机关党委',
      packs: ['部分单位的做法（供选用）'],
      changes: [
        {
          rule: '每周学习（部分单位做法）',
          text: '级别由“提示”改为“警告”，“缺几周起提示”由 8 改为 4',
        },
        { rule: expect.any(String), text: '不再核对' },
      ],
    });
    const changed = fileOf({
      rules: {
        'meetings/secretary-lecture': { parameters: { branches: true } },
        'sheet/unknown-sheet': { parameters: { ignored: '封面' } },
        'dues/method': { parameters: { advanced: ['垫', '代交'] } },
      },
    });
    expect(unitSettingsView(templates, changed, 'zh-CN').changes.map(({ text }) => text)).toEqual([
      '“支部书记也要求”由 否 改为 是',
      '“不必识别的工作表”由 封面|说明|目录|代码|字典|填表 改为 封面',
      '“表示垫交的词”由 垫 改为 垫、代交',
    ]);
    const own = unitSettingsView(templates, fileOf({ tables: [TABLE] }), 'zh-CN');
    expect(own.changes).toEqual([{ rule: '本单位的表', text: '年报里另加的表' }]);
    const english = unitSettingsView(templates, unit, 'en').changes.map(({ text }) => text);
    expect(english).toEqual([
      'info becomes warning, Weeks without study from which it is asked: 8 becomes 4',
      'not checked any more',
    ]);
  });

  it('is refused with the place in the file, in words', () => {
    const told = (value: unknown) => () => planOf(templates, [], fileOf(value), 'zh-CN');
    expect(told({ packs: ['none'] })).toThrow(ToldError);
    expect(told({ packs: ['none'] })).toThrow('本单位.json → packs[0]');
    expect(told({ tables: [{ ...TABLE, balances: [BALANCE] }] })).toThrow(
      '没有 own.all.old 这个数',
    );
    expect(() => planOf(templates, [], { file: 'a.json', text: '{' }, 'zh-CN')).toThrow(
      '不是正确的 JSON',
    );
  });
});
