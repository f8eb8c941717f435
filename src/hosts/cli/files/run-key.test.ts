import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { runKey } from './run-key';

const home = mkdtempSync(join(tmpdir(), 'state-'));
vi.stubEnv('XDG_STATE_HOME', home);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

it('keeps the key of a run for the next, a new one for each, and none of last week', () => {
  const first = runKey('a', false);
  expect(first).toHaveLength(32);
  expect(runKey('a', true)).toEqual(first);
  expect(runKey('a', false)).not.toEqual(first);
  const folder = join(home, 'branch-ledger');
  const [own = ''] = readdirSync(folder);
  const eightDays = Date.now() / 1000 - 8 * 24 * 3600;
  utimesSync(join(folder, own), eightDays, eightDays);
  writeFileSync(join(folder, 'note.txt'), '');
  utimesSync(join(folder, 'note.txt'), eightDays, eightDays);
  runKey('b', false);
  const left = readdirSync(folder);
  expect(left).toHaveLength(2);
  expect(left).toContain('note.txt');
  expect(left).not.toContain(own);
});
