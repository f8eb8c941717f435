import type { Session } from '../../model/session';
import type { TermId } from '../../texts/help/terms';
import { openDialog } from './dialogs';

/** Opens a window that is fetched when it is first wanted. */
async function openLate(session: Session, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (error) {
    session.fail(error, () => void openLate(session, open));
  }
}

/** Opens the help, at a term that is asked about. */
export const openHelp = (session: Session, term: TermId | null = null): Promise<void> =>
  openLate(session, async () => {
    const { HelpDialog } = await import('./help-dialog');
    const dialog = new HelpDialog();
    dialog.term = term;
    openDialog(dialog, session);
  });

/** Shows what a month brings. */
export const openMonth = (session: Session): Promise<void> =>
  openLate(session, async () => {
    const { MonthDialog } = await import('./month-dialog');
    openDialog(new MonthDialog(), session);
  });
