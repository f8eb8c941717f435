import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packages of Node, fetched once. */
const CACHE = join(tmpdir(), 'branch-ledger-trials/node');

/** Makes the release of the last commit in a clone of its own; returns the folder of its files. */
function release(place: string): string {
  const clone = join(folder, place);
  mkdirSync(clone, { recursive: true });
  mkdirSync(CACHE, { recursive: true });
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
  // Not a link: what lies outside of the clone is another part of it for webpack.
  const packages = realpathSync(join(ROOT, 'node_modules'));
  execFileSync('cp', ['-a', packages, join(clone, 'node_modules')]);
  const args = ['run', '--silent', 'release', '--', '--cache', CACHE];
  execFileSync('npm', args, { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(clone, 'out/release');
}

it('a release is the same from two clones in different places, and names what is in it', () => {
  const [one, other] = [release('one'), release('另一处 &二/deeper')].map((out) => ({
    sums: readFileSync(join(out, 'SHA256SUMS'), 'utf8'),
    bill: readFileSync(join(out, 'sbom.cdx.json'), 'utf8'),
  }));
  console.log(one?.sums);
  expect(other?.sums).toBe(one?.sums);
  expect(one?.sums.match(/\n/g)).toHaveLength(6);
  for (const name of ['lit', '@fluentui/web-components', 'exceljs', '@e965/xlsx']) {
    expect(one?.bill).toContain(`"name": "${name}"`);
  }
});
