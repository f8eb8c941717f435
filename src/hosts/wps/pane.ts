import '../pane/one-file/supplements';
import { HostError } from '../excel/host';
import { documentStore } from '../pane/model/document-store';
import { EngineClient } from '../pane/model/engine-client';
import { excelActions } from '../pane/model/excel-actions';
import { ExcelWork } from '../pane/model/excel-work';
import { Session } from '../pane/model/session';
import { startWorker } from '../pane/model/start-worker';
import { dress, followTheme, show, startInBrowser } from '../pane/start';
import type { WpsApplication } from './object-model';
import { WpsHost } from './wps-host';

const UNTRIED =
  'WPS 加载项未经真机验证：还没有人在真正的 WPS 里运行过它。请先在副本上试，发现不对请告诉我们（见手册“WPS 加载项试用”）。';

/** The workbook that is open in WPS; null outside WPS, or where none is. */
function openHost(): WpsHost | null {
  const { Application: application } = globalThis as { readonly Application?: WpsApplication };
  if (!application) return null;
  try {
    return new WpsHost(application, localStorage);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return null;
  }
}

async function start(): Promise<void> {
  dress();
  const engine = new EngineClient(startWorker);
  const host = openHost();
  if (!host) {
    await startInBrowser(engine, null);
    return;
  }
  const session = new Session(engine, 'excel', documentStore(host), navigator.language);
  const work = new ExcelWork(session, host);
  followTheme(session, null);
  show(session, excelActions(session, work));
  await session.start();
  await work.start();
  session.tell({ intent: 'warning', text: UNTRIED });
}

void start();
