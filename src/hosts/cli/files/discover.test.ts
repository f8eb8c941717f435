import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from './archives';
import { survey } from './discover';
import { readBytes } from './open-workbook';

const folder = mkdtempSync(join(tmpdir(), 'survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** The name of 乡镇/甲.csv in GB 18030, as Chinese Windows packs it. */
const GBK = Buffer.from([0xcf, 0xe7, 0xd5, 0xf2, 0x2f, 0xbc, 0xd7, 0x2e, 0x63, 0x73, 0x76]);

/** A ZIP whose names are bytes: written with as many letters, which are replaced. */
function zipOfBytes(name: Buffer, content: string): Uint8Array {
  const stand = 'q'.repeat(name.length);
  const bytes = Buffer.from(zipSync({ [stand]: strToU8(content) }));
  for (let from = bytes.indexOf(stand); from >= 0; from = bytes.indexOf(stand, from + 1)) {
    name.copy(bytes, from);
  }
  return bytes;
}

/** The same with every file marked as encrypted. */
function locked(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt16LE(1, directory + 8);
  return bytes;
}

const text = (value: string): Uint8Array => strToU8(value);

describe('what lies in a folder', () => {
  beforeAll(() => {
    const inner = zipSync({ 'a.csv': text('x') });
    const zips: Readonly<Record<string, Uint8Array>> = {
      '多.zip': zipSync({
        '甲.csv': text('甲'),
        '乡/乙.xlsx': text('乙'),
        '../../丙.csv': text('丙'),
        '~$甲.xlsx': text(''),
        '__MACOSX/._甲.csv': text(''),
        '照片.jpg': text(''),
        '内.zip': inner,
        '结果/returns.json': text('{}'),
        '结果/returns.xlsx': text(''),
      }),
      'gbk.zip': zipOfBytes(GBK, '丁'),
      'locked.zip': locked(zipSync({ 'a.csv': text('x') })),
      '工作簿.zip': zipSync({ '[Content_Types].xml': text(''), 'xl/workbook.xml': text('') }),
      '空.zip': zipSync({}),
      '坏.zip': text('PK\u0003\u0004'),
      没有扩展名: inner,
    };
    for (const [name, bytes] of Object.entries(zips)) writeFileSync(at(name), bytes);
    mkdirSync(at('夹'));
    symlinkSync(at('夹'), at('linked.xlsx'));
    symlinkSync(at('nowhere'), at('gone.xlsx'));
    symlinkSync(at('loop.xlsx'), at('loop.xlsx'));
    symlinkSync('/dev/zero', at('device.xlsx'));
    symlinkSync('/dev/zero', at('device'));
    execFileSync('mkfifo', [at('pipe.zip')]);
    if (process.platform === 'linux') {
      const raw = Buffer.concat([Buffer.from(`${folder}/`), GBK.subarray(5)]);
      writeFileSync(raw, '戊');
    }
  });

  it('is told file by file, those in archives too', () => {
    const { inputs, others } = survey([folder]);
    const raw = process.platform === 'linux' ? ['甲.csv'] : [];
    expect(inputs.map(({ file }) => file)).toEqual(
      [
        'gbk.zip/乡镇/甲.csv',
        '多.zip/丙.csv',
        '多.zip/乡/乙.xlsx',
        '多.zip/甲.csv',
        '工作簿.zip',
        '没有扩展名/a.csv',
        ...raw,
      ].sort(),
    );
    expect(
      Object.fromEntries(others.map(({ file, kind, status }) => [file, [kind, status]])),
    ).toEqual({
      '多.zip/~$甲.xlsx': ['temporary', 'not-a-workbook'],
      '多.zip/__MACOSX/._甲.csv': ['temporary', 'not-a-workbook'],
      '多.zip/照片.jpg': ['picture', 'not-a-workbook'],
      '多.zip/内.zip': ['nested-archive', 'unreadable'],
      '多.zip/结果/returns.json': ['output', 'own-output'],
      '多.zip/结果/returns.xlsx': ['output', 'own-output'],
      'locked.zip/a.csv': ['locked-archive', 'unreadable'],
      '空.zip': ['archive', 'unreadable'],
      '坏.zip': ['archive', 'unreadable'],
      'linked.xlsx': ['linked-folder', 'unreadable'],
      'gone.xlsx': ['broken-link', 'unreadable'],
      'loop.xlsx': ['broken-link', 'unreadable'],
      'device.xlsx': ['not-regular', 'unreadable'],
      device: ['not-regular', 'not-a-workbook'],
      'pipe.zip': ['not-regular', 'not-a-workbook'],
    });
  });

  it('is read by the path that was told', () => {
    const { inputs } = survey([folder]);
    const read = (file: string): string => {
      const { path = '' } = inputs.find((one) => one.file === file) ?? {};
      return Buffer.from(readBytes(path)).toString('utf8');
    };
    expect(['多.zip/甲.csv', '多.zip/丙.csv', 'gbk.zip/乡镇/甲.csv'].map(read)).toEqual([
      '甲',
      '丙',
      '丁',
    ]);
    if (process.platform === 'linux') expect(read('甲.csv')).toBe('戊');
    expect(holderOf(join(at('多.zip'), '乡', '乙.xlsx'))).toBe(at('多.zip'));
    expect(() => readBytes(join(at('多.zip'), 'no.csv'))).toThrow('not-found');
    expect(() => readBytes(join(at('坏.zip'), 'no.csv'))).toThrow('truncated');
  });

  it('an archive that is given is a folder', () => {
    expect(survey([at('gbk.zip')]).inputs.map(({ file }) => file)).toEqual(['gbk.zip/乡镇/甲.csv']);
    expect(survey([at('坏.zip')]).inputs.map(({ file }) => file)).toEqual(['坏.zip']);
  });
});
