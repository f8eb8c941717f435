/// <reference types="office-js" />
import { HostError } from './host';
import { request } from './requests';

/** Does some writing in one batch of which no event comes back to us. */
export type Quietly = <T>(write: () => T) => Promise<T>;

/**
 * A request that may write without hearing of it itself.
 * @throws HostError
 */
export async function quietRequest<T>(
  work: (context: Excel.RequestContext, quietly: Quietly) => Promise<T>,
): Promise<T> {
  try {
    return await request((context) =>
      work(context, async (write) => {
        context.runtime.enableEvents = false;
        const written = write();
        context.runtime.enableEvents = true;
        await context.sync();
        return written;
      }),
    );
  } catch (error) {
    const nothingDone = error instanceof HostError && error.code === 'cell-edit-mode';
    if (!nothingDone) await eventsOn();
    throw error;
  }
}

/** A batch that fails halfway leaves events off, and the pane deaf. */
const eventsOn = (): Promise<void> =>
  request(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
