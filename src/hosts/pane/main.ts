import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { browserActions } from './model/browser-actions';
import { browserStore } from './model/browser-work';
import { EngineClient } from './model/engine-client';
import { excelActions } from './model/excel-actions';
import { documentStore, ExcelWork } from './model/excel-work';
import { type OfficeSurroundings, officeSurroundings } from './model/office';
import { Session } from './model/session';
import { LedgerPane } from './view/ledger-pane';
import { adoptPageStyle } from './view/page-style';
import { applyTheme, isDarkColour } from './view/theme';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Follows the person's choice, then Office, then the system. */
function followTheme(session: Session, officeBackground: string | null): void {
  const apply = (): void => {
    const { theme } = session.settings;
    const around = officeBackground ? isDarkColour(officeBackground) : darkSystem.matches;
    applyTheme(theme === 'auto' ? around : theme === 'dark');
  };
  let shown = '';
  session.addEventListener('change', () => {
    if (shown === session.settings.theme) return;
    shown = session.settings.theme;
    apply();
  });
  darkSystem.addEventListener('change', apply);
  apply();
}

function show(session: Session, actions: LedgerPane['actions']): void {
  const pane = new LedgerPane();
  pane.session = session;
  pane.actions = actions;
  document.querySelector('#pane')?.replaceWith(pane);
}

/** The pane beside a workbook in Excel. */
async function startInExcel(office: OfficeSurroundings, host: ExcelHost): Promise<void> {
  const session = new Session(
    new EngineClient(),
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

/** The page by itself: workbooks are dropped on it. */
async function startInBrowser(notice: 'noOffice' | 'tooOld' | null): Promise<void> {
  const session = new Session(new EngineClient(), 'browser', browserStore, navigator.language);
  followTheme(session, null);
  show(session, browserActions(session));
  await session.start();
  if (notice) session.tell({ intent: 'info', text: session.texts.errors[notice] });
}

async function start(): Promise<void> {
  adoptPageStyle();
  applyTheme(darkSystem.matches);
  if (document.documentElement.dataset.host !== 'excel') return startInBrowser(null);
  const office = await officeSurroundings();
  if (!office) return startInBrowser('noOffice');
  let host: ExcelHost;
  try {
    host = ExcelHost.open();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return startInBrowser('tooOld');
  }
  return startInExcel(office, host);
}

void start();
