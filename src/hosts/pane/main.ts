import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { EngineClient } from './model/engine-client';
import { excelActions } from './model/excel-actions';
import { documentStore, ExcelWork } from './model/excel-work';
import {
  hasOffice,
  type NoOffice,
  type OfficeSearch,
  type OfficeSurroundings,
  searchOffice,
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

/** The page by itself, in which Excel may still turn up. */
async function startAlone(search: OfficeSearch): Promise<void> {
  const alone = await startInBrowser(engine, 'connecting');
  const first = await search.soon;
  if (typeof first === 'string') {
    alone.tell({ intent: 'warning', text: alone.texts.errors[first] });
  }
  const office = typeof first === 'string' ? await search.late : first;
  const host = openHost(office);
  if (typeof office === 'string' || typeof host === 'string') {
    const why = typeof host === 'string' ? host : 'officeSilent';
    alone.tell({ intent: 'warning', text: alone.texts.errors[why] });
    return;
  }
  // Who has begun to work here goes on here.
  if (alone.books.length === 0 && alone.progress === null) await startInExcel(office, host);
}

async function start(): Promise<void> {
  dress();
  const { host: place, officeJs } = document.documentElement.dataset;
  if (place !== 'excel') {
    await startInBrowser(engine, null);
    return;
  }
  const search = searchOffice(officeJs);
  const soon = new Promise<null>((resolve) => {
    setTimeout(() => {
      if (!hasOffice()) resolve(null);
    }, SOON);
  });
  // Whoever waits in vain can already use the page.
  const office = await Promise.race([search.soon, soon]);
  if (office === null || office === 'officeSilent') {
    await startAlone(search);
    return;
  }
  const host = openHost(office);
  if (typeof office === 'string' || typeof host === 'string') {
    await startInBrowser(engine, typeof host === 'string' ? host : 'noOffice');
  } else await startInExcel(office, host);
}

void start();
