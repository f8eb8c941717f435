import { browserActions } from './model/browser-actions';
import { browserStore } from './model/browser-work';
import type { EngineClient } from './model/engine-client';
import type { NoOffice } from './model/office';
import { Session } from './model/session';
import { LedgerPane } from './view/ledger-pane';
import { adoptPageStyle } from './view/page-style';
import { applyTheme, isDarkColour } from './view/theme';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Follows the person's choice, then Office, then the system. */
export function followTheme(session: Session, officeBackground: string | null): void {
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

/** Puts the page's own style on, before anything is shown. */
export function dress(): void {
  adoptPageStyle();
  applyTheme(darkSystem.matches);
}

/** Shows a session in place of what the page holds so far. */
export function show(session: Session, actions: LedgerPane['actions']): void {
  const pane = new LedgerPane();
  pane.session = session;
  pane.actions = actions;
  document.documentElement.dataset.mode = session.mode;
  document.querySelector('#pane, ledger-pane')?.replaceWith(pane);
}

/** The page by itself: workbooks are dropped on it. */
export async function startInBrowser(
  engine: EngineClient,
  notice: 'connecting' | NoOffice | 'tooOld' | null,
): Promise<Session> {
  const session = new Session(engine, 'browser', browserStore, navigator.language);
  followTheme(session, null);
  show(session, browserActions(session));
  await session.start();
  if (notice) session.tell({ intent: 'info', text: session.texts.errors[notice] });
  return session;
}
