import { escapeHtml } from '../html';
import type { CommuniqueParagraph, CommuniqueText } from './communique';

const paragraphs = (list: readonly CommuniqueParagraph[]): string =>
  list
    .map(({ lead, text }) => {
      const strong = lead === '' ? '' : `<strong>${escapeHtml(lead)}</strong>`;
      return `<p>${strong}${escapeHtml(text)}</p>`;
    })
    .join('\n');

/** The id of the section. */
export const COMMUNIQUE_TEXT = 'communique-text';

/** 公报 as a section of a page. */
export function communiqueHtml({ title, opening, sections, note }: CommuniqueText): string {
  const parts = sections.map(
    ({ title: heading, paragraphs: list }) =>
      `<h3>${escapeHtml(heading)}</h3>\n${paragraphs(list)}`,
  );
  const last = note === null ? '' : `\n<p class="quiet">${escapeHtml(note)}</p>`;
  return `<section id="${COMMUNIQUE_TEXT}" lang="zh-CN"><h2>${escapeHtml(title)}</h2>
${paragraphs(opening)}
${parts.join('\n')}${last}</section>`;
}
