import { css, html, nothing, type TemplateResult } from 'lit';
import type { Target } from '../../worker/finding-views';
import type { ExplainedView } from '../../worker/return-views';
import { ICONS } from '../icons';
import { SessionElement } from '../session-element';
import { sharedStyles, tableStyles } from '../styles';

/** The rows behind a figure of the return, each of which leads to its cell. */
export class ExplainedFigure extends SessionElement {
  static override styles = [
    sharedStyles,
    tableStyles,
    css`
      h2 {
        margin-block-start: var(--spacingVerticalS);
      }
      table {
        inline-size: 100%;
      }
      td:last-child {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      td button {
        color: var(--colorBrandForegroundLink);
        text-decoration: underline;
      }
    `,
  ];
  static override properties = { ...SessionElement.properties, explained: { attribute: false } };
  declare explained: ExplainedView;

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }

  override render(): TemplateResult {
    const { annual, punctuation } = this.texts;
    const { title, value, sum, rows } = this.explained;
    return html`
      <fluent-button class="back" size="small" @click=${() => this.dispatchEvent(new Event('back'))}
        ><span slot="start">${ICONS.back}</span>${annual.back}</fluent-button
      >
      <h2>${punctuation.pair(title, value)}</h2>
      <p class="quiet">${rows.length > 0 ? annual.explain : annual.noRows}</p>
      ${rows.length > 0 ? this.#rows(title, rows) : nothing}
      ${rows.length > 0 ? html`<p>${annual.sum(sum)}</p>` : nothing}
    `;
  }

  #rows(title: string, rows: ExplainedView['rows']): TemplateResult {
    const several = new Set(rows.map(({ file }) => file)).size > 1;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="rows">
        <tbody>
          ${rows.map(
            ({ file, place, subject, contribution, target }) =>
              html`<tr>
                ${several ? html`<td>${file}</td>` : nothing}
                <td><button class="plain" @click=${() => this.#go(target)}>${place}</button></td>
                <td>${subject}</td>
                <td>${contribution}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #go(detail: Target | null): void {
    this.dispatchEvent(new CustomEvent('go-to', { bubbles: true, composed: true, detail }));
  }
}

customElements.define('explained-figure', ExplainedFigure);
