import { describe, expect, it } from 'vitest';
import { read } from '../../../test/hostile/read';

describe('cells of an xlsx file', () => {
  it('reads numbers, shared strings and dates', async () => {
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>-12.5</v></c><c r="C2" s="1"><v>45351</v></c></row>';
    expect(await read({ rows, strings: ['张三'], formats: [31] })).toEqual({
      A2: '张三',
      B2: -12.5,
      C2: '2024-02-29',
    });
  });
});
