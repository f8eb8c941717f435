import type { Page } from 'playwright-core';
import { SIMULATED } from './excel-script';

/** What the specification of long tasks calls long. */
const LONG = 50;

/** A task of the page's main thread that kept it for longer than {@link LONG} milliseconds. */
export interface LongTask {
  /** By the clock, as the browser's long-task entry has it. */
  readonly duration: number;
  /** By the processor: how long the thread really ran. */
  readonly ran: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Does something in a page and returns the long tasks of its main thread meanwhile.
 *
 * A long-task entry is timed by the clock, and so also counts the time in which another process
 * had the processor: on a machine with other work every page has such entries, whatever it does.
 * The browser's trace has the same tasks with the time that the thread itself ran. So a task is
 * held against the page when it was long and ran long; work that blocks is found by it however
 * loaded the machine, and a load is not taken for work. The simulated workbook, in Excel another
 * process, is left out.
 */
export async function longTasks(
  page: Page,
  action: () => Promise<void>,
): Promise<readonly LongTask[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser to trace');
  await page.evaluate(() => {
    const entries: number[] = [];
    Object.assign(globalThis, { longTaskEntries: entries });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) entries.push(duration);
    }).observe({ type: 'longtask' });
  });
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  let trace: string;
  try {
    await action();
  } finally {
    trace = (await browser.stopTracing()).toString();
  }
  const entries = await page.evaluate(
    () => (globalThis as unknown as { longTaskEntries: number[] }).longTaskEntries,
  );
  return ranLong(JSON.parse(trace).traceEvents, entries.length);
}

function ranLong(events: readonly TraceEvent[], entries: number): LongTask[] {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  );
  const ofPage = events.filter((event) => main.has(thread(event)));
  const tasks = ofPage.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  if (!tasks.some(({ tdur }) => tdur !== undefined)) throw new Error('the trace has no run times');
  const simulated = ofPage.filter(({ name }) => name === SIMULATED).map(({ ts }) => ts);
  const long = tasks
    .filter(({ dur = 0 }) => dur > LONG * 1000)
    .filter(({ ts, dur = 0 }) => !simulated.some((at) => at >= ts && at <= ts + dur))
    .map(({ dur = 0, tdur = dur }) => ({ duration: dur / 1000, ran: tdur / 1000 }));
  const ran = long.filter((task) => task.ran > LONG);
  // Each of them has an entry; fewer entries would mean that the trace shows another thread.
  if (ran.length > entries) throw new Error(`${ran.length} long tasks, ${entries} entries`);
  return ran;
}
