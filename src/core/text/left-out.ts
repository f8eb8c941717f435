import * as z from 'zod';
import file from '../../../templates/words/left-out.json';

const { words, age } = z
  .strictObject({
    note: z.string(),
    age: z.int().positive(),
    words: z.array(z.string().min(1)).min(1),
  })
  .parse(file);

/** From this age, in full years, a branch may leave a member out of 应到 without a word. */
export const OLD_AGE = age;

/** Whether 备注 of a member says why a branch may leave them out of 应到: 长期卧床, 经批准不计入. */
export const saysLeftOut = (note: string | null): boolean =>
  note !== null && words.some((word) => note.includes(word));
