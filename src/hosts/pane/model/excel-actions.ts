import { openDialog } from '../view/dialogs/dialogs';
import { reviewFixes } from '../view/dialogs/fixes-dialog';
import { TemplateDialog } from '../view/dialogs/template-dialog';
import { VerifyDialog } from '../view/dialogs/verify-dialog';
import { ExcelInsert } from './excel-insert';
import type { ExcelWork } from './excel-work';
import type { PaneActions } from './pane-actions';
import { localToday, type Session } from './session';

/** What the pane can do with the workbook that is open in Excel. */
export function excelActions(session: Session, work: ExcelWork): PaneActions {
  const insert = new ExcelInsert(session, work);
  const chooseTemplate = (): void => {
    const dialog = new TemplateDialog();
    dialog.insert = (name) => void insert.template(name);
    openDialog(dialog, session);
  };
  return {
    copies: null,
    check: () => void work.check(),
    goTo: (target) => void work.go(target),
    applyFixes: (fixes) => void work.applyFixes(fixes),
    verify(detail) {
      const dialog = new VerifyDialog();
      dialog.detail = detail;
      dialog.record = ({ reason, by }) => {
        const { book, finding } = detail;
        void insert.verification({ book, finding, reason, by, on: localToday() });
      };
      openDialog(dialog, session);
    },
    menu() {
      const { actions } = session.texts;
      const none = session.books.length === 0;
      const item = (text: string, run: () => void, disabled = none) => ({ text, run, disabled });
      return [
        item(
          actions.fixAll,
          () => void reviewFixes(session, (fixes) => void work.applyFixes(fixes)),
        ),
        item(actions.writeFlags, () => void work.writeFlags()),
        item(actions.clearFlags, () => void work.clearFlags(), false),
        item(actions.findingsSheet, () => void insert.findingsSheet()),
        item(actions.returnSheets, () => void insert.returnSheets()),
        item(actions.insertTemplate, chooseTemplate, false),
        item(actions.downloadCsv, () => void session.download('findings-csv')),
        item(actions.downloadXlsx, () => void session.download('findings-xlsx')),
      ];
    },
  };
}
