import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { documentStore } from './model/document-store';
import type { EngineClient } from './model/engine-client';
import { excelActions } from './model/excel-actions';
import { ExcelWork } from './model/excel-work';
import type { NoOffice, OfficeSurroundings } from './model/office';
import { Session } from './model/session';
import { followTheme, show } from './start';

/** The pane beside a workbook in Excel. */
export async function startInExcel(
  engine: EngineClient,
  office: OfficeSurroundings,
  host: ExcelHost,
): Promise<void> {
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
export function openHost(office: OfficeSurroundings | NoOffice): ExcelHost | NoOffice | 'tooOld' {
  if (typeof office === 'string') return office;
  try {
    return ExcelHost.open();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return 'tooOld';
  }
}
