import { html, type TemplateResult } from 'lit';
import type { FixView } from '../worker/finding-views';
import { PaneDialog } from './dialogs';

/** More than these are counted, not listed. */
const MOST = 200;

/** Shows every safe fix before it is made. */
export class FixesDialog extends PaneDialog {
  declare fixes: readonly FixView[];
  apply: (fixes: readonly FixView[]) => void = () => {};

  protected heading(): string {
    return this.texts.fixes.heading;
  }

  protected body(): TemplateResult {
    const { fixes: texts, findings } = this.texts;
    if (this.fixes.length === 0) return html`<p>${texts.none}</p>`;
    return html`
      <p>${texts.text}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.place}</th>
            <th scope="col">${findings.before}</th>
            <th scope="col">${findings.after}</th>
          </tr>
        </thead>
        <tbody>
          ${this.fixes.slice(0, MOST).map(
            ({ place, before, after }) =>
              html`<tr>
                <td>${place}</td>
                <td>${before}</td>
                <td>${after}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.fixes.length > MOST ? html`<p>… ${findings.count(this.fixes.length)}</p>` : html``}
    `;
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
