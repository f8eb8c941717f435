/** The page itself, outside of every component; adopted, so that no inline style is needed. */
const PAGE = `
  html, body { block-size: 100%; margin: 0; }
  html { color-scheme: light; }
  html[data-theme='dark'] { color-scheme: dark; }
  body {
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    --pane-font: 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Helvetica Neue', sans-serif;
    --fontFamilyBase: var(--pane-font);
    --pane-info: #0f548c;
    --pane-info-background: #ebf3fc;
    font-family: var(--pane-font);
  }
  html[data-theme='dark'] body { --pane-info: #77b7f7; --pane-info-background: #0a2e4a; }
  ledger-pane { block-size: 100%; }
  /* What is scrolled is never whole on paper. */
  @media print {
    ledger-pane { display: none; }
    html, body { block-size: auto; }
    body:not(:has(.paper))::before { content: attr(data-printed); }
  }
  @media screen { .paper { display: none; } }
  .notice { font-size: 14px; line-height: 22px; margin: 24px; }
`;

/** Puts the page's own style on. */
export function adoptPageStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE);
  document.adoptedStyleSheets.push(sheet);
}
