import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder';

const root = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('makeFolder', () => {
  it('makes what is missing above it, and is content with what is there', () => {
    const path = join(root, '一', '二', '三');
    makeFolder(path, 0o700);
    makeFolder(path, 0o700);
    expect(statSync(path).isDirectory()).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('says that a file stands there', () => {
    writeFileSync(join(root, '文件'), '');
    expect(() => makeFolder(join(root, '文件'))).toThrow('EEXIST');
    expect(() => makeFolder(join(root, '文件', '下'))).toThrow('ENOTDIR');
  });

  it.skipIf(!existsSync('/proc/self'))('ends where a system makes nothing', () => {
    expect(() => makeFolder('/proc/nothing')).toThrow('ENOENT');
    expect(() => makeFolder('/proc/nothing/below')).toThrow('ENOENT');
  });
});
