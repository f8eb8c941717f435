import { css, html, LitElement, type TemplateResult } from 'lit';
import { ICONS } from './icons';
import { sharedStyles } from './styles';

export interface MenuItem {
  readonly text: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** A button that opens a menu, by mouse and by keyboard. */
export class MenuButton extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
        position: relative;
      }
      .open {
        align-items: center;
        block-size: 32px;
        display: inline-flex;
        inline-size: 32px;
        justify-content: center;
      }
      .open:hover {
        background: var(--colorNeutralBackground1Hover);
      }
      [role='menu'] {
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorTransparentStroke);
        border-radius: var(--borderRadiusMedium);
        box-shadow: var(--shadow16);
        inset-block-start: calc(100% + 2px);
        inset-inline-end: 0;
        max-block-size: calc(100vh - 60px);
        min-inline-size: 180px;
        overflow-y: auto;
        padding: 4px;
        position: absolute;
        z-index: 10;
      }
      [role='menuitem'] {
        display: block;
        inline-size: 100%;
        padding: 6px 10px;
        white-space: nowrap;
      }
      [role='menuitem']:hover,
      [role='menuitem']:focus-visible {
        background: var(--colorNeutralBackground1Hover);
      }
      [role='menuitem'][aria-disabled='true'] {
        color: var(--colorNeutralForegroundDisabled);
        cursor: default;
      }
      @media (forced-colors: active) {
        [role='menu'] {
          border-color: CanvasText;
        }
        [role='menuitem'][aria-disabled='true'] {
          color: GrayText;
        }
      }
    `,
  ];
  static override properties = {
    label: {},
    items: { attribute: false },
    expanded: { state: true },
  };
  declare label: string;
  declare items: readonly MenuItem[];
  declare expanded: boolean;

  constructor() {
    super();
    this.items = [];
    this.expanded = false;
    this.addEventListener('focusout', (event) => {
      if (!this.renderRoot.contains(event.relatedTarget as Node | null) && event.relatedTarget) {
        this.expanded = false;
      }
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#outside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#outside);
  }

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.expanded = false;
  };

  override render(): TemplateResult {
    return html`
      <button
        class="plain open"
        aria-haspopup="menu"
        aria-expanded=${this.expanded ? 'true' : 'false'}
        aria-label=${this.label}
        title=${this.label}
        @click=${() => void this.#toggle()}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'ArrowDown') void this.#toggle(true);
        }}
      >
        ${ICONS.more}
      </button>
      <div role="menu" aria-label=${this.label} ?hidden=${!this.expanded} @keydown=${this.#key}>
        ${this.items.map(
          (item) =>
            html`<button
              class="plain"
              role="menuitem"
              tabindex="-1"
              aria-disabled=${item.disabled ? 'true' : 'false'}
              @click=${() => this.#run(item)}
            >
              ${item.text}
            </button>`,
        )}
      </div>
    `;
  }

  get #entries(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  async #toggle(open = !this.expanded): Promise<void> {
    this.expanded = open;
    await this.updateComplete;
    if (open) this.#entries[0]?.focus();
  }

  #run(item: MenuItem): void {
    if (item.disabled) return;
    this.#close();
    item.run();
  }

  #close(): void {
    this.expanded = false;
    this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const entries = this.#entries;
    const at = entries.indexOf(
      this.renderRoot instanceof ShadowRoot
        ? (this.renderRoot.activeElement as HTMLElement)
        : (entries[0] ?? this),
    );
    const move: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: (at - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.#close();
      if (event.key === 'Escape') event.stopPropagation();
      return;
    }
    const next = move[event.key];
    if (next === undefined) return;
    event.preventDefault();
    entries[next]?.focus();
  };
}

customElements.define('menu-button', MenuButton);
