import { css, html, nothing, type TemplateResult } from 'lit';
import type { Saved } from '../model/watch/watch';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** Which files are looked at again, and what came of the last one that was saved. */
export class WatchLine extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      .line {
        border-block-end: 1px solid var(--colorNeutralStroke2);
        font-size: var(--fontSizeBase200);
        overflow-wrap: anywhere;
        padding: var(--spacingVerticalXS) var(--spacingHorizontalM);
      }
      summary {
        cursor: pointer;
      }
      ul {
        margin: 0;
        max-block-size: 20vh;
        overflow: auto;
        padding-inline-start: 1.4em;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { watch } = this.session;
    const [first, ...more] = watch?.files ?? [];
    if (!watch || !first) return nothing;
    const { texts, last } = watch;
    const text = last ? this.#sentence(last) : texts.watching(first.name, more.length);
    // One line in each case, so that nothing below it moves.
    return html`<div class="line">
      <span class="hidden" role="status">${text}</span>
      ${last && last.named.length > 0 ? this.#named(last, text) : html`<div aria-hidden="true">${text}</div>`}
    </div>`;
  }

  #sentence({ name, at, fresh, done, left }: Saved): string {
    const { watch } = this.session;
    if (!watch) return '';
    const { texts } = watch;
    const changes = [
      ...(fresh > 0 ? [texts.fresh(fresh)] : []),
      ...(done > 0 ? [texts.done(done)] : []),
    ];
    const told = changes.length > 0 ? this.texts.punctuation.list(changes) : texts.same;
    const end = this.session.language === 'zh-CN' ? '。' : '. ';
    return `${texts.saved(name, at)}${told}${end}${left > 0 ? texts.left(left) : ''}`;
  }

  /** The sentence, which opens to what is done. */
  #named({ named, done }: Saved, text: string): TemplateResult | typeof nothing {
    const texts = this.session.watch?.texts;
    if (!texts) return nothing;
    return html`<details>
      <summary>${text}</summary>
      <ul aria-label=${texts.list(done)}>
        ${named.map((one) => html`<li>${one}</li>`)}
        ${done > named.length ? html`<li>${texts.more(done - named.length)}</li>` : nothing}
      </ul>
    </details>`;
  }
}

customElements.define('watch-line', WatchLine);
