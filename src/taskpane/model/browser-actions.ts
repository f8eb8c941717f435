import { openDialog } from '../view/dialogs';
import { VerifyDialog } from '../view/verify-dialog';
import { closeBook } from './browser-work';
import type { PaneActions } from './pane-actions';
import type { Session } from './session';

/** What a plain page can do with workbooks that were dropped on it. */
export function browserActions(session: Session): PaneActions {
  return {
    check: () => void session.change({}),
    goTo: () => {},
    applyFixes: () => {},
    verify(detail) {
      const dialog = new VerifyDialog();
      dialog.detail = detail;
      openDialog(dialog, session);
    },
    menu() {
      const { actions } = session.texts;
      const none = session.books.length === 0;
      const one = session.book;
      const item = (text: string, run: () => void, disabled = none) => ({ text, run, disabled });
      return [
        item(
          actions.downloadAnnotated,
          () => void session.download('annotated'),
          one === null || one.failure !== null,
        ),
        item(actions.downloadCsv, () => void session.download('findings-csv')),
        item(actions.downloadXlsx, () => void session.download('findings-xlsx')),
        item(actions.downloadReturn, () => void session.download('return-xlsx')),
        item(actions.downloadBlank, () => void session.download('blank-workbook'), false),
        item(
          actions.removeFile,
          () => {
            if (one) void closeBook(session, one.book);
          },
          one === null,
        ),
      ];
    },
  };
}
