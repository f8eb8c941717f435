import { escapeHtml } from '../html';
import type { CommuniqueParagraph, CommuniqueText, TextPart } from './communique';

/** A figure leads to its table, where it opens. */
const part = ({ text, ref }: TextPart): string =>
  ref === null
    ? escapeHtml(text)
    : `<a href="#${ref.replace(/\..*/, '')}" title="${ref}">${escapeHtml(text)}</a>`;

const paragraphs = (list: readonly CommuniqueParagraph[]): string =>
  list
    .map(({ lead, parts }) => {
      const strong = lead === '' ? '' : `<strong>${escapeHtml(lead)}</strong>`;
      return `<p>${strong}${parts.map(part).join('')}</p>`;
    })
    .join('\n');

/** The ids of the sections. */
export const COMMUNIQUE_TEXT = 'communique-text';
export const SUMMARY_TEXT = 'summary-text';

/** 公报, or another text with figures, as a section of a page. */
export function communiqueHtml(
  { title, opening, sections, note }: CommuniqueText,
  id = COMMUNIQUE_TEXT,
): string {
  const parts = sections.map(
    ({ title: heading, paragraphs: list }) =>
      `<h3>${escapeHtml(heading)}</h3>\n${paragraphs(list)}`,
  );
  const last = note === null ? '' : `\n<p class="quiet">${escapeHtml(note)}</p>`;
  return `<section id="${id}" lang="zh-CN"><h2>${escapeHtml(title)}</h2>
${paragraphs(opening)}
${parts.join('\n')}${last}</section>`;
}
