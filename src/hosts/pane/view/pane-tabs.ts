import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { sharedStyles } from './styles';

export interface PaneTab {
  readonly id: string;
  readonly text: string;
  readonly count?: number;
}

/** A row of tabs as Fluent draws them; arrow keys move between them. */
export class PaneTabs extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        flex: none;
        overflow-x: auto;
        scrollbar-width: none;
      }
      [role='tablist'] {
        display: flex;
        padding-inline: 4px;
      }
      [role='tab'] {
        border-radius: var(--borderRadiusMedium);
        flex: none;
        padding: 8px 8px 10px;
        position: relative;
        white-space: nowrap;
      }
      [role='tab']:hover {
        background: var(--colorNeutralBackground1Hover);
      }
      [role='tab'][aria-selected='true'] {
        font-weight: var(--fontWeightSemibold);
      }
      [role='tab'][aria-selected='true']::after {
        background: var(--colorCompoundBrandStroke);
        block-size: 3px;
        border-radius: var(--borderRadiusCircular);
        content: '';
        inset: auto 8px 2px;
        position: absolute;
      }
      [role='tab']:focus-visible {
        outline-offset: -2px;
      }
      .count {
        color: var(--colorNeutralForeground2);
        font-size: var(--fontSizeBase200);
        font-weight: var(--fontWeightRegular);
      }
      @media (forced-colors: active) {
        [role='tab'][aria-selected='true']::after {
          background: Highlight;
        }
      }
    `,
  ];
  static override properties = {
    tabs: { attribute: false },
    chosen: {},
    label: {},
  };
  declare tabs: readonly PaneTab[];
  declare chosen: string;
  declare label: string;

  constructor() {
    super();
    this.tabs = [];
  }

  override render(): TemplateResult {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.#key}>
      ${this.tabs.map(
        ({ id, text, count }) =>
          html`<button
            class="plain"
            role="tab"
            data-tab=${id}
            aria-selected=${id === this.chosen ? 'true' : 'false'}
            tabindex=${id === this.chosen ? 0 : -1}
            @click=${() => this.#choose(id)}
          >
            ${text}${count ? html` <span class="count">${count}</span>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('tab', { detail: id }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = this.tabs.findIndex(({ id }) => id === this.chosen);
    const { length } = this.tabs;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % length,
      ArrowLeft: (at - 1 + length) % length,
      Home: 0,
      End: length - 1,
    };
    const next = this.tabs[targets[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    this.#choose(next.id);
    this.renderRoot.querySelector<HTMLElement>(`[data-tab=${next.id}]`)?.focus();
  };
}

customElements.define('pane-tabs', PaneTabs);
