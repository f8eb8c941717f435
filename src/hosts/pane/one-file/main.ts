import './supplements';
import { EngineClient } from '../model/engine-client';
import { dress, startInBrowser } from '../start';

/** Starts the engine from the text that the file itself carries: a file may load no other. */
function startWorker(): Worker {
  const engine = document.querySelector('#engine')?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([engine], { type: 'text/javascript' }));
  return new Worker(url);
}

dress();
// The guard before this script says that the browser is too old where this is not reached.
Object.assign(globalThis, { branchLedgerStarted: true });
void startInBrowser(new EngineClient(startWorker), null);
