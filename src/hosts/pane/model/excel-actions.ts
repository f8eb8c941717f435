import { openDialog } from '../view/dialogs/dialogs';
import { reviewAlike, reviewFixes } from '../view/dialogs/fixes-dialog';
import { openHelp, openMonth } from '../view/dialogs/late-dialogs';
import { TemplateDialog } from '../view/dialogs/template-dialog';
import { type AnsweredFindings, VerifyDialog } from '../view/dialogs/verify-dialog';
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
  const verify = (about: AnsweredFindings): void => {
    const dialog = new VerifyDialog();
    dialog.about = about;
    dialog.record = ({ reason, by }) =>
      insert.verification({ answers: about.answers, reason, by, on: localToday() });
    openDialog(dialog, session);
  };
  return {
    copies: null,
    check: () => void work.check(),
    goTo: (target) => void work.go(target),
    applyFixes: (fixes) => void work.applyFixes(fixes),
    verify,
    async verifyAlike(alike) {
      const found = await session.engine.ask('alike', { books: session.bookIds, alike });
      const answers = found.answers.map(({ answered }) => answered);
      verify({ title: found.title, problem: '', answers });
    },
    fixAlike: (alike) => void reviewAlike(session, alike, (fixes) => void work.applyFixes(fixes)),
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
        item(actions.month, () => void openMonth(session)),
        item(actions.newYear, () => void session.download('new-year')),
        item(actions.downloadCsv, () => void session.download('findings-csv')),
        item(actions.downloadXlsx, () => void session.download('findings-xlsx')),
        item(actions.downloadHtml, () => void session.download('findings-html')),
        item(actions.help, () => void openHelp(session), false),
      ];
    },
  };
}
