import { availableParallelism, loadavg } from 'node:os';

/** What others keep waiting for the machine, beside what is done here: so many for each of its cores. */
const CROWDED = 2;
const MOST_TIMES = 4;

/** Whether far more wants the machine's time than it has; Windows does not say. */
export const isCrowded = (load = loadavg()[0] ?? 0, cores = availableParallelism()): boolean =>
  load > CROWDED * cores;

/**
 * Calls once when a time is over. It is by the clock, since who waits for a disk uses none of the
 * machine's; but on a crowded machine a sound workbook takes many times as long, and is given that.
 * @param milliseconds the time; up to four times that where the machine is crowded
 * @returns what ends the wait
 */
export function timeLimit(
  milliseconds: number,
  over: () => void,
  crowded: () => boolean = isCrowded,
): () => void {
  let times = 0;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(() => {
      if (++times < MOST_TIMES && crowded()) wait();
      else over();
    }, milliseconds);
  };
  wait();
  return () => clearTimeout(timer);
}
