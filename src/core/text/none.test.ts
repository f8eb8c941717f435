import { describe, expect, it } from 'vitest';
import { isNone, isOpenEnded, saysNoReason } from './none';

describe('what says that there is none', () => {
  it.each([
    '无',
    ' 无 ',
    '无。',
    '否',
    '没有',
    '暂无',
    '不适用',
    '不涉及',
    '0',
    '０',
    '00',
    '0.00',
    '零',
    '—',
    '——',
    '－',
    '/',
    '／',
    '\\',
    '…',
    '×',
    'N/A',
    'None',
    '\u200b',
    '',
    '○',
  ])('%j does', (text) => {
    expect(isNone(text)).toBe(true);
  });
  it.each([
    '无锡',
    '无故缺席',
    '无党派',
    '不合格',
    '否决',
    '没有交',
    '未到会张三',
    '0.5',
    '10',
    '零星',
    '张三',
    '困难',
    '经批准',
    'No.3',
    '同意减免',
  ])('%j does not', (text) => {
    expect(isNone(text)).toBe(false);
  });
});

it.each([
  ['长期坚持', true, false],
  ['长期坚持，持续整改', true, false],
  [' 每月 ', true, false],
  ['无故', false, true],
  ['未请假', false, true],
  ['住院', false, false],
  ['每月25日', true, false],
  ['每季度末月20日前', true, false],
  ['2025年底', true, false],
  ['2025年12月底前', true, false],
  ['六月底', true, false],
  ['第三季度', true, false],
  ['本年9月上旬', true, false],
  ['三个月内', true, false],
  ['15个工作日内', true, false],
  ['', false, false],
  ['前', false, false],
  ['2025-13-40', false, false],
  ['2025年13月', false, false],
  ['尽快', false, false],
  ['季度末', true, false],
  ['年内', true, false],
  ['2025.12底', true, false],
  ['年底前完成', true, false],
  ['长期坚持，持续推进', true, false],
  ['2025年6月—12月', true, false],
  ['1-3月份', true, false],
  ['会后一周内', true, false],
  ['2025-12', false, false],
  ['年', false, false],
  ['长期，张三负责', false, false],
])('%s: open-ended %s, no reason %s', (text, openEnded, noReason) => {
  expect([isOpenEnded(text), saysNoReason(text)]).toEqual([openEnded, noReason]);
});
