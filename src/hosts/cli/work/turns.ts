/** Where a worker waits for its turn, and who has it: 0, or the thread's id. */
export type SharedTurn = SharedArrayBuffer;

export const newTurn = (): SharedTurn => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

const FREE = 0;

/**
 * Waits until no other thread does heavy work: two of the largest files together would take twice
 * the memory. Blocks the thread.
 */
export function takeTurn(shared: SharedTurn, thread: number): void {
  const turn = new Int32Array(shared);
  for (;;) {
    const owner = Atomics.compareExchange(turn, 0, FREE, thread);
    if (owner === FREE) return;
    Atomics.wait(turn, 0, owner);
  }
}

/** Gives the turn on; nothing for a thread that does not have it, as when it was ended without. */
export function giveTurn(shared: SharedTurn, thread: number): void {
  const turn = new Int32Array(shared);
  if (Atomics.compareExchange(turn, 0, thread, FREE) === thread) Atomics.notify(turn, 0);
}
