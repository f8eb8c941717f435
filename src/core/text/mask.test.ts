import { describe, expect, it } from 'vitest';
import { maskNumbers } from './mask';
import { bounded, inert, outward, outwardData } from './outward';

// An invented person: 999999 is the code of no place.
const ID = '99999919491231002X';
const MASKED = '999999********002X';
const DIGITS = '999999194912310046';
const DIGITS_MASKED = '999999********0046';

const every = (text: string, between: string): string => [...text].join(between);
const grouped = (between: string): string => ['999999', '19491231', '0046'].join(between);
const wide = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** How people, and those who would hide it, spell an identity number. */
const IDS: readonly (readonly [spelling: string, masked: string])[] = [
  [ID, MASKED],
  [ID.toLowerCase(), MASKED],
  [wide(ID), MASKED],
  [ID.replace('X', '×'), MASKED],
  [ID.replace('X', 'Х'), MASKED],
  [DIGITS, DIGITS_MASKED],
  [`身份证${DIGITS}号`, `身份证${DIGITS_MASKED}号`],
  [`ID${DIGITS}`, `ID${DIGITS_MASKED}`],
  [`No.${DIGITS}`, `No.${DIGITS_MASKED}`],
  ...[
    ' ',
    '  ',
    '\u3000',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '-',
    '－',
    '—',
    '–',
    '‑',
    '−',
    '.',
    '．',
    '。',
    '·',
    '•',
    '●',
    '…',
    "'",
    '’',
    '`',
    '/',
    '／',
    '\\',
    '_',
    '＿',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\u3164',
    '\u00ad',
    '\u034f',
    '\u0085',
    '\u2028',
    '\u001b',
    ') (',
  ].map((between): readonly [string, string] => [grouped(between), DIGITS_MASKED]),
  [`5${DIGITS}`, `5${DIGITS_MASKED}`],
  [`${DIGITS}19900001234`, `${DIGITS_MASKED}199****1234`],
  [every(DIGITS, ' '), DIGITS_MASKED],
  [every(DIGITS, '\u200b'), DIGITS_MASKED],
  [every(DIGITS, '-'), DIGITS_MASKED],
  ['999999194912310O46', DIGITS_MASKED],
  ['999999l949l23l0046', DIGITS_MASKED],
  ['9999991949I2310046', DIGITS_MASKED],
  ['99999919491231〇〇46', DIGITS_MASKED],
  ['999999194912A10046', DIGITS_MASKED],
  ['99999919491231004', '999999*******1004'],
  ['9999991949123100461', '999999*********0461'],
  ['9999991949123104', '999999******3104'],
  ['999999491231004', '999999*****1004'],
  ['٩٩٩٩٩٩١٩٤٩١٢٣١٠٠٤٦', DIGITS_MASKED],
  ['𝟵𝟵𝟵𝟵𝟵𝟵𝟭𝟵𝟰𝟵𝟭𝟮𝟯𝟭𝟬𝟬𝟰𝟲', DIGITS_MASKED],
];

const PHONES: readonly (readonly [spelling: string, masked: string])[] = [
  ['19900001234', '199****1234'],
  ['①⑨⑨⓪⓪⓪⓪①②③④', '199****1234'],
  [wide('19900001234'), '199****1234'],
  ['199 0000 1234', '199****1234'],
  ['199-0000-1234', '199****1234'],
  ['199.0000.1234', '199****1234'],
  ['(199)00001234', '(199****1234'],
  ['199_0000_1234', '199****1234'],
  ['199 00 00 12 34', '199****1234'],
  ['199\n00001234', '199****1234'],
  ['199000*01234', '199****1234'],
  ['199000｡01234', '199****1234'],
  ['I99OOOOl234', '199****1234'],
  ['138****5678 1234', '138****5678 1234'],
  [every('19900001234', '\u200b'), '199****1234'],
  ['1990000l234', '199****1234'],
  ['199OOOO1234', '199****1234'],
  ['8619900001234', '86199****1234'],
  ['+86 199 0000 1234', '+86 199****1234'],
  ['0086-19900001234', '0086-199****1234'],
  ['电话19900001234。', '电话199****1234。'],
  ['199亿0000万1234', '199****1234'],
  ['010-00001234', '010****1234'],
  ['(0371)00001234', '(037*****1234'],
  ['联系电话：037100001234', '联系电话：037*****1234'],
];

