import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LACK_REASONS } from './open-fields';
import { packTally, unpackTally } from './packed';
import type { Tally } from './tally';

const form = { id: 'f', size: 300 };
const tally = fc.record<Tally>({
  form: fc.constant('f'),
  workbooks: fc.nat(9),
  numbers: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -1e15, max: 1e15 })), {
    minLength: 300,
    maxLength: 300,
  }),
  joint: fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(299)))),
  claims: fc.array(
    fc.record({
      event: fc.string({ unit: 'grapheme' }),
      index: fc.nat(299),
      own: fc.boolean(),
      others: fc.nat(999),
    }),
  ),
  lacks: fc.array(
    fc.record({
      index: fc.nat(299),
      reason: fc.constantFrom(...LACK_REASONS),
      unknown: fc.nat(9),
      workbooks: fc.nat(9),
      persons: fc.nat(999),
    }),
  ),
});

it('gives back what was packed', () => {
  fc.assert(
    fc.property(tally, (one) => {
      expect(unpackTally(packTally(one), form)).toEqual(one);
    }),
  );
});

it('refuses what is cut off or of another form', () => {
  const numbers = new Array<number>(300).fill(0);
  numbers[299] = 1;
  const packed = packTally({ form: 'f', workbooks: 1, numbers, joint: [], claims: [], lacks: [] });
  expect(packed.length).toBeLessThan(10);
  expect(() => unpackTally(packed.subarray(0, 2), form)).toThrow(RangeError);
  expect(() => unpackTally(packed, { id: 'g', size: 10 })).toThrow(RangeError);
});
