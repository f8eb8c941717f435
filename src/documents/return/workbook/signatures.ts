import { chineseDate, parseIsoDate } from '../../../core/calendar/civil-date';
import type { BookSettings } from '../../../core/templates/book-settings';

/** Who hands in a return: what an office has told; what is null is written by hand. */
export type Signed = Readonly<
  Record<'reporter' | 'head' | 'preparer' | 'reportedOn' | 'phone', string | null>
>;

/** @param reporter 填报单位 where the office names none */
export const signedBy = (book: BookSettings | undefined, reporter: string | null): Signed => ({
  reporter: book?.reporter ?? reporter,
  head: book?.head ?? null,
  preparer: book?.preparer ?? null,
  reportedOn: book?.reportedOn ? chineseDate(parseIsoDate(book.reportedOn)) : null,
  phone: book?.phone ?? null,
});

/** The lines of the cover. */
export const coverLines = ({ reporter, head, preparer, reportedOn, phone }: Signed): string[] => [
  `填报单位（盖章）：${reporter ?? ''}`,
  `负责人（签名）：${head ?? ''}`,
  `填表人（签名）：${preparer ?? ''}`,
  `报出时间：${reportedOn ?? '　　　　　年　　　月　　　日'}`,
  `联系电话：${phone ?? ''}`,
];

/** The line under every table. */
export const signatureLine = ({ head, preparer, reportedOn, phone }: Signed): string =>
  [
    `负责人（签名）：${head ?? '　　　　　'}`,
    `填表人（签名）：${preparer ?? '　　　　　'}`,
    `报出时间：${reportedOn ?? '　　　年　　月　　日'}`,
    `联系电话：${phone ?? ''}`,
  ].join('　　');
