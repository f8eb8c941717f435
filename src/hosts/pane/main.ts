import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { EngineClient } from './model/engine-client';
import { excelActions } from './model/excel-actions';
import { documentStore, ExcelWork } from './model/excel-work';
import {
  hasOffice,
  type NoOffice,
  type OfficeSurroundings,
  officeSurroundings,
} from './model/office';
import { Session } from './model/session';
import { startWorker } from './model/start-worker';
import { dress, followTheme, show, startInBrowser } from './start';

/** After this the page is shown by itself while Office.js is waited for, in milliseconds. */
const SOON = 1200;

const engine = new EngineClient(startWorker);

/** The pane beside a workbook in Excel. */
async function startInExcel(office: OfficeSurroundings, host: ExcelHost): Promise<void> {
  const session = new Session(engine, 'excel', documentStore(host), office.language ?? '');
  const work = new ExcelWork(session, host);
  followTheme(session, office.background);
  show(session, excelActions(session, work));
  await session.start();
  await work.start();
  const asked = new URLSearchParams(location.search).get('do');
  if (asked !== 'check' && asked !== 'return') return;
  if (asked === 'return') session.tab = 'annual';
  await work.check();
}

/** The workbook that is open in Excel, or why it cannot be reached. */
function openHost(office: OfficeSurroundings | NoOffice): ExcelHost | NoOffice | 'tooOld' {
  if (typeof office === 'string') return office;
  try {
    return ExcelHost.open();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return 'tooOld';
  }
}

async function start(): Promise<void> {
  dress();
  const { host: place, officeJs } = document.documentElement.dataset;
  if (place !== 'excel') {
    await startInBrowser(engine, null);
    return;
  }
  const waited = officeSurroundings(officeJs);
  const soon = new Promise<null>((resolve) => {
    setTimeout(() => {
      if (!hasOffice()) resolve(null);
    }, SOON);
  });
  const early = await Promise.race([waited, soon]);
  // Whoever waits in vain can already use the page.
  const alone = early === null ? await startInBrowser(engine, 'connecting') : null;
  const office = await waited;
  const host = openHost(office);
  const isUsed = alone !== null && (alone.books.length > 0 || alone.progress !== null);
  if (typeof office !== 'string' && typeof host !== 'string' && !isUsed) {
    await startInExcel(office, host);
    return;
  }
  const why = typeof host === 'string' ? host : 'officeSilent';
  if (alone) alone.tell({ intent: 'warning', text: alone.texts.errors[why] });
  else await startInBrowser(engine, why);
}

void start();
