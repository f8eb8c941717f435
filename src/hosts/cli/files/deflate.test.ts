import { gunzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip, portableDeflate } from '../../../workbook/write/deflate';
import { nodeDeflate } from './deflate';

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

describe.each([
  ['portable', portableDeflate],
  ['node', nodeDeflate],
])('%s deflate', (_, deflate) => {
  it('gives back what went in, and always the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const packed = await deflate.raw(bytes, 6);
        expect(same(inflateRawSync(packed), bytes)).toBe(true);
        expect(same(await deflate.raw(bytes, 6), packed)).toBe(true);
        expect(same(gunzipSync(await gzip(bytes, deflate)), bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
