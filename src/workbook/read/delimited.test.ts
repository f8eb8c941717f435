import { describe, expect, it } from 'vitest';
import { utf8, utf16 } from '../../../test/hostile/build';
import { readBytes, valuesOf } from '../../../test/hostile/read';

const TEXT = '姓名,身份证号\r\n张三,110105199001011234\r\n';
const VALUES = { A1: '姓名', B1: '身份证号', A2: '张三', B2: '110105199001011234' };

/** The same in GB 18030. */
const GB = Uint8Array.from(
  [
    [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0x0d, 0x0a],
    [0xd5, 0xc5, 0xc8, 0xfd, 0x2c, ...utf8('110105199001011234\r\n')],
  ].flat(),
);

const csv = async (bytes: Uint8Array | string, name = '花名册.csv') =>
  valuesOf(await readBytes(typeof bytes === 'string' ? utf8(bytes) : bytes, name));

describe('delimited text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, little endian', utf16(TEXT)],
    ['UTF-16, big endian', utf16(TEXT, true)],
    ['UTF-16 without a mark', utf16(TEXT).subarray(2)],
    ['GB 18030', GB],
  ])('is read from %s', async (_, bytes) => {
    expect(await csv(bytes)).toEqual(VALUES);
  });

  it('makes one sheet, named as the file', async () => {
    const workbook = await readBytes(utf8(TEXT), '/报送/2025.花名册.csv');
    expect(workbook.format).toBe('csv');
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['2025.花名册', false],
    ]);
  });

  it('finds its delimiter, or is told', async () => {
    expect(await csv(TEXT.replaceAll(',', '\t'), 'a.tsv')).toEqual(VALUES);
    expect(await csv(TEXT.replaceAll(',', '\t'))).toEqual(VALUES);
    expect(await csv(TEXT.replaceAll(',', ';'))).toEqual(VALUES);
    expect(await csv(`sep=|\r\n${TEXT.replaceAll(',', '|')}`)).toEqual(VALUES);
    expect(await csv('a,b\tc\n', 'a.tsv')).toEqual({ A1: 'a,b', B1: 'c' });
    expect(await csv('姓名\n张三\n')).toEqual({ A1: '姓名', A2: '张三' });
  });

  it('keeps quoted delimiters, quotes, line breaks, spaces, and leaves empty cells out', async () => {
    expect(await csv('"a,b","say ""x""","1\r\n2"\r\n, x ,\r\n\r\n,,z')).toEqual({
      A1: 'a,b',
      B1: 'say "x"',
      C1: '1\r\n2',
      B2: ' x ',
      C4: 'z',
    });
  });

  it('keeps every cell as text', async () => {
    expect(await csv('001,1.50,2024-05-06,="0012",TRUE\n')).toEqual({
      A1: '001',
      B1: '1.50',
      C1: '2024-05-06',
      D1: '0012',
      E1: 'TRUE',
    });
  });

  it('is refused where a quote is not closed, since the rest of the file would be one cell', async () => {
    await expect(csv('a,b\n"c,d\ne,f\n')).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('is refused in no known encoding', async () => {
    await expect(csv(Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0x0a]))).rejects.toMatchObject({
      code: 'unknown-encoding',
    });
  });
});
