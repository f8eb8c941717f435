import { css } from 'lit';

/** The frame of the page. */
export const paneStyles = css`
  :host {
    background: var(--colorNeutralBackground1);
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-inline-size: 0;
    overflow: hidden;
  }
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    position: relative;
  }
  .column {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(360px, 440px) 1fr;
    min-block-size: 0;
  }
  .columns.narrow {
    grid-template-columns: 1fr;
  }
  .columns:not(.narrow) .column:first-child {
    border-inline-end: 1px solid var(--colorNeutralStroke2);
  }
  pane-tabs {
    border-block-end: 1px solid var(--colorNeutralStroke2);
  }
  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .panel > * {
    flex: 1;
    min-block-size: 0;
  }
  .starting {
    align-content: center;
    block-size: 100%;
    color: var(--colorNeutralForeground2);
    display: grid;
    gap: var(--spacingVerticalM);
    justify-items: center;
  }
  aside {
    background: var(--colorNeutralBackground3);
    border-block-start: 1px solid var(--colorNeutralStroke2);
    flex: none;
    max-block-size: 30%;
    overflow-y: auto;
    padding: var(--spacingVerticalS) var(--spacingHorizontalM);
  }
  aside .strong {
    font-weight: var(--fontWeightSemibold);
  }
  .drop {
    align-content: center;
    background: var(--colorNeutralBackground1);
    border: 3px dashed var(--colorCompoundBrandStroke);
    display: grid;
    inset: 8px;
    justify-items: center;
    position: fixed;
    z-index: 20;
  }
`;
