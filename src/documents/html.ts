const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it must stand in HTML and SVG, in elements and in attributes. */
export const escapeHtml = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export interface Page {
  readonly title: string;
  readonly language: string;
  readonly style: string;
  /** HTML. */
  readonly body: string;
  /** The only script that may run, and its SHA-256 in base64. */
  readonly script?: { readonly text: string; readonly sha256: string };
}

/** What the page may do: nothing from outside, and no script but its own. */
function policyOf(script: Page['script']): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  if (script === undefined) return policy;
  return `${policy}; script-src 'sha256-${script.sha256}'`;
}

/** One HTML file that loads nothing and runs no script from anywhere else. */
export const htmlPage = ({ title, language, style, body, script }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script.text}</script>`}
</body>
</html>
`;

/** What every report's page looks like: quiet, readable, and fit to be printed on A4. */
export const PAGE_STYLE = `
:root { color-scheme: light; --page: #fff; --ink: #1f2328; --quiet: #59636e; --line: #d1d9e0; --ground: #f6f8fa; --red: #b3261e; --amber: #7a4f00; --blue: #0b57a4; --green: #1a6b34; --bar: #b5483f; --bar2: #3f6f9f; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --page: #16191d; --ink: #e4e7eb; --quiet: #a3abb5; --line: #3b424b; --ground: #22272e; --red: #ff8f87; --amber: #e8b34d; --blue: #8abaf5; --green: #7fcf95; --bar: #d9776e; --bar2: #7ba7d4; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: var(--page);
  font: 15px/1.65 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--red); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: .4rem 0; } .quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .55rem; text-align: left; vertical-align: top; }
thead th { background: var(--ground); font-weight: 600; }
td.n, th.n { text-align: right; white-space: nowrap; }
.error { color: var(--red); } .warning { color: var(--amber); } .info { color: var(--blue); } .ok { color: var(--green); }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--blue); }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
a { color: var(--blue); } summary { cursor: pointer; }
@media print {
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, caption { break-after: avoid; } tr, figure { break-inside: avoid; } thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
`;
