import { readFileSync, writeFileSync } from 'node:fs';
import crypto from 'officecrypto-tool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passwordsOf } from '../../src/hosts/cli/files/passwords';
import { Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** Encrypted as Excel 2010 and later do, and as Excel 2007 did. */
const BOOKS = [
  ['agile.xlsx', '第一支部2025', {}],
  ['standard.xlsx', ' two words ', { type: 'standard' as const }],
] as const;

beforeAll(async () => {
  let sequence = 1;
  for (const [name, password, type] of BOOKS) {
    const plain = scratch.join('plain', name);
    const members = [['张建国', idNumber(sequence++)] as const];
    await writeSmall(plain, { branch: `中共${name}支部委员会`, year: 2025, members });
    const bytes = crypto.encrypt(readFileSync(plain), { password, ...type });
    writeFileSync(scratch.join(name), bytes);
  }
  writeFileSync(scratch.join('passwords.txt'), `\ufeff第一支部2025\r\n\r\n two words \r\n`);
  writeFileSync(scratch.join('partly.txt'), ' two words \n');
  writeFileSync(scratch.join('empty.txt'), '\n');
});

interface Report {
  readonly workbooks: readonly {
    readonly status: string;
    readonly error: { readonly code: string } | null;
  }[];
}

const check = async (...options: string[]) => {
  const files = BOOKS.map(([name]) => name);
  const { status, stdout } = await scratch.run('check', ...files, '--format', 'json', ...options);
  const { workbooks } = JSON.parse(stdout) as Report;
  return { status, workbooks: workbooks.map(({ status, error }) => error?.code ?? status) };
};

describe('--password-file', () => {
  it('holds a password on each line, spaces and all', () => {
    expect(passwordsOf('\ufeffa\r\n\n b \nc')).toEqual(['a', ' b ', 'c']);
  });

  it('opens encrypted workbooks, and says which it cannot open', async () => {
    expect(await check()).toEqual({ status: 3, workbooks: ['encrypted', 'encrypted'] });
    const { workbooks } = await check('--password-file', 'passwords.txt');
    expect(workbooks).toEqual(['checked', 'checked']);
    expect(await check('--password-file', 'partly.txt')).toEqual({
      status: 3,
      workbooks: ['wrong-password', 'checked'],
    });
  });

  it('is usage to name no file, or one without a password', async () => {
    for (const file of ['none.txt', 'empty.txt']) {
      const { status, stderr } = await scratch.run('check', 'x', '--password-file', file);
      expect([status, stderr.includes(file)]).toEqual([2, true]);
    }
  });

  it('counts them in the return, also on resuming a run that could not open them', async () => {
    const args = [
      'consolidate',
      'standard.xlsx',
      'plain/agile.xlsx',
      '--out',
      'out',
      '--year',
      '2025',
    ];
    const without = await scratch.run(...args);
    expect(without.status).toBe(3);
    await scratch.run(...args, '--resume', '--password-file', 'passwords.txt');
    const returns = JSON.parse(scratch.read('out', 'returns.json'));
    expect([returns.workbooks, returns.unreadable]).toEqual([2, 0]);
    const explain = ['explain', 'out', 'members', 'all', 'total'];
    const explained = await scratch.run(...explain, '--password-file', 'passwords.txt');
    expect([explained.status, explained.stdout.match(/张建国/g)?.length]).toEqual([0, 2]);
  });
});
