import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FindingRow, ListGroup } from '../../worker/finding-views';
import './finding-detail';
import { ICONS, severityIcon } from '../icons';
import { Pages } from '../pages';
import { SessionElement } from '../session-element';
import { sharedStyles } from '../styles';
import { FindingsLayout, type Line, type Opened, ROW_HEIGHT } from './findings-layout';
import { findingsListStyles } from './findings-list-styles';
import { groupHeading, isTogether } from './group-heading';
import { movedIndex, type Seen, seenFindings } from './kept-place';

const MARGIN = 400;

/** The findings as a long list of which only what is seen is made. */
export class FindingsList extends SessionElement {
  static override styles = [sharedStyles, findingsListStyles];
  static override properties = {
    ...SessionElement.properties,
    detailHeight: { state: true },
  };
  declare detailHeight: number;
  readonly #pages = new Pages<FindingRow>(
    (from, to) => this.session.engine.ask('slice', { from, to }),
    () => this.requestUpdate(),
  );
  /** Counts the keys that move the focus: the last one wins. */
  #moves = 0;
  #version = -1;
  #closed = new Set<string>();
  #openIndex: number | null = null;
  #focus: number | null = null;
  /** Whether a finding was opened to go on typing. */
  #typing = false;
  #layout = new FindingsLayout([], new Set(), null);
  #seen: readonly Seen[] = [];
  /** What is to stay where it is in the window while others come and go. */
  #stay: { index: number; offset: number } | null = null;
  #refocus = false;
  readonly #resized = new ResizeObserver(() => this.requestUpdate());
  readonly #openResized = new ResizeObserver(() => {
    const heights = this.#opened.map((part) => part.getBoundingClientRect().height);
    const height = Math.ceil(heights.reduce((sum, one) => sum + one, 0));
    if (height > 0) this.detailHeight = Math.max(0, height - ROW_HEIGHT);
  });

  constructor() {
    super();
    this.detailHeight = 0;
    this.addEventListener('scroll', () => this.requestUpdate(), { passive: true });
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  /** What was open before another tab was looked at is so again, where it stands. */
  protected override async firstUpdated(): Promise<void> {
    const { session } = this;
    const { open } = session;
    const found = open && (await session.engine.ask('locate', open));
    if (found && session.open === open) await this.reveal(found.index);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#openResized.disconnect();
  }

  override render(): TemplateResult {
    const { session, texts } = this;
    if (this.#version !== session.version) this.#reset();
    const { open, list } = session;
    if (open === null) this.#openIndex = null;
    const opened: Opened | null =
      this.#openIndex === null ? null : { index: this.#openIndex, height: this.detailHeight };
    this.#layout = new FindingsLayout(list.groups, this.#closed, opened, isTogether(this.session));
    if (list.total === 0) return html`<p class="none">${texts.findings.none}</p>`;
    const top = this.#stay ? this.#stayTop(this.#stay) : this.scrollTop;
    const lines = this.#withTabStop(
      this.#layout.between(top - MARGIN, top + this.clientHeight + MARGIN),
    );
    return html`
      <div
        class="all"
        role="list"
        aria-label=${texts.findings.list}
        .style=${`block-size: ${this.#layout.height}px`}
      >
        ${repeat(lines, this.#keyOf, (line) => this.#line(line))}
      </div>
    `;
  }

  /** The finding that Tab leads to stays a part of the page, however far it was scrolled away. */
  #withTabStop(lines: readonly Line[]): readonly Line[] {
    const index = this.#tabStop;
    const top = this.#layout.topOf(index);
    if (top === null) return lines;
    const isThere = lines.some((line) => line.kind === 'finding' && line.index === index);
    return isThere ? lines : [...lines, { kind: 'finding', index, top }];
  }

  get #tabStop(): number {
    return this.#focus ?? 0;
  }

  /** A finding keeps its place in the page, and what is being typed there, while others go. */
  readonly #keyOf = (line: Line): string => {
    if (line.kind === 'group') return `g${line.group.key}`;
    const row = this.#pages.at(line.index);
    return row ? `f${row.book} ${row.key}` : `i${line.index}`;
  };

  #line(line: Line): TemplateResult {
    const style = `inset-block-start: ${line.top}px`;
    if (line.kind === 'group') {
      return html`<div class="line" role="listitem" .style=${style}>
        ${groupHeading(this.session, line.group, line.closed, () => this.#toggleGroup(line.group))}
      </div>`;
    }
    const row = this.#pages.at(line.index);
    return html`<div
      class="line"
      role="listitem"
      aria-setsize=${this.session.list.total}
      aria-posinset=${line.index + 1}
      .style=${style}
    >
      ${row ? this.#finding(line.index, row) : html`<div class="row"></div>`}
    </div>`;
  }

  #finding(index: number, row: FindingRow): TemplateResult {
    const { findings } = this.texts;
    const isOpen = this.#openIndex === index;
    const file = this.session.bookIds.length > 1 ? this.#fileName(row) : '';
    return html`
      <button
        class="plain row"
        data-index=${index}
        tabindex=${this.#tabStop === index ? 0 : -1}
        aria-expanded=${isOpen ? 'true' : 'false'}
        @focus=${() => this.#focused(index)}
        @click=${() => this.#activate(index, row)}
      >
        <span class=${row.severity}>
          ${row.suppressed ? ICONS.answered : severityIcon(row.severity)}
        </span>
        <span class="meta">
          <strong class=${row.severity}
            >${row.suppressed ? findings.suppressed : findings.severities[row.severity]}</strong
          >
          ${row.fresh ? html`<em class="fresh">${findings.fresh}</em> ` : nothing}${file ? `${file} · ` : nothing}${row.place || findings.place}
        </span>
        ${row.fix ? html`<span class="tag">${findings.fixable}</span>` : html`<span></span>`}
        <span class="problem">${row.problem}</span>
      </button>
      ${isOpen ? html`<finding-detail .session=${this.session} .row=${row} .typing=${this.#typing}></finding-detail>` : nothing}
    `;
  }

  #fileName({ book }: FindingRow): string {
    return this.session.books.find((one) => one.book === book)?.name ?? '';
  }

  override updated(): void {
    this.#openResized.disconnect();
    for (const part of this.#opened) this.#openResized.observe(part);
    if (this.#stay) this.scrollTop = this.#stayTop(this.#stay);
    this.#stay = null;
    // The element that had the focus may be another one now.
    if (this.#refocus && !this.matches(':focus-within')) {
      const row = this.renderRoot.querySelector<HTMLElement>(`[data-index="${this.#tabStop}"]`);
      row?.focus({ preventScroll: true });
    }
    this.#refocus = false;
    const first = this.matches(':focus-within') ? this.#focus : null;
    const view = { top: this.scrollTop, height: this.clientHeight, first };
    this.#seen = seenFindings(this.#layout, (index) => this.#pages.at(index), view);
    this.session.inView = this.#seen.map(({ row }) => row);
  }

  #stayTop({ index, offset }: { index: number; offset: number }): number {
    return (this.#layout.topOf(index) ?? 0) - offset;
  }

  /** The row that is open, in which 问题 stands in full, and its details. */
  get #opened(): readonly Element[] {
    return [...this.renderRoot.querySelectorAll('.row[aria-expanded="true"], finding-detail')];
  }

  #reset(): void {
    this.#version = this.session.version;
    const { anchor, kept, total } = this.session.list;
    this.#pages.clear();
    if (anchor) this.#pages.take(anchor.from, anchor.rows);
    const before = this.#openIndex;
    this.#openIndex = kept?.index ?? null;
    // Where a finding was mended, the next takes its place, and the keyboard goes on from there:
    // whoever typed goes on typing.
    const hasFocus = this.matches(':focus-within');
    const isMended = before !== null && this.#openIndex === null && hasFocus;
    const typed = this.renderRoot.querySelector('finding-detail')?.matches(':focus-within');
    const seen = (anchor && this.#seen[anchor.at]) ?? null;
    this.#stay = anchor && seen && { index: anchor.index, offset: seen.offset };
    this.#refocus = hasFocus && !isMended && anchor !== null;
    if (isMended && total > 0) this.#focus = Math.min(before, total - 1);
    else if (anchor && seen && this.#focus !== null)
      this.#focus = movedIndex(this.#focus, seen.index, anchor.index);
    else this.#focus = this.#openIndex;
    if (isMended && this.#focus !== null) void this.#moveTo(this.#focus, typed);
    const keys = new Set(this.session.list.groups.map(({ key }) => key));
    this.#closed = new Set([...this.#closed].filter((key) => keys.has(key)));
  }

  #toggleGroup({ key }: ListGroup): void {
    if (!this.#closed.delete(key)) this.#closed.add(key);
    this.requestUpdate();
  }

  #focused(index: number): void {
    if (this.#focus === index) return;
    this.#focus = index;
    this.requestUpdate();
  }

  #activate(index: number, row: FindingRow, typing = false): void {
    this.#typing = typing;
    const closes = this.#openIndex === index;
    this.#focus = index;
    this.#openIndex = closes ? null : index;
    this.session.open = closes ? null : row;
    this.detailHeight = 0;
    this.requestUpdate();
    if (!closes) {
      const detail = { bubbles: true, composed: true, detail: this.session.open };
      this.dispatchEvent(new CustomEvent('finding-chosen', detail));
    }
  }

  /** Opens a finding that was chosen elsewhere, in the grid. */
  async reveal(index: number): Promise<void> {
    const group = this.session.list.groups.find(
      ({ start, count }) => index >= start && index < start + count,
    );
    if (group) this.#closed.delete(group.key);
    this.#openIndex = index;
    this.detailHeight = 0;
    this.requestUpdate();
    await this.updateComplete;
    this.scrollTop = (this.#layout.topOf(index) ?? 0) - ROW_HEIGHT;
  }

  #key(event: KeyboardEvent): void {
    const [inside] = event.composedPath();
    if (!(inside instanceof HTMLElement) || !inside.matches('.row, .group')) return;
    const page = Math.max(1, Math.floor(this.clientHeight / ROW_HEIGHT) - 1);
    const next = this.#layout.target(event.key, this.#focus ?? -1, page);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) void this.#moveTo(next);
  }

  async #moveTo(index: number, opens = false): Promise<void> {
    const move = ++this.#moves;
    // What has the focus stays where it is until the other can take it.
    await this.#pages.load(index);
    if (move !== this.#moves) return;
    const top = this.#layout.topOf(index) ?? 0;
    if (top < this.scrollTop) this.scrollTop = top;
    const bottom = top + ROW_HEIGHT;
    if (bottom > this.scrollTop + this.clientHeight) this.scrollTop = bottom - this.clientHeight;
    this.#focus = index;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
    const row = this.#pages.at(index);
    if (opens && row && this.#openIndex !== index) this.#activate(index, row, true);
  }
}

customElements.define('findings-list', FindingsList);
