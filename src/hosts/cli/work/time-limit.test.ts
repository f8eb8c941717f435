import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCrowded, timeLimit } from './time-limit';

describe('a limit of time', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const calledAfter = (crowded: () => boolean): number => {
    const started = Date.now();
    let over = Number.NaN;
    timeLimit(
      100,
      () => {
        over = Date.now() - started;
      },
      crowded,
    );
    vi.advanceTimersByTime(1000);
    return over;
  };

  it('is over at its time', () => expect(calledAfter(() => false)).toBe(100));
  it('is four times as long on a machine that stays crowded', () =>
    expect(calledAfter(() => true)).toBe(400));
  it('is over when the machine is free again', () => {
    let asked = 0;
    expect(calledAfter(() => ++asked < 2)).toBe(200);
  });

  it('is not called when it was ended', () => {
    let called = false;
    timeLimit(100, () => {
      called = true;
    })();
    vi.advanceTimersByTime(1000);
    expect(called).toBe(false);
  });

  it.each([
    [0, 2, false],
    [4, 2, false],
    [4.1, 2, true],
    [9, 8, false],
  ])('a load of %d on %d cores is a crowd: %s', (load, cores, expected) => {
    expect(isCrowded(load, cores)).toBe(expected);
  });
});
