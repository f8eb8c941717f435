import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteStore } from './byte-store';

it('keeps every piece as it was given, whatever comes after', () => {
  const piece = fc.integer({ min: 0, max: 400_000 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (sizes) => {
      const store = new ByteStore();
      const given = sizes.map((size, index) => new Uint8Array(size).fill(index + 1));
      const kept = given.map((bytes) => store.keep(bytes));
      kept.forEach((bytes, index) => {
        expect(Buffer.compare(bytes, given[index] ?? new Uint8Array())).toBe(0);
      });
    }),
    { numRuns: 20 },
  );
  const large = new Uint8Array(3_000_000).fill(7);
  expect(Buffer.compare(new ByteStore().keep(large), large)).toBe(0);
});
