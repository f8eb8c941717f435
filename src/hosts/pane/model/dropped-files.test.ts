import { expect, it } from 'vitest';
import { chosenFiles } from './dropped-files';

// Invented: the code 999999 is of no place.
const ID = '99999919491231004X';

it('shows no number of a person in the name of a file, and keeps two files apart', async () => {
  const files = [`台账${ID}.csv`, '台账999999194912310024.xlsx', '台账.xlsx'];
  const same = [`台账${ID}.csv`, '台账9999991949-1231-004X.csv'];
  const namesOf = async (names: readonly string[]): Promise<string[]> =>
    (await chosenFiles(names.map((name) => new File([], name)))).map(({ name }) => name);
  expect(await namesOf(files)).toEqual([
    '台账999999********004X.csv',
    '台账999999********0024.xlsx',
    '台账.xlsx',
  ]);
  expect(await namesOf(same)).toEqual([
    '台账999999********004X.csv',
    '台账999999********004X (2).csv',
  ]);
});
