import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { giveTurn, newTurn, takeTurn } from './turns';

/** Tries to take the turn, and says when it has it. */
const WAITS = `
  const { parentPort, workerData } = require('node:worker_threads');
  const turn = new Int32Array(workerData);
  parentPort.postMessage('waits');
  for (let owner; (owner = Atomics.compareExchange(turn, 0, 0, 7)) !== 0; ) Atomics.wait(turn, 0, owner);
  parentPort.postMessage('has it');
`;

it('a turn belongs to one thread, and goes on when that one gives it or is ended', async () => {
  const shared = newTurn();
  takeTurn(shared, 1);
  const waiting = new Worker(WAITS, { eval: true, workerData: shared });
  const messages: unknown[] = [];
  waiting.on('message', (message) => messages.push(message));
  await once(waiting, 'message');
  giveTurn(shared, 2);
  expect(new Int32Array(shared)[0]).toBe(1);
  giveTurn(shared, 1);
  await once(waiting, 'exit');
  expect(messages).toEqual(['waits', 'has it']);
  expect(new Int32Array(shared)[0]).toBe(7);
});
