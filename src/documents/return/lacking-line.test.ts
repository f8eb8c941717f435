import { describe, expect, it } from 'vitest';
import { lackingLine } from './lacking-line';

const tables = ['会议', '党费', '培训', '表彰', '党员'].map((title, index) => ({
  id: `t${index}`,
  title,
  rows: [],
  balances: [],
}));

describe('why figures are withheld', () => {
  it('is said by reason, the most frequent first, with the tables', () => {
    const withheld = [
      { figure: 't4.farmer.total', reason: 'not-told' as const },
      ...['t0', 't1', 't2', 't3'].map((table) => ({
        figure: `${table}.all.total`,
        reason: 'sheet-absent' as const,
      })),
    ];
    expect(lackingLine({ withheld, tables }, 'zh-CN')).toBe(
      '5 个数没有填：没有收到这类表 4（会议、党费、培训等 4 张）；表里没有这一列 1（党员）',
    );
  });

  it('is not said where all is known', () => {
    expect(lackingLine({ withheld: [], tables }, 'zh-CN')).toBeNull();
  });
});
