import { html, nothing, type TemplateResult } from 'lit';
import type { FindingDetail } from '../../worker/finding-views';
import { PaneDialog } from './dialogs';

/** What a person says of a finding that is all right. */
export interface Answer {
  readonly reason: string;
  readonly by: string;
}

/** Asks for the reason why a finding is all right. */
export class VerifyDialog extends PaneDialog {
  static override properties = { ...PaneDialog.properties, missing: { state: true } };
  declare detail: FindingDetail;
  declare missing: boolean;
  /** Writes the row; absent where the workbook cannot be written. */
  record: ((answer: Answer) => void) | null = null;

  protected heading(): string {
    return this.texts.verify.heading;
  }

  protected body(): TemplateResult {
    const { verify } = this.texts;
    const { rule, sheet, subject } = this.detail.verification;
    if (!this.record) {
      return html`
        <p>${verify.elsewhere}</p>
        <table>
          <tbody>
            <tr><th scope="row">规则</th><td>${rule}</td></tr>
            <tr><th scope="row">工作表</th><td>${sheet}</td></tr>
            <tr><th scope="row">对象</th><td>${subject}</td></tr>
            <tr><th scope="row">说明</th><td class="quiet">${verify.reasonHint}</td></tr>
          </tbody>
        </table>
      `;
    }
    return html`
      <p>${verify.text}${this.session.mode === 'browser' ? verify.copy : nothing}</p>
      <p><strong>${verify.subject(this.detail.title, subject)}</strong></p>
      <p class="quiet">${this.detail.problem}</p>
      <label class="field"
        >${verify.reason}
        <textarea
          name="reason"
          rows="3"
          required
          autofocus
          placeholder=${verify.reasonHint}
          aria-invalid=${this.missing ? 'true' : 'false'}
          aria-describedby="missing"
        ></textarea>
      </label>
      <p id="missing" class="error" role="alert">${this.missing ? verify.missing : nothing}</p>
      <label class="field">${verify.by}<textarea name="by" rows="1" .value=${this.session.verifiedBy}></textarea></label>
    `;
  }

  protected actions(): TemplateResult {
    if (!this.record) return this.cancelButton(this.texts.actions.close);
    return html`${this.cancelButton()} ${this.primaryButton(this.texts.verify.save)}`;
  }

  #field(name: string): string {
    return this.renderRoot.querySelector<HTMLTextAreaElement>(`[name=${name}]`)?.value.trim() ?? '';
  }

  protected override submit(): void {
    const reason = this.#field('reason');
    this.missing = reason === '';
    if (this.missing) return;
    this.close();
    this.session.verifiedBy = this.#field('by');
    this.record?.({ reason, by: this.session.verifiedBy });
  }
}

customElements.define('verify-dialog', VerifyDialog);
