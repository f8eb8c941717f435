import type { Language } from '../../../core/templates/schema';
import { escapeHtml } from '../../html';
import type { OrganisationLine, OrganisationsView } from '../organisations-view';
import { type FigureView, figureText, type TableView } from '../return-view';
import { PAGE_WORDS } from './words';

/** Longer lists of organisations are left to the dialog of a figure. */
const MOST_LINES = 300;

/** A cell with a number. A figure that can be opened says which it is. */
function figureCell(figure: FigureView | null, ref: string, opens: boolean): string {
  if (figure === null) return '<td class="n">—</td>';
  const open = opens && figure.value !== 0 ? ` data-figure="${ref}"` : '';
  return `<td class="n"${open}>${figureText(figure)}</td>`;
}

/** Whether an equation holds; one over figures that lack something is not judged. */
function result(ok: boolean | null, imbalance: number, language: Language): string {
  const words = PAGE_WORDS[language];
  if (ok === null) return `<td>${words.notJudged}</td>`;
  return ok
    ? `<td class="ok">${words.holds}</td>`
    : `<td class="error">${words.off(imbalance)}</td>`;
}

function equations(shown: TableView['balances'], language: Language): string {
  const words = PAGE_WORDS[language];
  const rows = shown.map(
    ({ title, left, right, imbalance, ok }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th><td class="n">${left ?? '—'}</td><td class="n">${right ?? '—'}</td>${result(ok, imbalance, language)}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="${words.balances}"><table><thead><tr><th scope="col">${words.equation}</th><th scope="col" class="n">${words.left}</th><th scope="col" class="n">${words.right}</th><th scope="col">${words.result}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** The equations that do not hold, and all of them folded. */
function balances(view: TableView, language: Language): string {
  if (view.balances.length === 0) return '';
  const words = PAGE_WORDS[language];
  const failed = view.balances.filter(({ ok }) => ok === false);
  const open = view.balances.filter(({ ok }) => ok === null).length;
  const all = view.balances.length;
  const held =
    open === 0
      ? `<span class="ok">${(view.partial ? words.heldSoFar : words.allHold)(all)}</span>`
      : '';
  const summary = [
    failed.length === 0 ? held : `<span class="error">${words.someFail(all, failed.length)}</span>`,
    open > 0 ? `<span>${words.someOpen(all, open)}</span>` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const failing = failed.length === 0 ? '' : equations(failed, language);
  return `${failing}<details><summary>${summary}</summary>${equations(view.balances, language)}</details>`;
}

/** A table of the return as it is printed, with its balances. */
export function tableSection(
  view: TableView,
  opens: (ref: string) => boolean,
  language: Language,
): string {
  const words = PAGE_WORDS[language];
  const head = view.columns.map(
    ({ title }) => `<th scope="col" class="n">${escapeHtml(title)}</th>`,
  );
  const rows = view.rows.map(
    ({ id, title, figures }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th>${figures
        .map((figure, index) => {
          const ref = `${view.id}.${id}.${view.columns[index]?.id}`;
          return figureCell(figure, ref, opens(ref));
        })
        .join('')}</tr>`,
  );
  const note = view.note === null ? '' : `<p class="quiet">${escapeHtml(view.note)}</p>`;
  return `<section class="table" id="${view.id}"><h2>${escapeHtml(view.title)}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(view.title)}"><table><caption>${escapeHtml(words.unitLine(view.unit))}</caption><thead><tr><th scope="col">${words.item}</th>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>
${note}${balances(view, language)}</section>`;
}

/** The organisations right under the whole set, side by side and in the order of the tree. */
export function organisationsSection(view: OrganisationsView, language: Language): string {
  const words = PAGE_WORDS[language];
  const cells = ({ workbooks, figures }: OrganisationLine): string =>
    `<td class="n">${workbooks}</td>${figures.map((figure) => figureCell(figure, '', false)).join('')}`;
  const name = ({ title, kind }: OrganisationLine): string =>
    `<th scope="row">${escapeHtml(title)}${kind === '' ? '' : ` <span class="quiet">${escapeHtml(kind)}</span>`}</th>`;
  const short = view.lines.length <= MOST_LINES;
  const lines = short ? view.lines : [];
  const head = [words.workbooks, ...view.columns].map(
    (title) => `<th scope="col" class="n">${escapeHtml(title)}</th>`,
  );
  const rows = [...lines, view.total].map((line) => `<tr>${name(line)}${cells(line)}</tr>`);
  const note = short ? '' : `<p class="quiet">${words.tooMany(view.lines.length)}</p>`;
  const title = view.name === null ? words.organisations : `${words.organisations} · ${view.name}`;
  return `<section class="table" id="tree"><h2>${escapeHtml(title)}</h2>${note}
<div class="scroll" tabindex="0" role="group" aria-label="${words.organisations}"><table><thead><tr><th scope="col">${words.organisation}</th>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

/** How many equations of each table hold. */
export function balancesSection(tables: readonly TableView[], language: Language): string {
  const words = PAGE_WORDS[language];
  const rows = tables.flatMap(({ id, title, balances: all }) => {
    if (all.length === 0) return [];
    const failed = all.filter(({ ok }) => ok === false).length;
    const isOpen = all.some(({ ok }) => ok === null);
    const held = result(isOpen ? null : true, 0, language);
    const summary = failed === 0 ? held : `<td class="error">✗ ${failed}</td>`;
    return [
      `<tr><th scope="row"><a href="#${id}">${escapeHtml(title)}</a></th><td class="n">${all.length}</td>${summary}</tr>`,
    ];
  });
  return `<section id="balances"><h2>${words.balances}</h2><div class="scroll" tabindex="0" role="group" aria-label="${words.balances}"><table><thead><tr><th scope="col">${words.table}</th><th scope="col" class="n">${words.equations}</th><th scope="col">${words.result}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}
