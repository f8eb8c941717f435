import { expect, it } from 'vitest';
import { chosenFiles, droppedFiles } from './dropped-files';

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

it('asks no entry of a dropped workbook that has a handle, and walks a folder that has none', async () => {
  const fileEntry = (fullPath: string) => ({
    isDirectory: false,
    name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
    fullPath,
    file: (take: (file: File) => void) => take(new File([], '三支部.xlsx')),
  });
  const batches = [[fileEntry('/机关/三支部.xlsx'), fileEntry('/机关/照片.jpg')], []];
  const readEntries = (take: (entries: unknown) => void) => take(batches.shift());
  const walked = { isDirectory: true, createReader: () => ({ readEntries }) };
  const onDisk = (name: string) => ({
    kind: 'file',
    name,
    getFile: () => Promise.resolve(new File([], name)),
  });
  async function* values() {
    yield onDisk('五支部.xlsx');
    yield onDisk('四支部.et');
    yield onDisk('说明.docx');
  }
  const asked: string[] = [];
  const item = (name: string, handle: unknown, entry: unknown = null) => ({
    kind: 'file',
    getAsFile: () => new File([], name),
    getAsFileSystemHandle: () =>
      handle ? Promise.resolve(handle) : Promise.reject(new DOMException('blocked')),
    webkitGetAsEntry: () => {
      asked.push(name);
      return entry;
    },
  });
  const items = [
    item('一支部.xlsx', onDisk('一支部.xlsx')),
    item('二支部.xlsx', null),
    item('机关', null, walked),
    item('学校', { kind: 'directory', name: '学校', values }),
  ];
  const files = await droppedFiles({ items } as unknown as DataTransfer);
  expect(files.map(({ name, place }) => [name, place !== undefined])).toEqual([
    ['一支部.xlsx', true],
    ['二支部.xlsx', false],
    ['三支部.xlsx', false],
    ['五支部.xlsx', true],
    ['四支部.et', true],
  ]);
  expect(asked).toEqual(['机关', '学校']);
});
