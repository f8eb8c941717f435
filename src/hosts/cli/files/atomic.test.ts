import { execFileSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWhole } from './atomic';
import { cannotWrite, unforeseenWriteError } from './outputs/write-error';

const scratch = mkdtempSync(join(tmpdir(), 'atomic-'));
const at = (name: string): string => join(scratch, name);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('replaces a file, and leaves it where the parts end in an error', () => {
    writeWhole(at('a/b.txt'), ['old']);
    function* broken(): Generator<string> {
      yield 'new';
      throw new Error('cut off');
    }
    expect(() => writeWhole(at('a/b.txt'), broken())).toThrow('cut off');
    expect([readdirSync(at('a')), readFileSync(at('a/b.txt'), 'utf8')]).toEqual([['b.txt'], 'old']);
  });

  it('writes what a link leads to, and leaves the link', () => {
    writeFileSync(at('own.txt'), 'old');
    symlinkSync('own.txt', at('link.txt'));
    writeWhole(at('link.txt'), ['new']);
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('own.txt'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('puts no file in the place of a pipe or a device', () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = openSync(at('pipe'), 'r+');
    try {
      writeWhole(at('pipe'), ['one', 'two']);
      const bytes = Buffer.alloc(6);
      expect([readSync(reader, bytes), String(bytes)]).toEqual([6, 'onetwo']);
      expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    } finally {
      closeSync(reader);
    }
  });
});

describe('what keeps a file from being written', () => {
  const failure = (code: string, syscall: string): Error =>
    Object.assign(new Error(code), { code, syscall });

  it.each([
    ['ENOSPC', 'write', '磁盘满了'],
    ['EROFS', 'open', '只能读'],
    ['EACCES', 'mkdir', '没有写的权限'],
    ['EPERM', 'rename', '正在 Excel 等程序中打开，请关闭后重试'],
    ['EBUSY', 'rename', '正在 Excel 等程序中打开，请关闭后重试'],
    ['ELOOP', 'mkdir', '链接绕成了圈'],
    ['ESTALE', 'write', '磁盘或网络出错'],
    ['EFBIG', 'write', '文件太大'],
  ])('%s is said where nobody foresaw it', (code, syscall, words) => {
    const said = unforeseenWriteError(failure(code, syscall));
    expect(said?.text['zh-CN']).toMatch(new RegExp(`^写不了 文件：.*${words}`));
  });

  it('is no failure to read, and no fault of the program', () => {
    expect(unforeseenWriteError(failure('ENOENT', 'open'))).toBeNull();
    expect(unforeseenWriteError(failure('EPIPE', 'write'))).toBeNull();
    expect(unforeseenWriteError(new Error('ENOSPC'))).toBeNull();
  });

  it('is named in the language of the sentence', () => {
    const { text } = cannotWrite(
      { 'zh-CN': '标准输出', en: 'to standard output' },
      failure('EIO', 'write'),
    );
    expect(text['zh-CN']).not.toMatch(/[a-z]/i);
    expect(text.en).toMatch(/^Cannot write to standard output: the disk/);
  });
});
