import { describe, expect, it } from 'vitest';
import { LedgerIndex } from '../branch-life/ledger-index';
import { namesIn } from '../branch-life/names';
import { type CivilDate, parseIsoDate } from '../core/calendar/civil-date';
import { membersThroughout } from './coverage';
import type { RuleContext } from './rule';
import { ledgerOf } from './testing';

const SHEETS = {
  党员名册: [
    ['姓名', '公民身份号码', '人员类别', '入党日期', '是否流动党员', '是否失联党员', '党籍状态'],
    ['甲', '1', '正式党员', '2024-12-31', null, null, null],
    ['乙', '2', '正式党员', '2025-01-01', null, null, null],
    ['丙', '3', '正式党员', null, null, null, null],
    ['丁', '4', '正式党员', '2001-01-01', '是', null, null],
    ['戊', '5', '正式党员', '2001-01-01', null, '是', null],
    ['己', '6', '正式党员', '2001-01-01', null, null, '停止党籍'],
    ['庚', '7', '正式党员', '2001-01-01', null, null, null],
    ['辛', '8', '正式党员', '2001-01-01', null, null, null],
    ['壬', '9', '正式党员', '2001-01-01', null, null, null],
    ['癸', '10', '正式党员', '2001-01-01', null, null, null],
  ],
  党员增减: [
    ['姓名', '公民身份号码', '变动类型', '变动日期'],
    ['庚', '7', '转出组织关系', '2025-12-31'],
    ['辛', '8', '转出组织关系', '2026-01-01'],
    ['壬', '9', '转入组织关系', null],
    ['癸', '10', '转出组织关系', '2020-01-01'],
    ['癸', '10', '转入组织关系', '2024-01-01'],
    ['子', '11', '转出组织关系', '2026-01-01'],
  ],
};

function throughout(year: number | undefined, asOf: string, since?: string) {
  const ledger = ledgerOf(SHEETS, year);
  const reasons: string[] = [];
  const context = {
    index: new LedgerIndex(ledger),
    asOf: parseIsoDate(asOf),
    notChecked: (reason: string) => void reasons.push(reason),
  } as unknown as RuleContext;
  const from: CivilDate | undefined = since === undefined ? undefined : parseIsoDate(since);
  return { names: membersThroughout(ledger, context, from).map(({ name }) => name), reasons };
}

describe('membersThroughout', () => {
  it('has those who were there before the year and to its end, and within reach', () => {
    const { names, reasons } = throughout(2025, '2025-12-31');
    expect(names).toEqual(['甲', '丙', '辛', '癸']);
    expect(reasons).toEqual([]);
  });
  it('may begin on another day', () => {
    expect(throughout(2025, '2026-03-01', '2025-01-02').names).toEqual([
      '甲',
      '乙',
      '丙',
      '辛',
      '癸',
    ]);
  });
  it('says why it has nobody', () => {
    expect(throughout(undefined, '2025-12-31')).toEqual({ names: [], reasons: ['no-year'] });
    expect(throughout(2025, '2025-12-30')).toEqual({ names: [], reasons: ['year-not-over'] });
    expect(throughout(2025, '2025-12')).toEqual({ names: [], reasons: ['year-not-over'] });
  });
});

describe('namesIn', () => {
  it.each<[string | null, string[]]>([
    [null, []],
    ['', []],
    ['张三', ['张三']],
    ['张三、李四，王五 赵六;钱七/孙八', ['张三', '李四', '王五', '赵六', '钱七', '孙八']],
    [' 张三、', ['张三']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
