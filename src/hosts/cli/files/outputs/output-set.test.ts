import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { JOURNAL_FILE, readWritten, STAGING_PREFIX } from './journal';
import { LOCK_FILE } from './lock';
import { OutputSet, requireWhole } from './output-set';
import { cannotWrite, isSystemError, WriteError } from './write-error';

/** Calls that change something on the disk, and the one of them that fails. */
const faults = vi.hoisted(() => ({ calls: 0, failing: 0, killed: false, kill: false }));

vi.mock('node:fs', async (load) => {
  const real = await load<Record<string, unknown>>();
  const changing = [
    ...['writeFileSync', 'writeSync', 'renameSync', 'fsyncSync', 'rmSync', 'unlinkSync'],
    ...['mkdirSync', 'mkdtempSync', 'copyFileSync'],
  ];
  const failing = (name: string, call: (...args: unknown[]) => unknown) =>
    function failingCall(...args: unknown[]): unknown {
      if (faults.failing > 0 && (++faults.calls === faults.failing || faults.killed)) {
        // After a kill nothing is done any more: not even what would tidy up.
        faults.killed = faults.kill;
        throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: name });
      }
      return call(...args);
    };
  return {
    ...real,
    ...Object.fromEntries(
      changing.map((name) => [name, failing(name, real[name] as () => unknown)]),
    ),
  };
});

const scratch = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let out = '';
beforeEach(() => {
  Object.assign(faults, { calls: 0, failing: 0, killed: false, kill: false });
  out = mkdtempSync(join(scratch, 'out-'));
});

const NAMES = ['findings.csv', 'returns.json', 'returns.xlsx'];

/** Writes a set of three files and a folder of two, all of one content. */
function write(content: string): void {
  const set = new OutputSet(out);
  try {
    for (const name of NAMES) set.write(name, content);
    const folder = set.path('organisations');
    mkdirSync(join(folder, '甲'), { recursive: true });
    writeFileSync(join(folder, '甲', 'a.txt'), content);
    writeFileSync(join(folder, 'b.txt'), content);
    set.commit();
  } catch (error) {
    // As the command does with what it writes by itself.
    throw isSystemError(error) ? cannotWrite(out, error) : error;
  } finally {
    set.discard();
  }
}

const files = [...NAMES, 'organisations/甲/a.txt', 'organisations/b.txt'];
const contents = (): Set<string> =>
  new Set(
    files.map((name) =>
      existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : 'none',
    ),
  );

describe.each([
  ['fails', false],
  ['is the last before the run is killed', true],
])('when a call that changes the disk %s', (_, kill) => {
  it('leaves the old set, the new set, or a journal that refuses', () => {
    write('old');
    const left = { old: 0, new: 0, journal: 0 };
    for (let failing = 1; ; failing++) {
      Object.assign(faults, { calls: 0, failing, killed: false, kill });
      let failed = false;
      try {
        write('new');
      } catch (error) {
        failed = true;
        if (!kill) expect(error).toBeInstanceOf(WriteError);
      }
      const reached = faults.calls >= failing;
      Object.assign(faults, { failing: 0, killed: false });
      if (!reached) {
        expect(failed).toBe(false);
        expect(failing).toBeGreaterThan(20);
        break;
      }
      if (existsSync(join(out, JOURNAL_FILE))) {
        left.journal++;
        expect(() => requireWhole(out)).toThrow(WriteError);
        // The next run ends it first, whatever becomes of that run.
        new OutputSet(out).discard();
        expect(contents()).toEqual(new Set(['new']));
      } else {
        expect(contents().size).toBe(1);
        left[contents().has('old') ? 'old' : 'new']++;
      }
      expect(() => requireWhole(out)).not.toThrow();
      write('old');
      expect(readdirSync(out).sort()).toEqual(['.cache', 'organisations', ...NAMES].sort());
    }
    expect(left.old).toBeGreaterThan(5);
    expect(left.journal).toBeGreaterThan(5);
  });
});

describe('the folder', () => {
  it('still knows the sum of what a later run left as it was', () => {
    write('一');
    const before = readWritten(out)?.sums;
    const set = new OutputSet(out);
    set.write('returns.json', '二');
    set.commit();
    const after = readWritten(out)?.sums;
    expect(after?.['returns.json']).not.toBe(before?.['returns.json']);
    expect({ ...after, 'returns.json': '' }).toEqual({ ...before, 'returns.json': '' });
  });

  it('belongs to one run at a time, and that one is named', () => {
    const holder = { pid: process.ppid, host: hostname(), since: '2026-01-05 08:00:00' };
    writeFileSync(join(out, LOCK_FILE), JSON.stringify(holder));
    expect(() => new OutputSet(out)).toThrow(`process ${process.ppid}, since 2026-01-05 08:00:00`);
    expect(readdirSync(out)).toEqual([LOCK_FILE]);
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, host: hostname(), since: '' }],
    ['cut off while it was written', 'x'],
  ])('is taken over from a lock %s', (__, holder) => {
    writeFileSync(join(out, LOCK_FILE), JSON.stringify(holder));
    new OutputSet(out).discard();
    expect(readdirSync(out)).toEqual([]);
  });

  it('is not whole while the files that a journal needs are gone, until a run has made them anew', () => {
    const journal = { staging: `${STAGING_PREFIX}x`, names: ['returns.json'], sums: {} };
    writeFileSync(join(out, JOURNAL_FILE), JSON.stringify(journal));
    new OutputSet(out).discard();
    expect(() => requireWhole(out)).toThrow(WriteError);
    write('new');
    expect(() => requireWhole(out)).not.toThrow();
  });

  it('is not whole with a journal that nobody can read', () => {
    writeFileSync(join(out, JOURNAL_FILE), '{');
    expect(() => requireWhole(out)).toThrow(WriteError);
  });

  it('keeps what people wrote into a folder of lists, and drops its own of the last run', () => {
    write('old');
    writeFileSync(join(out, 'organisations', 'answered.txt'), 'of people');
    const set = new OutputSet(out);
    mkdirSync(set.path('organisations'));
    set.commit();
    expect(readdirSync(join(out, 'organisations'))).toEqual(['answered.txt']);
    const ofLists = Object.keys(readWritten(out)?.sums ?? {}).filter((file) => file.includes('/'));
    expect(ofLists).toEqual(['organisations/answered.txt']);
  });
});
