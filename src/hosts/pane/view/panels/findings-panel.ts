import { css, html, nothing, type TemplateResult } from 'lit';
import { SEVERITIES, type Severity } from '../../../../core/severity';
import { isClean, nextStep } from '../../../../documents/first-line';
import type { SeverityCounts } from '../../worker/books/book-views';
import type { GroupBy } from '../../worker/finding-views';
import { standingOf } from '../first-line';
import './findings-list';
import { ICONS, illustration, severityIcon } from '../icons';
import { SessionElement } from '../session-element';
import { sharedStyles } from '../styles';
import type { FindingsList } from './findings-list';

const TYPING = 150;

/** Findings with their counts, search, filter and grouping; the all-clear when there are none. */
export class FindingsPanel extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .bar {
        display: grid;
        gap: var(--spacingVerticalS) var(--spacingHorizontalS);
        grid-template-columns: 1fr auto;
        padding: var(--spacingVerticalS) var(--spacingHorizontalM);
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalXS);
        grid-column: 1 / 3;
      }
      .filter {
        align-items: center;
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: var(--borderRadiusCircular);
        display: flex;
        font-size: var(--fontSizeBase200);
        gap: 4px;
        line-height: 18px;
        padding: 3px 10px 3px 7px;
      }
      .filter:hover {
        background: var(--colorNeutralBackground1Hover);
      }
      .filter[aria-pressed='true'] {
        background: var(--colorNeutralBackground1Selected);
        border-color: var(--colorNeutralStrokeAccessible);
        font-weight: var(--fontWeightSemibold);
      }
      fluent-text-input {
        min-inline-size: 0;
        max-inline-size: none;
      }
      findings-list {
        border-block-start: 1px solid var(--colorNeutralStroke2);
        flex: 1;
        min-block-size: 120px;
      }
      .clear {
        align-content: center;
        display: grid;
        flex: 1;
        gap: var(--spacingVerticalS);
        justify-items: center;
        padding: var(--spacingVerticalXXL) var(--spacingHorizontalL);
        text-align: center;
      }
      @media (forced-colors: active) {
        .filter[aria-pressed='true'] {
          border-color: Highlight;
          border-width: 2px;
        }
      }
    `,
  ];
  #timer = 0;

  get counts(): SeverityCounts {
    const chosen = new Set(this.session.bookIds);
    const sum = { error: 0, warning: 0, info: 0, suppressed: 0 };
    for (const { book, counts } of this.session.books) {
      if (!chosen.has(book)) continue;
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
    }
    return sum;
  }

  /** First drawn in a task of its own: with all else of a first result it would hold up the page. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    super.scheduleUpdate();
  }

  override render(): TemplateResult {
    const { counts } = this;
    const all = counts.error + counts.warning + counts.info;
    if (all === 0 && !(this.session.query.suppressed && counts.suppressed > 0)) {
      return this.#clear(counts);
    }
    return html`${this.#bar(counts)}<findings-list .session=${this.session}></findings-list>`;
  }

  /** Opens a finding that was chosen elsewhere. */
  async reveal(index: number): Promise<void> {
    await this.renderRoot.querySelector<FindingsList>('findings-list')?.reveal(index);
  }

  #bar(counts: SeverityCounts): TemplateResult {
    const { session, texts } = this;
    const { findings } = texts;
    const groups: readonly GroupBy[] =
      session.bookIds.length > 1
        ? ['severity', 'file', 'sheet', 'rule', 'cause', 'period']
        : ['severity', 'sheet', 'rule', 'cause', 'period'];
    return html`<div class="bar">
      <fluent-text-input
        type="search"
        placeholder=${findings.searchHint}
        .value=${session.query.search}
        @input=${(event: Event) => this.#search((event.currentTarget as HTMLInputElement).value)}
      >
        <span slot="start">${ICONS.search}</span>
        <span class="hidden">${findings.search}</span>
      </fluent-text-input>
      <select
        aria-label=${findings.group}
        @change=${(event: Event) =>
          void session.refresh({ group: (event.target as HTMLSelectElement).value as GroupBy })}
      >
        ${groups.map(
          (group) =>
            html`<option value=${group} ?selected=${session.query.group === group}>
              ${findings.groups[group]}
            </option>`,
        )}
      </select>
      <div class="filters" role="group" aria-label=${findings.filter}>
        ${SEVERITIES.map((severity) => this.#filter(severity, counts[severity]))}
        ${counts.suppressed > 0 ? this.#answered(counts.suppressed) : nothing}
      </div>
    </div>`;
  }

  #filter(severity: Severity, count: number): TemplateResult {
    const { severities } = this.session.query;
    const on = severities.includes(severity);
    const next = on
      ? severities.filter((one) => one !== severity)
      : SEVERITIES.filter((one) => one === severity || severities.includes(one));
    return html`<button
      class="plain filter"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => void this.session.refresh({ severities: next })}
    >
      <span class=${severity}>${severityIcon(severity)}</span>
      ${this.texts.findings.severities[severity]} <span class="number">${count}</span>
    </button>`;
  }

  #answered(count: number): TemplateResult {
    const { suppressed } = this.session.query;
    return html`<button
      class="plain filter"
      aria-pressed=${suppressed ? 'true' : 'false'}
      @click=${() => void this.session.refresh({ suppressed: !suppressed })}
    >
      ${ICONS.answered} ${this.texts.findings.suppressed} <span class="number">${count}</span>
    </button>`;
  }

  #search(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.session.refresh({ search: text }), TYPING);
  }

  #clear(counts: SeverityCounts): TemplateResult {
    const { clear } = this.texts;
    const chosen = new Set(this.session.bookIds);
    let passed = 0;
    for (const { book, rules } of this.session.books) {
      if (!chosen.has(book)) continue;
      passed = Math.max(passed, rules.passed);
    }
    const failures = this.session.books.filter((one) => chosen.has(one.book) && one.failure);
    if (failures.length > 0) return this.#failures();
    const standing = standingOf(this.session);
    const { notChecked } = standing;
    if (!isClean(standing)) {
      return html`<div class="clear" role="status">
        ${illustration('none')}
        <h2>${clear.open}</h2>
        <p>${clear.next(nextStep(standing, this.session.language))}</p>
      </div>`;
    }
    return html`<div class="clear" role="status">
      ${illustration('clear')}
      <h2>${clear.heading}</h2>
      <p>${clear.text(passed)}</p>
      ${notChecked > 0 ? html`<p class="quiet">${clear.notChecked(notChecked)}</p>` : nothing}
      ${counts.suppressed > 0 ? html`<p class="quiet">${clear.suppressed(counts.suppressed)}</p>` : nothing}
    </div>`;
  }

  #failures(): TemplateResult {
    const chosen = new Set(this.session.bookIds);
    return html`<div class="clear" role="status">
      ${illustration('none')}
      ${this.session.books.flatMap(({ book, name, failure }) =>
        failure && chosen.has(book)
          ? [
              html`<h2>${name}</h2>
                <p>${failure.message}</p>`,
            ]
          : [],
      )}
    </div>`;
  }
}

customElements.define('findings-panel', FindingsPanel);
