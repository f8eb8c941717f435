import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../model/session';
import type { BookId } from '../../worker/books/book-views';
import type { Alike, FixView, Target } from '../../worker/finding-views';
import { openDialog, PaneDialog } from './dialogs';

/** More than these are counted, not listed. */
const MOST = 200;

/** Shows every safe fix before it is made. */
export class FixesDialog extends PaneDialog {
  static override properties = { ...PaneDialog.properties, fixes: { state: true } };
  declare fixes: readonly FixView[];
  apply: (fixes: readonly FixView[]) => void = () => {};
  /** Asks for them again when the workbook has changed under the dialog. */
  load: (() => Promise<readonly FixView[]>) | null = null;
  #version: number | null = null;

  override willUpdate(): void {
    const { version } = this.session;
    const isStale = this.#version !== null && this.#version !== version;
    this.#version = version;
    if (!isStale) return;
    void this.load?.().then((fixes) => {
      if (this.#version === version) this.fixes = fixes;
    });
  }

  protected heading(): string {
    return this.texts.fixes.heading;
  }

  protected body(): TemplateResult {
    const { fixes: texts, findings } = this.texts;
    if (this.fixes.length === 0) return html`<p>${texts.none}</p>`;
    const files = new Set(this.fixes.map(({ target }) => target.book)).size > 1;
    return html`
      <p>${texts.text}${this.session.mode === 'browser' ? texts.copy : nothing}</p>
      <table>
        <thead>
          <tr>
            ${files ? html`<th scope="col">${this.texts.files.label}</th>` : nothing}
            <th scope="col">${texts.place}</th>
            <th scope="col">${findings.before}</th>
            <th scope="col">${findings.after}</th>
          </tr>
        </thead>
        <tbody>
          ${this.fixes.slice(0, MOST).map(
            ({ target, place, before, after }) =>
              html`<tr>
                ${files ? html`<td>${this.#fileName(target)}</td>` : nothing}
                <td>${place}</td>
                <td>${before}</td>
                <td>${after}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.fixes.length > MOST ? html`<p>${texts.more(this.fixes.length - MOST)}</p>` : nothing}
    `;
  }

  #fileName({ book }: Target): string {
    return this.session.books.find((one) => one.book === book)?.name ?? '';
  }

  protected actions(): TemplateResult {
    if (this.fixes.length === 0) return this.cancelButton(this.texts.actions.close);
    const { length } = this.fixes;
    return html`${this.cancelButton()} ${this.primaryButton(this.texts.fixes.apply(length))}`;
  }

  protected override submit(): void {
    this.close();
    this.apply(this.fixes);
  }
}

customElements.define('fixes-dialog', FixesDialog);

/** Shows changes that are offered, as they now are, and has them made when they are wanted. */
export async function openFixes(
  session: Session,
  load: () => Promise<readonly FixView[]>,
  apply: FixesDialog['apply'],
): Promise<void> {
  const dialog = new FixesDialog();
  dialog.fixes = await load();
  dialog.load = load;
  dialog.apply = apply;
  openDialog(dialog, session);
}

/** Shows the safe fixes of the workbooks that are looked at. */
export const reviewFixes = (session: Session, apply: FixesDialog['apply']): Promise<void> =>
  openFixes(
    session,
    async () => {
      const books = session.bookIds.filter((id) => canChange(session, id));
      const fixes = await session.engine.ask('fixes', { books });
      return fixes.filter(({ safe }) => safe);
    },
    apply,
  );

/** Shows the changes that are offered for findings that are alike. */
export const reviewAlike = (
  session: Session,
  alike: Alike,
  apply: FixesDialog['apply'],
): Promise<void> =>
  openFixes(
    session,
    async () => {
      const { fixes } = await session.engine.ask('alike', { books: session.bookIds, alike });
      return fixes.filter(({ target }) => canChange(session, target.book));
    },
    apply,
  );

/** In Excel the workbook itself, else a copy of a file that can be changed. */
const canChange = ({ mode, books }: Session, id: BookId): boolean =>
  mode === 'excel' || books.find(({ book }) => book === id)?.amendable === true;
