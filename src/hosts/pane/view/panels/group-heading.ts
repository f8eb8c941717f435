import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../model/session';
import type { GroupBy, ListGroup } from '../../worker/finding-views';
import { ICONS, severityIcon } from '../icons';

/** Groups of which all may be answered or changed at once: one reason may hold for them. */
const TOGETHER: readonly GroupBy[] = ['rule', 'cause', 'period'];

/** Whether all of a group can be answered or changed at once, as the list is grouped. */
export const isTogether = ({ query }: Session): boolean => TOGETHER.includes(query.group);

/** Whether the workbook, or a copy of one of those that are looked at, can be written. */
const canChange = ({ mode, books, bookIds }: Session): boolean =>
  mode === 'excel' || books.some(({ book, amendable }) => amendable && bookIds.includes(book));

/** The heading of a group of findings, and what can be done with all of them. */
export const groupHeading = (
  session: Session,
  group: ListGroup,
  closed: boolean,
  toggle: () => void,
): TemplateResult => {
  const { findings } = session.texts;
  const title = group.severity ? findings.severities[group.severity] : group.title;
  return html`<div class=${isTogether(session) ? 'heading tall' : 'heading'}>
  <button class="plain group" aria-expanded=${closed ? 'false' : 'true'} @click=${toggle}>
    <span class="chevron">${ICONS.chevron}</span>
    ${group.severity ? html`<span class=${group.severity}>${severityIcon(group.severity)}</span>` : nothing}
    <span class="title" title=${title}>${title}</span>
    <span class="count">${findings.count(group.open, group.count - group.open)}</span>
  </button>
  ${together(session, group)}
</div>`;
};

function together(
  session: Session,
  { key, title, open, fixes }: ListGroup,
): TemplateResult | typeof nothing {
  const { findings } = session.texts;
  if (!isTogether(session) || open < 2 || !canChange(session)) return nothing;
  const button = (name: string, text: string): TemplateResult => {
    const send = (event: Event): void => {
      const options = { bubbles: true, composed: true, detail: { group: key } };
      event.currentTarget?.dispatchEvent(new CustomEvent(name, options));
    };
    return html`<button class="plain" aria-label=${`${text} ${title}`} @click=${send}>${text}</button>`;
  };
  return html`<div class="together">
    ${fixes > 0 ? button('fix-alike', findings.fixAlike) : nothing}
    ${button('verify-alike', findings.verifyAlike)}
  </div>`;
}