describe('numbers of people in groups that show what they are', () => {
  it.each(
    [...',，;；:：*#|"“=^<>&→@$!?％§°■※─━一', '⁃', 'ー'].flatMap((between) => [
      [grouped(between), DIGITS_MASKED],
      [['999999', '1949', '12', '31', '0046'].join(between), DIGITS_MASKED],
      [['999999', '194912', '310046'].join(between), DIGITS_MASKED],
      [['199', '0000', '1234'].join(between), '199****1234'],
      [['1990', '000', '1234'].join(between), '199****1234'],
      [['86', '199', '0000', '1234'].join(between), `86${between}199****1234`],
      [
        ['1', grouped(between), '2', grouped('、')].join('、'),
        `1、${DIGITS_MASKED}、2、${DIGITS_MASKED}`,
      ],
      [every('19900001234', between), '199****1234'],
    ]),
  )('%j are masked', (spelling, masked) => {
    expect(maskNumbers(spelling)).toBe(masked);
    expect(maskNumbers(`张三${spelling}等`)).toBe(`张三${masked}等`);
  });

  it.each([
    [grouped('、'), DIGITS_MASKED],
    [every(DIGITS, '、'), DIGITS_MASKED],
    [every('19900001234', '、'), '199****1234'],
  ])('%j, parted as a list, are masked', (spelling, masked) => {
    expect(maskNumbers(`张三${spelling}等`)).toBe(`张三${masked}等`);
  });

  it.each(['1990000123419900005678', '1990000 1234，19900005678'])('%j holds two', (two) => {
    expect(maskNumbers(two).replace('，', '')).toBe('199****1234199****5678');
  });

  it.each([
    ['years of a list', '150人：2023、2024'],
    ['sums in 、', '135、1360、1380'],
    ['numbers with their thousands', '1,990,000,123 和 13,900,001,234'],
    ['amounts', '1,300,000.00、1,400,000.00'],
    ['meetings', '第130次，20240101，0012'],
    ['numbers in order', '1、2、3、4、5、6、7、8、9、10、11、12'],
    ['a code and a date', '110105,20241301,0012'],
  ])('%s stay as they are', (_, text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});

describe('numbers of people', () => {
  it.each([...IDS, ...PHONES])('%j are masked', (spelling, masked) => {
    expect(maskNumbers(spelling)).toBe(masked);
    expect(maskNumbers(`张三${spelling}等`)).toBe(`张三${masked}等`);
  });

  it('are masked one by one', () => {
    expect(maskNumbers(`${ID} ${DIGITS}、19900001234/${DIGITS}`)).toBe(
      `${MASKED} ${DIGITS_MASKED}、199****1234/${DIGITS_MASKED}`,
    );
  });

  it.each([
    '2025-05-06、20250607',
    '2024.01.19-2024.12.31',
    '20240119-20241231',
    '2024-12-31 08:30:00 2025-01-01',
    '金额 123456789 元',
    '999000000001',
    '041200030010',
    '12345678901234567',
    '135、1360、1380',
    '135.00 / 1360.00',
    '91110000MA0012345X',
    '第3行第12列，应交 13.50 元，实交 12.50 元',
    'A12:B2025',
  ])('%j is none', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});

describe('texts that leave the program', () => {
  it('have nothing that a terminal or a page would obey', () => {
    expect(inert('a\u001b[31mb\u009b1mc\u202ed\u2066e\u0007')).toBe('a␛[31mb\ufffd1mcde␇');
    expect(inert('第一行\n第二行\t末')).toBe('第一行\n第二行\t末');
  });

  it('are bounded, with no character split', () => {
    expect(bounded('一二三四五', 4)).toBe('一二三…');
    expect(bounded('a😀😀', 3)).toBe('a…');
    expect(outward('字'.repeat(40_000))).toHaveLength(32_000);
  });

  it('are found in plain data, keys too, but no digest is touched', () => {
    expect(
      outwardData({
        [ID]: [DIGITS, 19900001234, null, true],
        sha256: `${'19900001234'.repeat(5)}abcdef012`,
      }),
    ).toEqual({
      [MASKED]: [DIGITS_MASKED, 19900001234, null, true],
      sha256: `${'19900001234'.repeat(5)}abcdef012`,
    });
    expect(outwardData({ a: `${ID}\u001b` }, true)).toEqual({ a: `${ID}␛` });
  });
});
