import { expect, it } from 'vitest';
import { coverLines, signatureLine, signedBy } from './signatures';

it('prints what the office has told, and leaves the rest to be written by hand', () => {
  const book = { head: '甲一', reportedOn: '2026-01-10', phone: '0999-1234' };
  const signed = signedBy(book, '某党委');
  expect(coverLines(signed)).toEqual([
    '填报单位（盖章）：某党委',
    '负责人（签名）：甲一',
    '填表人（签名）：',
    '报出时间：2026年1月10日',
    '联系电话：0999-1234',
  ]);
  expect(signatureLine(signedBy({ ...book, reporter: '乙党委' }, '某党委'))).toBe(
    '负责人（签名）：甲一　　填表人（签名）：　　　　　　　报出时间：2026年1月10日　　联系电话：0999-1234',
  );
  expect(coverLines(signedBy(undefined, null))[3]).toBe('报出时间：　　　　　年　　　月　　　日');
});
