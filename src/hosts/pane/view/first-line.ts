import { css, html, nothing, type TemplateResult } from 'lit';
import { addStanding, firstLine, NO_STANDING, type Standing } from '../../../documents/first-line';
import type { Session } from '../model/session';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** How the workbooks that are looked at stand together. */
export function standingOf({ books, bookIds, lacking }: Session): Standing {
  const chosen = new Set(bookIds);
  const shown = books.filter(({ book }) => chosen.has(book));
  const sum = shown.reduce(
    (sum, { standing, organisation, name }) =>
      addStanding(sum, standing, shown.length > 1 ? (organisation ?? name) : null),
    NO_STANDING,
  );
  // A rule, or a figure, is one, in however many of the workbooks it is open.
  const notChecked = new Set(shown.flatMap(({ openRules }) => openRules)).size;
  return { ...sum, notChecked, lacking: lacking.of(shown) };
}

/** The one line that every host begins with. */
export class FirstLine extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      p {
        align-items: start;
        border-block-end: 1px solid var(--colorNeutralStroke2);
        display: grid;
        font-weight: var(--fontWeightSemibold);
        gap: var(--spacingHorizontalXS);
        grid-template-columns: 1fr auto;
        overflow-wrap: anywhere;
        padding: var(--spacingVerticalXS) var(--spacingHorizontalM);
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { session, texts } = this;
    if (session.books.length === 0) return nothing;
    const line = firstLine(standingOf(session), session.language);
    return html`<section aria-label=${texts.conclusion}><p><span>${line}</span><help-button .session=${session} .term=${'conclusion'}></help-button></p></section>`;
  }
}

customElements.define('first-line', FirstLine);
