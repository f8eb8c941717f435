import './supplements';
import { unzlibSync } from 'fflate';
import { EngineClient } from '../model/engine-client';
import { dress, startInBrowser } from '../start';

/** Starts the engine that the file itself carries, packed: a file may load no other. */
function startWorker(): Worker {
  const packed = atob(document.querySelector('#engine')?.textContent ?? '');
  const engine = unzlibSync(Uint8Array.from(packed, (byte) => byte.charCodeAt(0)));
  const url = URL.createObjectURL(new Blob([new Uint8Array(engine)], { type: 'text/javascript' }));
  return new Worker(url);
}

dress();
// The guard before this script says that the browser is too old where this is not reached.
Object.assign(globalThis, { branchLedgerStarted: true });
void startInBrowser(new EngineClient(startWorker), null);
