import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { EngineClient } from './model/engine-client';
import { excelActions } from './model/excel-actions';
import { documentStore, ExcelWork } from './model/excel-work';
import { type OfficeSurroundings, officeSurroundings } from './model/office';
import { Session } from './model/session';
import { startWorker } from './model/start-worker';
import { dress, followTheme, show, startInBrowser } from './start';

/** The pane beside a workbook in Excel. */
async function startInExcel(office: OfficeSurroundings, host: ExcelHost): Promise<void> {
  const session = new Session(
    new EngineClient(startWorker),
    'excel',
    documentStore(host),
    office.language ?? '',
  );
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

const alone = (notice: 'noOffice' | 'tooOld' | null): Promise<void> =>
  startInBrowser(new EngineClient(startWorker), notice);

async function start(): Promise<void> {
  dress();
  if (document.documentElement.dataset.host !== 'excel') return alone(null);
  const office = await officeSurroundings();
  if (!office) return alone('noOffice');
  let host: ExcelHost;
  try {
    host = ExcelHost.open();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return alone('tooOld');
  }
  return startInExcel(office, host);
}

void start();
