import { openDialog } from '../view/dialogs/dialogs';
import { reviewAlike, reviewFixes } from '../view/dialogs/fixes-dialog';
import { openHelp, openMonth } from '../view/dialogs/late-dialogs';
import { VerifyDialog } from '../view/dialogs/verify-dialog';
import type { BookId } from '../worker/books/book-views';
import type { Answered } from '../worker/finding-views';
import { BrowserEdits } from './browser-edits';
import { closeBook, openPicked } from './browser-work';
import { print } from './download';
import { openManual } from './manual';
import type { PaneActions } from './pane-actions';
import { localToday, type Session } from './session';
import { canPick } from './watch/can-pick';

/** What a plain page can do with workbooks that were dropped on it. */
export function browserActions(session: Session): PaneActions {
  const edits = new BrowserEdits(session);
  const isAmendable = (id: BookId): boolean =>
    session.books.find(({ book }) => book === id)?.amendable === true;
  const verified = (
    answers: readonly { readonly book: BookId; readonly answered: Answered }[],
    { reason, by }: { readonly reason: string; readonly by: string },
  ): Promise<boolean> => {
    const books = new Set(answers.map(({ book }) => book));
    return edits.verify(
      [...books].map((book) => ({
        book,
        answers: answers.filter((one) => one.book === book).map(({ answered }) => answered),
        reason,
        by,
        on: localToday(),
      })),
    );
  };
  return {
    copies: {
      write: (typed) => void edits.write(typed),
      get canRedo() {
        return edits.canRedo;
      },
      save: () => void edits.save(),
      get writeBack() {
        const open = new Set(
          session.books.flatMap((one) => (one.changes.length ? [one.book] : [])),
        );
        const some = session.held.watched.some(({ book }) => open.has(book));
        return some
          ? () => void import('./watch/write-back').then((it) => it.writeBack(session))
          : null;
      },
      undo: () => void edits.step(false),
      redo: () => void edits.step(true),
    },
    check: () => void session.change({}),
    goTo: () => {},
    applyFixes: (fixes) => void edits.apply(fixes),
    verify(detail) {
      const dialog = new VerifyDialog();
      const { book, answers } = detail;
      dialog.about = detail;
      const given = answers.map((answered) => ({ book, answered }));
      if (isAmendable(book)) dialog.record = (answer) => verified(given, answer);
      openDialog(dialog, session);
    },
    async verifyAlike(alike) {
      const found = await session.engine.ask('alike', { books: session.bookIds, alike });
      const answers = found.answers.filter(({ book }) => isAmendable(book));
      const dialog = new VerifyDialog();
      const shown = answers.map(({ answered }) => answered);
      dialog.about = { title: found.title, problem: '', answers: shown };
      dialog.record = (answer) => verified(answers, answer);
      openDialog(dialog, session);
    },
    fixAlike: (alike) => void reviewAlike(session, alike, (fixes) => void edits.apply(fixes)),
    menu() {
      const { actions } = session.texts;
      const none = session.books.length === 0;
      const one = session.book;
      const item = (text: string, run: () => void, disabled = none) => ({ text, run, disabled });
      const follow = (kind: 'files' | 'folder') =>
        item(actions.follow[kind], () => void openPicked(session, kind), false);
      return [
        item(actions.fixAll, () => void reviewFixes(session, (fixes) => void edits.apply(fixes))),
        item(actions.downloadAnnotated, () => void session.download('annotated')),
        item(actions.downloadCsv, () => void session.download('findings-csv')),
        item(actions.downloadXlsx, () => void session.download('findings-xlsx')),
        item(actions.downloadHtml, () => void session.download('findings-html')),
        item(actions.printFindings, () => void print(session, 'findings-html')),
        item(actions.month, () => void openMonth(session)),
        item(actions.downloadReturn, () => void session.download('return-xlsx')),
        item(actions.downloadBlank, () => void session.download('blank-workbook'), false),
        ...(canPick() ? [follow('files'), follow('folder')] : []),
        item(actions.manual, () => void openManual(), false),
        item(
          actions.newYear,
          () => void session.download('new-year', { books: one ? [one.book] : [] }),
          one === null || one.failure !== null,
        ),
        item(
          actions.removeFile,
          () => {
            if (one) void closeBook(session, one);
          },
          one === null,
        ),
        item(actions.help, () => void openHelp(session), false),
      ];
    },
  };
}
