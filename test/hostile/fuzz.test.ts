import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutant } from '../../src/tools/fuzz/mutants';
import { faultOf } from '../../src/tools/fuzz/read-mutant';
import { seeds } from '../../src/tools/fuzz/seeds';

/** Files that were once read wrongly: what `npm run fuzz` finds is kept here. */
const FOUND = join(import.meta.dirname, 'found');
const found = existsSync(FOUND) ? readdirSync(FOUND) : [];

describe('files changed by chance', () => {
  it.each(seeds())('are read or refused with a reason: $name', async (seed) => {
    expect(await faultOf(seed.bytes, seed.name)).toBe(null);
    for (let number = 1; number <= 60; number++) {
      expect([number, await faultOf(mutant(seed, number), seed.name)]).toEqual([number, null]);
    }
  });

  it('are the same for the same number', () => {
    for (const seed of seeds()) expect(mutant(seed, 7)).toEqual(mutant(seed, 7));
  });

  it.skipIf(found.length === 0).each(found)(
    'are read or refused that were once not: %s',
    async (name) => {
      expect(await faultOf(readFileSync(join(FOUND, name)), name.replace(/^\d+-/, ''))).toBe(null);
    },
  );
});
