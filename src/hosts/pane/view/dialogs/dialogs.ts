import { css, html, type LitElement, type TemplateResult } from 'lit';
import { SessionElement } from '../session-element';
import { sharedStyles } from '../styles';

/** A window over the page, with a title, a body and buttons. */
export abstract class PaneDialog extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      .term + .term {
        margin-block-start: var(--spacingVerticalS);
      }
      dialog {
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorTransparentStroke);
        border-radius: var(--borderRadiusXLarge);
        box-shadow: var(--shadow64);
        color: var(--colorNeutralForeground1);
        inline-size: min(520px, calc(100vw - 24px));
        max-block-size: calc(100vh - 24px);
        padding: 0;
      }
      dialog::backdrop {
        background: var(--colorBackgroundOverlay);
      }
      form {
        display: flex;
        flex-direction: column;
        max-block-size: calc(100vh - 26px);
      }
      h2 {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
        padding: var(--spacingVerticalL) var(--spacingHorizontalL) var(--spacingVerticalS);
      }
      .body {
        display: grid;
        flex: 1;
        gap: var(--spacingVerticalM);
        overflow-y: auto;
        /* Room for the ring around what has the focus. */
        padding: var(--spacingVerticalXS) var(--spacingHorizontalL);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
        justify-content: end;
        padding: var(--spacingVerticalL) var(--spacingHorizontalL);
      }
      .field {
        display: grid;
        gap: var(--spacingVerticalSNudge);
      }
      .field > select,
      .field > input {
        inline-size: 100%;
      }
      .choice {
        align-items: start;
        display: grid;
        gap: var(--spacingHorizontalS);
        grid-template-columns: auto 1fr;
      }
      fieldset {
        border: 0;
        display: grid;
        gap: var(--spacingVerticalXS);
        margin: 0;
        min-inline-size: 0;
        padding: 0;
      }
      legend {
        padding: 0 0 var(--spacingVerticalXXS);
      }
      ul,
      ol {
        padding-inline-start: 1.4em;
      }
      input[type='checkbox'] {
        accent-color: var(--colorCompoundBrandBackground);
        block-size: 16px;
        inline-size: 16px;
        margin: 2px 0 0;
      }
      table {
        border-collapse: collapse;
        font-size: var(--fontSizeBase200);
        inline-size: 100%;
      }
      th,
      td {
        border-block-end: 1px solid var(--colorNeutralStroke2);
        line-height: 18px;
        overflow-wrap: anywhere;
        padding: 4px 8px 4px 0;
        text-align: start;
        vertical-align: top;
      }
      @media (forced-colors: active) {
        dialog {
          border-color: CanvasText;
        }
      }
    `,
  ];

  protected abstract heading(): string;
  protected abstract body(): TemplateResult;
  protected abstract actions(): TemplateResult;
  /** What Enter does. */
  protected submit(): void {}

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${() => this.remove()}>
      <form
        method="dialog"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.submit();
        }}
      >
        <h2 id="heading">${this.heading()}</h2>
        <div class="body">${this.body()}</div>
        <div class="actions">${this.actions()}</div>
      </form>
    </dialog>`;
  }

  override firstUpdated(): void {
    this.dialog?.showModal();
  }

  close(): void {
    this.dialog?.close();
  }

  protected get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected cancelButton(text = this.texts.actions.cancel): TemplateResult {
    return html`<fluent-button @click=${() => this.close()}>${text}</fluent-button>`;
  }

  protected primaryButton(text: string, disabled = false): TemplateResult {
    return html`<fluent-button
      class="primary"
      appearance="primary"
      ?disabled=${disabled}
      @click=${() => this.submit()}
      >${text}</fluent-button
    >`;
  }
}

/** Opens a dialog over the page. */
export function openDialog<D extends LitElement & { session: SessionElement['session'] }>(
  dialog: D,
  session: SessionElement['session'],
): void {
  dialog.session = session;
  document.body.append(dialog);
}
