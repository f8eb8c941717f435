import type { Question, Understanding } from '../../core/templates/understanding-schema';
import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';
import { plainText } from '../values/plain-text';
import { yesOrNo } from '../values/yes-no';
import type { ColumnFacts } from './facts';

/**
 * What a header asks yes or no of, where the field takes one of two words: 是否预备党员; null where it
 * asks nothing so.
 * @param header in the words in which patterns are written
 */
export const questionOf = (
  { questions }: Understanding,
  sheet: string,
  key: string,
  header: string,
): Question | null =>
  questions.find(
    (one) =>
      one.sheet === sheet && one.key === key && one.about.some((word) => header.includes(word)),
  ) ?? null;

/** Whether all that stands in a column is yes or no, and hardly a row is left out. */
export const isAnswered = ({ words, filled }: ColumnFacts, rows: number): boolean =>
  filled > 0 && filled * 10 >= rows * 7 && words.every((word) => yesOrNo(word) !== null);

/** The word of the list that an answer stands for; what is neither yes nor no as it is. */
export function answerTo({ yes, no }: Question, cell: Cell): Cell {
  const said = yesOrNo(squeeze(plainText(cell)));
  return said === null ? cell : said ? yes : no;
}
