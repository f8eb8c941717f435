import { openDialog } from '../view/dialogs/dialogs';
import { reviewFixes } from '../view/dialogs/fixes-dialog';
import { VerifyDialog } from '../view/dialogs/verify-dialog';
import { BrowserEdits } from './browser-edits';
import { closeBook } from './browser-work';
import type { PaneActions } from './pane-actions';
import { localToday, type Session } from './session';

/** What a plain page can do with workbooks that were dropped on it. */
export function browserActions(session: Session): PaneActions {
  const edits = new BrowserEdits(session);
  return {
    copies: { save: () => void edits.save(), undo: () => void edits.undo() },
    check: () => void session.change({}),
    goTo: () => {},
    applyFixes: (fixes) => void edits.apply(fixes),
    verify(detail) {
      const dialog = new VerifyDialog();
      dialog.detail = detail;
      const { book, finding } = detail;
      if (session.books.find((one) => one.book === book)?.amendable) {
        dialog.record = ({ reason, by }) =>
          void edits.verify({ book, finding, reason, by, on: localToday() });
      }
      openDialog(dialog, session);
    },
    menu() {
      const { actions } = session.texts;
      const none = session.books.length === 0;
      const one = session.book;
      const item = (text: string, run: () => void, disabled = none) => ({ text, run, disabled });
      return [
        item(actions.fixAll, () => void reviewFixes(session, (fixes) => void edits.apply(fixes))),
        item(actions.downloadAnnotated, () => void session.download('annotated')),
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
