import type { Round } from '../../../consolidate/round';
import type { Language } from '../../../core/templates/schema';
import { type Deflate, portableDeflate } from '../../../workbook/write/deflate';
import { firstLine, isReadWholly, type Standing } from '../../first-line';
import { escapeHtml, htmlPage, PAGE_STYLE } from '../../html';
import { CHART_STYLE } from '../charts/chart';
import type { CommuniqueText } from '../communique';
import { COMMUNIQUE_TEXT, communiqueHtml, SUMMARY_TEXT } from '../communique-html';
import type { OrganisationsView } from '../organisations-view';
import type { TableView } from '../return-view';
import type { ReturnFinding } from '../returns-report';
import { situationSection } from '../round/situation';
import { chartsSection } from './charts';
import { DIALOG_STYLE, figureDialog, PAGE_SCRIPT } from './figure-dialog';
import type { FigureShares } from './figure-shares';
import { acrossSection, type Found, findingsSection, leftOutSection } from './findings';
import { balancesSection, organisationsSection, tableSection } from './tables';
import { PAGE_WORDS } from './words';

export interface ReturnPage extends Found {
  /** 2025, or 2021—2026. */
  readonly years: string;
  /** The days of the return, in the language of the page. */
  readonly period: string;
  /** How the whole set stands, for the first line. */
  readonly standing: Standing;
  /** Why figures are withheld; null when none is. */
  readonly lacking: string | null;
  /** Who has handed in; null where nobody has told who is expected. */
  readonly round: Round | null;
  readonly tables: readonly TableView[];
  readonly findings: readonly ReturnFinding[];
  /** 公报, where the form of the year has one. */
  readonly communique: CommuniqueText | null;
  readonly summary?: CommuniqueText | null;
  readonly organisations: OrganisationsView | null;
  /** What each organisation adds to each figure; null where that is too much for a page. */
  readonly shares: FigureShares | null;
  /** SHA-256 of {@link PAGE_SCRIPT} in base64. */
  readonly scriptHash: string;
}

const STYLE = `${PAGE_STYLE}${CHART_STYLE}${DIALOG_STYLE}
nav ul { columns: 3; padding-left: 1.2rem; } nav li { break-inside: avoid; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts li { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .8rem; }
.facts strong { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1.5rem 2.5rem; }
figure { margin: 0; } figcaption { font-weight: 600; margin-bottom: .5rem; } figcaption a { font-weight: normal; margin-left: .5rem; }
section.table th[scope=row] { min-width: 10rem; font-weight: normal; } section.table thead th { white-space: normal; min-width: 3.6rem; }
tbody th { font-weight: normal; background: none; } .rule { display: block; font-size: .85em; }
@media (max-width: 40rem) { nav ul { columns: 2; } section.table th[scope=row] { min-width: 7rem; } }
@media print { nav, .hint { display: none; } .charts { grid-template-columns: 1fr 1fr; } #communique-text { break-before: page; } section.table { break-inside: avoid-page; } section.table table { font-size: 8.5pt; } }
`;

function fact(value: number, label: string, kind = ''): string {
  return `<li><strong class="${kind}">${value.toLocaleString('en-US')}</strong>${label}</li>`;
}

function facts({ run, tables }: ReturnPage, language: Language): string {
  const words = PAGE_WORDS[language];
  const members = tables.find(({ id }) => id === 'members')?.rows[0]?.figures[0]?.value;
  const balances = tables.flatMap((table) => table.balances);
  const failed = balances.filter(({ ok }) => ok === false).length;
  const held = balances.filter(({ ok }) => ok === true).length;
  const partial = tables.some((table) => table.partial);
  const { counts, findings } = run;
  const out = counts.unreadable + counts.unrecognised;
  return `<ul class="facts">${[
    fact(counts.counted, words.facts.counted),
    ...(members === undefined ? [] : [fact(members, words.facts.members)]),
    ...(out > 0 ? [fact(out, words.facts.unreadable, 'error')] : []),
    fact(findings.errors, words.facts.errors, findings.errors > 0 ? 'error' : 'ok'),
    fact(findings.warnings, words.facts.warnings, findings.warnings > 0 ? 'warning' : 'ok'),
    failed > 0
      ? fact(failed, words.unbalanced(failed, balances.length), 'error')
      : partial || held < balances.length
        ? fact(held, words.facts.balancedSoFar)
        : fact(balances.length, words.facts.balanced, 'ok'),
  ].join('')}</ul>`;
}

/** The return as one offline page: charts, tables, organisations, balances and what was found. */
export async function returnPage(
  page: ReturnPage,
  language: Language,
  deflate: Deflate = portableDeflate,
): Promise<string> {
  const { run, tables, findings, organisations, communique, shares } = page;
  const words = PAGE_WORDS[language];
  const title = words.title(page.years);
  const opens = shares !== null;
  const isOpened = (ref: string): boolean => shares !== null && ref in shares.figures;
  const dialog = shares && figureDialog(shares, language, deflate);
  const sections = [
    ...(page.round ? [situationSection(page.round, language)] : []),
    leftOutSection(page, language),
    chartsSection(tables, language),
    ...(organisations ? [organisationsSection(organisations, language)] : []),
    ...tables.map((view) => tableSection(view, isOpened, language)),
    ...(communique ? [communiqueHtml(communique)] : []),
    ...(page.summary ? [communiqueHtml(page.summary, SUMMARY_TEXT)] : []),
    balancesSection(tables, language),
    findingsSection(page, isReadWholly(page.standing) && page.standing.lacking === 0, language),
    acrossSection(findings, page.ruleTitles, language),
  ].filter((section) => section !== '');
  const links = sections.flatMap((section) => {
    const [, id, heading] = /<section[^>]* id="([^"]+)"[^>]*><h2>(.*?)<\/h2>/.exec(section) ?? [];
    const label = id === COMMUNIQUE_TEXT ? words.communiqueText : heading;
    return id === undefined ? [] : [`<li><a href="#${id}">${label}</a></li>`];
  });
  const hint = opens
    ? `<p class="hint quiet" hidden>${words.howToOpen}</p><noscript><p class="quiet">${words.noScript}</p></noscript>`
    : `<p class="quiet">${words.noScript}</p>`;
  const body = `<header><h1>${title}</h1><p class="quiet">${words.period(page.period, run.asOf, run.judgedOn)}</p><p><strong>${escapeHtml(firstLine(page.standing, language))}</strong></p>${page.lacking === null ? '' : `<p>${escapeHtml(page.lacking)}</p>`}${facts(page, language)}${hint}</header>
<nav aria-label="${words.contents}"><ul>${links.join('')}</ul></nav>
<main>${sections.join('\n')}</main>
<footer class="quiet"><p>${words.footer(escapeHtml(run.version))}</p></footer>
${(await dialog) ?? ''}`;
  return htmlPage({
    title,
    language,
    style: STYLE,
    body,
    ...(opens ? { script: { text: PAGE_SCRIPT, sha256: page.scriptHash } } : {}),
  });
}
