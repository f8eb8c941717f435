import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CivilDate } from '../../../../core/calendar/civil-date';
import { type Move, type Moves, PeopleAcross } from '../../../../returns';
import { HASH_BYTES } from './identities';
import { MovesOnDisk } from './moves';

const hash = (person: number): string =>
  createHash('sha256').update(String(person)).digest().subarray(0, HASH_BYTES).toString('base64');

const move = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.option(fc.integer({ min: 20250101, max: 20250109 })))
  .map(([person, on]): Move => [hash(person), on as CivilDate | null]);
const moves = fc.record<Moves>({
  arrived: fc.array(move, { maxLength: 3 }),
  awaited: fc.array(move, { maxLength: 3 }),
});

it('settles on the disk as in memory, also when some are forgotten', () => {
  fc.assert(
    fc.property(
      fc.array(moves, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 1, max: 6 }),
      (all, forgotten, limit) => {
        const onDisk = new MovesOnDisk(limit);
        const [held, kept] = [new PeopleAcross(), new PeopleAcross(onDisk)];
        for (const people of [held, kept]) {
          all.forEach((one, entry) => {
            people.add(entry, one);
          });
          people.forget(forgotten);
        }
        const counted = all.map((_, entry) => entry);
        const plain = (people: PeopleAcross) =>
          people
            .receivedElsewhere(counted)
            .map(({ entry, toldOf }) => [entry, [...toldOf.received].sort()]);
        expect(plain(kept)).toEqual(plain(held));
        const repeated = [1, 2, 3].map((person) => ({
          person: hash(person),
          places: counted.map((entry) => ({ entry, sheet: '党员名册', column: 'B', row: person })),
        }));
        for (const people of [held, kept]) {
          people.settle(repeated, []);
          people.countedElsewhere(counted, [], () => new Map());
        }
        expect(kept.duplicates).toEqual(held.duplicates);
        onDisk.clear();
      },
    ),
  );
});
