import { css, html, nothing, type TemplateResult } from 'lit';
import type { Target } from '../../worker/finding-views';
import { SessionElement } from '../session-element';
import { articleStyles, sharedStyles } from '../styles';

interface Reason {
  readonly rules: Set<string>;
  /** Whether something lacks. */
  readonly open: boolean;
  readonly target: Target | null;
}

/** What could not be checked, and why: silence never means that all is well. */
export class NotCheckedPanel extends SessionElement {
  static override styles = [
    sharedStyles,
    articleStyles,
    css`
      summary {
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      summary:focus-visible {
        border-radius: var(--borderRadiusSmall);
      }
      summary .quiet {
        white-space: nowrap;
      }
      li {
        color: var(--colorNeutralForeground2);
        margin-inline-start: var(--spacingHorizontalXL);
      }
      section {
        padding-block: var(--spacingVerticalS);
      }
      fluent-button {
        float: inline-end;
      }
      section {
        display: flow-root;
      }
      .intro {
        margin-block: var(--spacingVerticalXS) var(--spacingVerticalS);
      }
    `,
  ];

  override render(): TemplateResult {
    const { notChecked } = this.texts;
    const chosen = new Set(this.session.bookIds);
    const byReason = new Map<string, Reason>();
    for (const { book, notChecked: reasons } of this.session.books) {
      if (!chosen.has(book)) continue;
      for (const { reason, open, rules, target } of reasons) {
        const known = byReason.get(reason);
        if (known) for (const rule of rules) known.rules.add(rule);
        else byReason.set(reason, { rules: new Set(rules), open, target });
      }
    }
    if (byReason.size === 0) return html`<p>${notChecked.none}</p>`;
    const all = [...byReason];
    const open = all.filter(([, one]) => one.open);
    const idle = all.filter(([, one]) => !one.open);
    return html`
      ${open.length > 0 ? this.#open(open) : html`<p>${notChecked.none}</p>`}
      ${
        idle.length > 0
          ? html`<h2>${notChecked.idle}</h2>
              <p class="quiet intro">${notChecked.idleText}</p>
              ${idle.map((one) => this.#reason(one))}`
          : nothing
      }
    `;
  }

  #open(reasons: readonly (readonly [string, Reason])[]): TemplateResult {
    const { notChecked } = this.texts;
    return html`
      <h2>${notChecked.heading} <help-button .session=${this.session} .term=${'notChecked'}></help-button></h2>
      <p class="quiet intro">${notChecked.text}</p>
      <h3>${notChecked.because}</h3>
      ${reasons.map((one) => this.#reason(one))}
    `;
  }

  #reason([reason, { rules, target }]: readonly [string, Reason]): TemplateResult {
    const { notChecked, findings } = this.texts;
    return html`<section>
      ${
        target
          ? html`<fluent-button size="small" @click=${() => this.#go(target)}
              >${findings.go}</fluent-button
            >`
          : nothing
      }
      <details>
        <summary>${reason} <span class="quiet">${notChecked.rules(rules.size)}</span></summary>
        <ul>
          ${[...rules].map((rule) => html`<li>${rule}</li>`)}
        </ul>
      </details>
    </section>`;
  }

  #go(detail: Target): void {
    this.dispatchEvent(new CustomEvent('go-to', { bubbles: true, composed: true, detail }));
  }
}

customElements.define('not-checked-panel', NotCheckedPanel);
