import type { Templates } from '../../core/templates/load';
import type { Provision, Regulation } from '../../core/templates/schema';
import { NOTICE, table } from './markdown';

const HEADS = [
  '编号 No.',
  '条 Article',
  '条号见到 Article seen',
  '文字 Words',
  '文字见到 Words seen',
  '出处和说明 Source and remarks',
];

const mark = (seen: boolean): string => (seen ? '✓' : '—');

const INTRO = `# 引文核对表 Citations to be confirmed

供手边有正式文本的人逐条核对。“✓”是在公开文本里见到过的；“—”是没有见到的：条号没有见到的，程序不显示条号；
文字没有见到的，程序不加引号。核对后请改 \`templates/regulations/\` 里的 \`articleVerified\` 和 \`quoteVerified\`。

For a person with the official texts at hand. ✓ was seen in a public copy; — was not: an article number that was not
seen is never shown, and words that were not seen never stand in quotation marks. Correct \`articleVerified\` and
\`quoteVerified\` in \`templates/regulations/\`.
`;

const row = ({ id, article, articleVerified, quote, quoteVerified, ...rest }: Provision) => [
  id,
  article ?? '',
  article === null ? '' : mark(articleVerified),
  quote,
  quote === '' ? '' : mark(quoteVerified),
  [
    rest.absent ? '这个版本没有这一条 not in this version' : '',
    rest.derived ? '推得 derived' : '',
    rest.note ?? '',
  ]
    .filter(Boolean)
    .join('; '),
];

const heading = ({ title, titleEn, issued, inForce, source, note }: Regulation): string =>
  [
    `## ${title}\n\n${titleEn}\n`,
    `- 印发 Issued: ${issued ?? '—'}；施行 In force: ${inForce.from ?? '—'} – ${inForce.to ?? ''}`,
    `- 来源 Source: ${source}`,
    ...(note ? [`- ${note}`] : []),
    '',
  ].join('\n');

/** `docs/citations.md`: every citation with its marks. */
export function citationsPage({ regulations }: Templates): string {
  const all = regulations.flatMap(({ provisions }) => provisions);
  const articles = all.filter(({ article }) => article !== null);
  const quotes = all.filter(({ quote }) => quote !== '');
  const totals = table(
    ['', '共 All', '见到 Seen', '没有见到 Not seen'],
    [
      [
        '条号 Articles',
        String(articles.length),
        String(articles.filter(({ articleVerified }) => articleVerified).length),
        String(articles.filter(({ articleVerified }) => !articleVerified).length),
      ],
      [
        '文字 Words',
        String(quotes.length),
        String(quotes.filter(({ quoteVerified }) => quoteVerified).length),
        String(quotes.filter(({ quoteVerified }) => !quoteVerified).length),
      ],
    ],
  );
  const documents = regulations.map(
    (regulation) => `${heading(regulation)}\n${table(HEADS, regulation.provisions.map(row))}`,
  );
  return [NOTICE, INTRO, totals, ...documents].join('\n');
}
