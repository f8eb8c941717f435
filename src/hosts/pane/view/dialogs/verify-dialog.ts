import { html, nothing, type TemplateResult } from 'lit';
import type { Answered } from '../../worker/finding-views';
import { PaneDialog } from './dialogs';

/** What a person says of findings that are all right. */
export interface Answer {
  readonly reason: string;
  readonly by: string;
}

/** What is answered: one finding, or all of a rule. */
export interface AnsweredFindings {
  readonly title: string;
  readonly problem: string;
  /** Where one finding stands that is about nobody. */
  readonly place?: string;
  readonly answers: readonly Answered[];
}

/** More are counted, not named. */
const MOST_NAMED = 12;

/** Asks for the reason why findings are all right; what was typed stays until it is written. */
export class VerifyDialog extends PaneDialog {
  static override properties = {
    ...PaneDialog.properties,
    missing: { state: true },
    writing: { state: true },
    failed: { state: true },
  };
  declare about: AnsweredFindings;
  declare missing: boolean;
  declare writing: boolean;
  declare failed: boolean;
  /** Writes the rows, and says whether they stand there; absent where the workbook cannot be written. */
  record: ((answer: Answer) => Promise<boolean>) | null = null;

  protected heading(): string {
    return this.texts.verify.heading;
  }

  protected body(): TemplateResult {
    const { verify } = this.texts;
    const { title, problem, place, answers } = this.about;
    const [first] = answers;
    if (!this.record) {
      return html`
        <p>${verify.elsewhere}</p>
        <table>
          <tbody>
            <tr><th scope="row">规则</th><td>${first?.rule}</td></tr>
            <tr><th scope="row">工作表</th><td>${first?.sheet}</td></tr>
            <tr><th scope="row">对象</th><td>${first?.subject}</td></tr>
            <tr><th scope="row">说明</th><td class="quiet">${verify.reasonHint}</td></tr>
          </tbody>
        </table>
      `;
    }
    const isOfRules = new Set(answers.map(({ rule }) => rule)).size > 1;
    const named = answers
      .slice(0, MOST_NAMED)
      .map(({ rule, subject, sheet }) =>
        isOfRules ? verify.subject(rule, subject || sheet) : subject || sheet || verify.whole,
      );
    const list = this.texts.punctuation.list(named);
    return html`
      <p>${verify.text}${this.session.mode === 'browser' ? verify.copy : nothing}</p>
      <p>
        <strong
          >${answers.length === 1 ? verify.subject(title, first?.subject || place || '') : verify.subjects(title, answers.length)}</strong
        >
      </p>
      <p class="quiet">
        ${answers.length === 1 ? problem : answers.length > MOST_NAMED ? verify.andMore(list) : list}
      </p>
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
      ${this.failed ? html`<p class="error" role="alert">${this.session.notice?.text} ${verify.kept}</p>` : nothing}
      <label class="field">${verify.by}<textarea name="by" rows="1" .value=${this.session.verifiedBy}></textarea></label>
    `;
  }

  protected actions(): TemplateResult {
    if (!this.record) return this.cancelButton(this.texts.actions.close);
    return html`${this.cancelButton()} ${this.primaryButton(this.texts.verify.save, this.writing)}`;
  }

  #field(name: string): string {
    return this.renderRoot.querySelector<HTMLTextAreaElement>(`[name=${name}]`)?.value.trim() ?? '';
  }

  protected override submit(): void {
    if (this.writing) return;
    const reason = this.#field('reason');
    this.missing = reason === '';
    if (this.missing) return;
    this.session.verifiedBy = this.#field('by');
    void this.#write({ reason, by: this.session.verifiedBy });
  }

  async #write(answer: Answer): Promise<void> {
    this.writing = true;
    this.failed = false;
    const written = await this.record?.(answer);
    this.writing = false;
    this.failed = !written;
    // Where it could not be written, the notice says why, and the reason is still here.
    if (written) this.close();
  }
}

customElements.define('verify-dialog', VerifyDialog);
