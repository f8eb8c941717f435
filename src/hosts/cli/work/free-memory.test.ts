import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { freeMemory } from './free-memory';

it('gives back what nothing holds any more', async () => {
  const made = (): WeakRef<object> => new WeakRef(new Array(1000).fill(0));
  const left = made();
  // What a WeakRef has shown stays until the current turn is over.
  await setImmediate();
  expect(left.deref()).toBeDefined();
  await setImmediate();
  freeMemory();
  expect(left.deref()).toBeUndefined();
});
