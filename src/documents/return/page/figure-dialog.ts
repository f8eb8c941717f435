import type { Language } from '../../../core/templates/schema';
import type { Deflate } from '../../../workbook/write/deflate';
import { figureScript } from './figure-script';
import type { FigureShares } from './figure-shares';
import { packShares } from './pack-shares';

const WORDS = {
  'zh-CN': {
    close: '关闭',
    own: '本级',
    sum: '合计',
    note: '按组织关系排列，不是排名；数为零的没有列出。联合活动只算一次，算在先列出的工作簿里；占比列的是它的分子。',
    explain: '要看由哪些行计得，在命令行用：',
    folder: '汇总文件夹',
  },
  en: {
    close: 'Close',
    own: 'Its own',
    sum: 'Total',
    note: 'In the order of the tree: no ranking. Zeros are not shown. A joint event counts once, for the first of its workbooks; of a share, this is the part.',
    explain: 'To see the rows behind it, in a terminal:',
    folder: 'FOLDER',
  },
} as const;

/** The style of figures that open, and of what they open. */
export const DIALOG_STYLE = `
td.n button { all: unset; cursor: pointer; display: block; box-sizing: border-box; width: calc(100% + 1.1rem); margin: -.3rem -.55rem; padding: .3rem .55rem; text-align: right; text-decoration: underline dotted var(--quiet); text-underline-offset: .25em; }
td.n button:hover { background: var(--ground); } td.n button:focus-visible { outline: 2px solid var(--blue); outline-offset: -2px; }
dialog { color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.25rem 1.25rem; width: min(40rem, calc(100vw - 2rem)); max-height: calc(100vh - 3rem); }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
dialog h2 { margin: 0; border: 0; font-size: 1.05rem; }
dialog header button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: .2rem .8rem; cursor: pointer; flex: none; }
dialog .figure { font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dialog ul { list-style: none; margin: 0; padding: 0; } dialog ul ul { padding-left: 1.1rem; }
dialog li > span, dialog summary > span, dialog .sum > span { flex: 1; } dialog b { font-variant-numeric: tabular-nums; }
dialog li:not(:has(> details)), dialog summary, dialog .sum { display: flex; gap: 1rem; padding: .15rem 0; border-bottom: 1px solid var(--line); }
dialog summary::before { content: "▸"; width: 1em; margin-right: -1rem; } dialog details[open] > summary::before { content: "▾"; }
dialog .sum { border-bottom: 2px solid var(--ink); } dialog code { user-select: all; overflow-wrap: anywhere; }
@media print { dialog { display: none; } td.n button { text-decoration: none; } }
`;

/** The only script of the page. */
export const PAGE_SCRIPT = `(${figureScript.toString()})()`;

/** What a figure opens, and the numbers for it. */
export const figureDialog = async (
  shares: FigureShares,
  language: Language,
  deflate: Deflate,
): Promise<string> =>
  `<dialog aria-labelledby="figure-title"></dialog>
<script type="text/plain" id="shares">${await packShares(shares, WORDS[language], deflate)}</script>`;
