import { afterAll, beforeAll } from 'vitest';
import { PaneHarness } from './harness';
import { makeSamples, type Sample } from './samples';

/** The pane for the tests of a file: started before the first of them, stopped after the last. */
export function paneForTests(): Pick<PaneHarness, 'open'> {
  let pane: PaneHarness | undefined;
  beforeAll(async () => {
    pane = await PaneHarness.start();
  }, 300_000);
  afterAll(() => pane?.stop());
  return {
    open(options) {
      if (!pane) throw new Error('the pane opens within a test');
      return pane.open(options);
    },
  };
}

/** A branch with every defect that it can have. */
export async function faultySample(): Promise<Sample> {
  const [, faulty] = await makeSamples(2);
  if (!faulty) throw new Error('no sample');
  return faulty;
}
