import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_BYTES, IdentityIndex } from './identities';

const hash = (person: number): Uint8Array =>
  createHash('sha256').update(String(person)).digest().subarray(0, HASH_BYTES);

describe('IdentityIndex', () => {
  it('finds who is in more than one row, and nobody else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), { maxLength: 12 }),
        (rosters) => {
          const index = new IdentityIndex();
          const expected = new Map<number, string[]>();
          rosters.forEach((people, roster) => {
            const rows = people.map((_, i) => i + 2);
            index.add(roster, rows, Buffer.concat(people.map(hash)));
            people.forEach((person, i) => {
              expected.set(person, [...(expected.get(person) ?? []), `${roster}:${i + 2}`]);
            });
          });
          const found = index
            .repeated()
            .map(({ occurrences }) => occurrences.map(({ roster, row }) => `${roster}:${row}`));
          const wanted = [...expected.values()].filter((places) => places.length > 1);
          expect(new Set(found.map(String))).toEqual(new Set(wanted.map(String)));
          expect(found).toHaveLength(wanted.length);
        },
      ),
    );
  });

  it('tells on which rosters somebody stands', () => {
    const index = new IdentityIndex();
    index.add(0, [2, 3], Buffer.concat([1, 2].map(hash)));
    index.add(1, [2], hash(2));
    const [one, two, three] = [1, 2, 3].map((person) =>
      Buffer.from(hash(person)).toString('base64'),
    );
    expect(index.rowsOf(new Set([one, two, three].flatMap((text) => text ?? [])))).toEqual(
      new Map([
        [one, [{ roster: 0, row: 2, more: [] }]],
        [
          two,
          [
            { roster: 0, row: 3, more: [] },
            { roster: 1, row: 2, more: [] },
          ],
        ],
      ]),
    );
  });

  it('finds the same where most people lie on the disk', () => {
    const [held, spilled] = [new IdentityIndex(), new IdentityIndex(0, 7)];
    for (let roster = 0; roster < 40; roster++) {
      // Everybody whose number is divisible by five is on the next roster, too.
      const people = [0, 1, 2, 3, 4, 5].map((n) =>
        hash((roster + Math.floor(n / 5)) * 5 + (n % 5)),
      );
      for (const index of [held, spilled])
        index.add(roster, [1, 2, 3, 4, 5, 6], Buffer.concat(people));
    }
    expect(held.repeated()).toHaveLength(39);
    expect(spilled.repeated()).toEqual(held.repeated());
    const wanted = new Set([5, 6, 999].map((n) => Buffer.from(hash(n)).toString('base64')));
    expect(held.rowsOf(wanted).size).toBe(2);
    expect(spilled.rowsOf(wanted)).toEqual(held.rowsOf(wanted));
    spilled.discard();
    expect(spilled.repeated()).toEqual([]);
  });

  it('keeps what is told of each row besides, held or on the disk', () => {
    for (const index of [new IdentityIndex(2), new IdentityIndex(2, 3)]) {
      index.add(0, [2, 3], Buffer.concat([1, 2].map(hash)), [11, 12, 21, 22]);
      index.add(1, [7, 8], Buffer.concat([2, 3].map(hash)), [23, 24, 31, 4_294_967_295]);
      const [found] = index.repeated();
      expect(found?.occurrences.map(({ more }) => more)).toEqual([
        [21, 22],
        [23, 24],
      ]);
      const three = Buffer.from(hash(3)).toString('base64');
      expect(
        index
          .rowsOf(new Set([three]))
          .get(three)
          ?.map(({ more }) => more),
      ).toEqual([[31, 4_294_967_295]]);
      expect(() => index.add(2, [2], hash(1), [1])).toThrow(RangeError);
      index.discard();
    }
  });

  it('grows beyond its first size', () => {
    const index = new IdentityIndex();
    const people = Array.from({ length: 9000 }, (_, i) => i);
    const rows = people.map((i) => i + 1);
    index.add(0, rows, Buffer.concat(people.map(hash)));
    index.add(1, [5], hash(8999));
    expect(index.repeated()).toEqual([
      {
        hash: Buffer.from(hash(8999)).toString('base64'),
        occurrences: [
          { roster: 0, row: 9000, more: [] },
          { roster: 1, row: 5, more: [] },
        ],
      },
    ]);
  });
});
