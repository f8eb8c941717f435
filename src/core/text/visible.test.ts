import { describe, expect, it } from 'vitest';
import { visible } from './visible';

describe('what is seen of a text', () => {
  it.each([
    0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x061c, 0x180e, 0xfe0f,
    0xfffc, 0x034f, 0x00ad, 0x200b, 0x200d, 0x200e, 0x2060, 0xfeff, 0xe001, 0xf8ff, 0x0007,
  ])('U+%i is not', (code) => {
    expect(visible(`张${String.fromCharCode(code)}三`)).toBe('张三');
  });
  it.each([0x3164, 0xffa0, 0x2800, 0x0085])('U+%i is a blank', (code) => {
    expect(visible(`张${String.fromCharCode(code)}三`)).toBe('张 三');
  });
  it.each([
    ['\ue863某', '䶮某'],
    ['\ue815', '⺁'],
    ['\ue864', '龻'],
    ['\ue844', '䜣'],
  ])('%j is written %s', (text, standard) => {
    expect(visible(text)).toBe(standard);
  });
  it.each(['张三', '阿卜杜·热合曼', '２０２５年', 'A\nb\tc', '“引号”——《题》', '𠮷田', '❌'])(
    'leaves %j',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );
});
