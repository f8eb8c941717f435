import { describe, expect, it } from 'vitest';
import { padEnd, textWidth, wrapText } from './text-width';

describe('text in a terminal', () => {
  it.each([
    ['abc', 3],
    ['党员', 4],
    ['Ａ１', 4],
    ['é́', 1],
    ['', 0],
  ])('%s takes %d columns', (text, width) => expect(textWidth(text)).toBe(width));

  it('pads by columns', () => expect(`${padEnd('党员', 6)}|`).toBe('党员  |'));

  it('breaks lines by columns and keeps Latin words whole', () => {
    expect(wrapText('党员名册 members/id-check-digit 有误', 24)).toEqual([
      '党员名册',
      'members/id-check-digit',
      '有误',
    ]);
    expect(wrapText('一二三四五', 4)).toEqual(['一二', '三四', '五']);
  });
});
