import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Spool } from './spool';

const folder = mkdtempSync(join(tmpdir(), 'spool-'));
beforeAll(() => {
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('TEMP', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (spool: Spool, between: string): string =>
  Buffer.concat([...spool.pieces(between)].map((piece) => Buffer.from(piece))).toString('utf8');

it('gives the texts job by job, in whatever order their pieces came', () => {
  const spool = new Spool();
  try {
    for (const [job, text] of [
      [2, '丙'],
      [0, '甲'],
      [2, '丙'],
      [0, '甲'],
      [7, '庚'],
    ] as const) {
      spool.add(job, bytes(text));
    }
    expect(textOf(spool, '，')).toBe('甲甲，丙丙，庚');
    expect(textOf(spool, '')).toBe('甲甲丙丙庚');
  } finally {
    spool.discard();
  }
});

it('forgets the text of a job that did not come to its end', () => {
  const spool = new Spool();
  try {
    spool.add(0, bytes('甲'));
    spool.add(1, bytes('half a te'));
    spool.forget(1);
    spool.add(1, bytes('乙'));
    expect(textOf(spool, ';')).toBe('甲;乙');
  } finally {
    spool.discard();
  }
});

it('keeps a text that is longer than what it reads at once, and leaves nothing behind', () => {
  const spool = new Spool();
  const long = 'x'.repeat(3_000_000);
  try {
    spool.add(0, bytes(long));
    expect(textOf(spool, '') === long).toBe(true);
    // Where an open file may be without a name, nothing stays behind after a kill either.
    expect(readdirSync(folder)).toHaveLength(process.platform === 'win32' ? 1 : 0);
  } finally {
    spool.discard();
  }
  expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
});

it('names the folder for temporary files where there is none', () => {
  vi.stubEnv('TMPDIR', join(folder, 'gone'));
  vi.stubEnv('TEMP', join(folder, 'gone'));
  try {
    expect(() => new Spool()).toThrow(`Cannot write temporary files in ${join(folder, 'gone')}`);
  } finally {
    vi.stubEnv('TMPDIR', folder);
    vi.stubEnv('TEMP', folder);
  }
});
