import { css, html, nothing, type TemplateResult } from 'lit';
import type { FindingDetail as Detail, FindingRow, Target } from '../../worker/finding-views';
import './cell-editor';
import { ICONS } from '../icons';
import { SessionElement } from '../session-element';
import { sharedStyles } from '../styles';

/** A finding opened: 依据 and 怎么改 under the 问题 of its row, and what can be done about it. */
export class FindingDetailView extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        background: var(--colorNeutralBackground1Selected);
        border-block-end: 1px solid var(--colorNeutralStroke2);
        display: flow-root;
        padding: 0 var(--spacingHorizontalM) var(--spacingVerticalM) 36px;
      }
      dt {
        color: var(--colorNeutralForeground2);
        font-size: var(--fontSizeBase200);
        line-height: var(--lineHeightBase200);
        margin-block-start: var(--spacingVerticalS);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .change {
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: var(--borderRadiusMedium);
        display: grid;
        gap: 2px var(--spacingHorizontalM);
        grid-template-columns: auto 1fr;
        margin-block-start: var(--spacingVerticalS);
        padding: var(--spacingVerticalS) var(--spacingHorizontalM);
      }
      .change p {
        grid-column: 1 / 3;
      }
      .change span {
        color: var(--colorNeutralForeground2);
      }
      .change code {
        font: inherit;
        overflow-wrap: anywhere;
      }
      .change .after {
        font-weight: var(--fontWeightSemibold);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
        margin-block-start: var(--spacingVerticalM);
      }
      cell-editor {
        margin-block-start: var(--spacingVerticalS);
      }
      .related button {
        color: var(--colorBrandForegroundLink);
        text-decoration: underline;
      }
    `,
  ];
  static override properties = {
    ...SessionElement.properties,
    row: { attribute: false },
    typing: { attribute: false },
    detail: { state: true },
  };
  declare row: FindingRow;
  /** Whether its cell is to be typed into at once. */
  declare typing: boolean;
  declare detail: Detail | null;
  #asked = '';

  constructor() {
    super();
    this.typing = false;
    this.detail = null;
  }

  override willUpdate(): void {
    const { row, detail } = this;
    const { version, engine, open } = this.session;
    // After another check its number may be another finding's, until the list has it anew.
    if (open?.book !== row.book || open.finding !== row.finding) return;
    const asked = `${version} ${row.book} ${row.finding}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    // The same finding after another check stays in view until it is told anew.
    if (detail?.key !== row.key) this.detail = null;
    const { book, finding } = row;
    void engine.ask('detail', { book, finding }).then((found) => {
      if (asked === this.#asked) this.detail = found;
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { detail, texts } = this;
    if (!detail) return nothing;
    const { findings } = texts;
    return html`
      <dl>
        <dt>${findings.why}</dt>
        <dd>${detail.why}</dd>
        <dt>${findings.remedy}</dt>
        <dd>${detail.remedy}</dd>
        ${
          detail.related.length > 0
            ? html`<dt>${findings.related}</dt>
                <dd class="related">
                  ${detail.related.map(({ text, target }) => this.#related(text, target))}
                </dd>`
            : nothing
        }
        <dt>${findings.rule}</dt>
        <dd>${detail.title}</dd>
      </dl>
      ${this.#change(detail)}
      ${
        detail.cell && this.session.mode === 'browser'
          ? html`<cell-editor .session=${this.session} .target=${detail.cell} .eager=${this.typing}></cell-editor>`
          : nothing
      }
      <div class="actions">
        ${
          detail.changes.length > 0 && this.#canChange
            ? html`<fluent-button
                size="small"
                appearance="primary"
                @click=${() => this.#send('apply-fixes', detail.changes)}
                >${findings.apply}</fluent-button
              >`
            : nothing
        }
        ${
          detail.target
            ? html`<fluent-button size="small" @click=${() => this.#send('go-to', detail.target)}
                ><span slot="start">${ICONS.arrow}</span>${findings.go}</fluent-button
              >`
            : nothing
        }
        ${
          detail.suppressed
            ? nothing
            : html`<fluent-button size="small" @click=${() => this.#send('verify', detail)}
                >${findings.verify}</fluent-button
              >`
        }
      </div>
      ${detail.alike > 1 && !detail.suppressed ? this.#alike(detail) : nothing}
    `;
  }

  /** All findings of the same rule, in the workbooks that are looked at, at once. */
  #alike({ rule, alike, changes }: Detail): TemplateResult {
    const { findings } = this.texts;
    return html`<div class="actions" role="group" aria-label=${findings.alike(alike)}>
      <span class="quiet">${findings.alike(alike)}</span>
      ${
        changes.length > 0 && this.#canChange
          ? html`<fluent-button size="small" @click=${() => this.#send('fix-alike', { rule })}
              >${findings.fixAlike}</fluent-button
            >`
          : nothing
      }
      ${
        this.#canChange
          ? html`<fluent-button size="small" @click=${() => this.#send('verify-alike', { rule })}
              >${findings.verifyAlike}</fluent-button
            >`
          : nothing
      }
    </div>`;
  }

  /** In Excel the workbook itself, else a copy of a file that can be changed. */
  get #canChange(): boolean {
    const { mode, books } = this.session;
    const own = books.find(({ book }) => book === this.row.book);
    return mode === 'excel' || own?.amendable === true;
  }

  #related(text: string, target: Target | null): TemplateResult {
    return html`<div>
      ${
        target
          ? html`<button class="plain" @click=${() => this.#send('go-to', target)}>${text}</button>`
          : text
      }
    </div>`;
  }

  #change({ changes }: Detail): TemplateResult | typeof nothing {
    const [change] = changes;
    if (!change) return nothing;
    const { before, after, safe } = change;
    const { findings, fixes } = this.texts;
    return html`<div class="change">
      <span>${findings.before}</span><code>${before || '—'}</code>
      <span>${findings.after}</span><code class="after">${after}</code>
      <p class="quiet">
        ${safe ? findings.safe : findings.suggestion}
        ${changes.length > 1 ? fixes.more(changes.length - 1) : nothing}
        ${this.#canChange ? nothing : findings.byHand}
      </p>
    </div>`;
  }

  #send(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

customElements.define('finding-detail', FindingDetailView);
