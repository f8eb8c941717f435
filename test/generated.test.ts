import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('finds every generated file as `npm run generate` would write it', () => {
  expect(() =>
    execFileSync(process.execPath, ['dist/tools/generate.mjs', '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});
